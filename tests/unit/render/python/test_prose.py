"""Composing docstrings."""

from __future__ import annotations

import pytest

from doc2sdk.model import Text
from doc2sdk.render.python import prose


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("List  users\n", ("List users.", "")),
        ("Lists users. With roles", ("Lists users.", "With roles.")),
        ("Really?", ("Really?", "")),
        ("", ("", "")),
    ],
)
def test_the_summary_is_the_first_sentence(text: str, expected: tuple[str, str]) -> None:
    assert prose.split_summary(Text(text)) == expected


def test_entries_hang() -> None:
    entry = prose.entry("name", "word " * 8, 30)
    assert entry == "    name: word word word word\n        word word word word"


def test_parts_that_are_empty_are_left_out() -> None:
    joined = prose.join(["Summary.", "", prose.block("Args", []), prose.block("Raises", ["  x"])])
    assert joined == Text("Summary.\n\nRaises:\n  x")


def test_a_long_word_stays_whole() -> None:
    assert prose.wrap(f"see {'x' * 50} there", 20) == f"see\n{'x' * 50}\nthere"

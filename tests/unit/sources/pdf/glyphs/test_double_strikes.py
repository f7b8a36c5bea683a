"""Glyphs that are drawn twice to look bold are read once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from doc2sdk.sources.pdf.glyphs.double_strikes import without_double_strikes
from doc2sdk.sources.pdf.glyphs.drawing import Run

Drawn = Callable[..., Run]
WIDTH = 6.0
"""Points of a glyph of Courier in type of 10 points."""


@pytest.fixture
def drawn(make_run: Callable[..., Run]) -> Drawn:
    """Makes runs of one font."""
    first = make_run("x", 0.0, 100.0, face="Courier")

    def draw(text: str, x: float, y: float = 100.0) -> Run:
        moved = y - first.baseline
        return replace(
            first,
            text=text,
            x0=x,
            x1=x + WIDTH * len(text),
            top=first.top + moved,
            bottom=first.bottom + moved,
            baseline=y,
        )

    return draw


def read(*runs: Run) -> list[tuple[str, float]]:
    return [(run.text, run.x0) for run in without_double_strikes(runs)]


def test_each_glyph_twice(drawn: Drawn) -> None:
    runs = (drawn("b", 50), drawn("bo", 50), drawn("oa", 56), drawn("at", 62), drawn("t", 68))
    assert read(*runs) == [("b", 50), ("o", 56), ("a", 62), ("t", 68)]


def test_a_word_twice_a_little_beside(drawn: Drawn) -> None:
    assert read(drawn("boat", 50), drawn("boat", 50.3)) == [("boat", 50)]


def test_a_line_of_several_runs_twice(drawn: Drawn) -> None:
    runs = [drawn("boat", 50), drawn("7", 90)]
    assert read(*runs, *runs) == [("boat", 50), ("7", 90)]


def test_doubled_letters_and_repeated_words_stay(drawn: Drawn) -> None:
    assert read(drawn("ll", 50), drawn("l", 62)) == [("ll", 50), ("l", 62)]
    assert read(drawn("boat", 50), drawn("boat", 74)) == [("boat", 50), ("boat", 74)]
    assert read(drawn("boat", 50), drawn("boat", 50, 112)) == [("boat", 50), ("boat", 50)]


def test_other_letters_over_a_run_stay(drawn: Drawn) -> None:
    assert read(drawn("boat", 50), drawn("ship", 50)) == [("boat", 50), ("ship", 50)]
    assert read(drawn("boat", 50), drawn("tea", 62)) == [("boat", 50), ("tea", 62)]

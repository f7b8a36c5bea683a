"""The marks of list items."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.drafts import TextDraft, text_of
from doc2sdk.sources.pdf.lines.item_labels import without_label
from doc2sdk.sources.pdf.lines.text_lines import TextLine, lines_by_position

MakeRun = Callable[..., Run]
MakeLines = Callable[..., list[TextLine]]


@pytest.mark.parametrize(
    ("text", "rest", "numbered"),
    [
        ("1. Send it", "Send it", True),
        ("(b) Send it", "Send it", True),
        ("- Send it", "Send it", False),
        ("Send it", "Send it", False),
        ("3.5 is a number", "3.5 is a number", False),
    ],
)
def test_the_mark_is_taken_off(make_lines: MakeLines, text: str, rest: str, numbered: bool) -> None:
    number, draft = without_label(TextDraft(make_lines(text)))
    assert (number, text_of(draft)) == (numbered, rest)


def test_a_mark_alone_stays(make_lines: MakeLines) -> None:
    assert text_of(without_label(TextDraft(make_lines("2. ")))[1]) == "2."


def test_a_bullet_and_its_text_are_two_words_however_near(make_run: MakeRun) -> None:
    bullet = replace(make_run("*", 50, 100), text="\u2022")
    bullet.font.shown, bullet.font.blanks = 10, 5  # it draws its blanks, and still none here
    assert TextLine(1, [bullet, make_run("name", bullet.x1 + 4, 100)]).text == "\u2022 name"


def test_a_number_and_its_text_are_two_words_however_near(make_run: MakeRun) -> None:
    drawn = make_run("Blanks are drawn in this font.", 50, 80)
    number, text = make_run("1.", 50, 100), make_run("Send it", 61, 100)
    assert 0.15 * 10 < text.x0 - number.x1 < 0.7 * 10
    assert [line.text for line in lines_by_position([drawn, number, text], 1)] == [
        "Blanks are drawn in this font.",
        "1. Send it",
    ]

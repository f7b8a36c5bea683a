"""Runs to lines, and the blanks nobody drew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.text_lines import TextLine, lines_by_position, lines_in_order

MakeRun = Callable[..., Run]


def test_a_gap_is_a_blank_and_a_kern_is_not(make_run: MakeRun) -> None:
    word = make_run("word", 50, 100)
    near = make_run("s", word.x1 + 0.4, 100)
    far = make_run("next", near.x1 + 2.5, 100)
    assert TextLine(1, [word, near, far]).text == "words next"


def test_letter_spaced_text_is_joined(make_run: MakeRun) -> None:
    letters = [
        make_run(char, 50 + 9 * i, 100) for i, char in enumerate("GET /users") if char != " "
    ]
    line = TextLine(1, letters)
    assert line.text == "GET /users"
    assert line.mono


def test_runs_in_any_order_are_sorted_down_and_across(make_run: MakeRun) -> None:
    runs = [make_run("c", 50, 120), make_run("b", 80, 100.5), make_run("a", 50, 100)]
    assert [line.text for line in lines_by_position(runs, 1)] == ["a b", "c"]


def test_superscript_stays_on_its_line(make_run: MakeRun) -> None:
    base = make_run("units", 50, 100)
    runs = [make_run("1", base.x1, 95.5, size=6), base, make_run("below", 50, 112)]
    assert [line.text for line in lines_by_position(runs, 1)] == ["units 1", "below"]


@pytest.mark.parametrize(
    ("word", "mark", "text"),
    [
        ("the limit", "2", "the limit 2"),
        ("ends.", "12", "ends. 12"),
        ("limit", "*", "limit *"),
        ("m", "2", "m2"),
        ("10", "6", "106"),
        ("limit", "th", "limitth"),
    ],
)
def test_the_mark_of_a_footnote_is_no_part_of_a_word(
    make_run: MakeRun, word: str, mark: str, text: str
) -> None:
    base = make_run(word, 50, 100)
    assert TextLine(1, [base, make_run(mark, base.x1, 96, size=7)]).text == text
    assert TextLine(1, [base, make_run(mark, base.x1, 100, size=7)]).text == word + mark


def test_a_mark_before_its_note_is_on_the_note_s_line(make_run: MakeRun) -> None:
    mark = make_run("1", 50, 95.8, size=7)
    note = make_run("The note.", mark.x1, 100, size=8.4)
    assert [line.text for line in lines_by_position([note, mark], 1)] == ["1 The note."]


def test_drawing_order_is_kept_where_it_is_the_reading_order(make_run: MakeRun) -> None:
    runs = [make_run("first", 50, 100), make_run("second", 50, 112), make_run("up", 300, 100)]
    assert [line.text for line in lines_in_order(runs, 1)] == ["first", "second", "up"]


def test_blanks_past_the_last_word_do_not_widen_a_line(make_run: MakeRun) -> None:
    plain, padded = make_run("word", 50, 100), make_run("word   ", 50, 100)
    assert abs(TextLine(1, [padded]).x1 - plain.x1) < 0.01


def test_looks_are_those_of_all_visible_text(make_run: MakeRun) -> None:
    bold = make_run("GET ", 50, 100, face="Courier-Bold")
    rest = make_run("/users", bold.x1, 100, face="Courier")
    line = TextLine(1, [bold, rest])
    assert (line.mono, line.bold) == (True, False)


def test_runs_that_show_nothing_part_no_words(make_run: MakeRun) -> None:
    word = "letterspaced"
    letters = [make_run(c, 50 + 9 * i, 100, face="Courier") for i, c in enumerate(word)]
    joiner = replace(letters[6], text="")
    (line,) = lines_by_position([*letters[:6], joiner, *letters[6:]], 1)
    assert line.text == word


def test_quotes_and_marks_of_another_font_are_code(make_run: MakeRun) -> None:
    code = make_run("curl", 50, 100, face="Courier")
    quote = make_run("'", 80, 100)
    word = make_run("or", 90, 100)
    assert TextLine(1, [code, quote]).mono
    assert not TextLine(1, [code, quote, word]).mono
    assert not TextLine(1, [quote, make_run("'", 95, 100)]).mono
    arrow = replace(quote, text="→")
    assert TextLine(1, [replace(quote, text="˓"), arrow, code]).mono
    assert not TextLine(1, [code, code, arrow]).mono


def test_the_mark_of_a_note_may_stand_off_its_text(make_run: MakeRun) -> None:
    mark, note = make_run("2", 50, 97, size=6), make_run("Routes change.", 57, 100, size=8)
    (line,) = lines_by_position([mark, note], 1)
    assert line.text == "2 Routes change."
    other = make_run("a", 50, 97, size=6)
    assert len(lines_by_position([other, note], 1)) == 2

"""Carets stand under what they mark, whatever the width of the text around it."""

from __future__ import annotations

from doc2sdk.diagnostics.formats.display import cells
from doc2sdk.diagnostics.formats.excerpt import excerpt_lines


def show(excerpt: str, mark: str = "", label: str = "", width: int = 60) -> list[str]:
    return [line.text for line in excerpt_lines(excerpt, mark, label, width)]


def test_carets_stand_under_the_mark() -> None:
    assert show('{"id" 8}', mark="8", label="no colon") == ['{"id" 8}', "      ^ no colon"]


def test_without_a_mark_a_label_underlines_the_first_line() -> None:
    assert show("  POST\nx", label="here") == ["  POST", "  ^^^^ here", "x"]


def test_a_mark_that_is_not_there_is_not_underlined() -> None:
    assert show("abc", mark="xyz") == ["abc"]


def test_wide_characters_count_as_two_cells() -> None:
    assert show("名前 x", mark="x") == ["名前 x", "     ^"]
    assert show("e\u0301 x", mark="x")[1] == "  ^"


def test_of_many_lines_five_are_shown_around_the_mark() -> None:
    excerpt = "\n".join(f"line {number}." for number in range(20))
    assert show(excerpt, mark="line 10.") == [
        "line 8.",
        "line 9.",
        "line 10.",
        "^^^^^^^^",
        "line 11.",
        "line 12.",
    ]
    assert show(excerpt, mark="line 19.")[-3:] == ["line 18.", "line 19.", "^^^^^^^^"]
    assert show(excerpt)[0] == "line 0."


def test_a_long_line_is_cut_on_both_sides_of_the_mark() -> None:
    text, carets = show("a" * 100 + "HERE" + "b" * 100, mark="HERE", width=30)
    assert text.startswith("...a")
    assert text.endswith("b...")
    assert cells(text) == 30
    assert text[carets.index("^") :].startswith("HERE")
    assert carets.count("^") == 4


def test_a_mark_longer_than_the_line_is_underlined_as_far_as_it_is_shown() -> None:
    text, carets = show("x" * 200, mark="x" * 200, width=30)
    assert len(text) <= 30
    assert carets.count("^") <= 30


def test_a_label_without_room_beside_the_carets_goes_below() -> None:
    assert show("a" * 30 + "Z", mark="Z", label="a label of some length", width=40) == [
        "a" * 30 + "Z",
        " " * 30 + "^",
        " " * 18 + "a label of some length",
    ]

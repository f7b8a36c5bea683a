"""The text format, compared as a whole: it is what maintainers read."""

from __future__ import annotations

from doc2sdk.cli.rules import OUTPUT_DIFFERS
from doc2sdk.diagnostics import Diagnostic
from doc2sdk.diagnostics.formats import FORMATS, Style
from doc2sdk.model import Box, Place, Text
from doc2sdk.output.rules import OLD_TREE_LEFT

HTML_PLACE = Place(document="acme.html", line=5, column=16)

FULL = Diagnostic(
    rule=OUTPUT_DIFFERS,
    headline="`Sting` is not a known type",
    place=HTML_PLACE,
    subject="GET /users/{id} > Path parameters > row 1",
    excerpt="| id | Sting | The user's id",
    mark="Sting",
    label="declared here",
    notes=("parameter kept as `Any`",),
    help="did you mean `string`?",
)


def show(*diagnostics: Diagnostic, style: Style | None = None) -> str:
    return FORMATS["text"](diagnostics, style or Style())


def test_every_part_in_order() -> None:
    assert show(FULL, style=Style(paths={"acme.html": "input_docs/acme.html"})) == (
        "error[W201]: `Sting` is not a known type\n"
        "  --> input_docs/acme.html:5:16\n"
        "   in GET /users/{id} > Path parameters > row 1\n"
        "   | | id | Sting | The user's id\n"
        "   |        ^^^^^ declared here\n"
        "   = note: parameter kept as `Any`\n"
        "   = help: did you mean `string`?\n"
    )


def test_a_blank_line_stands_between_two() -> None:
    first = Diagnostic(rule=OUTPUT_DIFFERS, headline="one")
    second = Diagnostic(rule=OLD_TREE_LEFT, headline="two")
    assert show(first, second) == "error[W201]: one\n\nwarning[W105]: two\n"


def test_none_print_nothing() -> None:
    assert show() == ""


def test_a_pdf_place_is_page_and_box_in_whole_points() -> None:
    place = Place(document="a.pdf", page=3, box=Box(x0=72.2, top=140, x1=523.4, bottom=154.6))
    assert "  --> a.pdf:page 3 (72,140-523,155)\n" in show(
        Diagnostic(rule=OUTPUT_DIFFERS, headline="x", place=place)
    )


def test_the_heading_trail_stands_in_for_a_missing_subject() -> None:
    place = Place(document="a.html", line=1, trail=(Text("Workbins"), Text("Sample")))
    assert "\n   in Workbins > Sample\n" in show(
        Diagnostic(rule=OUTPUT_DIFFERS, headline="x", place=place)
    )


def test_long_notes_wrap_under_themselves_and_never_inside_a_word() -> None:
    note = "the words of this note go on for longer than the terminal is wide"
    url = "https://example.com/" + "long/" * 10
    lines = show(
        Diagnostic(rule=OUTPUT_DIFFERS, headline="x", notes=(note, url)), style=Style(width=40)
    ).splitlines()
    assert lines[1:] == [
        "   = note: the words of this note go on",
        "           for longer than the terminal",
        "           is wide",
        f"   = note: {url}",
    ]


def test_colours_only_when_asked_for() -> None:
    assert "\x1b[" not in show(FULL)
    assert show(FULL, style=Style(color=True)).startswith("\x1b[1;31merror[W201]\x1b[0m")


def test_colours_change_no_character() -> None:
    colored = show(FULL, style=Style(color=True))
    for code in ("0", "1", "1;31", "1;34"):
        colored = colored.replace(f"\x1b[{code}m", "")
    assert colored == show(FULL)


def test_document_text_cannot_drive_the_terminal() -> None:
    hostile = Diagnostic(
        rule=OUTPUT_DIFFERS,
        headline="\x1b[2Jgone",
        subject="\x07bell",
        excerpt="a\x1b]0;title\x07b\u202e",
        mark="b",
        place=Place(document="\x1b[31m.html", trail=()),
        notes=("\x9b31m",),
    )
    shown = show(hostile)
    assert not {char for char in shown if ord(char) < 32 or 127 <= ord(char) < 160} - {"\n"}
    assert "\u202e" not in shown
    assert r"\x1b[2Jgone" in shown

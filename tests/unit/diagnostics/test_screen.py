"""At most a screen of diagnostics: groups, one-liners, and what is only counted."""

from __future__ import annotations

from doc2sdk.cli.rules import OUTPUT_DIFFERS
from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.diagnostics.formats import FORMATS, Style
from doc2sdk.diagnostics.formats.screen import SCREEN, format_screen
from doc2sdk.model import Place
from doc2sdk.output.rules import OLD_TREE_LEFT


def rule(number: int) -> Rule:
    text = {"name": f"rule-{number}", "summary": "A rule.", "explanation": "It is one."}
    return Rule(id=f"S{number}", severity=Severity.NOTE, **text)


def found(kind: Rule, page: int, headline: str = "a page is odd") -> Diagnostic:
    place = Place(document="a.pdf", page=page)
    return Diagnostic(rule=kind, headline=headline, place=place, notes=("nothing was done",))


def test_what_fits_is_printed_in_full() -> None:
    few = [found(OLD_TREE_LEFT, page) for page in range(1, 9)]
    assert format_screen(few, Style()) == FORMATS["text"](few, Style())
    assert format_screen([], Style()) == ""


def test_repeated_ones_are_a_group_with_three_examples() -> None:
    many = [
        found(OLD_TREE_LEFT, page, "odd" if page < 3 else f"odd {page}") for page in range(1, 31)
    ]
    assert format_screen(many, Style()) == (
        "warning[W105]: odd (30 times)\n"
        "  --> a.pdf:page 1\n"
        "   = note: nothing was done\n"
        "   = also: page 2\n"
        "   = also: page 3: odd 3\n"
        "   = also: 27 more\n"
        "\n"
        "`--all` prints each of these 30 diagnostics in full\n"
    )


def test_errors_come_first_and_what_does_not_fit_is_a_line() -> None:
    notes = [found(rule(100 + number), 1, f"odd {number}") for number in range(20)]
    text = format_screen([*notes, notes[19], found(OUTPUT_DIFFERS, 2)], Style())
    lines = text.splitlines()
    assert len(lines) <= SCREEN
    assert lines[:4] == [
        "error[W201]: a page is odd",
        "  --> a.pdf:page 2",
        "   = note: nothing was done",
        "",
    ]
    assert "note[S119]: odd 19 (2 times)" in lines
    assert all(f"odd {number}" in text for number in range(20))


def test_kinds_that_do_not_fit_are_counted() -> None:
    many = [found(rule(100 + number), 1) for number in range(60)]
    lines = format_screen(many, Style(), most=20).splitlines()
    assert len(lines) <= 20
    assert lines[-3:] == [
        "and 43 more of 43 kinds",
        "",
        "`--all` prints each of these 60 diagnostics in full",
    ]


def test_places_of_other_documents_are_named_with_them() -> None:
    other = found(OLD_TREE_LEFT, 1)
    there = Diagnostic(rule=OLD_TREE_LEFT, headline="x", place=Place(document="b.html", line=4))
    nowhere = Diagnostic(rule=OLD_TREE_LEFT, headline=other.headline, subject="Boats")
    text = format_screen([other, there, nowhere, *[other] * 20], Style(), most=12)
    assert "   = also: b.html:4: x\n" in text
    assert "   = also: Boats\n" in text


def test_a_screen_is_full_at_its_last_line() -> None:
    """Three groups of five lines and a blank each fit in twenty lines; of nineteen the last is a line."""
    kinds = [rule(100 + number) for number in range(3)]
    many = [found(kind, page) for kind in kinds for page in range(1, 5)]
    full = format_screen(many, Style(), most=23)
    assert full.count("(4 times)\n  -->") == 3
    assert len(full.splitlines()) == 23 - 1
    tight = format_screen(many, Style(), most=22).splitlines()
    assert "note[S102]: a page is odd (4 times)" in tight
    assert "\n".join(tight).count("(4 times)\n  -->") == 2
    assert len(tight) <= 22

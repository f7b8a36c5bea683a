"""What a maintainer must know about pages that could not be read as they look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from doc2sdk.diagnostics import Diagnostic, Sink
from doc2sdk.model import Place
from doc2sdk.sources.pdf.drawn.scan import Scan
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.drafts import Draft, first_line
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.objects.characters import UNKNOWN_GLYPH
from doc2sdk.sources.pdf.tolerances import BLANK_PAGE_CHARACTERS, BULLET_WHITE, BULLETS_OF_A_PAGE
from doc2sdk.sources.rules import (
    BULLETS_WITHOUT_CHARACTERS,
    FONTS_MISSING,
    GLYPHS_WITHOUT_CHARACTERS,
    PAGE_READ_SLOWLY,
    PAGE_UNREADABLE,
    PAGE_WITHOUT_TEXT,
    PAGES_MISSING,
    SAMPLES_CLIPPED,
    STRUCTURE_TREE_NOT_USED,
)


def page_diagnostics(scans: Iterable[Scan], name: str) -> Iterator[Diagnostic]:
    """Yield D110 to D113, D115 and D118 for the pages that need them."""
    for scan in scans:
        text = "".join(run.text for run in scan.drawing.runs)
        unknown = text.count(UNKNOWN_GLYPH)
        place = Place(document=name, page=scan.number)
        if scan.trouble:
            yield _trouble(place, scan)
        odd = [run for run in scan.drawing.runs if UNKNOWN_GLYPH in run.text or run.font.missing]
        bullets = _bullets_among(odd, scan.drawing.runs)
        in_words = [run for run in odd if not any(run is bullet for bullet in bullets)]
        missing = sorted({run.font.missing for run in in_words if run.font.missing})
        if missing:
            yield _missing_fonts(place, missing)
        if any(UNKNOWN_GLYPH in run.text for run in in_words):
            yield _unknown_glyphs(place, unknown, len(text), _unknown_in(scan))
        elif bullets and text.strip(f"{UNKNOWN_GLYPH} "):
            yield _odd_bullets(place, bullets)
        elif unknown:
            yield _unknown_glyphs(place, unknown, len(text), _unknown_in(scan))
        elif not text.strip() and (_shows_nothing(scan) or len(text) > BLANK_PAGE_CHARACTERS):
            yield _no_characters(place, scan)
        elif not text.strip() and scan.drawing.images:
            yield _picture_page(place, scan.drawing.images)


def report_missing_pages(found: int, promised: int, name: str, sink: Sink) -> None:
    """Add D114 if the page tree leads to fewer pages than it counts."""
    if found < promised:
        sink.add(
            Diagnostic(
                rule=PAGES_MISSING,
                headline=f"{promised - found} of {promised} pages cannot be reached",
                place=Place(document=name),
                notes=("the page tree is damaged; nothing of these pages is in the result",),
                help="fetch the document again and compare its size with the original's",
            )
        )


def unused_tree_diagnostic(objection: str, name: str) -> Diagnostic:
    """Return D117 for a document whose structure tree does not agree with its pages."""
    return Diagnostic(
        rule=STRUCTURE_TREE_NOT_USED,
        headline="the structure tree of this PDF is not used",
        place=Place(document=name),
        notes=(objection, "headings, tables and samples are found by how the text is drawn"),
    )


def untagged_page_diagnostics(drafts: Iterable[Draft], name: str) -> Iterator[Diagnostic]:
    """Yield D117 for the pages with drafts that are in no element."""
    lines = (first_line(draft) for draft in drafts)
    for page in dict.fromkeys(line.page for line in lines if line is not None):
        yield Diagnostic(
            rule=STRUCTURE_TREE_NOT_USED,
            headline="the structure tree leaves out this page",
            place=Place(document=name, page=page),
            notes=("headings, tables and samples on it are found by how the text is drawn",),
        )


def clipped_sample_diagnostics(lines: Iterable[TextLine], name: str) -> Iterator[Diagnostic]:
    """Yield D116 for each page with lines of samples that are cut off."""
    pages: dict[int, list[TextLine]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    for page, found in pages.items():
        many = len(found) > 1
        yield Diagnostic(
            rule=SAMPLES_CLIPPED,
            headline=(
                f"{len(found)} lines of samples are cut off at a margin"
                if many
                else "a line of a sample is cut off at a margin"
            ),
            place=Place(document=name, page=page, box=found[0].box),
            excerpt=found[0].text,
            notes=("what does not fit on the page is not in the file; the sample is kept as text",),
            help="print the document with wrapped samples or on wider pages, or read its HTML form",
        )


def _trouble(place: Place, scan: Scan) -> Diagnostic:
    note = f"the instructions stop making sense at {scan.trouble}"
    if scan.drawing.unreadable:
        return Diagnostic(
            rule=PAGE_UNREADABLE,
            headline="this page cannot be read",
            place=place,
            notes=(note, "nothing of it is in the result"),
            help="fetch the document again, or print it with another program",
        )
    return Diagnostic(
        rule=PAGE_READ_SLOWLY,
        headline="this page was read by the slower, more forgiving interpreter",
        place=place,
        notes=(note,),
    )


def _bullets_among(odd: Sequence[Run], runs: Sequence[Run]) -> list[Run]:
    """Return those of ``odd`` that are bullets; a page of odd glyphs has none."""
    if len(odd) > BULLETS_OF_A_PAGE:
        return []
    return [run for run in odd if _stands_alone(run, runs)]


def _stands_alone(run: Run, runs: Iterable[Run]) -> bool:
    """Return whether a run is a single glyph with white on both sides, as a bullet is."""
    if len(run.text.strip()) != 1:
        return False
    white = BULLET_WHITE * run.size
    return not any(
        other.x0 < run.x1 + white and run.x0 - white < other.x1
        for other in runs
        if other is not run
        and other.text.strip()
        and abs(other.baseline - run.baseline) < run.size / 2
    )


def _odd_bullets(place: Place, bullets: list[Run]) -> Diagnostic:
    many = len(bullets) > 1
    return Diagnostic(
        rule=BULLETS_WITHOUT_CHARACTERS,
        headline=(
            f"{len(bullets)} bullets of this page have no character in the text layer"
            if many
            else "a bullet of this page has no character in the text layer"
        ),
        place=place,
        notes=(f"the fonts they are set in: {_comma_list({run.font.name for run in bullets})}",),
    )


def _unknown_glyphs(place: Place, unknown: int, total: int, fonts: str) -> Diagnostic:
    share = "no glyph has a" if unknown == total else f"{unknown} of {total} glyphs have no"
    return Diagnostic(
        rule=GLYPHS_WITHOUT_CHARACTERS,
        headline=f"{share} character in the text layer of this page",
        place=place,
        notes=(f"the fonts that do not say which characters they show: {fonts}",),
        help="print the document again with another program, or read its HTML form",
    )


def _shows_nothing(scan: Scan) -> bool:
    """Return whether glyphs that take up room are no character at all."""
    return any(not run.text and run.x1 > run.x0 for run in scan.drawing.runs)


def _no_characters(place: Place, scan: Scan) -> Diagnostic:
    names = {run.font.name for run in scan.drawing.runs}
    return Diagnostic(
        rule=GLYPHS_WITHOUT_CHARACTERS,
        headline="no glyph of this page has a character that can be seen",
        place=place,
        notes=(f"the fonts that say only blanks, or nothing: {_comma_list(names)}",),
        help="print the document again with another program, or read its HTML form",
    )


def _missing_fonts(place: Place, names: list[str]) -> Diagnostic:
    return Diagnostic(
        rule=FONTS_MISSING,
        headline="this page shows text in fonts that are not in the file",
        place=place,
        notes=(f"read as Latin letters, which may be wrong: {', '.join(names)}",),
        help="compare the page with what was taken from it, or print the document again",
    )


def _picture_page(place: Place, images: int) -> Diagnostic:
    return Diagnostic(
        rule=PAGE_WITHOUT_TEXT,
        headline="this page is a picture without text",
        place=place,
        notes=(f"it draws {images} image{'s' if images > 1 else ''} and not one character",),
        help="run text recognition over the document first, or read another form of it",
    )


def _unknown_in(scan: Scan) -> str:
    """Return the names of the fonts some of whose glyphs have no character."""
    return _comma_list({run.font.name for run in scan.drawing.runs if UNKNOWN_GLYPH in run.text})


def _comma_list(names: set[str]) -> str:
    return ", ".join(sorted(names))

"""Our characters beside those of pdfminer.six's own interpreter, page by page.

Both sides say which characters a page draws and where. They share the file and nothing else: the
other side opens it with pdfminer's own document class and runs pdfminer's own interpreter, without
layout analysis. Texts are compared after the same cleaning (ligatures opened, kinds of blanks made
one), and without ActualText, which pdfminer does not know.

A run of ours is where pdfminer says its glyphs are if it begins where its first does, ends where
its last does, holds all others, and no two of them stand so far apart that a blank may be lost.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from support.pdfminer_side import CORRECTIONS, Corrections, Glyph, their_glyphs

from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.glyphs.interpreter import Interpreter
from doc2sdk.sources.pdf.glyphs.marked_content import Marks
from doc2sdk.sources.pdf.glyphs.pdfminer_content import read_content_slowly
from doc2sdk.sources.pdf.glyphs.resources import FontCache, Resources
from doc2sdk.sources.pdf.objects.failures import DAMAGE, UnreadableContentError
from doc2sdk.sources.pdf.objects.opening import open_pdf
from doc2sdk.sources.pdf.objects.pages import Page, read_pages
from doc2sdk.sources.pdf.tolerances import RUN_GAP, RUN_OVERLAP

TOLERANCE = 0.5
"""Points two positions may differ by."""

SHOWN = 40
"""Characters of a difference that are printed."""


@dataclass(frozen=True, slots=True)
class Difference:
    """``kind`` is ``missing`` (pdfminer alone has it), ``extra`` (we alone), ``moved``, ``gap`` or
    ``failed``; ``text`` is what it is about, ``detail`` how much."""

    kind: str
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """One page: how many characters we see, what differs, and what explains all of it."""

    number: int
    characters: int
    differences: tuple[Difference, ...]
    reason: str = ""


def compare(data: bytes) -> Iterator[Compared]:
    """Every page of a file. Raises what either side raises that cannot open it at all."""
    fonts = FontCache()
    theirs = list(PDFPage.create_pages(PDFDocument(PDFParser(io.BytesIO(data)))))
    ours = list(read_pages(open_pdf(data)))
    if len(ours) != len(theirs):
        detail = f"{len(theirs)} pages by pdfminer, {len(ours)} by ours"
        yield Compared(0, 0, (Difference("failed", "", detail),))
    for page, source in zip(ours, theirs, strict=False):
        yield _compare_page(page, source, fonts)


def _compare_page(page: Page, source: PDFPage, fonts: FontCache) -> Compared:
    runs, reason = our_runs(page, fonts)
    differences = _against(runs, page, source, frozenset())
    if differences and not reason:
        trials = [frozenset({name}) for name in CORRECTIONS] + [frozenset(CORRECTIONS)]
        found = next((t for t in trials if not _against(runs, page, source, t)), frozenset())
        reason = next(iter(found)) if len(found) == 1 else "several of these" if found else ""
    count = sum(len(run.text) for run in runs)
    return Compared(page.number, count, tuple(differences), reason)


def _against(
    runs: list[Run], page: Page, source: PDFPage, corrections: Corrections
) -> list[Difference]:
    try:
        glyphs = their_glyphs(source, page.height, corrections)
    except DAMAGE as error:
        return [Difference("failed", "", f"pdfminer: {type(error).__name__}")]
    return differences_of(runs, glyphs)


class _PlainMarks(Marks):
    def replace_text(self, actual: str, first: int) -> None:
        """Glyphs stay as they are."""


def our_runs(page: Page, fonts: FontCache) -> tuple[list[Run], str]:
    """The runs of a page, and why they are not those of the fast interpreter."""
    try:
        interpreter = Interpreter(Resources(page.resources, fonts), page.matrix)
        interpreter.marks = _PlainMarks(interpreter.pen)
        interpreter.run(page.content())
        interpreter.pen.lift()
        return interpreter.drawing.runs, ""
    except UnreadableContentError as error:
        reason = error.reason
    try:
        return read_content_slowly(page.resources, page.contents, page.matrix).runs, reason
    except DAMAGE:
        return [], f"{reason}, and pdfminer fails too"


def differences_of(runs: list[Run], glyphs: list[Glyph]) -> list[Difference]:
    """What the two sides disagree about, in the order it is drawn."""
    our_text = "".join(run.text for run in runs)
    their_text = "".join(glyph.text for glyph in glyphs)
    of_run = [index for index, run in enumerate(runs) for _ in run.text]
    of_glyph = [index for index, glyph in enumerate(glyphs) for _ in glyph.text]
    found: list[Difference] = []
    matched: dict[int, list[Glyph]] = {}
    for kind, a0, a1, b0, b1 in _opcodes(their_text, our_text):
        if kind == "equal":
            for offset in range(a1 - a0):
                matched.setdefault(of_run[b0 + offset], []).append(glyphs[of_glyph[a0 + offset]])
            continue
        if a1 > a0:
            found.append(Difference("missing", their_text[a0:a1][:SHOWN], f"{a1 - a0} characters"))
        if b1 > b0:
            found.append(Difference("extra", our_text[b0:b1][:SHOWN], f"{b1 - b0} characters"))
    for index, run in enumerate(runs):
        if len(matched.get(index, ())) == len(run.text):
            found += _displaced(run, matched[index])
    return found


def _opcodes(theirs: str, ours: str) -> Iterator[tuple[str, int, int, int, int]]:
    if theirs == ours:
        yield "equal", 0, len(theirs), 0, len(ours)
    else:
        yield from SequenceMatcher(None, theirs, ours, autojunk=len(ours) > 20_000).get_opcodes()


def _displaced(run: Run, glyphs: list[Glyph]) -> Iterator[Difference]:
    first, last = glyphs[0], glyphs[-1]
    distances = {
        "baseline": abs(run.baseline - first.y0),
        "box": max(_outside(run, glyph) for glyph in glyphs),
    }
    if run.angle == 0 and first.x0 <= last.x1:
        distances["start"] = abs(run.x0 - first.x0)
        distances["end"] = min(abs(run.x1 - last.x1), abs(run.x1 - last.x1 - last.spacing))
    for name, distance in distances.items():
        if distance > TOLERANCE:
            yield Difference("moved", run.text[:SHOWN], f"{name} by {distance:.2f} points")
    for before, after in pairwise(glyphs):
        off = math.hypot(after.x0 - before.x1, after.y0 - before.y1) - abs(before.spacing)
        if before is not after and off > max(RUN_GAP, RUN_OVERLAP) * before.em + TOLERANCE:
            yield Difference("gap", run.text[:SHOWN], f"{off:.2f} points inside of a run")


def _outside(run: Run, glyph: Glyph) -> float:
    """How far a glyph's origin is out of a run's box; marks may be drawn a little before it."""
    leeway = RUN_OVERLAP * glyph.em
    across = max(run.x0 - leeway - glyph.x0, glyph.x0 - run.x1 - leeway)
    return max(across, run.top - glyph.y0, glyph.y0 - run.bottom)

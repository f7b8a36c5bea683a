"""The text that marks point to, and where one block of loose text ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from doc2sdk.sources.pdf.drawn.scan import Scan
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.boxes import smallest_area_around, text_right_edge
from doc2sdk.sources.pdf.lines.drafts import CodeDraft, Draft, TextDraft
from doc2sdk.sources.pdf.lines.text_lines import TextLine, lines_in_order
from doc2sdk.sources.pdf.lines.wraps import glue, is_broken_address, is_long, runs_on, was_wrapped
from doc2sdk.sources.pdf.tables.unruled_tables import find_unruled_table
from doc2sdk.sources.pdf.tagged.tree import Element, Mark
from doc2sdk.sources.pdf.tolerances import LINE_STEP, SENTENCE_BLANKS, is_same_size


class MarkedText:
    """The text of the pages by marked-content id."""

    def __init__(self, scans: Mapping[object, Scan], edges: Mapping[int, float]) -> None:
        self._scans = scans
        self._by_number = {scan.number: scan for scan in scans.values()}
        self._edges = edges

    def lines(self, marks: Iterable[Mark]) -> list[TextLine]:
        """Return the lines of some marks, in the order of the tree."""
        lines: list[TextLine] = []
        runs: list[Run] = []
        page = 0
        for mark in marks:
            scan = self._scans.get(mark.page)
            if scan is None:
                continue
            if scan.number != page:
                lines += lines_in_order(runs, page)
                runs, page = [], scan.number
            runs += scan.marks.get(mark.mcid, ())
        return lines + lines_in_order(runs, page)

    def reach(self, marks: Iterable[Mark]) -> float:
        """Return how far to the right the text of some marks goes, on whichever page."""
        scans = ((self._scans.get(mark.page), mark.mcid) for mark in marks)
        runs = (run for scan, mcid in scans if scan for run in scan.marks.get(mcid, ()))
        return max((run.x1 for run in runs if not run.text.isspace()), default=0.0)

    def loose(self, kids: list[Element | Mark]) -> list[Draft]:
        """Return blocks of text that no element of its own kind contains."""
        lines = self.lines(mark for kid in kids for mark in _marks(kid))
        drafts: list[Draft] = []
        waiting: list[TextLine] = []
        index = 0
        while index < len(lines):
            found = find_unruled_table(_lines_on_page(lines, index), 0, self.as_blocks)
            if found is None:
                waiting.append(lines[index])
                index += 1
                continue
            table, length = found
            drafts += [*self.as_blocks(waiting), table]
            waiting = []
            index += length
        return drafts + self.as_blocks(waiting)

    def as_blocks(self, lines: list[TextLine], right: float | None = None) -> list[Draft]:
        """Return blocks of lines, split where one cannot be the continuation of the other.
        ``right`` is their edge, if it is known."""
        return self._grouped(lines, right, lambda last, line: self._continues(last, line, right))

    def in_column(self, lines: list[TextLine], reach: float) -> list[Draft]:
        """Return the same for a cell whose column shows no edge but how far its text reaches."""

        def continues(last: TextLine, line: TextLine) -> bool:
            return self._continues(last, line, None) or goes_on_in_column(last, line, reach)

        return self._grouped(lines, reach, continues)

    def _grouped(
        self,
        lines: list[TextLine],
        right: float | None,
        continues: Callable[[TextLine, TextLine], bool],
    ) -> list[Draft]:
        groups: list[list[TextLine]] = []
        for line in lines:
            if groups and continues(groups[-1][-1], line):
                groups[-1].append(line)
            else:
                groups.append([line])
        return [self._block(group, right) for group in groups]

    def _block(self, lines: list[TextLine], right: float | None) -> Draft:
        """Make a block of lines. Monospaced text in a painted box, or of several lines, is code; a
        broken name is not."""
        boxed = self.box_edge(lines) is not None
        several = len(lines) > 1 and not is_one_word(lines)
        if all(line.mono for line in lines) and (several or boxed):
            return self.sample(lines)
        return TextDraft(lines, 0, right)

    def sample(self, lines: list[TextLine]) -> CodeDraft:
        """Make a sample of lines of code. Those outside of any box were wrapped, if at all, where
        all text is."""
        edge = self.box_edge(lines)
        return CodeDraft(lines, edge or self._page_edge(lines[0].page), self.border(lines))

    def _continues(self, last: TextLine, line: TextLine, right: float | None) -> bool:
        if last.page != line.page:
            return last.mono == line.mono
        if line.baseline - last.baseline > LINE_STEP * max(last.size, line.size):
            return last.mono and line.mono and self._same_box(last, line)
        if last.mono and line.mono:
            return True
        edge = right or self._page_edge(line.page)
        on = right is None and is_long(last, edge) and runs_on(last, line, edge)
        return on or was_wrapped(last, line, edge) or is_broken_address(last.text, line.text)

    def _same_box(self, last: TextLine, line: TextLine) -> bool:
        areas = self._by_number[line.page].areas
        box = smallest_area_around(last, areas)
        return box is not None and box is smallest_area_around(line, areas)

    def box_edge(self, lines: list[TextLine]) -> float | None:
        """Return the right edge of the text in the painted box that the lines are in, or None."""
        first = lines[0]
        shade = smallest_area_around(first, self._by_number[first.page].areas)
        here = [line for line in lines if line.page == first.page]
        return None if shade is None else text_right_edge(here, shade)

    def border(self, lines: list[TextLine]) -> float | None:
        """Return the right border of the box that some lines are in, or None."""
        area = smallest_area_around(lines[0], self._by_number[lines[0].page].areas)
        return None if area is None else area.x1

    def cell_edge(self, lines: list[TextLine]) -> float | None:
        """Return the right edge of the text in a ruled cell, for text of several lines, or None."""
        if len(lines) < 2:
            return None
        cells = self._by_number[lines[0].page].cells
        found = smallest_area_around(lines[0], cells)
        return None if found is None else text_right_edge(lines, found)

    def _page_edge(self, page: int) -> float:
        """Return how far running text reaches on pages of this width."""
        scan = self._by_number[page]
        return self._edges.get(round(scan.width)) or scan.width


def is_one_word(lines: list[TextLine]) -> bool:
    """Return whether lines are the parts of one name or address, broken where such may be."""
    whole = all(" " not in line.text for line in lines)
    return whole and all(line.text[-1] in "-/_.?&=" for line in lines[:-1])


def goes_on_in_column(last: TextLine, line: TextLine, reach: float) -> bool:
    """Return whether the text of a cell goes on in its next line. The longest line shows how wide
    the column is, but may be a name above its type. So only lines that look alike are one text, and
    a few words only if the last one is broken inside."""
    if last.page != line.page or (last.mono, last.bold) != (line.mono, line.bold):
        return False
    em = max(last.size, line.size)
    if not is_same_size(last.size, line.size) or line.baseline - last.baseline > LINE_STEP * em:
        return False
    sentence = last.text.count(" ") >= SENTENCE_BLANKS and was_wrapped(last, line, reach)
    return sentence or glue(last, line, reach) == ""


def _lines_on_page(lines: list[TextLine], first: int) -> list[TextLine]:
    """Return the lines from one on that are on its page, further and further down it."""
    end = first + 1
    while end < len(lines) and _is_below(lines[end - 1], lines[end]):
        end += 1
    return lines[first:end]


def _is_below(above: TextLine, below: TextLine) -> bool:
    return above.page == below.page and above.baseline < below.baseline


def _marks(kid: Element | Mark) -> Iterable[Mark]:
    return (kid,) if isinstance(kid, Mark) else kid.marks()

"""Drafts become blocks: spans get their blanks, places their trails."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from doc2sdk.model import Box, Join, JoinKind, Place, Text
from doc2sdk.sources.blocks import (
    ADMONITION_LABELS,
    Admonition,
    AnyBlock,
    Cell,
    Code,
    Heading,
    Line,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    Span,
    Table,
)
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines import fast_blocks
from doc2sdk.sources.pdf.lines.code import CodeLine, code_lines
from doc2sdk.sources.pdf.lines.drafts import (
    CellDraft,
    CodeDraft,
    Draft,
    ListDraft,
    TableDraft,
    TextDraft,
    all_drafts,
    lines_in,
    lines_of,
    text_of,
)
from doc2sdk.sources.pdf.lines.text_lines import TextLine, box_around, with_blanks
from doc2sdk.sources.pdf.lines.wraps import glue, is_hyphenated
from doc2sdk.sources.pdf.objects.pages import Link
from doc2sdk.sources.pdf.pages.trail import Opened, Trail

SpanLook = tuple[bool, bool, bool, "str | None"]
"""Bold, italic, monospaced, link."""


Links = Mapping[int, Sequence[Link]]
"""The links of each page, by its number."""


def build_blocks(
    drafts: Iterable[Draft], document: str, links: Links, before: Sequence[Opened] = ()
) -> Iterator[AnyBlock]:
    """Yield blocks in order. Each is made when it is asked for, and its draft is dropped.
    ``before`` are the headings that are open where the drafts begin."""
    builder = BlockBuilder(document, links, Trail(list(before)))
    waiting = deque(drafts)
    while waiting:
        yield builder.block(waiting.popleft())


def trail_after(drafts: Iterable[Draft], document: str, links: Links) -> Trail:
    """Return the headings that drafts leave open, as far as these drafts alone show."""
    builder = BlockBuilder(document, links, Trail())
    for draft in all_drafts(drafts):
        if isinstance(draft, TextDraft) and draft.level and draft.furniture is None:
            builder.block(draft)
    return builder.trail


@dataclass(slots=True)
class BlockBuilder:
    document: str
    links: Links
    trail: Trail
    above: tuple[Text, ...] = ()
    """The texts of the trail."""

    def __post_init__(self) -> None:
        self.above = self.trail.texts

    def block(self, draft: Draft) -> AnyBlock:
        if isinstance(draft, TextDraft):
            return self._heading(draft) if draft.level else self._paragraph(draft)
        if isinstance(draft, CodeDraft):
            return self._code(draft)
        if isinstance(draft, TableDraft):
            label = notice_label(draft)
            return self._table(draft) if label is None else self._notice(draft, label)
        return self._list(draft)

    # -- text -----------------------------------------------------------------------------------

    def _heading(self, draft: TextDraft) -> Heading:
        counts = draft.furniture is None
        if counts:
            self.trail.close(draft.level)
            self.above = self.trail.texts
        place = self._place(draft.lines)
        spans = self._spans(draft, place)
        heading = Heading(place=place, furniture=draft.furniture, level=draft.level, spans=spans)
        if counts:
            self.trail.open(draft.level, Text(heading.text))
            self.above = self.trail.texts
        return heading

    def _paragraph(self, draft: TextDraft) -> Paragraph:
        place = self._place(draft.lines)
        return fast_blocks.make_paragraph(place, self._spans(draft, place), draft.furniture)

    def _spans(self, draft: TextDraft, place: Place) -> tuple[Span, ...]:
        """Return the spans of a draft at ``place``. Most drafts are one line in one look."""
        lines = draft.lines
        if len(lines) == 1 and self._is_uniform(lines[0]):
            return self._whole_line(lines[0], "", place)
        spans: list[Span] = []
        for index, line in enumerate(lines):
            following = lines[index + 1] if index + 1 < len(lines) else None
            end = glue(line, following, draft.right) if following is not None else ""
            if following is not None and not end and is_hyphenated(line):
                line = without_hyphen(line)
            spans += self._line_spans(line, end)
        return tuple(spans)

    def _line_spans(self, line: TextLine, end: str) -> list[Span]:
        """Return the spans of one line. ``end`` goes after the text of the last one."""
        if self._is_uniform(line):
            return [*self._whole_line(line, end, self._at(line.page, line.box))]
        groups: list[tuple[SpanLook, list[Run], str]] = []
        for blank, run in with_blanks(line.runs):
            look = self._look(run, line.page)
            if groups and groups[-1][0] == look:
                groups[-1] = (look, [*groups[-1][1], run], groups[-1][2] + blank + run.text)
            elif groups:
                # A blank between two looks belongs to the text before it.
                before = groups[-1]
                groups[-1] = (before[0], before[1], before[2] + blank)
                groups.append((look, [run], run.text))
            else:
                groups.append((look, [run], run.text.lstrip()))
        texts = [text for _, _, text in groups]
        texts[-1] = texts[-1].rstrip() + end
        looks = [(look, runs) for look, runs, _ in groups]
        return [
            self._span(_single_blanks(text), look, runs, line.page)
            for text, (look, runs) in zip(texts, looks, strict=True)
            if text
        ]

    def _is_uniform(self, line: TextLine) -> bool:
        """Return whether a line is of one font and has no links."""
        if self.links.get(line.page):
            return False
        font = line.runs[0].font
        return len(line.runs) == 1 or all(run.font is font for run in line.runs)

    def _whole_line(self, line: TextLine, end: str, place: Place) -> tuple[Span, ...]:
        font, text = line.runs[0].font, _single_blanks(line.text) + end
        if not text:
            return ()
        span = fast_blocks.make_span(text, place, (font.bold, font.italic, font.mono))
        return (span,)

    def _span(self, text: str, look: SpanLook, runs: list[Run], page: int) -> Span:
        bold, italic, mono, href = look
        place = self._at(page, box_around(runs))
        return fast_blocks.make_span(text, place, (bold, italic, mono), href)

    def _look(self, run: Run, page: int) -> SpanLook:
        return run.font.bold, run.font.italic, run.font.mono, self._href(run, page)

    def _href(self, run: Run, page: int) -> str | None:
        links = self.links.get(page)
        if not links:
            return None
        x, y = (run.x0 + run.x1) / 2, (run.top + run.bottom) / 2
        for link in links:
            if link.box.x0 <= x <= link.box.x1 and link.box.top <= y <= link.box.bottom:
                return link.href
        return None

    # -- code, tables, lists --------------------------------------------------------------------

    def _code(self, draft: CodeDraft) -> Code:
        finished, joins = code_lines(draft.lines, draft.right)
        place = self._place(draft.lines, (*draft.joins, *joins))
        lines = tuple(self._code_line(line) for line in finished)
        return Code(place=place, furniture=draft.furniture, lines=lines)

    def _code_line(self, line: CodeLine) -> Line:
        return fast_blocks.make_line(line.text, self._place(line.parts, ()))

    def _table(self, draft: TableDraft) -> Table:
        above = self.above
        rows = tuple(self._row(cells) for cells in draft.rows)
        place = self._around([row.place for row in rows], above)
        if place is None:
            place = replace(self._place(list(lines_of(draft))), trail=above)
        return Table(place=place, furniture=draft.furniture, rows=rows)

    def _row(self, cells: list[CellDraft]) -> Row:
        above = self.above
        found = [self._cell(cell) for cell in cells]
        place = self._around([cell.place for cell in found if cell is not None], above)
        if place is None:
            lines = lines_in(cells)
            place = replace(self._place(lines), trail=above)
        filled = [
            self._empty(draft, place) if cell is None else cell
            for draft, cell in zip(cells, found, strict=True)
        ]
        return Row(cells=tuple(filled), place=place)

    def _around(self, places: list[Place], above: tuple[Text, ...]) -> Place | None:
        """Return the place around others of one page, or None if they are of several pages."""
        if not places or places[0].box is None:
            return None
        page, first = places[0].page, places[0].box
        x0, top, x1, bottom = first.x0, first.top, first.x1, first.bottom
        for place in places:
            box = place.box
            if box is None or place.page != page or place.joins:
                return None
            x0 = box.x0 if box.x0 < x0 else x0
            top = box.top if box.top < top else top
            x1 = box.x1 if box.x1 > x1 else x1
            bottom = box.bottom if box.bottom > bottom else bottom
        return fast_blocks.make_place(
            self.document, page, fast_blocks.make_exact_box(x0, top, x1, bottom), above
        )

    def _notice(self, draft: TableDraft, label: str) -> Admonition:
        blocks = [block for (cell,) in draft.rows[1:] for block in cell.blocks]
        place = self._place(list(lines_of(draft)))
        inner = tuple(self.block(block) for block in blocks)
        return Admonition(place=place, furniture=draft.furniture, label=label, blocks=inner)

    def _cell(self, cell: CellDraft) -> Cell | None:
        """Make a cell, or return None for an empty one: its place is that of its row."""
        if not cell.blocks:
            return None
        blocks = tuple([self.block(block) for block in cell.blocks])
        place = blocks[0].place
        if len(blocks) > 1 or not isinstance(blocks[0], Paragraph):
            place = self._place(lines_in([cell]))
        return fast_blocks.make_cell(blocks, place, cell.header, cell.rowspan, cell.colspan)

    def _empty(self, cell: CellDraft, row: Place) -> Cell:
        return Cell(
            blocks=(), place=row, header=cell.header, rowspan=cell.rowspan, colspan=cell.colspan
        )

    def _list(self, draft: ListDraft) -> ListBlock:
        items: list[ListItem] = []
        for item in draft.items:
            lines = [line for block in item.blocks for line in lines_of(block)]
            blocks = tuple(self.block(block) for block in item.blocks)
            items.append(ListItem(blocks=blocks, place=self._place(lines)))
        place = self._place(list(lines_of(draft)))
        return ListBlock(
            place=place, furniture=draft.furniture, items=tuple(items), ordered=draft.ordered
        )

    # -- places ---------------------------------------------------------------------------------

    def _place(self, lines: list[TextLine], joins: tuple[Join, ...] | None = None) -> Place:
        """Return the place of lines: the box of those on the first page, with a join for each
        further page."""
        if len(lines) == 1:
            return self._at(lines[0].page, lines[0].box, joins or ())
        if not lines:
            return Place(document=self.document, trail=self.above)
        page = lines[0].page
        here = [line for line in lines if line.page == page]
        if joins is None:
            joins = () if len(here) == len(lines) else page_joins(lines)
        return self._at(page, box_around(here), joins)

    def _at(self, page: int, box: Box, joins: tuple[Join, ...] = ()) -> Place:
        return fast_blocks.make_place(self.document, page, box, self.above, joins)


def notice_label(table: TableDraft) -> str | None:
    """Return the word that a boxed notice opens with, or None. A notice is a table of one column
    whose first cell is such a word, for example ``Warning``."""
    if any(len(row) != 1 for row in table.rows) or len(table.rows) < 2:
        return None
    label = " ".join(text_of(block) for block in table.rows[0][0].blocks).rstrip(":!").strip()
    return label if label.lower() in ADMONITION_LABELS else None


def without_hyphen(line: TextLine) -> TextLine:
    """Return a line without the hyphen its last word was cut at."""
    *before, last = line.runs
    return TextLine(line.page, [*before, replace(last, text=last.text.rstrip()[:-1])])


def page_joins(lines: list[TextLine]) -> tuple[Join, ...]:
    """Return the page breaks inside a block."""
    breaks = [below for above, below in pairwise(lines) if below.page > above.page]
    seen: dict[int, TextLine] = {}
    for line in breaks:
        seen.setdefault(line.page, line)
    return tuple(
        Join(kind=JoinKind.PAGE_BREAK, page=line.page, box=line.box) for line in seen.values()
    )


def _single_blanks(text: str) -> str:
    while "  " in text:
        text = text.replace("  ", " ")
    return text

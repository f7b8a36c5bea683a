"""Fields printed one line below the other: a name, its type, and what else is said of it.

Pages made of boxes, and pages printed from them, keep no table: what stood in cells is lines.

::

    field = name ["*" | "(required)"] (NEWLINE [mark NEWLINE] | SP) type *(NEWLINE (mark | text))
    mark  = "required" | "optional"

A field goes on to the next name that has a type below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.printed.headings import classify_heading
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.type_words import NO_NAMES, NOUNS, stated_type
from doc2sdk.printed.vocabulary import CAPTIONS, MARKS
from doc2sdk.printed.words import MARK_PATTERN, UNSPACED_MARK_PATTERN, is_mark
from doc2sdk.sources.blocks import AnyBlock, ListBlock, ListItem, Paragraph, Table

_FIELD = (
    r"(?P<star>\*\s*)?(?P<name>[A-Za-z_$@][\w$.@\[\]-]*)"
    rf"(?P<mark>\s*(?:\*|\(?\b(?!mandatory)(?:{MARK_PATTERN})\b\)?|[(（【\s](?:{UNSPACED_MARK_PATTERN})[)）】]?))?"
)
_LEAD = re.compile(r"(?P<mark>required|optional)\s+(?P<rest>\S.*)", re.IGNORECASE)
_NAME = re.compile(_FIELD + "(?P<type>(?!))?", re.IGNORECASE)
_TYPED = re.compile(_FIELD + r"\s+(?P<type>\S.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printed:
    """A line and the block it stands in."""

    fact: Fact
    block: AnyBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class _Start:
    """Where a field starts, its first cells, and where its description does.

    ``above`` is a mark before the name, which prints of pages move there from the field above.
    """

    index: int
    cells: dict[Column, Fact]
    rest: int
    above: Fact | None = None


def is_field_name(line: str) -> bool:
    """Whether a line may be a field's name and nothing else."""
    return _NAME.fullmatch(line.strip()) is not None


def stacked(
    blocks: Iterable[AnyBlock], heading: Fact | None
) -> Iterator[tuple[RawParameter, tuple[AnyBlock, ...]]]:
    """Yield the fields of paragraphs under a heading that announces some, with the blocks they fill."""
    said = classify_heading(heading.text) if heading is not None else None
    if said is None or said.role not in (Role.PARAMETERS, Role.REQUEST, Role.RESPONSE):
        return
    for is_text, run in groupby(blocks, key=lambda block: isinstance(block, Paragraph)):
        for cells, used in _fields(list(_lines(list(run)))) if is_text else ():
            yield RawParameter(cells=cells, heading=heading, qualifier=said.qualifier), used


def stacked_cells(table: Table) -> list[dict[Column, Fact]]:
    """Return the fields of a table without a header, read down its cells.

    [] where a row fills several cells, and unless it starts with a field and each takes no more than
    two rows: one for its name, and one for what is said of it.
    """
    if any(sum(bool(cell.text.strip()) for cell in row.cells) > 1 for row in table.rows):
        return []
    lines = list(_lines((table,)))
    starts = list(_starts(lines))
    if not starts or starts[0].index or 2 * len(starts) < len(table.rows):
        return []
    return [cells for cells, _ in _fields(lines)]


def stacked_items(block: ListBlock, depth: int = 0) -> list[tuple[int, dict[Column, Fact]]]:
    """Return the fields of a list with an item for each, and how deep they stand; [] where it has others.

    A list inside an item has the members of its field; an item that is no field and holds such a list
    only wraps it.
    """
    found: list[tuple[int, dict[Column, Fact]]] = []
    for item in block.items:
        lists = [inner for inner in item.blocks if isinstance(inner, ListBlock)]
        own = _own_cells(item, has_members=bool(lists))
        if own is not None:
            found.append((depth, own))
        members = [stacked_items(inner, depth + (own is not None)) for inner in lists]
        if own is None and not any(members):
            return []
        found += [field for fields in members for field in fields]
    return found


def _own_cells(item: ListItem, *, has_members: bool) -> dict[Column, Fact] | None:
    lines = list(_lines([inner for inner in item.blocks if isinstance(inner, Paragraph)]))
    fields = list(_fields(lines))
    if len(fields) == 1 and fields[0][1][0] is item.blocks[0]:
        return fields[0][0]
    match = _NAME.fullmatch(lines[0].fact.text) if lines else None
    if not has_members or match is None:
        return None
    told = "\n".join(line.fact.text for line in lines[1:])
    name = Fact(text=match["name"] + (match["mark"] or ""), place=lines[0].fact.place)
    described = {Column.DESCRIPTION: Fact(text=told, place=name.place)} if told else {}
    return {Column.NAME: name, **described}


def _lines(blocks: Sequence[AnyBlock]) -> Iterator[_Printed]:
    for block in blocks:
        for inner in _paragraphs(block):
            for line in inner.text.split("\n"):
                if line.strip():
                    yield _Printed(fact=Fact(text=line.strip(), place=inner.place), block=inner)


def _paragraphs(block: AnyBlock) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph):
        yield block
    elif isinstance(block, Table):
        for row in block.rows:
            for cell in row.cells:
                for inner in cell.blocks:
                    yield from _paragraphs(inner)


def _fields(lines: list[_Printed]) -> Iterator[tuple[dict[Column, Fact], tuple[AnyBlock, ...]]]:
    starts = list(_starts(lines))
    ends = [*(start.index for start in starts), len(lines)][1:]
    for start, end, after in zip(starts, ends, [*starts, None][1:], strict=True):
        cells = dict(start.cells)
        if after is not None and after.above is not None:
            cells.setdefault(Column.REQUIRED, after.above)
        told: list[Fact] = []
        for line in lines[start.rest : end]:
            if classify_heading(line.fact.text) is not None:
                end = lines.index(line)
                break
            if is_mark(line.fact.text) and Column.REQUIRED not in cells:
                cells[Column.REQUIRED] = line.fact
            else:
                told.append(line.fact)
        if told:
            text = "\n".join(fact.text for fact in told)
            cells[Column.DESCRIPTION] = Fact(text=text, place=told[0].place)
        yield cells, tuple(line.block for line in lines[start.index : end])


def _is_mark_line(line: str) -> bool:
    """Whether a line only says that something must or may be given: "Optional parameter."."""
    words = line.strip().rstrip(".").split()
    return 1 < len(words) <= _MARK_WORDS and is_mark(words[0]) and words[1][:1].islower()


_MARK_WORDS = 3
"""Words of a line that is a mark; more is prose."""


def _starts(lines: Sequence[_Printed]) -> Iterator[_Start]:
    index = 0
    while index < len(lines):
        start = _start(lines, index)
        if start is not None:
            yield start
        index = start.rest if start is not None else index + 1


def _start(lines: Sequence[_Printed], index: int) -> _Start | None:
    """Return the field whose name is the line at ``index``, or None."""
    text = lines[index].fact.text
    lead = _LEAD.fullmatch(text)
    above = replace(lines[index].fact, text=lead["mark"]) if lead is not None else None
    text = lead["rest"] if lead is not None else text
    match = _NAME.fullmatch(text) or _TYPED.fullmatch(text)
    if match is None or match["name"].lower() in MARKS | CAPTIONS | NO_NAMES:
        return None
    place = lines[index].fact.place
    mark = " *" if match["star"] else match["mark"] or ""
    cells = {Column.NAME: Fact(text=match["name"] + mark, place=place)}
    below = index + 1
    if match["type"] is not None:
        kind = stated_type(match["type"])
        if kind is None or match["type"].lower() in NOUNS:
            return None
        cells[Column.TYPE] = Fact(text=kind, place=place)
        return _Start(index=index, cells=cells, rest=below, above=above)
    if below < len(lines) and is_mark(lines[below].fact.text):
        cells[Column.REQUIRED] = lines[below].fact
        below += 1
    elif below < len(lines) and _is_mark_line(lines[below].fact.text):
        # "Required parameter." below a name: the mark alone shows that the name is a field's.
        cells[Column.REQUIRED] = lines[below].fact
        return _Start(index=index, cells=cells, rest=below + 1, above=above)
    kind = stated_type(lines[below].fact.text) if below < len(lines) else None
    if kind is None:
        return None
    cells[Column.TYPE] = Fact(text=kind, place=lines[below].fact.place)
    return _Start(index=index, cells=cells, rest=below + 1, above=above)

"""Tables, lists and lines that hold the parts of an operation, laid out as the parts they hold.

Manuals draw one box for each operation: rows of labels, a row "Request parameters" over the whole
width, a header row and fields, and so on; or a bulleted list whose items are "URL", "Parameters" and
"Response" with lists and code inside. What such a box holds is the same as a page with headings
shows, so it is laid out as one: a bold line for each announcement, and what it announces below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from doc2sdk.printed import request_line
from doc2sdk.printed.headings import (
    classify_heading,
    classify_part,
    header_kind,
    is_title,
    label_role,
)
from doc2sdk.printed.roles import Column, Role
from doc2sdk.reshape.cell_parts import blocks_of_cell
from doc2sdk.reshape.inline_json import inline_samples
from doc2sdk.sources.blocks import (
    AnyBlock,
    Cell,
    Code,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    Span,
    Table,
    derived,
    origins_of,
    plain,
)

_PARTS = (Role.PARAMETERS, Role.REQUEST, Role.RESPONSE)
_JUMP = 12
"""Characters that a link to another part of the page may have: "Up", "Back to top"."""

_NUMBER = re.compile(r"\d+(?:\.\d+)+\.?")
"""The number of a chapter: "4.2."."""

_FRAME = (Role.URL, Role.METHOD)


def unfold(blocks: Iterable[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks, boxes of parts replaced by their parts; a part shares its box's fate."""
    for block in blocks:
        parts: list[AnyBlock] = []
        if isinstance(block, Table) and block.rows:
            parts = _sections(block) or _labelled_parts(block)
        elif isinstance(block, ListBlock):
            parts = _lone_label(block) or _items(block)
        elif isinstance(block, Paragraph):
            parts = inline_samples(block) or _behind_jump(block)
        if not parts:
            yield block
            continue
        yield from unfold(_made_of(part, block, number) for number, part in enumerate(parts))


def _made_of(part: AnyBlock, box: AnyBlock, number: int) -> AnyBlock:
    """The part with what it is made of: its box, and itself where it is a block of the document."""
    made = derived(box, number)
    own = origins_of(part) if part.id and part.id != box.id else ()
    return replace(part, id=made["id"], origins=(*made["origins"], *own))


def _behind_jump(paragraph: Paragraph) -> list[AnyBlock]:
    """A request line that a print set behind a link such as "Up", apart from what stands before."""
    for index, span in enumerate(paragraph.spans[:-1]):
        is_jump = (span.href or "").startswith("#") and len(span.text) <= _JUMP
        line = request_line.request_line(plain(paragraph.spans[index + 1 :])) if is_jump else None
        if line is not None and line.method is not None:
            request = replace(paragraph, spans=paragraph.spans[index + 1 :])
            before = replace(paragraph, spans=paragraph.spans[:index])
            return [before, request] if index else [request]
    return []


def _sections(table: Table) -> list[AnyBlock]:
    """A table cut at the rows that announce what follows; [] where none does.

    A section whose first row is no header has the header of the one before it.
    """
    width = max(sum(cell.colspan for cell in row.cells) for row in table.rows)
    cuts = [index for index, row in enumerate(table.rows) if _is_section(row, width)]
    if not cuts or _is_label_table(table, cuts):
        return []
    out: list[AnyBlock] = []
    header: Row | None = None
    for start, end in zip([-1, *cuts], [*cuts, len(table.rows)], strict=True):
        if start >= 0:
            cell = _only(table.rows[start])
            out += [_line(cell.spans, table)] if cell is not None else []
        rows = table.rows[start + 1 : end]
        if rows and _is_field_header(rows[0]):
            header = rows[0]
        elif rows and header is not None and len(rows[0].cells) == len(header.cells):
            rows = (header, *rows)
        if len(rows) == 1 and len(rows[0].cells) == 1:
            out += blocks_of_cell(rows[0].cells[0], table, len(out))
        elif rows:
            out.append(replace(table, rows=rows, place=rows[0].place, anchor=None))
    return out


def _is_label_table(table: Table, cuts: Sequence[int]) -> bool:
    """Whether the rows that announce a part are labels of a label table, their values left empty.

    The head of a section has the table's width, or the head of columns below it.
    """
    if all(label_role(row.cells[0].text) is not Role.URL for row in table.rows if row.cells):
        return False
    return all(
        len(table.rows[at].cells) > 1
        and not (at + 1 < len(table.rows) and _is_field_header(table.rows[at + 1]))
        for at in cuts
    )


def _is_section(row: Row, width: int) -> bool:
    """Whether a row of a table of several columns has one text only, and that announces a part."""
    cell = _only(row)
    if cell is None or width < 2 or not cell.spans:
        return False
    line = request_line.request_line(cell.text)
    # A field may be called "status": a title is a line, and starts with a capital or is set apart.
    is_title = cell.text[:1].isupper() or all(span.bold for span in cell.spans)
    is_plain = is_title and not set(":\n") & set(cell.text[:-1])
    # A row that spans the table in bold heads what follows: one known word is enough.
    is_head = cell.colspan >= width and all(span.bold for span in cell.spans)
    said = (classify_part if is_head else classify_heading)(cell.text) if is_plain else None
    return (said is not None and said.role in (*_PARTS, Role.SAMPLE, Role.ERRORS, Role.STATUS)) or (
        line is not None and line.method is not None
    )


def _only(row: Row) -> Cell | None:
    """The only cell with a text, if it is the first; a cell with the number of a chapter may precede it."""
    filled = [cell for cell in row.cells if cell.text.strip()]
    first = row.cells[0] if row.cells else None
    if len(filled) == 2 and filled[0] is first and _NUMBER.fullmatch(filled[0].text.strip()):
        return filled[1]
    return first if len(filled) == 1 and first is not None and filled[0] is first else None


def _is_field_header(row: Row) -> bool:
    kinds = [header_kind(cell.text) for cell in row.cells]
    return Column.NAME in kinds and len(set(kinds) - {None}) > 1


def _labelled_parts(table: Table) -> list[AnyBlock]:
    """A table of labels and values that also holds an operation's parts: each below its label."""
    pairs = [tuple(cell for cell in row.cells if cell.text) for row in table.rows]
    roles = {label_role(pair[0].text) for pair in pairs if len(pair) == 2}
    if Role.URL not in roles or max(map(len, pairs), default=0) > 2:
        return []
    frame: list[Row] = []
    parts: list[AnyBlock] = []
    for row, pair in zip(table.rows, pairs, strict=True):
        said = classify_heading(pair[0].text) if len(pair) == 2 else None
        is_part = said is not None and said.role in _PARTS and label_role(pair[0].text) is None
        if is_part and len(pair) == 2:
            parts += [_line(pair[0].spans, table), *blocks_of_cell(pair[1], table, len(parts))]
        else:
            frame.append(row)
    if not parts or not frame:
        return []
    return [replace(table, rows=tuple(frame)), *parts]


def _items(block: ListBlock) -> list[AnyBlock]:
    """A list whose items are the parts of an operation, each label a line of its own."""
    labels = [_label(item) for item in block.items]
    roles = [label_role(label) for label in labels if label]
    frame = [role for role in roles if role in _FRAME]
    parts = [
        label
        for label, item in zip(labels, block.items, strict=True)
        if (len(item.blocks) > 1 or frame)
        and label_role(label) not in _FRAME
        and (said := classify_heading(label)) is not None
        and said.role in _PARTS
    ]
    if any(item.term for item in block.items):
        return []
    if any(_holds_request(item) for item in block.items):
        return [part for item in block.items for part in _entitled(item)]
    if any(_shows_json(item) for item in block.items):
        return [inner for item in block.items for inner in item.blocks]
    if not parts or not all(labels):
        return []
    return [part for item in block.items for part in _item(item)]


def _lone_label(block: ListBlock) -> list[AnyBlock]:
    """A bullet that names a part, as the bold line it stands for: ``• Return data``, ``• Returns: a boat``."""
    item = block.items[0] if len(block.items) == 1 else None
    only = item.blocks[0] if item is not None and len(item.blocks) == 1 else None
    if item is None or item.term or not isinstance(only, Paragraph) or "\n" in only.text:
        return []
    label, value = _parted(only)
    said = (
        classify_heading(plain(tuple(label)))
        if is_title(plain(tuple(label)).strip() or ".")
        else None
    )
    if said is None or said.role not in (*_PARTS, Role.SAMPLE, Role.ERRORS, Role.STATUS):
        return []
    if value and said.role in (Role.PARAMETERS, Role.REQUEST):
        return []  # What is behind such a label is a list of names, which its own reader knows.
    return [_line(label, only), *([replace(only, spans=value)] if value else [])]


def _holds_request(item: ListItem) -> bool:
    """Whether an item holds a request line below its first line, as numbered operations do."""
    return any(
        isinstance(block, (Paragraph, Code))
        and (line := request_line.request_in_lines(block.text)) is not None
        and line.method is not None
        for block in item.blocks[1:]
    )


def _entitled(item: ListItem) -> Iterator[AnyBlock]:
    """An item's blocks, its first line as the title of the rest."""
    first, rest = item.blocks[0], item.blocks[1:]
    if isinstance(first, Paragraph) and rest and is_title(first.text):
        yield _line(first.spans, first)
        yield from rest
    else:
        yield from item.blocks


def _shows_json(item: ListItem) -> bool:
    """Whether an item is a line that ends in a sample."""
    return any(isinstance(block, Paragraph) and inline_samples(block) for block in item.blocks)


def _label(item: ListItem) -> str:
    """The words before the first colon, or the whole of a bold or only line; "" where there is none."""
    first = item.blocks[0] if item.blocks else None
    if not isinstance(first, Paragraph):
        return ""
    label, colon, _ = first.text.replace("：", ":").partition(":")
    bold = all(span.bold for span in first.spans if span.text.strip(" :"))
    return label if colon or bold else ""


def _item(item: ListItem) -> Iterator[AnyBlock]:
    """An item's blocks; a label that announces a part is parted from what follows it in its line."""
    first, rest = item.blocks[0], item.blocks[1:]
    named = _label(item)
    said = classify_heading(named) if label_role(named) not in _FRAME else None
    if isinstance(first, Paragraph) and said is not None and said.role in _PARTS:
        label, value = _parted(first)
        yield _line(label, first)
        if value:
            yield replace(first, spans=value)
    else:
        yield first
    yield from rest


def _parted(paragraph: Paragraph) -> tuple[Sequence[Span], tuple[Span, ...]]:
    """The spans up to the first colon, and those behind it."""
    for index, span in enumerate(paragraph.spans):
        head, colon, tail = span.text.replace("：", ":").partition(":")
        if colon:
            before = (*paragraph.spans[:index], replace(span, text=head))
            after = (replace(span, text=tail), *paragraph.spans[index + 1 :])
            kept = tuple(part for part in after if part.text.strip())
            return before, kept
    return paragraph.spans, ()


def _line(spans: Sequence[Span], around: AnyBlock) -> Paragraph:
    """A bold line: what stands in a box's label heads what follows."""
    bold = tuple(replace(span, bold=True) for span in spans)
    return Paragraph(spans=bold, place=spans[0].place if spans else around.place)

"""What an operation answers, as tables, lists and lines say: statuses, and the fields of a body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from doc2sdk.extract.fields.field_lists import listed
from doc2sdk.extract.fields.parameter_tables import parameter_rows
from doc2sdk.extract.ledger import Ledger
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact, RawParameter, RawStatus
from doc2sdk.printed.headings import HeadingMeaning, classify_heading, label_key
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.vocabulary import COLUMNS, SCHEMA_COLUMNS, STATUS_COLUMNS, STATUS_LABELS
from doc2sdk.sources.blocks import AnyBlock, Cell, ListBlock, Paragraph, Row, Table, block_text

_STATUS = re.compile(r"[1-5]\d\d(?!\d)")
_DESCRIBED = COLUMNS[Column.DESCRIPTION]
_STATUS_ROLES = (Role.RESPONSE, Role.STATUS, Role.ERRORS)

Content = tuple[AnyBlock | Scope, ...]


def statuses(content: Content, role: Role | None, ledger: Ledger) -> Iterator[RawStatus]:
    """The statuses that the operation's tables, lists, lines and headings name."""
    for item in content:
        if isinstance(item, Scope):
            said = classify_heading(item.title.text) if item.title is not None else None
            if said is not None and said.status is not None and item.title is not None:
                yield _of_heading(item, item.title, said.status)
            inner = said.role if said is not None else role
            yield from statuses(tuple(item.content), inner, ledger)
            continue
        found: list[RawStatus] = []
        if isinstance(item, Table):
            found = list(_in_table(item))
        elif isinstance(item, ListBlock) and role in _STATUS_ROLES:
            found = list(_in_list(item))
        elif isinstance(item, Paragraph):
            found = list(_in_line(item, role))
        if found:
            ledger.consume_all(item, "status-codes")
        yield from found


def _of_heading(scope: Scope, title: Fact, status: int) -> RawStatus:
    told = next((b for b in scope.blocks if isinstance(b, Paragraph)), None)
    text = Fact(text=told.text, place=told.place) if told is not None else None
    return RawStatus(code=status, text=title, description=text)


def _in_table(table: Table) -> Iterator[RawStatus]:
    """Rows of a table whose first column holds statuses, by its header or throughout."""
    header = [label_key(cell.text) for cell in table.rows[0].cells]
    rows = [row for row in table.rows if row.cells and _STATUS.match(row.cells[0].text.strip())]
    if not rows or (header[0] not in STATUS_COLUMNS and len(rows) < len(table.rows)):
        return
    described, typed = _column(header, _DESCRIBED), _column(header, SCHEMA_COLUMNS)
    for row in rows:
        told = _cell(row, described) or (row.cells[1] if len(row.cells) > 1 else None)
        kind = _cell(row, typed)
        yield RawStatus(
            code=int(row.cells[0].text.strip()[:3]),
            text=Fact(text=row.cells[0].text, place=row.cells[0].place),
            description=_first_line(told) if told is not None else None,
            type=Fact(text=kind.text, place=kind.place) if kind is not None else None,
        )


def _first_line(cell: Cell) -> Fact | None:
    line = cell.text.split("\n")[0].strip()
    return Fact(text=line, place=cell.place) if line else None


def _in_list(block: ListBlock) -> Iterator[RawStatus]:
    """Items that start with a status: "404 Not Found - no such user"."""
    for item in block.items:
        text = "\n".join(block_text(inner) for inner in item.blocks).strip()
        if _STATUS.match(text):
            rest = text[3:].strip(" -–—:")
            told = Fact(text=rest, place=item.place) if rest else None
            fact = Fact(text=text[:3], place=item.place)
            yield RawStatus(code=int(text[:3]), text=fact, description=told)


def _in_line(paragraph: Paragraph, role: Role | None) -> Iterator[RawStatus]:
    """A line "Response codes: 200, 404"; in a response's section also "Code: 200"."""
    label, colon, value = paragraph.text.split("\n")[0].replace("：", ":").partition(":")
    codes = _STATUS.findall(value)
    known = label_key(label) in STATUS_LABELS or (
        role in _STATUS_ROLES and label_key(label) in STATUS_COLUMNS
    )
    if not colon or not known or not codes:
        return
    if re.sub(r"[\d,\s()]|[A-Za-z ]+", "", value):
        return
    for code in codes:
        yield RawStatus(code=int(code), text=Fact(text=paragraph.text, place=paragraph.place))


def response_fields(
    content: Content, around: HeadingMeaning | None, ledger: Ledger
) -> Iterator[RawParameter]:
    """What a response holds: parameter-like tables and lists under its headings.

    Each row has the status its headings name, and in its qualifier their words ("headers").
    """
    for item in content:
        if isinstance(item, Scope):
            said = _within(item.title.text if item.title is not None else "", around)
            yield from response_fields(tuple(item.content), said, ledger)
        elif isinstance(item, (Table, ListBlock)) and not ledger.is_consumed(item):
            said = _within((isinstance(item, Table) and item.caption) or "", around)
            rows = _rows(item) if said is not None and said.role is Role.RESPONSE else ()
            if said is None or not rows:
                continue
            ledger.consume_all(item, "response-fields")
            for row in rows:
                words = f"{row.qualifier} {said.qualifier}".strip()
                yield replace(row, status=said.status, qualifier=words)


def _rows(block: Table | ListBlock) -> tuple[RawParameter, ...]:
    heading = Fact(text="Parameters", place=block.place)
    return parameter_rows(block, heading) if isinstance(block, Table) else listed(block, heading)


def _within(title: str, around: HeadingMeaning | None) -> HeadingMeaning | None:
    """What a heading announces below another: "Headers" of a response are its own, of its status."""
    said = classify_heading(title) if title else None
    if said is None or around is None or around.role is not Role.RESPONSE:
        return around if said is None or said.role is Role.PARAMETERS else said
    if said.role not in (Role.PARAMETERS, Role.RESPONSE):
        return said
    status = said.status if said.status is not None else around.status
    return replace(around, qualifier=said.qualifier, status=status)


def _column(header: list[str], names: frozenset[str]) -> int | None:
    return next((index for index, name in enumerate(header) if name in names), None)


def _cell(row: Row, index: int | None) -> Cell | None:
    return row.cells[index] if index is not None and index < len(row.cells) else None

"""Tables with a row for each operation: a column of URLs, a column of methods."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from doc2sdk.extract.raw import Fact
from doc2sdk.printed import request_line
from doc2sdk.printed.headings import header_kind, label_role, printed_key
from doc2sdk.printed.roles import Column, Role
from doc2sdk.reshape.row_spans import without_row_spans
from doc2sdk.sources.blocks import Cell, Row, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """A row's URL and method, the words it tells the operation by, and all that may be its name."""

    url: Fact
    method: Fact
    title: Fact | None
    names: tuple[str, ...] = ()


def index_rows(table: Table) -> Iterator[IndexRow]:
    """Yield the operations a table lists, a row each; nothing where it is no such table.

    The method has a column of its own, or stands before the URL.
    """
    if len(table.rows) < 3:
        return
    table = without_row_spans(table)
    header = [label_role(cell.text) for cell in table.rows[0].cells]
    urls, methods = _index(header, Role.URL), _index(header, Role.METHOD)
    if urls is None and methods is None:
        methods = _request_lines(table)
    if urls is None and methods is None:
        return
    for row in table.rows[1:]:
        yield from _row(row, urls, methods, table.rows[0])


def _request_lines(table: Table) -> int | None:
    """Return the column that holds request lines below its header, whatever that says."""
    width = min(len(row.cells) for row in table.rows)
    return next((at for at in range(width) if _holds_requests(table.rows[1:], at)), None)


def _holds_requests(rows: Sequence[Row], column: int) -> bool:
    lines = [request_line.request_line(row.cells[column].text) for row in rows]
    return all(line is not None and line.method is not None for line in lines)


def _row(row: Row, urls: int | None, methods: int | None, header: Row) -> Iterator[IndexRow]:
    url = _cell(row, urls if urls is not None else methods)
    if url is None:
        return
    line = request_line.request_line(url.text, relative=True)
    stated = _cell(row, methods) if urls is not None else None
    target = line.target if line is not None else url.text.strip()
    is_path = request_line.is_target(target) or request_line.is_relative_target(target)
    # A bare word is a path only in a column of paths, and then without blanks.
    if not is_path and (urls is None or " " in target or not target):
        return
    others = (cell.text.split("\n")[0] for cell in row.cells if cell is not url)
    names = tuple(name for text in others if (name := printed_key(text)))
    for method in _methods(stated, line.method if line is not None else None, url):
        yield IndexRow(
            url=Fact(text=target, place=url.place),
            method=method,
            title=_title(row, header),
            names=names,
        )


def _methods(stated: Cell | None, inline: str | None, url: Cell) -> Iterator[Fact]:
    if inline is not None:
        yield from split_methods(Fact(text=inline, place=url.place))
    elif stated is not None:
        yield from split_methods(Fact(text=stated.text, place=stated.place))


def split_methods(fact: Fact) -> list[Fact]:
    """Return the methods of a cell: ``POST/DELETE`` is two. [] where a part is no method."""
    parts = request_line.method_list(fact.text)
    return [Fact(text=part, place=fact.place) for part in parts]


def _title(row: Row, header: Row) -> Fact | None:
    """Return the cell under a header like "Operation name" or "Description", the shorter one first."""
    for wanted in (Column.NAME, Column.DESCRIPTION):
        for head, cell in zip(header.cells, row.cells, strict=False):
            known = header_kind(head.text)
            if known is wanted or (wanted is Column.NAME and "name" in head.text.lower()):
                return Fact(text=cell.text.split("\n")[0], place=cell.place) if cell.text else None
    last = row.cells[-1]
    said = label_role(header.cells[-1].text)
    return None if said in (Role.URL, Role.METHOD) else Fact(text=last.text, place=last.place)


def _index(roles: list[Role | None], wanted: Role) -> int | None:
    return next((index for index, role in enumerate(roles) if role is wanted), None)


def _cell(row: Row, index: int | None) -> Cell | None:
    return row.cells[index] if index is not None and index < len(row.cells) else None

"""Tables of codes that stand in the bodies of answers: error codes, result codes, status codes.

::

    table = header 2*row
    row   = code [http-status] [name] description
    code  = ["-"] digits | "0x" hex | WORD | word ("_" | "." | "-") word | camelCase
    item  = code ("-" | ":" | "=") description

A table whose codes are all HTTP statuses is none: :mod:`doc2sdk.extract.facts.responses` reads those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from doc2sdk.extract.ledger import Claim, claim, claim_all
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact, RawCode, RawCodes
from doc2sdk.printed.code_words import CODE_KINDS, CODE_WORDS, MESSAGE_COLUMNS
from doc2sdk.printed.headings import classify_heading, header_kind
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.words import to_english
from doc2sdk.sources.blocks import AnyBlock, Cell, ListBlock, Paragraph, Row, Table, block_text

_CODE = re.compile(
    r"-?\d{1,9}|0x[0-9A-Fa-f]+|[A-Z][A-Z0-9]*(?:[_.-][A-Z0-9]+)*|[A-Z]{1,6}[-_]?\d+"
    r"|[A-Za-z][a-z0-9]*(?:[_.-][a-z0-9]+)+|[A-Za-z][a-z0-9]*(?:[A-Z]+[a-z0-9]*)+"
)
_HTTP = re.compile(r"[1-5]\d\d")
_ITEM = re.compile(r"(?P<code>\S+?)\s*(?:\s[-–—]\s|[:=–—])\s*(?P<text>\S.*)", re.DOTALL)
_APPENDIX = re.compile(r"^(?:appendix|annex|chapter)\s+\w+\s*[:.–—-]?\s*", re.IGNORECASE)
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_LEAST_ROWS = 2
_ROLES = (Role.ERRORS, Role.STATUS)
_OF_FIELDS = (Column.TYPE, Column.REQUIRED, Column.OPTIONAL, Column.LOCATION)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """Positions of the columns. ``header`` is the code column's, None where nothing heads it."""

    code: int
    header: Cell | None
    status: int | None
    name: int | None
    description: int | None


def codes(root: Scope) -> Iterator[RawCodes | Claim]:
    """Yield every table or list of codes, in reading order."""
    for scope in root.walk():
        role = _announced(scope)
        intro: Paragraph | None = None
        for block in scope.blocks:
            found: RawCodes | None = None
            if isinstance(block, Paragraph):
                intro = block
            elif isinstance(block, Table):
                captioned = _role(block.caption) if block.caption else None
                found = _in_table(block, captioned or role, scope, intro)
            elif isinstance(block, ListBlock) and role is not None:
                found = _in_list(block, role, scope, intro)
            if found is not None:
                yield from _claims(block, scope)
                yield found


def _claims(block: AnyBlock, scope: Scope) -> Iterator[Claim]:
    yield from claim_all(block, "codes")
    if scope.heading is not None and scope.parent is not None and _said(scope) is not None:
        yield from claim(scope.heading, "codes")


def _announced(scope: Scope) -> Role | None:
    """Whether the heading, or one around it, announces errors or codes."""
    roles = (_said(around) for around in (scope, *scope.ancestors()))
    return next((role for role in roles if role is not None), None)


def _said(scope: Scope) -> Role | None:
    is_title = scope.title is not None and scope.request is None
    return _role(scope.title.text) if is_title and scope.title is not None else None


def _role(title: str) -> Role | None:
    said = classify_heading(_APPENDIX.sub("", title))
    return said.role if said is not None and said.role in _ROLES else None


def _in_table(
    table: Table, role: Role | None, scope: Scope, intro: Paragraph | None
) -> RawCodes | None:
    header = table.rows[0].cells
    columns = _headed(table, role) or (_headless(table) if role is not None else None)
    if columns is None or any(header_kind(cell.text) in _OF_FIELDS for cell in header):
        return None
    body = table.rows if columns.header is None else table.rows[1:]
    rows = [row for row in body if _is_code(_text(row, columns.code))]
    words = _words(columns.header.text) if columns.header is not None else set()
    if len(rows) < _LEAST_ROWS or 5 * len(rows) < 4 * len(body):
        return None
    return RawCodes(
        role=Role.ERRORS if role is Role.ERRORS or "error" in words else Role.STATUS,
        heading=scope.title,
        header=_fact(columns.header) if columns.header is not None else None,
        intro=Fact(text=intro.text, place=intro.place) if intro is not None else None,
        rows=tuple(_row(row, columns) for row in rows),
    )


def _headed(table: Table, role: Role | None) -> _Columns | None:
    """Return the columns by their headers; without a heading that announces codes the header must."""
    header, body = table.rows[0].cells, table.rows[1:]
    for index, cell in enumerate(header):
        words = _words(cell.text)
        is_code = bool(words & CODE_WORDS) and "http" not in words
        is_told = role is not None or (is_code and bool(words & CODE_KINDS) and len(words) > 1)
        if not is_told or not (is_code or (index == 0 and role is Role.ERRORS)):
            continue
        if _are_codes(body, index):
            return _Columns(code=index, header=cell, **_others(table, index))
    return None


def _headless(table: Table) -> _Columns | None:
    """Return two or three columns without a header, the first of codes: all numbers, or all words."""
    first = table.rows[0].cells
    if len(first) not in (2, 3) or not _are_codes(table.rows, 0):
        return None
    kinds = {text.lstrip("-").isdigit() for row in table.rows if _is_code(text := _text(row, 0))}
    if (
        any(cell.header for cell in first)
        or not _is_code(_text(table.rows[0], 0))
        or len(kinds) > 1
    ):
        return None
    last = len(table.rows[0].cells) - 1
    name = 1 if last > 1 else None
    return _Columns(code=0, header=None, status=None, name=name, description=last)


def _are_codes(rows: Sequence[Row], index: int) -> bool:
    """Whether the cells are codes, and not HTTP statuses all of them."""
    texts = [_text(row, index) for row in rows]
    found = [text for text in texts if _is_code(text)]
    is_http = all(_HTTP.fullmatch(text) for text in found)
    return len(found) >= _LEAST_ROWS and 5 * len(found) >= 4 * len(texts) and not is_http


def _others(table: Table, code: int) -> dict[str, int | None]:
    """Return the columns of HTTP statuses, names and descriptions: by header, the rest by position."""
    header, body = table.rows[0].cells, table.rows[1:]
    rest = [index for index in range(len(header)) if index != code]
    status = next((i for i in rest if _are_statuses(body, i)), None)
    rest = [index for index in rest if index != status]
    told = [i for i in rest if header_kind(header[i].text) is Column.DESCRIPTION]
    told += [i for i in rest if i not in told and _words(header[i].text) & MESSAGE_COLUMNS]
    description = next(iter([*told, *reversed(rest)]), None)
    name = next((index for index in rest if index != description), None)
    return {"status": status, "name": name, "description": description}


def _are_statuses(rows: Sequence[Row], index: int) -> bool:
    texts = [_text(row, index).split(" ")[0] for row in rows]
    shown = [text for text in texts if text]
    return bool(shown) and all(_HTTP.fullmatch(text) for text in shown)


def _row(row: Row, columns: _Columns) -> RawCode:
    return RawCode(
        code=_fact(row.cells[columns.code]),
        status=_cell(row, columns.status),
        name=_cell(row, columns.name),
        description=_cell(row, columns.description),
    )


def _in_list(
    block: ListBlock, role: Role, scope: Scope, intro: Paragraph | None
) -> RawCodes | None:
    rows: list[RawCode] = []
    for item in block.items:
        match = _ITEM.fullmatch("\n".join(block_text(inner) for inner in item.blocks).strip())
        if match is None or not _is_code(match["code"].strip("`*")):
            return None
        code = Fact(text=match["code"].strip("`*"), place=item.place)
        rows.append(RawCode(code=code, description=Fact(text=match["text"], place=item.place)))
    if len(rows) < _LEAST_ROWS or all(_HTTP.fullmatch(row.code.text) for row in rows):
        return None
    told = Fact(text=intro.text, place=intro.place) if intro is not None else None
    return RawCodes(role=role, heading=scope.title, intro=told, rows=tuple(rows))


def _is_code(text: str) -> bool:
    return _CODE.fullmatch(text) is not None


def _words(text: str) -> set[str]:
    """Return the words of a header, also of one in camel case: "statusCode" gives status and code."""
    return {word.lower() for word in _WORD.findall(to_english(text))}


def _text(row: Row, index: int) -> str:
    return row.cells[index].text.strip().strip("`\"'") if index < len(row.cells) else ""


def _cell(row: Row, index: int | None) -> Fact | None:
    if index is None or index >= len(row.cells) or not row.cells[index].text.strip():
        return None
    return _fact(row.cells[index])


def _fact(cell: Cell) -> Fact:
    return Fact(text=cell.text.strip(), place=cell.place)

"""Tables of AsciiDoc: cells begin with a bar, a row is as many cells as there are columns."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from doc2sdk.sources.markdown.dialects.draft import Draft, cell
from doc2sdk.sources.markdown.lines import SourceLine

_BORDER = re.compile(r"(?P<sign>[|,:!])={3,}\s*")
_CELL = re.compile(
    r"(?:(?:(?<=\s)|^)(?P<span>(?:\d+|\d*\.\d+)\+)?(?P<repeat>\d+\*)?(?P<align>[<>^.]{0,4})"
    r"(?P<style>[adehlmsv]?))?\|"
)
_ESCAPED = "\x00"


@dataclass(slots=True)
class Rows:
    rows: list[tuple[SourceLine, list[str]]] = field(default_factory=list)
    has_head: bool = False


@dataclass(slots=True)
class _Cell:
    line: SourceLine
    text: str
    columns: int = 1
    rows: int = 1
    is_mono: bool = False


def opens(text: str) -> bool:
    """Whether a line begins a table."""
    return _BORDER.fullmatch(text) is not None


def read(lines: Sequence[SourceLine], at: int, block: str) -> tuple[Rows, int]:
    """The table that begins at a line with the attributes ``block``; the line after it."""
    border = lines[at].text.strip()
    end = next(
        (i for i in range(at + 1, len(lines)) if lines[i].text.strip() == border), len(lines)
    )
    content = lines[at + 1 : end]
    if (border[0] != "|" and border[0] != "!") or "format=csv" in block.replace('"', ""):
        return _separated(content, "," if border[0] != ":" else ":"), end + 1
    first = next((i for i, line in enumerate(content) if line.text.strip()), 0)
    is_apart = len(content) > first + 1 and not content[first + 1].text.strip()
    cells = list(_cells(content))
    width = _width(block) or sum(
        c.columns for c in cells if content and c.line.number == content[first].number
    )
    has_head = re.search(r"header|%header", block) is not None or (is_apart and first == 0)
    return (
        Rows(rows=_rows(cells, max(width, 1)), has_head=has_head and "noheader" not in block),
        end + 1,
    )


def _separated(lines: Sequence[SourceLine], sign: str) -> Rows:
    rows = [
        (line, next(csv.reader([line.text], delimiter=sign), []))
        for line in lines
        if line.text.strip()
    ]
    return Rows(rows=rows, has_head=True)


def _width(block: str) -> int:
    """How many columns ``cols="1,2*,3"`` states; 0 where nothing does."""
    match = re.search(r"cols\s*=\s*(?:\"([^\"]*)\"|([\w*,;.<>^~]+))", block)
    if match is None:
        return 0
    value = (match[1] or match[2] or "").strip()
    count = 0
    for part in re.split(r"[,;]", value):
        many = re.match(r"\s*(\d+)\*", part)
        count += int(many[1]) if many else 1
    return count


def _cells(lines: Sequence[SourceLine]) -> list[_Cell]:
    cells: list[_Cell] = []
    for line in lines:
        text = line.text.replace("\\|", _ESCAPED)
        matches = list(_CELL.finditer(text))
        lead = text[: matches[0].start()] if matches else text
        if cells:
            cells[-1].text += "\n" + lead.replace(_ESCAPED, "|")
        for match, following in zip_longest(matches, matches[1:]):
            content = text[match.end() : following.start() if following else len(text)]
            columns, _, rows = (match["span"] or "1+").rstrip("+").partition(".")
            made = _Cell(
                line=line,
                text=content.replace(_ESCAPED, "|"),
                columns=int(columns or 1),
                rows=int(rows or 1),
                is_mono=match["style"] in ("m", "l"),
            )
            cells += [made] * int((match["repeat"] or "1*").rstrip("*"))
    return cells


def _rows(cells: Sequence[_Cell], width: int) -> list[tuple[SourceLine, list[str]]]:
    """Cells in rows; one that spans rows is repeated in each, one that spans columns is printed once."""
    rows: list[tuple[SourceLine, list[str]]] = []
    held: dict[int, tuple[int, str]] = {}
    at = 0
    while at < len(cells):
        row: list[str] = []
        line = cells[at].line
        while len(row) < width:
            column = len(row)
            if column in held:
                count, text = held.pop(column)
                row.append(text)
                if count > 1:
                    held[column] = (count - 1, text)
            elif at < len(cells):
                text = cells[at].text.strip()
                text = f"`{text}`" if cells[at].is_mono and text else text
                if cells[at].rows > 1:
                    held[column] = (cells[at].rows - 1, text)
                row += [text, *[""] * (cells[at].columns - 1)]
                at += 1
            else:
                break
        rows.append((line, row))
    return rows


def write(draft: Draft, table: Rows, at: SourceLine, inline: Callable[[str], str]) -> None:
    """Writes a table of Markdown."""
    if not table.rows:
        return
    width = max(len(cells) for _, cells in table.rows)
    rows = [(line, [cell(inline(text)) for text in cells]) for line, cells in table.rows]
    head = rows.pop(0)[1] if table.has_head and len(rows) > 1 else []
    draft.table([*head, *[""] * (width - len(head))], rows, at)

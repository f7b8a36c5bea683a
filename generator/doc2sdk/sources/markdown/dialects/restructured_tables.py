"""Tables of reStructuredText: drawn with signs, made of lists, or of comma-separated values."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from doc2sdk.sources.markdown.dialects.draft import Draft, cell
from doc2sdk.sources.markdown.dialects.languages import dedented, indented, joined_text
from doc2sdk.sources.markdown.lines import SourceLine

_SIMPLE_BORDER = re.compile(r"=+(?:\s+=+)+\s*|={3,}\s*")
_GRID_BORDER = re.compile(r"\+(?:[-=]+\+)+\s*")
_OPTION = re.compile(r":(?P<name>[\w-]+):\s*(?P<value>.*)")
_ITEM = re.compile(r"\*\s+-(?:\s|$)|\*\s*$")
_CELL = re.compile(r"-(?:\s|$)")


@dataclass(slots=True)
class Rows:
    """A table's rows; the first is its head if ``has_head``."""

    rows: list[tuple[SourceLine, list[str]]] = field(default_factory=list)
    has_head: bool = False


def write(draft: Draft, table: Rows, at: SourceLine, inline: Callable[[str], str]) -> None:
    """Writes a table of Markdown; one without a head gets an empty one."""
    if not table.rows:
        return
    width = max(len(cells) for _, cells in table.rows)
    rows = [(line, [cell(inline(text)) for text in cells]) for line, cells in table.rows]
    head = rows.pop(0)[1] if table.has_head else []
    head += [""] * (width - len(head))
    if rows:
        draft.table(head, rows, at)
    else:
        draft.table([""] * width, [(at, head)], at)


def drawn_table(lines: Sequence[SourceLine], at: int) -> tuple[Rows, int] | None:
    """A simple or a grid table that begins at a line, and the line after it."""
    text = lines[at].text.rstrip()
    end = at
    if _GRID_BORDER.fullmatch(text):
        while end < len(lines) and lines[end].text.startswith(("+", "|")):
            end += 1
        return _grid(lines[at:end]), end
    if not _SIMPLE_BORDER.fullmatch(text) or " " not in text:
        return None
    borders = [
        i for i in range(at, len(lines)) if _SIMPLE_BORDER.fullmatch(lines[i].text.rstrip() or "x")
    ]
    blank = (i for i in borders[1:] if i + 1 >= len(lines) or not lines[i + 1].text.strip())
    last = next(blank, None)
    if last is None:
        return None
    return _simple(lines[at : last + 1]), last + 1


def _simple(lines: Sequence[SourceLine]) -> Rows:
    """Columns are where the border has signs; a line without a first cell goes on with the row."""
    columns = [match.span() for match in re.finditer(r"=+", lines[0].text)]
    starts = [start for start, _ in columns]
    table = Rows()
    borders = [
        i for i, line in enumerate(lines) if _SIMPLE_BORDER.fullmatch(line.text.rstrip() or "x")
    ]
    table.has_head = len(borders) > 2
    for index, line in enumerate(lines):
        if index in borders or not line.text.strip() or re.fullmatch(r"[-\s]+", line.text):
            continue
        ends = [*starts[1:], None]
        cells = [line.text[a:b].strip() for a, b in zip(starts, ends, strict=True)]
        if not cells[0] and table.rows and (index - 1) not in borders:
            above = table.rows[-1][1]
            for number, text in enumerate(cells):
                above[number] = f"{above[number]}\n{text}".strip()
        else:
            table.rows.append((line, ["" if text == "\\" else text for text in cells]))
    return table


def _grid(lines: Sequence[SourceLine]) -> Rows:
    """Columns are where any border has a plus; a cell goes on until the next bar below its own."""
    columns = sorted(
        {m.start() for line in lines for m in re.finditer(r"\+", line.text) if line.text[:1] == "+"}
    )
    table = Rows()
    cells: list[str] | None = None
    for line in lines:
        if line.text.startswith("+"):
            cells = None
            if "=" in line.text and _GRID_BORDER.fullmatch(line.text.rstrip()):
                table.has_head = len(table.rows) == 1
            continue
        if cells is None:
            cells = [""] * (len(columns) - 1)
            table.rows.append((line, cells))
        for number, text in _grid_cells(line.text, columns):
            cells[number] = f"{cells[number]}\n{text}".strip()
    return table


def _grid_cells(text: str, columns: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Each text between bars, with the number of the column it begins in."""
    bars = [i for i in columns if i < len(text) and text[i] in "|+"]
    for start, end in zip(bars, [*bars[1:], len(text)], strict=True):
        content = text[start + 1 : end].strip().strip("|")
        if start in columns[:-1] and content:
            yield columns.index(start), content


def rows_of_list(lines: Sequence[SourceLine]) -> Rows:
    """``list-table``: a list of rows, each a list of cells."""
    table = Rows()
    at = 0
    while at < len(lines):
        option = _OPTION.fullmatch(lines[at].text.strip())
        if option is not None and not table.rows:
            table.has_head |= option["name"] == "header-rows" and option["value"].strip() not in (
                "",
                "0",
            )
            at += 1
        elif _ITEM.match(lines[at].text):
            end = indented(lines, at + 1, 0)
            first = SourceLine(text=" " + lines[at].text[1:], number=lines[at].number)
            row = dedented([first, *lines[at + 1 : end]])
            table.rows.append((lines[at], list(_cells(row))))
            at = end
        else:
            at += 1
    return table


def _cells(lines: Sequence[SourceLine]) -> Iterator[str]:
    at = 0
    while at < len(lines):
        if not _CELL.match(lines[at].text):
            at += 1
            continue
        end = indented(lines, at + 1, 0)
        yield f"{lines[at].text[1:].strip()}\n{joined_text(dedented(lines[at + 1 : end]))}".strip()
        at = end


def rows_of_csv(lines: Sequence[SourceLine]) -> Rows:
    """``csv-table``: a line is a row; its head is an option."""
    table = Rows()
    for line in lines:
        option = _OPTION.fullmatch(line.text.strip())
        if option is not None and not table.rows:
            if option["name"] == "header":
                table.rows += [
                    (line, row) for row in csv.reader([option["value"]], skipinitialspace=True)
                ]
                table.has_head = True
            continue
        if line.text.strip():
            cells = next(csv.reader([line.text.strip()], skipinitialspace=True), [])
            table.rows.append((line, cells))
    return table

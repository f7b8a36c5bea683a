"""A document as flat units: every line, item and cell with what is around it.

Signs are looked for in units, whatever kind of block prints them, so that a request line in a heading, a
bullet or a cell is one and the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from doc2sdk.model import Place
from doc2sdk.printed.signs import line_signs
from doc2sdk.reshape.request_blocks import with_requests_parted
from doc2sdk.reshape.row_spans import without_row_spans
from doc2sdk.sources.blocks import (
    Admonition,
    AnyBlock,
    Code,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    Span,
    Table,
    plain,
)

_NUMBERED = re.compile(
    r"\s*(?:\d+(?:[.．]\d+)*[.、．)）]?|[(（]?\d+[)）]|[一二三四五六七八九十]+、|[IVX]+\.)\s*\S"
)
_SPACED = re.compile(
    r"(?<=[\w}>]/) (?=[\w{<:])|(?<=[\w}>]) (?=/[\w{<:])|(?<=[\w}>]) (?=&[\w.-]+=)"
    r"|(?<=\w=) (?=[\w{<]+&)"
    r"|(?<=\w) (?=[\w%]+&[\w.-]+=)"
)
"""A blank that a narrow column put into a path or a query: ``api/ boats/{id}``, ``?a=1 &b=2``."""

_REST_OF_QUERY = re.compile(r"[\w%.-]*&[\w.-]+=")

_ITEM_END = ".,;。；，"
_PLAIN = 0.45
"""Form above which a text that was joined is a target."""

_FILLED = 0.85
"""Share of a column's longest line that a line has which was broken for want of room."""

MAX_TITLE = 90
"""Characters; a longer line is prose, not a title."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Unit:
    """A line of a document.

    ``kind`` is heading, line, item, cell, code or term. ``look`` tells units of one kind apart: the
    level of a heading, "bold", "mono". ``top`` is the index of the outermost block, ``index`` that of
    the unit. ``row`` and ``column`` are set in tables; ``head`` is the column's first cell and ``left`` the
    row's. ``whole`` says that the unit is all of its block or cell. ``outer`` is
    the item of an outermost list that holds the unit.
    """

    index: int
    top: int
    block: AnyBlock
    kind: str
    text: str
    place: Place
    look: str = ""
    depth: int = 0
    table: str = ""
    row: int = -1
    column: int = -1
    width: int = 0
    head: str = ""
    left: str = ""
    whole: bool = True
    outer: tuple[ListItem, ListBlock] | None = None

    @property
    def is_title(self) -> bool:
        """Whether the unit looks like a title: a heading, or a short bold or numbered line."""
        if self.kind == "heading":
            return True
        text = self.text.strip()
        if self.kind not in ("line", "item", "term") or not 0 < len(text) <= MAX_TITLE:
            return False
        if text[-1] in _ITEM_END:
            return False
        return self.look == "bold" or self.kind == "term" or _NUMBERED.match(text) is not None


def document_units(document: Document) -> list[Unit]:
    """Return the units of a document; requests that one block of code lists are blocks of their own."""
    return units_of(with_requests_parted(document).blocks)


def units_of(blocks: Sequence[AnyBlock]) -> list[Unit]:
    """Return the units of the outermost ``blocks``, furniture left out, in reading order."""
    out: list[Unit] = []
    for top, block in enumerate(blocks):
        if block.furniture is None:
            for fields in _fields((block,), 0):
                out.append(Unit(index=len(out), top=top, **fields))  # type: ignore[arg-type]
    return out


def _fields(blocks: Sequence[AnyBlock], depth: int) -> Iterator[dict[str, object]]:
    """The attributes of each unit but its position."""
    for block in blocks:
        if isinstance(block, Heading):
            look = str(block.level)
            yield _unit(block, "heading", block.text, block.place, look=look)
        elif isinstance(block, Paragraph):
            yield from _paragraph(block, "item" if depth else "line", depth)
        elif isinstance(block, Code):
            whole = len(block.lines) == 1
            for number, line in enumerate(block.lines):
                look = "first" if number == 0 else "more"
                yield _unit(block, "code", line.text, line.place, look=look, whole=whole)
        elif isinstance(block, Table):
            yield from _table(block)
        elif isinstance(block, ListBlock):
            for item in block.items:
                if item.term:
                    yield _unit(block, "term", plain(item.term), item.place, look="bold")
                for fields in _fields(item.blocks, depth + 1):
                    yield fields if depth else {**fields, "outer": (item, block)}
        elif isinstance(block, Admonition):
            yield from _fields(block.blocks, depth + 1)


def _unit(block: AnyBlock, kind: str, text: str, place: Place, **more: object) -> dict[str, object]:
    return {"block": block, "kind": kind, "text": text, "place": place, **more}


def _paragraph(block: Paragraph, kind: str, depth: int) -> Iterator[dict[str, object]]:
    lines = _lines(block.spans)
    looks = [_look(spans) for spans in lines]
    texts = [plain(tuple(spans)) for spans in lines]
    for text, look in _rejoined_lines(texts, looks):
        whole = len(lines) == 1
        yield _unit(block, kind, text, block.place, look=look, depth=depth, whole=whole)


def _rejoined_lines(texts: Sequence[str], looks: Sequence[str]) -> list[tuple[str, str]]:
    """The lines that hold text with their looks; a target that a line's end broke is whole again."""
    out: list[tuple[str, str]] = []
    for text, look in zip(texts, looks, strict=True):
        if not text:
            continue
        last = out[-1][0].split()[-1] if out else ""
        if out and " " not in text and _is_broken(last, text):
            out[-1] = (out[-1][0] + text, out[-1][1])
        else:
            out.append((text, look))
    return out


def _is_broken(last: str, following: str) -> bool:
    """Whether a word and the next line's only word are the parts of one target."""
    if "/" not in last or following.startswith("http") or not following.isascii():
        return False
    if "?" in last and _REST_OF_QUERY.match(following):
        return True
    if last.startswith("/") and following.startswith("/"):
        # Two paths below each other begin with the same segment: "/boats/{id}", "/boats/{id}/crew".
        return following.split("/")[1] != last.split("/")[1]
    return last[-1:] in "/-_?&=.{<" or following[0] in "/?&}>"


def _lines(spans: Sequence[Span]) -> list[list[Span]]:
    """The spans of each printed line."""
    lines: list[list[Span]] = [[]]
    for span in spans:
        for number, part in enumerate(span.text.split("\n")):
            if number:
                lines.append([])
            if part:
                piece = span if part == span.text else Span(
                    text=part, place=span.place, bold=span.bold, italic=span.italic,
                    mono=span.mono, struck=span.struck, href=span.href,
                )  # fmt: skip
                lines[-1].append(piece)
    return [line for line in lines if line]


def _look(spans: Sequence[Span]) -> str:
    inked = [span for span in spans if span.text.strip(" :：*")]
    if inked and all(span.mono for span in inked):
        return "mono"
    return "bold" if inked and all(span.bold for span in inked) else ""


def _table(table: Table) -> Iterator[dict[str, object]]:
    heads: dict[int, str] = {}
    width = max((sum(cell.colspan for cell in row.cells) for row in table.rows), default=0)
    rows = without_row_spans(table).rows
    texts = [[cell.text for cell in row.cells] for row in rows]
    widest = _widest_lines(rows, texts)
    for at, (row, printed) in enumerate(zip(rows, texts, strict=True)):
        column = 0
        left = printed[0].strip() if printed else ""
        for cell, text in zip(row.cells, printed, strict=True):
            if at == 0:
                heads[column] = text.strip()
            lines = [line for line in text.split("\n") if line.strip()]
            joined = _rejoined(_unbroken(lines, widest[column]))
            for line in joined:
                yield _unit(
                    table, "cell", line, cell.place, table=table.id, row=at, column=column,
                    width=width, head=heads.get(column, "") if at else "",
                    left=left if column else "", whole=len(joined) == 1,
                    look="bold" if cell.spans and all(s.bold for s in cell.spans if s.text.strip()) else "",
                )  # fmt: skip
            column += cell.colspan


def _widest_lines(rows: Sequence[Row], texts: Sequence[Sequence[str]]) -> dict[int, int]:
    """Return the characters of the longest line of each column; ``texts`` are those of the cells."""
    widest: dict[int, int] = {}
    for row, printed in zip(rows, texts, strict=True):
        column = 0
        for cell, text in zip(row.cells, printed, strict=True):
            length = max((len(line.strip()) for line in text.split("\n")), default=0)
            widest[column] = max(length, widest.get(column, 0))
            column += cell.colspan
    return widest


def _unbroken(lines: Sequence[str], widest: int) -> list[str]:
    """The lines of a cell; a path that fills its narrow column and goes on in the next line is whole.

    ::

        /api/auth/employee_use
        rs/{name}                 is /api/auth/employee_users/{name}
    """
    words = [line.strip() for line in lines]
    is_path = len(words) > 1 and words[0].startswith("/") and not any(" " in word for word in words)
    ends = all(len(word) >= _FILLED * widest for word in words[:-1])
    if is_path and ends and not any(word.startswith(("/", "http")) for word in words[1:]):
        return ["".join(words)]
    return list(lines)


def _targets_of(text: str) -> set[str]:
    """The whole of a text without its blanks, if that is one target."""
    joined = text.replace(" ", "")
    signs = line_signs(joined)
    return {
        target.text for target in signs.targets if target.text == joined and target.form > _PLAIN
    }


def _rejoined(lines: list[str]) -> list[str]:
    """The lines of a cell; those of a target that a narrow column broke are one again."""
    out: list[str] = []
    for line in lines:
        text = line.strip()
        last = out[-1].split()[-1] if out else ""
        if _SPACED.search(text) and len(_targets_of((last if "?" in last else "") + text)) == 1:
            text = _SPACED.sub("", _SPACED.sub("", text))  # One blank may hide another.
        if out and " " not in text and _is_broken(last, text):
            out[-1] += text
        else:
            out.append(text)
    return out

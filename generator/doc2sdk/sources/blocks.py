"""What every reader gives: a document as blocks with places.

Readers never interpret. They normalise white space, mark page furniture, close page breaks and soft
wraps, and say where each piece stands. What a block means is for the extractor.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import TypedDict

from doc2sdk.model import Place


class Furniture(str, Enum):
    """Parts of a page that are not its content; extraction ignores them, coverage lists them."""

    COVER = "cover"
    CONTENTS = "table of contents"
    NAVIGATION = "navigation"
    PAGE_HEADER = "page header"
    PAGE_FOOTER = "page footer"
    PAGE_NUMBER = "page number"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Text of one style. A PDF span never crosses a line, so its place has one box.

    White space is normalised: no newline but where the author broke the line (``<br>``).
    """

    text: str
    place: Place
    bold: bool = False
    italic: bool = False
    mono: bool = False
    struck: bool = False
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of code, indentation kept, without its line end."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The common part of all blocks. ``anchor`` is the id a link inside the document points to.

    ``id`` is the same for the same document: positions from the outside in ("14" is the fifteenth block,
    "14.2.0" the first block of its third item). :class:`Document` gives it. A block that is made of
    others names them in ``origins``; its own id is the first one's with "~" and a number behind.
    """

    place: Place
    furniture: Furniture | None = None
    anchor: str | None = None
    id: str = field(default="", compare=False, repr=False)
    origins: tuple[str, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(Block):
    """A heading; ``level`` 1 is the document's title level."""

    level: int
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        return plain(self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Block):
    """Running text; also a label line or any other text that is in no other block."""

    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        return plain(self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Code(Block):
    """Preformatted text: samples, request lines. ``language`` is what the document declares."""

    lines: tuple[Line, ...]
    language: str | None = None

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A table cell. ``blocks`` are mostly one paragraph; HTML nests lists, code and tables."""

    blocks: tuple[AnyBlock, ...]
    place: Place
    header: bool = False
    rowspan: int = 1
    colspan: int = 1

    @property
    def text(self) -> str:
        return "\n".join(text for text in (block_text(block) for block in self.blocks) if text)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The spans of the cell's own paragraphs, nested blocks left out."""
        return tuple(s for b in self.blocks if isinstance(b, (Paragraph, Heading)) for s in b.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A table row; cells that span rows stand only in the row they start in."""

    cells: tuple[Cell, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Block):
    """A table, repeated header rows dropped."""

    rows: tuple[Row, ...]
    caption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """An item: its blocks, and for definition lists the term's spans (else empty)."""

    blocks: tuple[AnyBlock, ...]
    place: Place
    term: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListBlock(Block):
    """A bulleted, numbered (``ordered``) or definition list (items have terms)."""

    items: tuple[ListItem, ...]
    ordered: bool = False


ADMONITION_LABELS = frozenset(
    "attention caution danger error hint important info note tip warning".split()
)
"""Words, in lower case, that open a notice set apart from the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Admonition(Block):
    """A note, warning or the like; ``label`` is the printed word ("Important")."""

    label: str
    blocks: tuple[AnyBlock, ...]


AnyBlock = Heading | Paragraph | Code | Table | ListBlock | Admonition


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as read. ``title`` is its metadata's; ``pages`` None where there are none.

    Every block of a document has an id: those that come without one get theirs here.
    """

    name: str
    format: str
    sha256: str
    blocks: tuple[AnyBlock, ...]
    title: str | None = None
    pages: int | None = None

    def __post_init__(self) -> None:
        if self.blocks and not self.blocks[-1].id:
            _give_ids(self.blocks, "")


def _give_ids(blocks: tuple[AnyBlock, ...], prefix: str) -> None:
    """Give each block its id, and those inside of it theirs.

    Blocks are frozen for everybody else. A document is complete only when its blocks have ids, and
    rebuilding hundreds of thousands of them costs more than reading them.
    """
    for index, block in enumerate(blocks):
        own = f"{prefix}{index}"
        object.__setattr__(block, "id", own)
        if isinstance(block, Table):
            for at, row in enumerate(block.rows):
                for column, cell in enumerate(row.cells):
                    _give_ids(cell.blocks, f"{own}.{at}.{column}.")
        elif isinstance(block, ListBlock):
            for at, item in enumerate(block.items):
                _give_ids(item.blocks, f"{own}.{at}.")
        elif isinstance(block, Admonition):
            _give_ids(block.blocks, f"{own}.")


def derived(block: AnyBlock, number: int) -> Derivation:
    """Return the id and the origins of the ``number``-th block that is made of ``block``.

    >>> derived(Paragraph(spans=(), place=Place(document="a"), id="14"), 1)
    {'id': '14~1', 'origins': ('14',)}
    """
    return {"id": f"{block.id}~{number}", "origins": origins_of(block)}


def origins_of(block: AnyBlock) -> tuple[str, ...]:
    """Return the ids of the document's blocks that a block is made of: mostly its own alone."""
    return block.origins or (block.id,)


class Derivation(TypedDict):
    """The two attributes that say what a block is made of, for ``replace`` and constructors."""

    id: str
    origins: tuple[str, ...]


def plain(spans: tuple[Span, ...]) -> str:
    """The text of spans, stripped."""
    return "".join(span.text for span in spans).strip()


def block_text(block: AnyBlock) -> str:
    """All text of a block and what it nests, one line for each part."""
    if isinstance(block, (Heading, Paragraph, Code)):
        return block.text
    if isinstance(block, Table):
        rows = ("\t".join(cell.text for cell in row.cells) for row in block.rows)
        return "\n".join(rows)
    if isinstance(block, ListBlock):
        parts = [text for item in block.items for text in (plain(item.term), _join(item.blocks))]
        return "\n".join(text for text in parts if text)
    return "\n".join(text for text in (block.label, _join(block.blocks)) if text)


def _join(blocks: tuple[AnyBlock, ...]) -> str:
    return "\n".join(text for text in (block_text(block) for block in blocks) if text)


def nested(block: AnyBlock) -> Iterator[tuple[AnyBlock, ...]]:
    """The block lists a list or an admonition nests (a table's cells are part of the table)."""
    if isinstance(block, ListBlock):
        yield from (item.blocks for item in block.items)
    elif isinstance(block, Admonition):
        yield block.blocks


def walk(blocks: tuple[AnyBlock, ...]) -> Iterator[AnyBlock]:
    """Every block in reading order, containers before what they nest."""
    for block in blocks:
        yield block
        for inner in nested(block):
            yield from walk(inner)

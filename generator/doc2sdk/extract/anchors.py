"""Evidence that an operation is documented here.

Each recogniser looks at one kind of place and gives anchors; what belongs to an anchor is for
:mod:`doc2sdk.extract.regions`. A recogniser finds what is printed and decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from doc2sdk.extract import targets
from doc2sdk.extract.labels import announce, label_role
from doc2sdk.extract.outline import Scope
from doc2sdk.extract.raw import Fact, Labelled, Role
from doc2sdk.sources.blocks import AnyBlock, Code, Paragraph, Row, Table


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Anchor:
    """One place that names an operation's URL, and mostly its method.

    ``index`` is the position in ``scope.content``, -1 where the scope's own title is the evidence.
    """

    scope: Scope
    index: int
    rule: str
    url: Fact
    method: Fact | None
    blocks: tuple[AnyBlock, ...]
    labelled: tuple[tuple[Role, Labelled], ...] = ()


Recogniser = Callable[[Scope], Iterator[Anchor]]


def find_anchors(root: Scope) -> list[Anchor]:
    """Every anchor in reading order; where two recognisers see one block, the first has it."""
    found: list[Anchor] = []
    for scope in root.walk():
        taken: set[int] = set()
        here: list[Anchor] = []
        for recognise in RECOGNISERS:
            for anchor in recognise(scope):
                blocks = {id(block) for block in anchor.blocks}
                if not blocks & taken or any(
                    a.rule == anchor.rule for a in here if _shares(a, anchor)
                ):
                    here.append(anchor)
                    taken |= blocks
        found += sorted(here, key=lambda anchor: anchor.index)
    return found


def _shares(one: Anchor, other: Anchor) -> bool:
    return any(a is b for a in one.blocks for b in other.blocks)


def _title(scope: Scope) -> Iterator[Anchor]:
    """A heading or term that is ``METHOD /path``."""
    if scope.title is None or scope.heading is None:
        return
    line = targets.request_line(scope.title.text)
    if line is None or line.method is None:
        return
    place = scope.title.place
    yield Anchor(
        scope=scope,
        index=-1,
        rule="request-line-heading",
        url=Fact(text=line.target, place=place),
        method=Fact(text=line.method, place=place),
        blocks=(scope.heading,),
    )


def _label_table(scope: Scope) -> Iterator[Anchor]:
    """A table of labels and values, one operation: rows ``label | value``, or a header and a row."""
    for index, block in enumerate(scope.content):
        if isinstance(block, Table):
            for rows in _orientations(block):
                anchors = list(_from_labels(scope, index, "label-table", (block,), rows))
                yield from anchors
                if anchors:
                    break


def _orientations(table: Table) -> Iterator[list[Labelled]]:
    """The table's label/value pairs read along rows, then (two rows only) along columns."""
    yield [_pair(row) for row in table.rows if len(row.cells) == 2]
    if len(table.rows) == 2 and len(table.rows[0].cells) == len(table.rows[1].cells):
        yield [
            Labelled(
                label=Fact(text=head.text, place=head.place),
                value=Fact(text=cell.text, place=cell.place),
            )
            for head, cell in zip(table.rows[0].cells, table.rows[1].cells, strict=True)
        ]


def _pair(row: Row) -> Labelled:
    label, value = row.cells
    return Labelled(
        label=Fact(text=label.text, place=label.place),
        value=Fact(text=value.text, place=value.place),
    )


def _label_lines(scope: Scope) -> Iterator[Anchor]:
    """Consecutive paragraphs ``label: value``, or one paragraph with a line for each."""
    run: list[tuple[int, Paragraph, list[Labelled]]] = []
    for index, block in enumerate([*scope.content, None]):
        pairs = _line_pairs(block) if isinstance(block, Paragraph) else []
        if pairs and isinstance(block, Paragraph):
            run.append((index, block, pairs))
            continue
        if run:
            blocks = tuple(paragraph for _, paragraph, _ in run)
            rows = [pair for _, _, found in run for pair in found]
            yield from _from_labels(scope, run[0][0], "label-lines", blocks, rows)
        run = []


def _line_pairs(paragraph: Paragraph) -> list[Labelled]:
    """The lines of a paragraph as labels and values; [] unless every line is a known label's."""
    pairs: list[Labelled] = []
    for line in paragraph.text.split("\n"):
        label, colon, value = line.replace("：", ":").partition(":")
        if not colon or not value.strip() or label_role(label) is None:
            return []
        place = paragraph.place
        pairs.append(
            Labelled(
                label=Fact(text=label, place=place), value=Fact(text=value.strip(), place=place)
            )
        )
    return pairs


def _from_labels(
    scope: Scope, index: int, rule: str, blocks: tuple[AnyBlock, ...], rows: list[Labelled]
) -> Iterator[Anchor]:
    """The anchors a set of labels gives: one for each URL, none without a URL."""
    known = [(role, row) for row in rows if (role := label_role(row.label.text)) is not None]
    methods = [row.value for role, row in known if role is Role.METHOD]
    for role, row in known:
        if role is not Role.URL:
            continue
        for url, method in _urls(row.value):
            stated = method or next(iter(methods), None)
            others = tuple((r, p) for r, p in known if r not in (Role.URL, Role.METHOD))
            yield Anchor(
                scope=scope, index=index, rule=rule, url=url, method=stated, blocks=blocks,
                labelled=others,
            )  # fmt: skip


def _urls(value: Fact) -> Iterator[tuple[Fact, Fact | None]]:
    """The URLs of a value, each with its own verb where one is printed before it."""
    line = targets.request_line(value.text, relative=True)
    if line is not None and line.method is not None:
        method = Fact(text=line.method, place=value.place)
        yield Fact(text=line.target, place=value.place), method
        return
    for target in targets.alternatives(value.text):
        yield Fact(text=target, place=value.place), None


def _request_lines(scope: Scope) -> Iterator[Anchor]:
    """A paragraph, or a code block of one line, that is ``METHOD /path`` and nothing else.

    Under a heading that announces a sample the line shows an instance, not the template.
    """
    if _in_sample(scope):
        return
    for index, block in enumerate(scope.content):
        if not isinstance(block, (Paragraph, Code)) or "\n" in block.text:
            continue
        line = targets.request_line(block.text)
        if line is None or line.method is None:
            continue
        yield Anchor(
            scope=scope,
            index=index,
            rule="request-line",
            url=Fact(text=line.target, place=block.place),
            method=Fact(text=line.method, place=block.place),
            blocks=(block,),
        )


def _in_sample(scope: Scope) -> bool:
    around = (scope, *scope.ancestors())
    roles = [announce(s.title.text) for s in around if s.title is not None]
    return any(a is not None and a.role in _SAMPLE_ROLES for a in roles)


_SAMPLE_ROLES = (Role.SAMPLE, Role.REQUEST, Role.RESPONSE, Role.NOTIFICATION)

RECOGNISERS: tuple[Recogniser, ...] = (_title, _label_table, _label_lines, _request_lines)

"""Evidence that an operation is documented here.

Each recogniser looks at one kind of place and gives anchors; what belongs to an anchor is for
:mod:`doc2sdk.extract.regions`. A recogniser finds what is printed and decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from doc2sdk.extract import targets
from doc2sdk.extract.curl import curl_request
from doc2sdk.extract.index_tables import index_rows, split_methods
from doc2sdk.extract.labels import label_role, normal
from doc2sdk.extract.raw import Fact, Labelled, Role
from doc2sdk.extract.requests import in_line
from doc2sdk.extract.scope import RequestLine, Scope, in_sample, owner
from doc2sdk.extract.vocabulary import INBOUND_TITLES, SERVER_LABELS
from doc2sdk.sources.blocks import AnyBlock, Cell, Code, Heading, ListBlock, Paragraph, Table


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Anchor:
    """One place that names an operation's URL, and mostly its method.

    ``index`` is the position in ``scope.content``, -1 where the scope's own heading is the evidence.
    """

    scope: Scope
    index: int
    rule: str
    url: Fact
    method: Fact | None
    blocks: tuple[AnyBlock, ...]
    labelled: tuple[tuple[Role, Labelled], ...] = ()
    title: Fact | None = None


SAMPLE_RULE = "request-sample"
"""The rule of an operation that only a sample shows: its URL is an instance, not a template."""

TABLE_RULE = "operation-table"
"""The rule of an operation that only a table of operations lists."""

_PREFIX = 2
"""Segments that a base URL may put before a path ("/api/v2")."""

Recogniser = Callable[[Scope], Iterator[Anchor]]


def find_anchors(root: Scope) -> list[Anchor]:
    """Every anchor in reading order.

    A scope's labels win over its request line, which they repeat. Weak evidence counts only where
    its owner holds no other.
    """
    found: list[Anchor] = []
    weak: list[tuple[Scope, Anchor]] = []
    for scope in root.walk():
        if _is_base_url(scope):
            continue
        here = [anchor for recognise in RECOGNISERS for anchor in recognise(scope)]
        found += sorted(here, key=lambda anchor: anchor.index)
        weak += ((owner(scope), anchor) for anchor in _weak(scope))
    found += _needed(weak, found)
    position = {id(scope): number for number, scope in enumerate(root.walk())}
    found = _without_inbound(found)
    return sorted(found, key=lambda anchor: (position[id(anchor.scope)], anchor.index))


def _is_base_url(scope: Scope) -> bool:
    """Whether the URLs under a heading are those all paths are below."""
    return scope.title is not None and normal(scope.title.text) in SERVER_LABELS


def _without_inbound(anchors: list[Anchor]) -> list[Anchor]:
    """The anchors without calls that the service makes: a section "Webhooks" that only posts.

    A section of that name that also reads or deletes manages webhooks, and is the client's.
    """
    inbound: dict[int, set[str]] = {}
    for anchor in anchors:
        for scope in _inbound(anchor.scope):
            inbound.setdefault(id(scope), set()).add(_method(anchor))
    posting = {key for key, methods in inbound.items() if methods == {"POST"}}
    return [a for a in anchors if not any(id(scope) in posting for scope in _inbound(a.scope))]


def _inbound(scope: Scope) -> Iterator[Scope]:
    for around in (scope, *scope.ancestors()):
        if around.title is not None and normal(around.title.text) in INBOUND_TITLES:
            yield around


def _needed(weak: list[tuple[Scope, Anchor]], strong: list[Anchor]) -> Iterator[Anchor]:
    """The weak evidence that stands alone: its owner holds no strong one, and no strong one
    anywhere names the same request.
    """
    held = {id(scope) for a in strong for scope in (a.scope, *a.scope.ancestors())}
    rows = [anchor for _, anchor in weak if anchor.rule == TABLE_RULE]
    known = list(strong)
    # A table of operations says least, so what samples show comes before it.
    for scope, weaker in sorted(weak, key=lambda pair: pair[1].rule == TABLE_RULE):
        if id(scope) in held or scope.parent is None:
            continue
        anchor = _with_template(weaker, rows) if weaker.rule == SAMPLE_RULE else weaker
        if not any(_is_same(one, anchor) for one in known):
            known.append(anchor)
            yield anchor


def _with_template(sample: Anchor, rows: list[Anchor]) -> Anchor:
    """A sample's anchor with the URL template of the table row that its path is an instance of."""
    path = targets.path_of(sample.url.text)
    for row in rows:
        if _method(row) != _method(sample):
            continue
        start = _suffix(path.strip("/"), row)
        if start is not None:
            template = f"/{path.strip('/')[:start]}{row.url.text.lstrip('/')}"
            url = Fact(text=template, place=row.url.place)
            return replace(sample, url=url, rule=TABLE_RULE)
    return sample


def _is_same(known: Anchor, anchor: Anchor) -> bool:
    """Whether one anchor's template fits the other's path, a prefix of the API's set aside."""
    if _method(known) != _method(anchor):
        return False
    paths = [targets.path_of(a.url.text).strip("/") for a in (known, anchor)]
    return _suffix(paths[1], known) is not None or _suffix(paths[0], anchor) is not None


def _suffix(path: str, anchor: Anchor) -> int | None:
    """Where in ``path`` the anchor's template begins and fits all the rest; a prefix may stand before."""
    template = targets.matcher(anchor.url.text.lstrip("/"))
    starts = [0, *(match.end() for match in re.finditer("/", path))][: _PREFIX + 1]
    return next((start for start in starts if template.fullmatch(path[start:])), None)


def _method(anchor: Anchor) -> str:
    return anchor.method.text.upper() if anchor.method else ""


def _heads(scope: Scope) -> Iterator[Anchor]:
    """A scope that a request line heads."""
    if scope.request is not None:
        kind = "heading" if isinstance(scope.request.blocks[0], Heading) else "line"
        yield _from_request(scope, -1, scope.request, f"request-line-{kind}")


def _from_request(scope: Scope, index: int, request: RequestLine, rule: str) -> Anchor:
    return Anchor(
        scope=scope,
        index=index,
        rule=rule,
        url=request.url,
        method=request.method,
        blocks=request.blocks,
    )


def _weak(scope: Scope) -> Iterator[Anchor]:
    """A request line that mostly shows an instance, and sometimes is all there is.

    A line under a heading that announces a sample, the first line of a printed HTTP request, or a
    curl command.
    """
    for index, block in enumerate(scope.content):
        if isinstance(block, Paragraph) and in_sample(scope):
            line = in_line(block)
            if line is not None:
                yield _from_request(scope, index, line, "request-line")
        elif isinstance(block, Table):
            yield from _index_table(scope, index, block)
        elif isinstance(block, Code):
            request = targets.request_line(block.lines[0].text) or curl_request(block.text)
            if request is not None and request.method is not None:
                place = block.lines[0].place
                method, url = (Fact(text=t, place=place) for t in (request.method, request.target))
                line = RequestLine(method=method, url=url, blocks=(block,))
                yield _from_request(scope, index, line, SAMPLE_RULE)


def _index_table(scope: Scope, index: int, table: Table) -> Iterator[Anchor]:
    """A table that lists operations; where they are described too, that stands."""
    for row in index_rows(table):
        yield Anchor(
            scope=scope,
            index=index,
            rule=TABLE_RULE,
            url=row.url,
            method=row.method,
            blocks=(table,),
            title=row.title,
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
    filled = [tuple(cell for cell in row.cells if cell.text) for row in table.rows]
    yield [_pair(cells) for cells in filled if len(cells) == 2]
    if len(table.rows) == 2 and len(table.rows[0].cells) == len(table.rows[1].cells):
        yield [
            Labelled(
                label=Fact(text=head.text, place=head.place),
                value=Fact(text=cell.text, place=cell.place),
            )
            for head, cell in zip(table.rows[0].cells, table.rows[1].cells, strict=True)
        ]


def _pair(cells: tuple[Cell, ...]) -> Labelled:
    label, value = cells
    return Labelled(
        label=Fact(text=label.text, place=label.place),
        value=Fact(text=value.text, place=value.place),
    )


def _label_lines(scope: Scope) -> Iterator[Anchor]:
    """Consecutive paragraphs ``label: value``, or one block with a line or an item for each."""
    run: list[tuple[int, AnyBlock, list[Labelled]]] = []
    for index, block in enumerate([*scope.content, None]):
        pairs: list[Labelled] = []
        if isinstance(block, Paragraph):
            pairs = _line_pairs(block)
        elif isinstance(block, ListBlock):
            pairs = _item_pairs(block)
        if pairs and isinstance(block, (Paragraph, ListBlock)):
            run.append((index, block, pairs))
            continue
        if run:
            blocks = tuple(block for _, block, _ in run)
            rows = [pair for _, _, found in run for pair in found]
            yield from _from_labels(scope, run[0][0], "label-lines", blocks, rows)
        run = []


def _item_pairs(block: ListBlock) -> list[Labelled]:
    """The items of a list that are a known label and its value."""
    pairs: list[Labelled] = []
    for item in block.items:
        first = item.blocks[0] if item.blocks else None
        if isinstance(first, Paragraph):
            pairs += _line_pairs(first)
    return pairs


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
    others = tuple((role, row) for role, row in known if role not in (Role.URL, Role.METHOD))
    for role, row in known:
        if role is not Role.URL:
            continue
        for url, own in _urls(row.value):
            for method in _methods(own or next(iter(methods), None)):
                yield Anchor(
                    scope=scope,
                    index=index,
                    rule=rule,
                    url=url,
                    method=method,
                    blocks=blocks,
                    labelled=others,
                )


def _methods(stated: Fact | None) -> list[Fact | None]:
    """The methods of a value, each of which makes an operation; what names none stays as it is."""
    several = split_methods(stated) if stated is not None else []
    return [*several] if several else [stated]


def _urls(value: Fact) -> Iterator[tuple[Fact, Fact | None]]:
    """The URLs of a value, each with its own verb where one is printed before it."""
    line = targets.request_line(value.text, relative=True)
    if line is not None and line.method is not None:
        method = Fact(text=line.method, place=value.place)
        yield Fact(text=line.target, place=value.place), method
        return
    for target in targets.alternatives(value.text):
        yield Fact(text=target, place=value.place), None


RECOGNISERS: tuple[Recogniser, ...] = (_heads, _label_table, _label_lines)

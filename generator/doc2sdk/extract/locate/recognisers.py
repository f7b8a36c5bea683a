"""Evidence that an operation is documented here.

Each recogniser looks at one kind of place and gives anchors; which of them count is for
:mod:`doc2sdk.extract.locate.select`. A recogniser finds what is printed and decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from doc2sdk.extract.locate.label_runs import label_runs
from doc2sdk.extract.locate.operation_tables import index_rows, split_methods
from doc2sdk.extract.outline.request_headings import in_line
from doc2sdk.extract.outline.scope import RequestLine, Scope, in_sample
from doc2sdk.extract.raw import Fact, Labelled
from doc2sdk.printed import request_line
from doc2sdk.printed.curl import curl_request
from doc2sdk.printed.headings import label_role
from doc2sdk.printed.roles import Role
from doc2sdk.sources.blocks import AnyBlock, Cell, Code, Heading, Paragraph, Table


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OperationSite:
    """One place that names an operation's URL, and mostly its method.

    ``constants`` are members of the body that tell the operation from others of its URL.
    ``aliases`` are words that may be the operation's name elsewhere, as labels are looked up.
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
    aliases: tuple[str, ...] = ()
    constants: tuple[Labelled, ...] = ()


SAMPLE_RULE = "request-sample"
"""The rule of an operation that only a sample shows: its URL is an instance, not a template."""

LAYOUT_RULE = "layout"
"""The rule of an operation that was found by the layout of its document."""

LINE_RULE = "request-line"
"""The rule of an operation whose template stands only among samples."""

TABLE_RULE = "operation-table"
"""The rule of an operation that only a table of operations lists."""

Recogniser = Callable[[Scope], Iterator[OperationSite]]


def _heads(scope: Scope) -> Iterator[OperationSite]:
    """Yield a scope that a request line heads."""
    if scope.request is not None:
        kind = "heading" if isinstance(scope.request.blocks[0], Heading) else "line"
        for method in split_methods(scope.request.method):
            line = replace(scope.request, method=method)
            yield _from_request(scope, -1, line, f"request-line-{kind}")


def _from_request(scope: Scope, index: int, request: RequestLine, rule: str) -> OperationSite:
    return OperationSite(
        scope=scope,
        index=index,
        rule=rule,
        url=request.url,
        method=request.method,
        blocks=request.blocks,
    )


def weak_evidence(scope: Scope) -> Iterator[OperationSite]:
    """Yield a request line that mostly shows an instance, and sometimes is all there is.

    A line under a heading that announces a sample, the first line of a printed HTTP request, or a
    curl command.
    """
    for index, block in enumerate(scope.content):
        if isinstance(block, Paragraph) and in_sample(scope):
            line = in_line(block)
            if line is not None:
                is_template = request_line.has_placeholder(line.url.text)
                yield _from_request(scope, index, line, LINE_RULE if is_template else SAMPLE_RULE)
        elif isinstance(block, Table):
            yield from _index_table(scope, index, block)
        elif isinstance(block, Code):
            request = request_line.request_line(block.lines[0].text) or curl_request(block.text)
            if request is not None and request.method is not None:
                place = block.lines[0].place
                method, url = (Fact(text=t, place=place) for t in (request.method, request.target))
                line = RequestLine(method=method, url=url, blocks=(block,))
                yield _from_request(scope, index, line, SAMPLE_RULE)


def _index_table(scope: Scope, index: int, table: Table) -> Iterator[OperationSite]:
    """Yield a table that lists operations; where they are described too, that stands."""
    for row in index_rows(table):
        yield OperationSite(
            scope=scope,
            index=index,
            rule=TABLE_RULE,
            url=row.url,
            method=row.method,
            blocks=(table,),
            title=row.title,
            aliases=row.names,
        )


def _label_table(scope: Scope) -> Iterator[OperationSite]:
    """Yield a table of labels and values, one operation: rows ``label | value``, or a header and a row."""
    for index, block in enumerate(scope.content):
        if isinstance(block, Table):
            for rows in _orientations(block):
                anchors = list(_from_labels(scope, index, "label-table", (block,), rows))
                yield from anchors
                if anchors:
                    break


def _orientations(table: Table) -> Iterator[list[Labelled]]:
    """Yield the table's label/value pairs read along rows, then (two rows only) along columns."""
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


def _label_lines(scope: Scope) -> Iterator[OperationSite]:
    """Yield lines, items and short sections of labels: one operation for each run of them."""
    for run in label_runs(scope):
        yield from _from_labels(scope, run.index, "label-lines", tuple(run.blocks), run.rows)


def _from_labels(
    scope: Scope, index: int, rule: str, blocks: tuple[AnyBlock, ...], rows: list[Labelled]
) -> Iterator[OperationSite]:
    """Yield the anchors a set of labels gives: one for each URL, none without a URL."""
    known = [(role, row) for row in rows if (role := label_role(row.label.text)) is not None]
    methods = [row.value for role, row in known if role is Role.METHOD]
    others = tuple((role, row) for role, row in known if role not in (Role.URL, Role.METHOD))
    for role, row in known:
        if role is not Role.URL:
            continue
        for url, own in _urls(row.value):
            for method in _methods(own or next(iter(methods), None)):
                yield OperationSite(
                    scope=scope,
                    index=index,
                    rule=rule,
                    url=url,
                    method=method,
                    blocks=blocks,
                    labelled=others,
                )


def _methods(stated: Fact | None) -> list[Fact | None]:
    """Return the methods of a value, each of which makes an operation; what names none stays as it is."""
    several = split_methods(stated) if stated is not None else []
    return [*several] if several else [stated]


def _urls(value: Fact) -> Iterator[tuple[Fact, Fact | None]]:
    """Yield the URLs of a value, each with its own verb where one is printed before it."""
    line = request_line.request_line(value.text, relative=True)
    if line is not None and line.method is not None:
        method = Fact(text=line.method, place=value.place)
        yield Fact(text=line.target, place=value.place), method
        return
    for target in request_line.alternatives(value.text):
        yield Fact(text=target, place=value.place), None


RECOGNISERS: tuple[Recogniser, ...] = (_heads, _label_table, _label_lines)

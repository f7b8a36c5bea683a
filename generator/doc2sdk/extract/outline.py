"""The document as an outline: which block stands under which heading.

Four things act as headings: heading blocks, the terms of definition lists, short bold lines of their
own, and request lines (``GET /users``, or a method and a path in two lines, as badges give them). A
request line heads what follows it up to the next one, below the heading it stands under.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from doc2sdk.extract import targets
from doc2sdk.extract.labels import announce
from doc2sdk.extract.raw import Fact
from doc2sdk.extract.scope import RequestLine, Scope, in_response, in_sample, names_something
from doc2sdk.model import Text
from doc2sdk.sources.blocks import (
    AnyBlock,
    Code,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Table,
    plain,
)

_NEST = 10
"""Rank distance between a heading level and the next; list nesting counts from inside it."""

_RUN_IN = 9 * _NEST
"""The rank of a bold line: below every heading level."""

_MAX_BREAKS = 3
"""Line breaks a printed request line may have."""

MAX_TITLE = 100
"""Characters; a longer line is a sentence, not a heading."""


def outline(document: Document) -> Scope:
    """The document's scopes; page furniture is left out."""
    root = Scope(heading=None, title=None, rank=0)
    _fill(root, document.blocks, nesting=0)
    return root


def _fill(floor: Scope, blocks: Sequence[AnyBlock], nesting: int) -> None:
    """Adds blocks below ``floor``, which no heading among them closes."""
    current = floor
    kept = [block for block in blocks if block.furniture is None and not _is_empty(block)]
    index = 0
    while index < len(kept):
        block = kept[index]
        current = _leave(current, floor, block)
        request = _request(kept, index, current)
        if request is not None:
            current = _open_request(current, floor, request, nesting)
            index += len(request.blocks)
            continue
        if isinstance(block, Heading):
            rank = block.level * _NEST + nesting
            if _titles(block, current) and not _is_complete(current.parent, rank):
                current = _retitle(current, floor, block, rank)
            else:
                current = _open(current, floor, block, _title(block), rank)
        elif isinstance(block, Paragraph) and is_run_in(block) and _titles(block, current):
            _entitle(current, block)
        elif isinstance(block, Paragraph) and is_run_in(block):
            current = _open(current, floor, block, _title(block), _RUN_IN + nesting)
        elif isinstance(block, ListBlock) and any(item.term for item in block.items):
            _terms(current, block, nesting)
        else:
            current.content.append(block)
        index += 1


def _is_empty(block: AnyBlock) -> bool:
    return isinstance(block, Table) and not block.rows


def _leave(current: Scope, floor: Scope, block: AnyBlock) -> Scope:
    """Leaves the headings that the block's trail no longer names: their section has ended."""
    scope: Scope | None = current
    while scope is not None and scope is not floor:
        if isinstance(scope.heading, Heading) and not _is_above(scope.heading, block):
            current = scope.parent or floor
        scope = scope.parent
    return current


def _is_above(heading: Heading, block: AnyBlock) -> bool:
    path = (*heading.place.trail, Text(heading.text))
    return isinstance(block, Heading) or block.place.trail[: len(path)] == path


def is_run_in(block: Paragraph) -> bool:
    """Whether a paragraph is a short bold line, which heads what follows."""
    text = block.text
    bold = all(span.bold for span in block.spans if span.text.strip(" :"))
    return bold and is_title(text) and not _is_request_part(text)


def _is_request_part(text: str) -> bool:
    """Whether a bold line is a method, a path or both: badges are bold and head nothing."""
    return targets.method_of(text) is not None or targets.request_line(text) is not None


def is_title(text: str) -> bool:
    """Whether a line may be a title: short, and no sentence."""
    return 0 < len(text) <= MAX_TITLE and "\n" not in text and text[-1] not in ".,;!?"


def _title(block: Heading | Paragraph) -> Fact:
    return Fact(text=block.text.rstrip(targets.PERMALINKS), place=block.place)


def _request(blocks: Sequence[AnyBlock], index: int, current: Scope) -> RequestLine | None:
    """The request line that starts at ``index``, in one block or in two."""
    block = blocks[index]
    if isinstance(block, Heading):
        return _in_heading(block)
    if in_sample(current) and not _may_start(block, current):
        return None
    if isinstance(block, Paragraph):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        after = blocks[index + 2] if index + 2 < len(blocks) else None
        if isinstance(following, Paragraph) and (pair := _pair(block, following, after)):
            return pair
    line = in_line(block)
    return None if line is not None and _repeats(line, current) else line


def _may_start(block: AnyBlock, current: Scope) -> bool:
    """Whether a line in a sample's section may begin the next operation.

    No response holds a request line, so what stands there in running text begins something new; in
    a request's section it does where an operation is open that it is no call of.
    """
    if not isinstance(block, Paragraph):
        return False
    return in_response(current) or _open_operation(current) is not None


def _open_operation(current: Scope) -> Scope | None:
    """The request line's scope that is open here, with nothing but parts of it in between."""
    for around in (current, *current.ancestors()):
        if around.request is not None:
            return around
        if isinstance(around.heading, Heading) and names_something(around):
            return None
    return None


def _repeats(line: RequestLine, current: Scope) -> bool:
    """Whether a request line shows a call of the operation it stands in, as examples in prose do."""
    operation = _open_operation(current)
    request = operation.request if operation is not None else None
    if request is None or request.method.text.upper() != line.method.text.upper():
        return False
    return targets.matcher(request.url.text).fullmatch(targets.path_of(line.url.text)) is not None


def _in_heading(block: Heading) -> RequestLine | None:
    line = targets.request_heading(block.text)
    if line is None or line.method is None:
        return None
    place = block.place
    return RequestLine(
        method=Fact(text=line.method, place=place),
        url=Fact(text=line.target, place=place),
        title=Fact(text=line.rest, place=place) if line.rest else None,
        blocks=(block,),
    )


def in_line(block: AnyBlock) -> RequestLine | None:
    """A paragraph or code block that is ``METHOD /path`` and nothing else.

    Narrow pages break it behind the method or inside the path.
    """
    if not isinstance(block, (Paragraph, Code)) or block.text.count("\n") > _MAX_BREAKS:
        return None
    head, *rest = block.text.split("\n")
    join = " " if targets.method_of(head) else ""
    line = targets.request_line(join.join([head.rstrip(), "".join(part.strip() for part in rest)]))
    if line is None or line.method is None:
        return None
    method, url = (Fact(text=text, place=block.place) for text in (line.method, line.target))
    return RequestLine(method=method, url=url, blocks=(block,))


def _pair(first: Paragraph, second: Paragraph, third: AnyBlock | None) -> RequestLine | None:
    """A method and a path in paragraphs of their own; a title may follow."""
    if targets.method_of(first.text) is None or not targets.is_target(second.text):
        return None
    title = third if isinstance(third, Paragraph) and is_title(third.text) else None
    blocks: tuple[AnyBlock, ...] = (first, second) if title is None else (first, second, title)
    return RequestLine(
        method=Fact(text=first.text, place=first.place),
        url=Fact(text=second.text, place=second.place),
        title=_title(title) if title is not None else None,
        blocks=blocks,
    )


def _open(current: Scope, floor: Scope, block: AnyBlock, title: Fact, rank: int) -> Scope:
    """A new scope under the nearest open one of lower rank, never above ``floor``."""
    parent = current
    while parent is not floor and parent.parent is not None and not _holds(parent, rank):
        parent = parent.parent
    scope = Scope(heading=block, title=title, rank=max(rank, parent.rank + 1), parent=parent)
    parent.content.append(scope)
    return scope


def _holds(scope: Scope, rank: int) -> bool:
    """Whether a heading of ``rank`` can stand in a scope.

    A request line has no level of its own: once headings stand under it, one of a higher level than
    theirs ends it.
    """
    if scope.request is not None and not isinstance(scope.heading, Heading):
        inner = [child.rank for child in scope.children if isinstance(child.heading, Heading)]
        return scope.rank < rank and (not inner or rank >= min(inner))
    return scope.rank < rank


def _titles(block: Heading | Paragraph, current: Scope) -> bool:
    """Whether a heading or bold line straight below a request line is its title."""
    request = current.request
    is_bare = request is not None and request.title is None and not current.content
    named = Scope(heading=block, title=_title(block), rank=0)
    return is_bare and not isinstance(current.heading, Heading) and names_something(named)


def _is_complete(scope: Scope | None, rank: int) -> bool:
    """Whether a heading of ``rank`` ends a scope that is an operation's already: the request line at
    its end is its own, not the next one's.
    """
    if scope is None or scope.rank < rank or not names_something(scope):
        return False
    said = [announce(child.title.text) for child in scope.children if child.title is not None]
    return any(item is not None for item in said)


def _entitle(scope: Scope, block: Paragraph) -> None:
    """Gives a request line the bold line below it as its title."""
    if scope.request is not None:
        scope.title = _title(block)
        blocks = (*scope.request.blocks, block)
        scope.request = replace(scope.request, title=scope.title, blocks=blocks)


def _retitle(current: Scope, floor: Scope, block: Heading, rank: int) -> Scope:
    """The request line's scope under its title, where a heading of that rank would stand."""
    request = current.request
    if current.parent is not None:
        current.parent.content.remove(current)
    scope = _open(current.parent or floor, floor, block, _title(block), rank)
    scope.rank = (scope.parent.rank if scope.parent else 0) + 1
    if request is not None:
        scope.heading = request.blocks[0]
        blocks = (*request.blocks, block)
        scope.request = replace(request, title=_title(block), blocks=blocks)
    return scope


def _open_request(current: Scope, floor: Scope, request: RequestLine, nesting: int) -> Scope:
    """A scope headed by a request line.

    In a heading it has the heading's rank. Elsewhere it stands right below the nearest heading; a
    bold line straight above it is its title.
    """
    block = request.blocks[0]
    url = request.url
    title = request.title or Fact(text=f"{request.method.text} {url.text}", place=url.place)
    if isinstance(block, Heading):
        scope = _open(current, floor, block, title, block.level * _NEST + nesting)
        scope.request = request
        return scope
    above = _title_above(current, floor)
    if above is not None:
        above.request = replace(request, blocks=(*request.blocks,))
        above.rank = (above.parent.rank if above.parent else 0) + 1
        return above
    parent = _parent_of_request(current, floor)
    scope = Scope(heading=block, title=title, rank=parent.rank + 1, parent=parent, request=request)
    parent.content.append(scope)
    return scope


def _title_above(current: Scope, floor: Scope) -> Scope | None:
    """The bold line straight above, if nothing stands between."""
    is_bold_line = isinstance(current.heading, Paragraph) and current.request is None
    return current if current is not floor and is_bold_line and not current.content else None


def _parent_of_request(current: Scope, floor: Scope) -> Scope:
    """Where a request line's scope stands: beside the operation that is open, else right here.

    Bold lines and the parts of an operation ("Responses") end where the next operation begins.
    """
    operation = _open_operation(current)
    scope = operation.parent if operation is not None and operation.parent is not None else current
    while scope is not floor and scope.parent is not None and _yields(scope):
        scope = scope.parent
    return scope


def _yields(scope: Scope) -> bool:
    return isinstance(scope.heading, Paragraph) or (
        in_response(scope) and not names_something(scope)
    )


def _terms(current: Scope, block: ListBlock, nesting: int) -> None:
    """Each term of a definition list opens a scope of its own."""
    for item in block.items:
        title = Fact(text=plain(item.term), place=item.place)
        scope = Scope(heading=block, title=title, rank=current.rank + 1, parent=current)
        line = targets.request_heading(title.text)
        if line is not None and line.method is not None:
            method, url = (Fact(text=t, place=item.place) for t in (line.method, line.target))
            scope.request = RequestLine(method=method, url=url, blocks=(block,))
        current.content.append(scope)
        _fill(scope, item.blocks, nesting + 1)

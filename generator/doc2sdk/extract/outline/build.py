"""The document as an outline: which block stands under which heading.

Four things act as headings: heading blocks, the terms of definition lists, short bold lines of their
own, and request lines (``GET /users``, or a method and a path in two lines, as badges give them). A
request line heads what follows it up to the next one, below the heading it stands under.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from doc2sdk.extract.fields.stacked_fields import is_field_name
from doc2sdk.extract.outline.request_headings import is_run_in, open_operation, request_at, title_of
from doc2sdk.extract.outline.scope import RequestLine, Scope, in_response, names_something
from doc2sdk.extract.outline.sibling_headings import belongs_beside, parts_beside
from doc2sdk.extract.raw import Fact
from doc2sdk.model import Text
from doc2sdk.printed import request_line
from doc2sdk.printed.headings import classify_heading, is_media_type
from doc2sdk.printed.type_words import stated_type
from doc2sdk.reshape.boxes import unfold
from doc2sdk.reshape.json_paragraphs import gather_json
from doc2sdk.reshape.pipe_tables import gather_pipe_tables
from doc2sdk.sources.blocks import (
    AnyBlock,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Table,
    derived,
    origins_of,
    plain,
)

_NEST = 10
"""Rank distance between a heading level and the next; list nesting counts from inside it."""

_RUN_IN = 9 * _NEST
"""The rank of a bold line: below every heading level."""


def outline(document: Document) -> Scope:
    """Return the document's scopes; page furniture is left out."""
    root = Scope(heading=None, title=None, rank=0)
    _fill(root, document.blocks, 0)
    return root


def fill_scope(scope: Scope, blocks: Sequence[AnyBlock]) -> None:
    """Add blocks, and the scopes they open, below a scope."""
    _fill(scope, blocks, 0)


def _fill(floor: Scope, blocks: Sequence[AnyBlock], nesting: int) -> None:
    """Add blocks below ``floor``, which no heading among them closes."""
    current = floor
    kept = [block for block in blocks if block.furniture is None and not _is_empty(block)]
    kept = gather_json(list(unfold(gather_pipe_tables(kept))))
    parts = parts_beside(kept)
    index = 0
    while index < len(kept):
        block = kept[index]
        current = _leave(current, floor, block)
        request = request_at(kept, index, current)
        if request is not None:
            current = _open_request(current, floor, request, nesting)
            index += len(request.blocks)
            continue
        if _is_part_of_title(block, current) and current.heading is not None:
            heading = current.heading
            key = derived(block, 0)["id"]
            both = (*origins_of(heading), *origins_of(block))
            current.heading = replace(block, id=key, origins=both)
        elif _is_field(block, kept[index + 1 : index + 2]):
            current.content.append(block)
        elif isinstance(block, Heading):
            rank = block.level * _NEST + nesting
            rank += belongs_beside(block, parts, current, floor)
            if _titles(block, current) and not _is_complete(current.parent, rank):
                current = _retitle(current, floor, block, rank)
            else:
                current = _open(current, floor, block, title_of(block), rank)
        elif isinstance(block, Paragraph) and is_run_in(block) and _titles(block, current):
            _entitle(current, block)
        elif isinstance(block, Paragraph) and is_run_in(block):
            rank = _RUN_IN + nesting + _is_part_of_bold(block, current, floor)
            current = _open(current, floor, block, title_of(block), rank)
        elif isinstance(block, ListBlock) and any(item.term for item in block.items):
            _terms(current, block, nesting)
        else:
            current.content.append(block)
        index += 1


def _is_part_of_bold(block: Paragraph, current: Scope, floor: Scope) -> bool:
    """Whether a bold line announces a part of what the bold line above it names.

    Where titles and parts are bold lines, both would end at the next one.
    """
    if classify_heading(block.text) is None:
        return False
    for scope in (current, *current.ancestors()):
        if scope is floor or not isinstance(scope.heading, Paragraph):
            return False
        if names_something(scope):
            return scope.rank % _NEST == _RUN_IN % _NEST
    return False


def _is_part_of_title(block: AnyBlock, current: Scope) -> bool:
    """Whether a heading only adds a media type to the one right above it: "Request body"."""
    return (
        isinstance(block, Heading)
        and is_media_type(block.text)
        and not current.content
        and isinstance(current.heading, Heading)
        and not names_something(current)
    )


def _is_field(block: AnyBlock, following: Sequence[AnyBlock]) -> bool:
    """Whether a bold line is a field's name, since the line below states its type."""
    return (
        isinstance(block, Paragraph)
        and is_field_name(block.text)
        and any(isinstance(b, Paragraph) and stated_type(b.text) for b in following)
    )


def _is_empty(block: AnyBlock) -> bool:
    return isinstance(block, Table) and not block.rows


def _leave(current: Scope, floor: Scope, block: AnyBlock) -> Scope:
    """Leave the headings that the block's trail no longer names: their section has ended.

    A heading that the trail names stays, and so do those around it: its level put it there, though
    a page may close their element before its own.
    """
    scope: Scope | None = current
    while scope is not None and scope is not floor:
        if isinstance(scope.heading, Heading):
            if _is_above(scope.heading, block):
                return current
            current = scope.parent or floor
        scope = scope.parent
    return current


def _is_above(heading: Heading, block: AnyBlock) -> bool:
    path = (*heading.place.trail, Text(heading.text))
    return isinstance(block, Heading) or block.place.trail[: len(path)] == path


def _open(current: Scope, floor: Scope, block: AnyBlock, title: Fact, rank: int) -> Scope:
    """Return a new scope under the nearest open one of lower rank, never above ``floor``."""
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
    if request is not None and all(block is not current.heading for block in request.blocks):
        return False  # It has one: the bold line above.
    named = Scope(heading=block, title=title_of(block), rank=0)
    return is_bare and not isinstance(current.heading, Heading) and names_something(named)


def _is_complete(scope: Scope | None, rank: int) -> bool:
    """Whether a heading of ``rank`` ends a scope that the request line at its end belongs to.

    It does where the scope's title ranks lower, where parts of an operation stand in it ("Responses"),
    and where nothing but prose does. What then follows is the next operation's title.
    """
    if scope is None or scope.rank < rank or not names_something(scope):
        return False
    said = [
        classify_heading(child.title.text) for child in scope.children if child.title is not None
    ]
    has_parts = any(item is not None for item in said)
    return rank < scope.rank or has_parts or all(isinstance(b, Paragraph) for b in scope.blocks)


def _entitle(scope: Scope, block: Paragraph) -> None:
    """Give a request line the bold line below it as its title."""
    if scope.request is not None:
        scope.title = title_of(block)
        blocks = (*scope.request.blocks, block)
        scope.request = replace(scope.request, title=scope.title, blocks=blocks)


def _retitle(current: Scope, floor: Scope, block: Heading, rank: int) -> Scope:
    """Return the request line's scope under its title, where a heading of that rank would stand."""
    request = current.request
    if current.parent is not None:
        current.parent.content.remove(current)
    scope = _open(current.parent or floor, floor, block, title_of(block), rank)
    scope.rank = (scope.parent.rank if scope.parent else 0) + 1
    if request is not None:
        scope.heading = request.blocks[0]
        blocks = (*request.blocks, block)
        scope.request = replace(request, title=title_of(block), blocks=blocks)
    return scope


def _open_request(current: Scope, floor: Scope, request: RequestLine, nesting: int) -> Scope:
    """Return a scope headed by a request line.

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
        above.request = request
        _move_beside(above, floor)
        above.rank = (above.parent.rank if above.parent else 0) + 1
        return above
    parent = _parent_of_request(current, floor)
    scope = Scope(heading=block, title=title, rank=parent.rank + 1, parent=parent, request=request)
    parent.content.append(scope)
    return scope


def _move_beside(scope: Scope, floor: Scope) -> None:
    """Move a titled request line out of the operation that is open, where lines head both."""
    operation = open_operation(scope.parent) if scope.parent is not None else None
    if operation is None or operation is floor or not isinstance(operation.heading, Paragraph):
        return
    if scope.parent is not None and operation.parent is not None and _is_below(operation, floor):
        scope.parent.content.remove(scope)
        scope.parent = operation.parent
        operation.parent.content.append(scope)


def _title_above(current: Scope, floor: Scope) -> Scope | None:
    """Return the bold line straight above, if nothing stands between."""
    is_bold_line = isinstance(current.heading, Paragraph) and current.request is None
    is_title = is_bold_line and not current.content and names_something(current)
    return current if current is not floor and is_title else None


def _parent_of_request(current: Scope, floor: Scope) -> Scope:
    """Return where a request line's scope stands: beside the operation that is open, else right here.

    Bold lines and the parts of an operation ("Responses") end where the next operation begins.
    """
    operation = open_operation(current)
    scope = current
    if operation is not None and operation.parent is not None and _is_below(operation, floor):
        scope = operation.parent
    while scope is not floor and scope.parent is not None and _yields(scope):
        scope = scope.parent
    return scope


def _is_below(scope: Scope, floor: Scope) -> bool:
    return any(around is floor for around in scope.ancestors())


def _yields(scope: Scope) -> bool:
    return isinstance(scope.heading, Paragraph) or (
        in_response(scope) and not names_something(scope)
    )


def _terms(current: Scope, block: ListBlock, nesting: int) -> None:
    """Each term of a definition list opens a scope of its own."""
    for item in block.items:
        title = Fact(text=plain(item.term), place=item.place)
        scope = Scope(heading=block, title=title, rank=current.rank + 1, parent=current)
        line = request_line.request_heading(title.text)
        if line is not None and line.method is not None:
            method, url = (Fact(text=t, place=item.place) for t in (line.method, line.target))
            scope.request = RequestLine(method=method, url=url, blocks=(block,))
        current.content.append(scope)
        _fill(scope, item.blocks, nesting + 1)

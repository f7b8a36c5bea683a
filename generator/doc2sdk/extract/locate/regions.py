"""Which part of the document belongs to which operation.

An operation owns the widest scope that holds no other operation's anchor, as long as the headings
on the way up name nothing by themselves ("Overview", "Request"). Where one scope holds several
anchors side by side, each owns what stands between it and the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from doc2sdk.extract.locate.recognisers import OperationSite
from doc2sdk.extract.outline.scope import Scope, announced, names_something
from doc2sdk.extract.raw import Fact
from doc2sdk.printed.headings import classify_heading, is_title, label_role
from doc2sdk.printed.pushes import is_part, title_pushes
from doc2sdk.printed.roles import Role
from doc2sdk.sources.blocks import AnyBlock, Code, Heading, Paragraph, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """What belongs to ``anchors`` (several where one cell names several URLs).

    ``scope`` is the scope whose title names the operation; ``content`` is what of it is the
    operation's own.
    """

    anchors: tuple[OperationSite, ...]
    scope: Scope
    content: tuple[AnyBlock | Scope, ...]

    @property
    def title(self) -> Fact | None:
        """The scope's title; where that is a bare request line, a summary below it if there is one."""
        request = self.scope.request
        if request is not None and request.title is None:
            return _summary(self.scope) or self.scope.title
        return self.scope.title


def _summary(scope: Scope) -> Fact | None:
    """Return the line under a sub-heading "Summary"."""
    for child in scope.children:
        if child.title is not None and label_role(child.title.text) is Role.SUMMARY:
            first = next((b for b in child.blocks if isinstance(b, Paragraph)), None)
            if first is not None and is_title(first.text):
                return Fact(text=first.text, place=first.place)
    return None


def regions(anchors: list[OperationSite]) -> list[Region]:
    """Return the regions in reading order."""
    held = _held(anchors)
    groups = _groups(anchors)
    out: list[Region] = []
    for position, group in enumerate(groups):
        scope = group[0].scope
        alone = held[scope] == len(group)
        if alone:
            top = _climb(scope, held)
            out.append(Region(anchors=group, scope=top, content=_without_chapters(top.content)))
        else:
            following = groups[position + 1] if position + 1 < len(groups) else None
            out.append(Region(anchors=group, scope=scope, content=_between(group, following)))
    return out


def _without_chapters(content: Sequence[AnyBlock | Scope]) -> tuple[AnyBlock | Scope, ...]:
    """Return the content without chapters of models or of messages behind it, which are as little the last
    operation's."""
    return tuple(
        item
        for item in content
        if not (isinstance(item, Scope) and (_is_models(item) or _is_messages(item)))
    )


def _is_messages(scope: Scope) -> bool:
    """Whether a chapter is about several messages that the service sends: "Webhooks", "Events"."""
    pushed = title_pushes(scope.title.text) if scope.title is not None else None
    return (
        pushed is not None
        and not pushed.is_named
        and isinstance(scope.heading, Heading)
        and any(names_something(child) and not _is_part(child) for child in scope.children)
    )


def _is_part(scope: Scope) -> bool:
    return scope.title is not None and is_part(scope.title.text)


def _is_models(scope: Scope) -> bool:
    said = classify_heading(scope.title.text) if scope.title is not None else None
    return (
        said is not None
        and said.role is Role.MODEL
        and isinstance(scope.heading, Heading)
        and any(names_something(child) for child in scope.children)
    )


def _held(anchors: list[OperationSite]) -> dict[Scope, int]:
    """Return how many anchors stand in each scope or below it."""
    count: dict[Scope, int] = {}
    for anchor in anchors:
        for scope in (anchor.scope, *anchor.scope.ancestors()):
            count[scope] = count.get(scope, 0) + 1
    return count


def _groups(anchors: list[OperationSite]) -> list[tuple[OperationSite, ...]]:
    """Anchors of one block belong together."""
    groups: list[tuple[OperationSite, ...]] = []
    for anchor in anchors:
        if groups and groups[-1][0].blocks == anchor.blocks and groups[-1][0].scope is anchor.scope:
            groups[-1] = (*groups[-1], anchor)
        else:
            groups.append((anchor,))
    return groups


def _climb(scope: Scope, held: dict[Scope, int]) -> Scope:
    """Return the widest scope around that holds the same anchors, while titles name nothing."""
    while scope.parent is not None and _yields(scope):
        if held[scope.parent] != held[scope] or scope.parent.title is None:
            break
        scope = scope.parent
    return scope


def _yields(scope: Scope) -> bool:
    """Whether the title of the scope around is the better one: this one is general or a bare URL."""
    if scope.request is not None and scope.request.title is None:
        return not _is_titled(scope)
    return not names_something(scope) or _is_a_part(scope)


_MOST_PARTS = 12
"""Sections behind the one with the request among which the operation's other parts are looked for."""

_PARTS = (Role.PARAMETERS, Role.REQUEST, Role.RESPONSE)


def _is_a_part(scope: Scope) -> bool:
    """Whether a titled scope is a part of the operation: it holds the request alone, others the rest.

    ## General information      GET /boats
    ## Request structure        what is sent
    """
    holders = [scope, *scope.children]
    if any(child.request is None for child in scope.children):
        return False
    if any(isinstance(block, (Code, Table)) for one in holders for block in one.blocks):
        return False
    beside = scope.parent.children if scope.parent is not None else []
    at = beside.index(scope) + 1 if scope in beside else len(beside)
    after = [one for one in beside[at : at + _MOST_PARTS] if isinstance(one.heading, Heading)]
    return any((said := announced(one)) is not None and said.role in _PARTS for one in after)


def _is_titled(scope: Scope) -> bool:
    """Whether a request line's scope has a title of its own: a bold line above the request line."""
    return (
        scope.heading is not None
        and scope.request is not None
        and all(scope.heading is not block for block in scope.request.blocks)
    )


def _between(
    group: tuple[OperationSite, ...], following: tuple[OperationSite, ...] | None
) -> tuple[AnyBlock | Scope, ...]:
    scope = group[0].scope
    start = max(group[0].index, 0)
    end = len(scope.content)
    if following is not None and following[0].scope is scope:
        end = following[0].index
    elif group[0].index < 0:
        end = next(_scopes_with_anchors(scope, following), end)
    return _without_chapters(scope.content[start:end])


def _scopes_with_anchors(
    scope: Scope, following: tuple[OperationSite, ...] | None
) -> Iterator[int]:
    """Yield positions in ``scope`` of the child that holds the next anchor."""
    if following is None:
        return
    around = {following[0].scope, *following[0].scope.ancestors()}
    for index, item in enumerate(scope.content):
        if isinstance(item, Scope) and item in around:
            yield index

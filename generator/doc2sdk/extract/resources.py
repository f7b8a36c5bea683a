"""Resources: a URL stated once, and a heading for each method it answers to.

::

    resource = heading "Resource URI: /users" *(heading method ...)

The methods are headings of their own ("GET", "POST method"), beside the URL or below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from doc2sdk.extract import targets
from doc2sdk.extract.evidence import Anchor
from doc2sdk.extract.labels import normal
from doc2sdk.extract.raw import Fact
from doc2sdk.extract.scope import Scope

_NOISE = re.compile(r"\b(?:http|the|method|methods|operation|request)\b")


def with_methods(anchors: Sequence[Anchor]) -> Iterator[Anchor]:
    """The anchors; one without a method, once for each method that heads a section of its resource."""
    holders = _holders(anchors)
    for anchor in anchors:
        found = list(_methods(anchor, holders)) if anchor.method is None else []
        yield from found or [anchor]


def _holders(anchors: Sequence[Anchor]) -> dict[int, int]:
    """How many anchors stand in each scope or below it, by the scope's id()."""
    count: dict[int, int] = {}
    for anchor in anchors:
        for scope in (anchor.scope, *anchor.scope.ancestors()):
            count[id(scope)] = count.get(id(scope), 0) + 1
    return count


def _methods(anchor: Anchor, holders: dict[int, int]) -> Iterator[Anchor]:
    """The sections that methods head, in the widest scope around that holds no other URL."""
    around = anchor.scope
    while around.parent is not None and holders[id(around.parent)] == 1:
        around = around.parent
    for scope in around.walk():
        method = _method(scope)
        if method is not None and scope.request is None:
            yield replace(anchor, scope=scope, index=-1, method=method, rule="resource-method")


def _method(scope: Scope) -> Fact | None:
    """The method that is all a title says."""
    if scope.title is None or scope.heading is None:
        return None
    word = _NOISE.sub("", normal(scope.title.text)).strip(" ()")
    if targets.method_of(word) is None:
        return None
    return Fact(text=word.upper(), place=scope.title.place)

"""Resources: a URL stated once, and a heading for each method it answers to.

::

    resource = heading "Resource URI: /users" *(heading method ...)

The methods are headings of their own ("GET", "POST method"), beside the URL or below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from doc2sdk.extract.locate.recognisers import OperationSite
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact
from doc2sdk.printed import request_line
from doc2sdk.printed.headings import label_key

_NOISE = re.compile(r"\b(?:http|the|method|methods|operation|request)\b")


def with_methods(anchors: Sequence[OperationSite]) -> Iterator[OperationSite]:
    """Yield the anchors; one without a method, once for each method that heads a section of its resource."""
    holders = _holders(anchors)
    for anchor in anchors:
        found = list(_methods(anchor, holders)) if anchor.method is None else []
        yield from found or [anchor]


def _holders(anchors: Sequence[OperationSite]) -> dict[Scope, int]:
    """Return how many anchors stand in each scope or below it."""
    count: dict[Scope, int] = {}
    for anchor in anchors:
        for scope in (anchor.scope, *anchor.scope.ancestors()):
            count[scope] = count.get(scope, 0) + 1
    return count


def _methods(anchor: OperationSite, holders: dict[Scope, int]) -> Iterator[OperationSite]:
    """Yield the sections that methods head, in the widest scope around that holds no other URL."""
    around = anchor.scope
    while around.parent is not None and holders[around.parent] == 1:
        around = around.parent
    for scope in around.walk():
        method = _method(scope)
        if method is not None and scope.request is None:
            yield replace(anchor, scope=scope, index=-1, method=method, rule="resource-method")


def _method(scope: Scope) -> Fact | None:
    """Return the method that is all a title says."""
    if scope.title is None or scope.heading is None:
        return None
    word = _NOISE.sub("", label_key(scope.title.text)).strip(" ()")
    bare = scope.title.text.strip(" :：[]()`*")
    if request_line.method_of(word) is None or (
        len(bare.split()) == 1 and request_line.method_of(bare) is None
    ):
        return None
    return Fact(text=word.upper(), place=scope.title.place)

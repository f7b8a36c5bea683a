"""Paths that only samples show: segments that are plainly somebody's id become placeholders.

::

    id = uuid | 2*digit | digit at the end | 12*(hexdigit)

The placeholder has the name of the documented parameter that it can only be, such as ``id``; else it is
named after the collection before it: ``/orders/42`` is ``/orders/{order_id}``.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from doc2sdk.lower.names.identifiers import kebab, singular, words_of

_UUID = r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}"
_ID = re.compile(rf"{_UUID}|\d{{2,}}|(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{{12,}}")
_VERSION = re.compile(r"v?\d{1,2}")


def template_of(target: str, documented: Collection[str] = ()) -> str:
    """Return a printed target with its ids as placeholders. The first segments may be a version's
    number.

    ``documented`` are the names of the operation's parameters.

    >>> template_of("/orders/42/items/7", {"orderId"})
    '/orders/{orderId}/items/{item_id}'
    """
    path, question, query = target.partition("?")
    segments = path.split("/")
    names: list[str] = []
    for index, segment in enumerate(segments):
        before = segments[index - 1] if index else ""
        is_last_digit = index == len(segments) - 1 and segment.isdigit()
        is_id = is_last_digit or _ID.fullmatch(segment) is not None
        if not is_id or not re.match(r"[A-Za-z@]", before):
            continue
        if _VERSION.fullmatch(segment) and before.lower() in ("api", "rest", "version"):
            continue
        stem = kebab(singular(word) for word in words_of(before)).replace("-", "_") or "item"
        spelled = (
            f"{stem}_id",
            f"{stem}Id",
            f"{stem}ID",
            f"{stem}id",
            "id",
            "Id",
            "ID",
            "uuid",
            stem,
        )
        name = next((n for n in spelled if n in documented and n not in names), f"{stem}_id")
        while name in names:
            name += "_2"
        names.append(name)
        segments[index] = "{" + name + "}"
    return "/".join(segments) + question + query

"""Prefixes that a chapter states once for the paths of its operations.

::

    1. Users            Route prefix: /api/user
       /register        -> POST /api/user/register
       /login           -> POST /api/user/login

A path that has the prefix already stays. Where a chapter states none, that of the chapter around it holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from doc2sdk.extract.locate.recognisers import OperationSite
from doc2sdk.extract.locate.regions import Region
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact
from doc2sdk.printed import request_line
from doc2sdk.printed.headings import label_key
from doc2sdk.printed.vocabulary import PREFIX_LABELS
from doc2sdk.sources.blocks import ListBlock, Paragraph, Table, block_text

_QUOTES = " `'\"“”.,;"


def with_prefixes(regions: Sequence[Region], root: Scope) -> list[Region]:
    """Return the regions, their URLs below the prefix of their chapter; prefixes are no operations."""
    stated = {scope: fact for scope in root.walk() if (fact := _stated(scope)) is not None}
    if not stated:
        return list(regions)
    prefixes = frozenset(fact.text for fact in stated.values())
    out = []
    for region in regions:
        around = (region.scope, *region.scope.ancestors())
        prefix = next((stated[scope] for scope in around if scope in stated), None)
        sites = tuple(_below(region.anchors, prefix, prefixes))
        if sites:
            out.append(replace(region, anchors=sites))
    return out


def states_prefix(text: str) -> str | None:
    """Return the prefix that a line states: "Route prefix: `/api/user`" gives "/api/user"."""
    label, colon, rest = text.replace("：", ":").partition(":")
    value = rest.strip().strip(_QUOTES)
    is_path = value.startswith("/") and request_line.is_target(value) and len(value) > 1
    is_prefix = colon and is_path and not request_line.has_placeholder(value)
    return value.rstrip("/") if is_prefix and label_key(label) in PREFIX_LABELS else None


def _stated(scope: Scope) -> Fact | None:
    """Return the prefix in a line right below a heading, None where there is none or several."""
    found = [
        Fact(text=prefix, place=block.place)
        for block in scope.blocks
        if isinstance(block, (Paragraph, ListBlock, Table))
        for line in block_text(block).replace("\t", ":").split("\n")
        if (prefix := states_prefix(line)) is not None
    ]
    return found[0] if len({fact.text for fact in found}) == 1 else None


def _below(
    sites: Iterable[OperationSite], prefix: Fact | None, prefixes: frozenset[str]
) -> Iterator[OperationSite]:
    for site in sites:
        path = site.url.text.rstrip("/")
        if path in prefixes and any(states_prefix(block_text(b)) for b in site.blocks):
            continue
        if (
            prefix is None
            or not path.startswith(("/", "{"))
            or f"{path}/".startswith(f"{prefix.text}/")
        ):
            yield site
        else:
            yield replace(
                site, url=Fact(text=f"{prefix.text}{site.url.text}", place=site.url.place)
            )

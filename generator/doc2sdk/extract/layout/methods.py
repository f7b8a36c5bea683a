"""Methods of the operations found: plain words, and one that a sentence states for all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from doc2sdk.extract.layout.paths import path_template
from doc2sdk.extract.layout.stated import StatedMethod
from doc2sdk.extract.locate.recognisers import SAMPLE_RULE, OperationSite
from doc2sdk.extract.locate.regions import Region
from doc2sdk.extract.raw import Fact
from doc2sdk.printed.signs import line_signs


def with_plain_methods(regions: Sequence[Region]) -> list[Region]:
    """Return the regions with their methods as words, marks around them left out: ``**POST`` is POST."""
    return [
        replace(region, anchors=tuple(s for site in region.anchors for s in _plain(site)))
        for region in regions
    ]


def _plain(site: OperationSite) -> Iterator[OperationSite]:
    if site.method is None:
        yield site
        return
    named = [name for signs in line_signs(site.method.text).methods for name in signs.names]
    for name in dict.fromkeys(named) or [site.method.text]:
        yield replace(site, method=replace(site.method, text=name))


def with_common_method(regions: Sequence[Region], common: StatedMethod | None) -> list[Region]:
    """Return the regions; those without a method with that of another region of their path.

    The other one is the same operation, whose method the layout found. Without one they get the
    ``common`` method of a sentence for all.
    """
    named: dict[str, list[Fact]] = defaultdict(list)
    for region in regions:
        for site in region.anchors:
            if site.method is not None and site.rule != SAMPLE_RULE:
                named[path_template(site.url.text)].append(site.method)
    stated = None if common is None else Fact(text=common.method, place=common.unit.place)
    return [
        replace(region, anchors=tuple(_stated(site, named, stated) for site in region.anchors))
        for region in regions
    ]


def _stated(
    site: OperationSite, named: dict[str, list[Fact]], common: Fact | None
) -> OperationSite:
    if site.method is not None:
        return site
    methods = {method.text: method for method in named.get(path_template(site.url.text), ())}
    if not methods:
        return replace(site, method=common)
    return replace(site, method=next(iter(methods.values()))) if len(methods) == 1 else site

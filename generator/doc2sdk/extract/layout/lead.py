"""Which leads: the dresses that are known, or the layout that a document was found to have.

What tools print is known in every detail, and read by the recognisers. Where a document shows operations
that they do not see, it was written in a dress of its own, and its layout leads; the recognisers add what
the layout lacks.
"""

from __future__ import annotations

from collections.abc import Sequence

from doc2sdk.extract.layout.paths import is_instance, path_template
from doc2sdk.extract.locate.recognisers import SAMPLE_RULE, TABLE_RULE
from doc2sdk.extract.locate.regions import Region

_LED = 0.1
"""Share of a layout's operations unknown to the recognisers above which the layout leads."""

_WEAK_RULES = frozenset({SAMPLE_RULE, TABLE_RULE})


def combined(known: Sequence[Region], induced: Sequence[Region]) -> list[Region]:
    """Return the regions of a document's operations, each operation once."""
    own = _requests(known)
    missing = [region for region in induced if not _has_all(own, region)]
    if len(missing) <= _LED * len(induced):
        return list(known)
    paths = {path for _, path in _requests(induced)}
    more = [region for region in known if _is_new(region, paths)]
    return [*induced, *more]


def _requests(regions: Sequence[Region]) -> set[tuple[str, str]]:
    return {
        (site.method.text.upper() if site.method is not None else "", path_template(site.url.text))
        for region in regions
        for site in region.anchors
    }


def _has_all(own: set[tuple[str, str]], region: Region) -> bool:
    """Whether the requests of a region are known, a base path in front of either set aside."""
    return all(
        any(m == method and _is_same(path, other) for m, other in own)
        for method, path in _requests([region])
    )


def _is_same(path: str, other: str) -> bool:
    return path == other or path.endswith(other) or other.endswith(path) or is_instance(path, other)


def _is_new(region: Region, paths: set[str]) -> bool:
    """Whether a region found by a firm rule has a path that no other has."""
    return all(
        site.rule not in _WEAK_RULES
        and not any(_is_same(path_template(site.url.text), path) for path in paths)
        for site in region.anchors
    )

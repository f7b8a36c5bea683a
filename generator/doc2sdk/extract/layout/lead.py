"""Which leads: the dresses that are known, or the layout that a document was found to have.

What tools print is known in every detail, and read by the recognisers. Where a document shows operations
that they do not see, it was written in a dress of its own, and its layout leads; the recognisers add what
the layout lacks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from doc2sdk.extract.layout.paths import (
    PathIndex,
    is_instance,
    is_same,
    literal_query,
    origin,
    path_template,
)
from doc2sdk.extract.locate.recognisers import LAYOUT_RULE, SAMPLE_RULE, TABLE_RULE
from doc2sdk.extract.locate.regions import Region
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.sources.blocks import origins_of, walk

_LED = 0.1
"""Share of a layout's operations unknown to the recognisers above which the layout leads."""

_FEW = 1
"""Operations unknown to the recognisers that do not make a layout lead."""

_NESTED = 0.3
"""Share of the known operations that must stand inside of others."""

_MOST_INSIDE = 2
"""Calls of other paths that the section of one operation may show."""

_WEAK_RULES = frozenset({SAMPLE_RULE, TABLE_RULE})


def combined(
    known: Sequence[Region], induced: Sequence[Region], *, is_saved: bool = False
) -> list[Region]:
    """Return the regions of a document's operations, each operation once.

    ``is_saved`` says that people saved the layout that ``induced`` are from: all of them count.
    """
    own = _indexes(known)
    missing = [region for region in induced if not _has_all(own, region)]
    missing = missing if is_saved else _unexplained(missing, known)
    if _are_merged(known, induced) or _are_nested(known, induced):
        return list(induced)
    is_enough = not _is_mere_sample(known, missing) and len(missing) <= _few(known, induced)
    if is_enough and not _tells_more_apart(known, induced):
        more = [region for region in missing if is_saved or _fits(region, known)]
        return [*_with_templates(known, induced), *more]
    paths = PathIndex(path for _, path in _requests(induced))
    roots = {path.split("/")[1] for _, path in _requests(induced)}
    more = [region for region in known if _is_new(region, paths, roots)]
    return [*induced, *more]


def _with_templates(known: Sequence[Region], induced: Sequence[Region]) -> list[Region]:
    """The known regions; one whose path is an example, as the layout has it with its template.

    The example is printed in the section of the template, and its method is the same.
    """
    held = {block: region for region in induced for block in block_ids(region)}
    own = {path for _, path in _requests(known)}
    out: list[Region] = []
    for region in known:
        holders = (
            held.get(key) for site in region.anchors for b in site.blocks for key in origins_of(b)
        )
        holder = next((one for one in holders if one is not None), None)
        shown = _requests([region])
        template = _requests([holder]) if holder is not None else set()
        is_example = len(shown) == len(template) == 1 and all(
            method == other and is_instance(path, form) and form not in own
            for (method, path), (other, form) in zip(shown, template, strict=True)
        )
        out.append(holder if is_example and holder is not None else region)
    return out


def contradict(known: Sequence[Region], method: str) -> bool:
    """Whether most known operations print another method than the one that a sentence seems to state for all."""
    firm = [site for r in known for site in r.anchors if site.rule not in _WEAK_RULES]
    printed = [site.method.text.upper() for site in firm if site.method is not None]
    return 2 * sum(name != method for name in printed) > len(printed)


def _are_merged(known: Sequence[Region], induced: Sequence[Region]) -> bool:
    """Whether one known region holds operations of several paths that the layout tells apart.

    A table with some rows for each operation is one box to the recognisers.
    """
    parts = {path: region for region in induced for _, path in _requests([region])}
    for region in known:
        if any(site.rule in _WEAK_RULES for site in region.anchors):
            continue
        paths = {path for _, path in _requests([region])}
        own = [parts[path] for path in paths if path in parts]
        if len(own) > 1 and len(own) == len(paths) and all(part.content for part in own):
            return True
    return False


def _are_nested(known: Sequence[Region], induced: Sequence[Region]) -> bool:
    """Whether known regions hold the requests of others, and the layout has them all apart.

    The last part of an operation seems to go on to the end where no heading stands above the next
    operation's request.
    """
    owners = {key: number for number, region in enumerate(known) for key in _anchor_ids(region)}
    held = {
        owners[key]
        for number, region in enumerate(known)
        for key in _content_ids(region)
        if owners.get(key, number) != number
    }
    if len(held) < _NESTED * len(known) or not held:
        return False
    apart = _indexes(induced)
    return len(induced) >= len(known) and all(_has_all(apart, region) for region in known)


def _tells_more_apart(known: Sequence[Region], induced: Sequence[Region]) -> bool:
    """Whether the layout tells more calls of one path apart, by a literal value of the query.

    ``/api.cgi?cmd=Move`` and ``/api.cgi?cmd=Turn``, of which the recognisers see one.
    """
    shown = _commands(induced)
    own = _commands(known)
    return any(len(values) > max(1, len(own[key])) for key, values in shown.items())


def _commands(regions: Sequence[Region]) -> dict[tuple[str, str], set[str]]:
    """The literal values of each key of the queries, by path and key, samples left out."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for region in regions:
        for site in region.anchors:
            if site.rule != SAMPLE_RULE:
                for name, value in literal_query(site.url.text):
                    found[path_template(site.url.text), name].add(value)
    return found


def _is_mere_sample(known: Sequence[Region], missing: Sequence[Region]) -> bool:
    """Whether the recognisers saw nothing, or only samples where the layout shows definitions."""
    is_weak = all(site.rule in _WEAK_RULES for region in known for site in region.anchors)
    return not known or (is_weak and any(_is_firm(region) for region in missing))


def _few(known: Sequence[Region], induced: Sequence[Region]) -> float:
    """So many operations may be unknown to the recognisers that they still lead."""
    return max(_FEW, _LED * max(len(known), len(induced)))


def _fits(region: Region, known: Sequence[Region]) -> bool:
    """Whether a region is firm and written as those that are known: with a host where they have one."""
    hosts = {bool(origin(site.url.text)) for one in known for site in one.anchors}
    return _is_firm(region) and all(bool(origin(s.url.text)) in hosts for s in region.anchors)


def _is_firm(region: Region) -> bool:
    """Whether every operation of a region has its method stated, and none is a sample's."""
    return all(s.method is not None and s.rule == LAYOUT_RULE for s in region.anchors)


def _unexplained(missing: Sequence[Region], known: Sequence[Region]) -> list[Region]:
    """The regions whose URL is not in a part of an operation that is known.

    An operation's section shows calls of others now and then. One that holds many is none: it took what
    was not understood.
    """
    holders: dict[str, int] = {}
    for number, region in enumerate(known):
        for block in block_ids(region):
            holders.setdefault(block, number)
    inside: dict[int, list[Region]] = defaultdict(list)
    out: list[Region] = []
    for region in missing:
        origins = origins_of(region.anchors[0].blocks[0])
        holder = next((holders[key] for key in origins if key in holders), None)
        is_sample = all(site.rule == SAMPLE_RULE for site in region.anchors)
        if holder is None or not is_sample:
            out.append(region)
        else:
            inside[holder].append(region)
    for number, regions in inside.items():
        paths = {path for _, path in _requests([known[number]])}
        others = [
            r for r in regions if not any(is_same(p, q) for _, p in _requests([r]) for q in paths)
        ]
        if len(others) > _MOST_INSIDE:
            out += regions
    return out


def block_ids(region: Region) -> Iterator[str]:
    """Yield the ids of all blocks of a region, nested ones included."""
    yield from _content_ids(region)
    yield from _anchor_ids(region)


def _content_ids(region: Region) -> Iterator[str]:
    for item in region.content:
        for scope in item.walk() if isinstance(item, Scope) else ():
            own = [scope.heading] if scope.heading is not None else []
            for part in walk((*own, *scope.blocks)):
                yield from origins_of(part)
        if not isinstance(item, Scope):
            for outer in walk((item,)):
                yield from origins_of(outer)


def _anchor_ids(region: Region) -> Iterator[str]:
    for site in region.anchors:
        for evidence in site.blocks:
            yield from origins_of(evidence)


def _requests(regions: Sequence[Region]) -> set[tuple[str, str]]:
    return {
        (site.method.text.upper() if site.method is not None else "", path_template(site.url.text))
        for region in regions
        for site in region.anchors
    }


def _indexes(regions: Sequence[Region]) -> dict[str, PathIndex]:
    """The paths of the regions by method; those of all methods by ""."""
    paths: dict[str, list[str]] = defaultdict(list)
    for method, path in _requests(regions):
        paths[""].append(path)
        if method:
            paths[method].append(path)
    return {method: PathIndex(some) for method, some in paths.items()}


def _has_all(own: dict[str, PathIndex], region: Region) -> bool:
    """Whether the requests of a region are known, a base path in front of either set aside."""
    return all(method in own and own[method].has(path) for method, path in _requests([region]))


def _is_new(region: Region, paths: PathIndex, roots: set[str]) -> bool:
    """Whether a region has a path that no other has, and its rule is firm or its root is theirs."""
    return all(
        (site.rule not in _WEAK_RULES or path_template(site.url.text).split("/")[1] in roots)
        and not paths.has(path_template(site.url.text))
        for site in region.anchors
    )

"""The operations that a slot adds to a choice: those that are no sample of what is known."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from doc2sdk.extract.layout.choice import Choice, Found
from doc2sdk.extract.layout.labels import OTHER, PROSE
from doc2sdk.extract.layout.mention import Mention, Slot
from doc2sdk.extract.layout.paths import (
    PathIndex,
    has_hole,
    literal_query,
    looks_filled,
    origin,
)
from doc2sdk.extract.layout.score import MAX_REMARK, Candidate
from doc2sdk.extract.layout.support import labelled_share

_LABELLED = 0.7
"""Share of a slot's URLs behind a label for URLs, so that literal queries tell operations apart."""

_OVERVIEW = 2
"""Methods beside one URL that may be an overview."""

_MARKS = " \t-*•·#`>\"'"
"""What may be around a request that is all of its line."""


def new_operations(choice: Choice, candidate: Candidate) -> Iterator[Found]:
    """Yield the operations of a slot that the choice lacks, samples of known ones left out."""
    known = {(m, f.template) for f in choice.found for m in f.methods or ("",)}
    relative = {(m, f.template) for f in choice.found for m in f.methods if not _has_origin(f)}
    whole = {
        (m, end) for f in choice.found if _has_origin(f) for m in f.methods for end in _ends(f)
    }
    paths: dict[str, list[Found]] = defaultdict(list)
    for found in choice.found:
        paths[found.template].append(found)
    own = _found(choice, candidate)
    templates = _templates([*choice.found, *own])
    is_alike = any(_is_alike(chosen.slot, candidate.slot) for chosen in choice.chosen)
    told_apart = _told_apart(own)
    seen: set[tuple[object, ...]] = set()
    is_main = not choice.found
    for found in own:
        template = found.template
        is_named = re.search(r"[A-Za-z]", template.replace("{}", "")) is not None
        if not is_named and (template != "/" or not is_root_request(found.mention)):
            continue  # A path of placeholders alone stands for all.
        is_command = template in told_apart and labelled_share(candidate) >= _LABELLED
        if not is_main and not is_command:
            if not found.methods and template in paths:
                continue
            if found.methods and all(_is_known(m, template, known) for m in found.methods):
                continue
            if found.methods and _is_below(found, relative, whole):
                continue
        is_beside = is_alike and len(found.mention.after.split()) <= MAX_REMARK
        is_definition = is_main or is_beside or "{}" in template
        may_fill = not is_definition or looks_filled(template)
        if may_fill and any(templates[m].has_template(template) for m in found.methods or ("",)):
            continue
        discriminator = literal_query(found.mention.target.text) if template in told_apart else ()
        key = (found.methods, template, discriminator)
        if key in seen and not (is_main and found.mention.slot.kind == "heading"):
            continue
        seen.add(key)
        yield found


def _is_below(found: Found, relative: set[tuple[str, str]], whole: set[tuple[str, str]]) -> bool:
    """Whether a path and a whole URL are one request: ``/boats``, and ``https://a.example/v2/boats``."""
    if _has_origin(found):
        return all(any((m, end) in relative for end in _ends(found)) for m in found.methods)
    return all((m, found.template) in whole for m in found.methods)


def _has_origin(found: Found) -> bool:
    return origin(found.mention.target.text) != ""


def _ends(found: Found) -> Iterator[str]:
    """What is left of a path below each of its segments."""
    parts = found.template.split("/")
    return ("/" + "/".join(parts[at:]) for at in range(2, len(parts)))


def without_overviews(found: Sequence[Found]) -> Iterator[Found]:
    """Yield the operations; a URL with several methods keeps those that no path below it has.

    "GET, POST, DELETE" beside ``/boats`` is an overview where ``DELETE /boats/{id}`` is described.
    """
    below = {
        (method, one.template.removesuffix("/{}"))
        for one in found
        for method in one.methods
        if one.template.endswith("/{}")
    }
    beside: Counter[Mention] = Counter()
    for one in found:
        beside[one.mention] += len(one.methods)
    for one in found:
        methods = tuple(m for m in one.methods if (m, one.template) not in below)
        is_lone = not one.signs or beside[one.mention] < _OVERVIEW
        if is_lone or len(methods) == len(one.methods):
            yield one
        elif methods:
            yield replace(one, methods=methods)


def is_root_request(mention: Mention) -> bool:
    """Whether a line is a method and the root of a server, and nothing else: ``GET /``."""
    return bool(mention.methods) and not mention.before.strip(_MARKS) and not mention.after.strip()


def _templates(found: Sequence[Found]) -> dict[str, PathIndex]:
    """The templates by method, those without a method in each; those of all methods by ""."""
    paths: dict[str, list[str]] = {"": []}
    for one in found:
        for method in one.methods:
            paths.setdefault(method, [])
    for one in found:
        if "{}" in one.template:
            for method in {*one.methods, ""} if one.methods else paths:
                paths[method].append(one.template)
    return {method: PathIndex(some) for method, some in paths.items()}


def _is_alike(slot: Slot, other: Slot) -> bool:
    """Whether two slots differ in what is printed beside their signs alone, their label being the same."""
    if slot.label not in ("", OTHER, PROSE) and slot.kind != "code":
        return (slot.kind, slot.look, slot.label) == (other.kind, other.look, other.label)
    return replace(slot, after="") == replace(other, after="") and slot.kind != "code"


def _is_known(method: str, template: str, known: set[tuple[str, str]]) -> bool:
    return (method, template) in known


def _told_apart(found: Sequence[Found]) -> set[str]:
    """The paths whose calls differ by a literal value of one key of the query."""
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    uses: Counter[str] = Counter(f.template for f in found)
    for one in found:
        for name, value in literal_query(one.mention.target.text):
            if value:
                values[one.template, name].add(value)
    return {path for (path, _), some in values.items() if len(some) > 1 and uses[path] > 1}


def _found(choice: Choice, candidate: Candidate) -> list[Found]:
    out: list[Found] = []
    used = {sign for found in choice.found for sign in found.signs}
    has_pairs = bool(candidate.pairs) or candidate.inline > 0.5
    for mention in candidate.mentions:
        signs = candidate.pairs.get(mention, ())
        if not mention.methods and signs and used.issuperset(signs):
            continue  # The method belongs to a URL of a better slot.
        methods = mention.methods or tuple(
            dict.fromkeys(name for sign in signs for name in sign.methods)
        )
        stated = None
        if not methods and not has_pairs:
            stated = choice.above.get(mention, choice.stated)
            methods = () if stated is None else (stated.method,)
        if (
            not methods
            and has_pairs
            and candidate.inline > 0.5
            and not has_hole(mention.target.text)
        ):
            # In a slot whose lines have their method, one without is text about something else.
            continue
        found = Found(mention=mention, methods=methods, signs=signs, stated=stated, slot=candidate)
        out += _parts(found)
    return out


def _parts(found: Found) -> Iterator[Found]:
    """The operation, or one for each of several places that state a method of it."""
    if found.mention.methods or len(found.signs) < 2 or found.signs[0].unit.table:
        yield found
        return
    for number, sign in enumerate(found.signs):
        yield replace(found, methods=sign.methods, signs=(sign,), is_part=number > 0)

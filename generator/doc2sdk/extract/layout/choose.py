"""The choice of a layout: which slots hold the URLs of operations, and which mentions count.

Slots are scored, the best lead. What repeats what they hold, or fills its values in, is a sample. Weaker
slots that bear methods add what the best ones lack.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from doc2sdk.extract.layout.choice import Choice, Found
from doc2sdk.extract.layout.labels import OTHER, PROSE
from doc2sdk.extract.layout.mention import Mention, Mentions
from doc2sdk.extract.layout.mentions import mentions_of
from doc2sdk.extract.layout.new_operations import new_operations, without_overviews
from doc2sdk.extract.layout.paths import (
    PathIndex,
    is_instance,
    is_same,
    origin,
    path_template,
)
from doc2sdk.extract.layout.score import (
    LEAST_SCORE,
    LEAST_SHARE,
    Candidate,
    candidates,
)
from doc2sdk.extract.layout.siblings import with_known_hosts, with_listed_siblings
from doc2sdk.extract.layout.stated import StatedMethod, methods_above, stated_method
from doc2sdk.extract.layout.support import is_supported, labelled_share, named_mentions
from doc2sdk.extract.layout.units import Unit
from doc2sdk.printed.headings import label_role
from doc2sdk.printed.roles import Role

_WEAK_SCORE = 1.7
"""What a slot needs to add operations to those of a better one."""

_BARE_SCORE = 2.3
"""What a slot of URLs without any method needs, its support by labels, queries and data counted in."""

_BARE_SHARE = 0.7
"""Share of the best such slot's score that another needs."""

_DATA = re.compile(r"\s*[{\[<]")

_PLAIN = 0.7
"""Form from which a target that fills its line is plainly one."""

_MARKS = " \t:：*`\"'>-–•()（）"
"""What may be around a target that fills its line."""

_QUERY_TEMPLATE = re.compile(r"[?&][\w.-]+=[<{\[]\w")
"""A query with a placeholder: nobody prints one but to say how a URL is called."""

_SHOWN = 1.5
"""What a slot of samples loses beside the slot that it shows."""

_EXPLAINED = 0.5
"""Share of samples that are instances of definitions, or of definitions that samples show."""

_MOST_PAIRS = 40_000
"""Pairs of a sample and a definition that are compared one by one."""

_SAMPLES = 0.6
"""A slot of which so many mentions repeat known operations shows samples."""


def choose(units: list[Unit], believes: Callable[[StatedMethod], bool] = lambda _: True) -> Choice:
    """Return the layout of a document: its slots by score, and the mentions that are operations.

    The URL of a sentence about all calls is what they begin with, or the only one that there is. ``believes``
    says whether the method that a sentence states for all may be it.
    """
    mentions = with_listed_siblings(with_known_hosts(mentions_of(units)))
    stated = stated_method(units)
    stated = stated if stated is not None and believes(stated) else None
    if stated is not None:
        others = tuple(m for m in mentions.targets if m.unit is not stated.unit)
        choice = _choose(units, replace(mentions, targets=others), stated)
        if choice.found or len(others) == len(mentions.targets):
            return choice
    return _choose(units, mentions, stated)


def _choose(units: list[Unit], mentions: Mentions, stated: StatedMethod | None) -> Choice:
    above = methods_above(units, mentions.targets)
    slots = candidates(
        mentions.targets, mentions.methods, _sections(units), stated=stated is not None,
        named=named_mentions(units, mentions.targets), above=above,
    )  # fmt: skip
    choice = Choice(units=units, mentions=mentions, slots=slots, stated=stated, above=above)
    for candidate in slots:
        if candidate.slot.kind == "code" and _is_shown_by(candidate, slots):
            candidate.score -= _SHOWN
    slots.sort(key=lambda candidate: -candidate.score)
    best = slots[0].score if slots else 0.0
    for candidate in slots:
        if candidate.score < max(LEAST_SCORE, LEAST_SHARE * best):
            break
        if choice.chosen and not _may_add(choice, candidate):
            continue
        _take(choice, candidate)
    if choice.chosen:
        bare = not any(chosen.has_methods for chosen in choice.chosen)
        for candidate in slots:
            if candidate in choice.chosen or not _may_add(choice, candidate):
                continue
            if candidate.score < _WEAK_SCORE:
                continue
            is_stated = is_supported(candidate) or _has_label_of(candidate, choice.chosen)
            if candidate.has_methods or bare or is_stated:
                _take(choice, candidate)
            elif own := _of_service(choice, candidate):
                _take(choice, replace(candidate, mentions=own))
    if not choice.found:
        _take_bare(choice)
    choice.found = list(without_overviews(choice.found))
    choice.found = _without_instances(choice.found)
    if len(choice.found) == 1 and not _stands_alone(choice.found[0]):
        choice.found.clear()
        choice.chosen.clear()
    choice.found.sort(key=lambda f: (f.mention.unit.index, f.mention.target.start))
    return choice


def _has_label_of(candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
    """Whether a slot differs from a chosen one by its methods alone: ``Call: POST /boats``, ``Call: /docks``."""
    slot = candidate.slot
    return slot.label not in ("", OTHER, PROSE) and any(
        (slot.kind, slot.look, slot.label) == (one.slot.kind, one.slot.look, one.slot.label)
        for one in chosen
    )


def _may_add(choice: Choice, candidate: Candidate) -> bool:
    """Whether a slot may add operations to those chosen.

    Prose speaks of operations that are described elsewhere, unless the document quotes all of its requests.
    """
    if candidate.slot.label != PROSE:
        return True
    return candidate.is_quoted and all(chosen.is_quoted for chosen in choice.chosen)


def _take_bare(choice: Choice) -> None:
    """Add the slots of a document that names no method with any URL: calls by plain URL.

    The document must show that it speaks of an API: by its labels, by queries in the URLs, by data.
    """
    if any(m.methods and m.slot.kind != "code" for m in choice.mentions.targets):
        return
    shows_data = any(_DATA.match(unit.text) is not None for unit in choice.units)
    best = 0.0
    for candidate in choice.slots:
        found = candidate.mentions
        if candidate.slot.kind == "code" and candidate.slot.look == "more":
            continue
        queries = sum("?" in m.target.text for m in found) / len(found)
        labelled = labelled_share(candidate)
        origins = {origin(m.target.text).partition("://")[2] for m in found} - {""}
        is_one_service = len(origins) <= 1 or len(origins) <= 0.1 * len(found)
        support = max(queries, labelled, candidate.stated, 0.5 * shows_data)
        score = candidate.score + support
        is_lone = len({path_template(m.target.text) for m in found}) < 2 and not (
            queries or labelled or candidate.named
        )
        # Names of files have the form of paths without their slash: only a query or a label tells.
        is_vague = not (queries or labelled or candidate.stated) and all(map(_is_slashless, found))
        is_none = candidate.slot.label == PROSE or is_lone or is_vague
        if is_none or not is_one_service or not support:
            continue
        if score >= max(_BARE_SCORE, best * _BARE_SHARE):
            best = max(best, score)
            _take(choice, candidate)


def _is_slashless(mention: Mention) -> bool:
    text = mention.target.text
    return not origin(text) and not text.startswith(("/", "{", "<", "$"))


def _of_service(choice: Choice, candidate: Candidate) -> list[Mention]:
    """Return the whole URLs of the host of known operations that fill a line, if most of a slot are such.

    A manual that shows one call as a command prints the others as what a browser takes.
    """
    hosts = {origin(one.mention.target.text) for one in choice.found} - {""}
    own = [m for m in candidate.mentions if m.unit.whole and origin(m.target.text) in hosts]
    return own if len(own) >= _SAMPLES * len(candidate.mentions) else []


def _is_shown_by(samples: Candidate, slots: Sequence[Candidate]) -> bool:
    """Whether a slot of code repeats, with values filled in, what a slot of text defines."""
    paths = [path_template(m.target.text) for m in samples.mentions]
    for other in slots:
        if other.slot.kind == "code" or not other.has_methods:
            continue
        templates = {path_template(m.target.text) for m in other.mentions}
        index = PathIndex(templates)
        explained = sum(index.has(path) for path in paths) / len(paths)
        if explained < _EXPLAINED and len(paths) * len(templates) <= _MOST_PAIRS:
            shown = sum(any(is_same(path, one) for path in paths) for one in templates)
            explained = shown / len(templates)
        if explained >= _EXPLAINED:
            return True
    return False


def _stands_alone(found: Found) -> bool:
    """Whether the only operation of a document is one by its own form: nothing repeats there."""
    mention = found.mention
    is_labelled = label_role(mention.before or mention.unit.left) is Role.URL
    is_named = found.slot.named > 0 or _QUERY_TEMPLATE.search(mention.target.text) is not None
    if mention.methods or is_labelled or is_named or mention.unit.kind == "heading":
        return True
    has_method = bool(found.signs) or found.stated is not None
    is_whole = not mention.before.strip(_MARKS) and not mention.after.strip(_MARKS)
    return has_method and is_whole and mention.target.form >= _PLAIN


def _sections(units: Sequence[Unit]) -> list[list[int]]:
    """Where sections begin, for each kind of them, as indices of units."""
    levels = sorted({int(u.look) for u in units if u.kind == "heading"})
    kinds = [
        [u.index for u in units if u.kind == "heading" and int(u.look) <= level] for level in levels
    ]
    kinds.append([u.index for u in units if u.is_title])
    tables: dict[str, int] = {}
    for unit in units:
        if unit.table:
            tables.setdefault(unit.table, unit.index)
    kinds.append(list(tables.values()))
    return [starts for starts in kinds if starts]


def _take(choice: Choice, candidate: Candidate) -> None:
    """Add the mentions of a slot that are no sample of what is known."""
    needs_family = not candidate.has_methods and not is_supported(candidate)
    if choice.found and needs_family and not _is_family(choice, candidate):
        return
    new = list(new_operations(choice, candidate))
    if choice.found and len(new) < (1 - _SAMPLES) * len(candidate.mentions):
        return
    if new:
        choice.chosen.append(candidate)
        choice.found += new


def _is_family(choice: Choice, candidate: Candidate) -> bool:
    """Whether URLs without methods are like those found: behind a like label, below the same roots.

    Templates of which a call that was found is an instance are the definitions that it shows.
    """
    found = candidate.mentions
    templates = PathIndex(p for m in found if "{}" in (p := path_template(m.target.text)))
    if any(templates.has_template(one.template) for one in choice.found):
        return True
    labels = {one.slot.slot.label for one in choice.found}
    words = {word for label in labels for word in label.split()}
    if set(candidate.slot.label.split()) & words - {OTHER, PROSE}:
        return True
    roots = {_root(one.template) for one in choice.found}
    inside = sum(_root(path_template(m.target.text)) in roots for m in found)
    return inside >= _SAMPLES * len(found)


def _without_instances(found: Sequence[Found]) -> list[Found]:
    """The operations without calls that fill in a template which states no method; it gets theirs.

    ``GET /api/depth/1/3`` in an example gives the GET of the heading "Depth: /depth/{pond}/{place}".
    """
    bare = [one for one in found if not one.methods and "{}" in one.template]
    called: dict[Found, tuple[str, ...]] = {}
    shown: set[Found] = set()
    for one in found if bare and len(found) * len(bare) <= _MOST_PAIRS else ():
        fits = [b for b in bare if one.methods and is_instance(one.template, b.template)]
        if "{}" not in one.template and len(fits) == 1:
            shown.add(one)
            called.setdefault(fits[0], one.methods)
    kept = (one for one in found if one not in shown)
    return [replace(one, methods=called[one]) if one in called else one for one in kept]


def _root(path: str) -> str:
    return path.split("/")[1]

"""The choice of a layout: which slots hold the URLs of operations, and which mentions count.

Slots are scored, the best lead. What repeats what they hold, or fills its values in, is a sample. Weaker
slots that bear methods add what the best ones lack.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from doc2sdk.extract.layout.mentions import OTHER, PROSE, Mention, Mentions, MethodSign, mentions_of
from doc2sdk.extract.layout.paths import (
    PathIndex,
    has_hole,
    is_same,
    literal_query,
    looks_filled,
    origin,
    path_template,
)
from doc2sdk.extract.layout.score import LEAST_SCORE, LEAST_SHARE, Candidate, candidates
from doc2sdk.extract.layout.stated import StatedMethod, stated_method
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

_SHOWN = 1.5
"""What a slot of samples loses beside the slot that it shows."""

_EXPLAINED = 0.5
"""Share of samples that are instances of definitions, or of definitions that samples show."""

_MOST_PAIRS = 40_000
"""Pairs of a sample and a definition that are compared one by one."""

_SAMPLES = 0.6
"""A slot of which so many mentions repeat known operations shows samples."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Found:
    """A mention that counts as an operation's, with its methods and where these are stated."""

    mention: Mention
    methods: tuple[str, ...]
    signs: tuple[MethodSign, ...] = ()
    stated: StatedMethod | None = None
    slot: Candidate
    is_part: bool = False
    """Whether the URL is stated once for several methods, each of which heads a part."""

    @property
    def template(self) -> str:
        return path_template(self.mention.target.text)


@dataclass(slots=True)
class Choice:
    """The slots of a document, those chosen, and the operations found in them.

    ``sections`` is the level of headings that bounds operations where a saved layout states it.
    """

    units: list[Unit]
    mentions: Mentions
    slots: list[Candidate]
    chosen: list[Candidate] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    stated: StatedMethod | None = None
    sections: int | None = None


def choose(units: list[Unit]) -> Choice:
    """Return the layout of a document: its slots by score, and the mentions that are operations."""
    mentions = mentions_of(units)
    stated = stated_method(units)
    slots = candidates(
        mentions.targets, mentions.methods, _sections(units), stated=stated is not None
    )
    choice = Choice(units=units, mentions=mentions, slots=slots, stated=stated)
    for candidate in slots:
        if candidate.slot.kind == "code" and _is_shown_by(candidate, slots):
            candidate.score -= _SHOWN
    slots.sort(key=lambda candidate: -candidate.score)
    best = slots[0].score if slots else 0.0
    for candidate in slots:
        if candidate.score < max(LEAST_SCORE, LEAST_SHARE * best):
            break
        if choice.chosen and candidate.slot.label == PROSE:
            continue  # Prose speaks of operations that are described elsewhere.
        _take(choice, candidate)
    if choice.chosen:
        bare = not any(chosen.has_methods for chosen in choice.chosen)
        for candidate in slots:
            is_new = candidate not in choice.chosen and candidate.slot.label != PROSE
            if is_new and candidate.score >= _WEAK_SCORE and (candidate.has_methods or bare):
                _take(choice, candidate)
    if not choice.found:
        _take_bare(choice)
    if len(choice.found) == 1 and not _stands_alone(choice.found[0]):
        choice.found.clear()
        choice.chosen.clear()
    choice.found.sort(key=lambda f: (f.mention.unit.index, f.mention.target.start))
    return choice


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
        labelled = sum(label_role(m.before or m.unit.left) is Role.URL for m in found) / len(found)
        origins = {origin(m.target.text) for m in found}
        is_one_service = len(origins) == 1 or len(origins) <= 0.1 * len(found)
        support = max(queries, labelled, 0.5 * shows_data)
        score = candidate.score + support
        is_lone = len({path_template(m.target.text) for m in found}) < 2 and not (
            queries or labelled
        )
        if candidate.slot.label == PROSE or not is_one_service or not support or is_lone:
            continue
        if score >= max(_BARE_SCORE, best * _BARE_SHARE):
            best = max(best, score)
            _take(choice, candidate)


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
    return bool(mention.methods) or is_labelled or mention.unit.kind == "heading"


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
    if choice.found and not candidate.has_methods and not _is_family(choice, candidate):
        return
    new = list(new_operations(choice, candidate))
    if choice.found and len(new) < (1 - _SAMPLES) * len(candidate.mentions):
        return
    if new:
        choice.chosen.append(candidate)
        choice.found += new


def _is_family(choice: Choice, candidate: Candidate) -> bool:
    """Whether URLs without methods are like those found: behind a like label, or below the same roots."""
    found = candidate.mentions
    labels = {one.slot.slot.label for one in choice.found}
    words = {word for label in labels for word in label.split()}
    if set(candidate.slot.label.split()) & words - {OTHER, PROSE}:
        return True
    roots = {_root(one.template) for one in choice.found}
    inside = sum(_root(path_template(m.target.text)) in roots for m in found)
    return inside >= _SAMPLES * len(found)


def _root(path: str) -> str:
    return path.split("/")[1]


def new_operations(choice: Choice, candidate: Candidate) -> Iterator[Found]:
    """Yield the operations of a slot that the choice lacks, samples of known ones left out."""
    known = {(m, f.template) for f in choice.found for m in f.methods or ("",)}
    paths: dict[str, list[Found]] = defaultdict(list)
    for found in choice.found:
        paths[found.template].append(found)
    own = _found(choice, candidate)
    templates = PathIndex(f.template for f in [*choice.found, *own] if "{}" in f.template)
    told_apart = _told_apart(own)
    seen: set[tuple[object, ...]] = set()
    is_main = not choice.found
    for found in own:
        template = found.template
        if not re.search(r"[A-Za-z]", template.replace("{}", "")):
            continue  # A path of placeholders alone stands for all.
        if not is_main:
            if not found.methods and template in paths:
                continue
            if found.methods and all(_is_known(m, template, known) for m in found.methods):
                continue
        if (not is_main or looks_filled(template)) and templates.has_template(template):
            continue
        discriminator = literal_query(found.mention.target.text) if template in told_apart else ()
        key = (found.methods, template, discriminator)
        if key in seen and not (is_main and found.mention.slot.kind == "heading"):
            continue
        seen.add(key)
        yield found


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
        if not methods and choice.stated is not None and not has_pairs:
            stated, methods = choice.stated, (choice.stated.method,)
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

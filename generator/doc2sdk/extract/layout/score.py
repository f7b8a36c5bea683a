"""Slots scored: how likely it is that a document writes the URLs of its operations there."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from doc2sdk.extract.layout.labels import PROSE
from doc2sdk.extract.layout.mention import Mention, MethodSign, Slot
from doc2sdk.extract.layout.paths import literal_query, path_template
from doc2sdk.printed.request_line import method_list

Pair = tuple[Mention, tuple[MethodSign, ...]]

_Quality = tuple[float, bool, float]
"""The share of targets with a method, whether headings of methods part them, and how near they are."""

LEAST_SCORE = 2.6
"""A slot needs so much to be where URLs are written. At 2.0 pages without any API begin to give one."""

LEAST_SHARE = 0.35
"""A slot needs this share of the best one's score."""

_MAX_LONE_WORDS = 6
"""Words of the unit of a method that is stated once: ``HTTP method used: POST``."""

_MAX_HEAD_GAP = 3
"""Outermost blocks from a method to the table or list of URLs that it heads."""

_MAX_LONE_GAP = 12
"""Units between the only target of a slot and its method."""

MAX_REMARK = 6
"""Words behind a target that make its line a sentence, unless a mark sets them apart."""

_REMARKS = "-–—:|(（#/"
"""Marks that set a remark behind a target apart: ``GET /boats - all boats``."""

_QUOTED = 0.7
"""How much of prose a line is that holds a request as a span of code."""

_BEGINNING = 0.3
"""How much of prose a line is that begins with a request: ``GET /boats returns all boats of ...``."""

_NAMED = 0.6
"""What a slot gains where headings are names in its paths."""

_COVERED = 0.6
"""Share of a slot's targets that must have a method of the slot paired with it."""


@dataclass(slots=True)
class Candidate:
    """A slot, its mentions, what was found of it and its score."""

    slot: Slot
    mentions: list[Mention]
    score: float = 0.0
    pairs: dict[Mention, tuple[MethodSign, ...]] = field(default_factory=dict)
    method_slot: Slot | None = None
    boundary: str = ""
    named: float = 0.0
    """The share of the mentions whose path holds the heading above: ``getBoat`` and ``/api/getBoat``."""
    stated: float = 0.0
    """The share of the mentions whose method a sentence states for several."""

    @property
    def has_methods(self) -> bool:
        """Whether the URLs of the slot have methods of their own."""
        return self.inline > 0.5 or bool(self.pairs)

    @property
    def is_quoted(self) -> bool:
        """Whether most of the mentions are spans of code in running text."""
        return sum(m.is_quoted for m in self.mentions) > 0.5 * len(self.mentions)

    @property
    def inline(self) -> float:
        """The share of the mentions that have their method beside them."""
        return sum(bool(m.methods) for m in self.mentions) / len(self.mentions)


def candidates(
    mentions: Sequence[Mention], methods: Sequence[MethodSign], sections: Sequence[Sequence[int]],
    *, stated: bool, named: frozenset[Mention] = frozenset(), above: Collection[Mention] = (),
) -> list[Candidate]:  # fmt: skip
    """Return every slot as a candidate, the best first.

    ``stated`` says that a sentence states the method of all; ``above`` are the targets of which one above
    does, ``named`` those that their heading names.
    """
    slots: dict[Slot, list[Mention]] = defaultdict(list)
    for mention in mentions:
        slots[mention.slot].append(mention)
    verbs: dict[Slot, list[MethodSign]] = defaultdict(list)
    for sign in methods:
        verbs[sign.slot].append(sign)
    out = [Candidate(slot=slot, mentions=found) for slot, found in slots.items()]
    has_own = any(c.inline > 0.5 for c in out)
    for candidate in out:
        _pair(candidate, verbs)
        has_own = has_own or bool(candidate.pairs)
    for candidate in out:
        candidate.named = sum(m in named for m in candidate.mentions) / len(candidate.mentions)
        said = sum(m in above for m in candidate.mentions) / len(candidate.mentions)
        share = 1.0 if stated and not has_own else said
        candidate.stated = share
        candidate.score = _score(candidate, sections)
    return sorted(out, key=lambda c: -c.score)


def _score(candidate: Candidate, sections: Sequence[Sequence[int]]) -> float:
    found = candidate.mentions
    count = len(found)
    score = sum(m.target.form for m in found) / count
    score += 2.2 * candidate.inline
    if candidate.pairs:
        score += 1.6 * len(candidate.pairs) / count
    score += 0.8 * candidate.stated
    score += 0.8 * _alone(found, sections)
    score += _NAMED * candidate.named
    distinct = len({_key(m) for m in found}) / count
    score += min(1.0, math.log2(1 + count) / 3) * distinct
    score -= 1.6 * sum(_prose(m) for m in found) / count
    if candidate.slot.kind == "code" and candidate.slot.look == "more":
        score -= 0.8
    return score


def _key(mention: Mention) -> tuple[object, ...]:
    text = mention.target.text
    return mention.methods, path_template(text), literal_query(text)


def _prose(mention: Mention) -> float:
    """How far a mention is in the midst of a sentence: 1 there, less where it begins one."""
    if mention.unit.kind == "heading" or mention.slot.kind == "code":
        return 0.0
    if mention.is_quoted and mention.slot.label == PROSE:
        return _QUOTED
    after = mention.after.strip()
    behind = len(after.split()) > MAX_REMARK and after[0] not in _REMARKS
    if mention.slot.label == PROSE:
        return 1.0
    return (_BEGINNING if mention.methods and not mention.slot.label else 1.0) if behind else 0.0


def _alone(found: Sequence[Mention], sections: Sequence[Sequence[int]]) -> float:
    """The best share, over the kinds of sections, of mentions that are alone in their section."""
    best = 0.0
    tops = [m.unit.index for m in found]
    for starts in sections:
        if len(starts) < 2:
            continue
        held: dict[int, int] = defaultdict(int)
        for top in tops:
            held[bisect_left(starts, top + 1)] += 1
        alone = sum(count == 1 for count in held.values())
        best = max(best, alone / len(tops))
    return best


def _pair(candidate: Candidate, verbs: dict[Slot, list[MethodSign]]) -> None:
    """Find the slot of methods that pairs with the candidate's targets, where they have none."""
    bare = [m for m in candidate.mentions if not m.methods]
    if len(bare) < 0.5 * len(candidate.mentions):
        return
    best: _Quality = (0.0, False, 0.0)
    for slot, signs in verbs.items():
        if not _may_pair(signs):
            continue
        quality, pairs = _best_pairs(bare, signs)
        if quality > best:
            best = quality
            candidate.pairs, candidate.method_slot = pairs, slot


def pairs_of(
    mentions: Sequence[Mention], signs: Sequence[MethodSign]
) -> dict[Mention, tuple[MethodSign, ...]]:
    """Return the methods of the targets that have none beside them, out of ``signs``."""
    bare = [m for m in mentions if not m.methods]
    return _best_pairs(bare, signs, covered=0)[1] if bare and signs else {}


def _best_pairs(
    bare: Sequence[Mention], signs: Sequence[MethodSign], covered: float = _COVERED
) -> tuple[_Quality, dict[Mention, tuple[MethodSign, ...]]]:
    """The pairs, methods before or behind targets, that cover more targets, then those that are nearer.

    Headings of several methods below one target are nearer than an overview of them beside it.
    """
    best: _Quality = (0.0, False, 0.0)
    out: dict[Mention, tuple[MethodSign, ...]] = {}
    for before in (True, False):
        pairs = _pairs(bare, signs, before=before)
        if not pairs or len(pairs) < covered * len(bare):
            continue
        if covered and len(pairs) == 1 and len(bare) == 1 and not _is_near(pairs):
            continue
        gap = sum(abs(s[0].unit.index - m.unit.index) for m, s in pairs.items()) / len(pairs)
        parts = any(len(s) > 1 and all(_is_bare_heading(one) for one in s) for s in pairs.values())
        quality = (len(pairs) / len(bare), parts, -gap)
        if quality > best:
            best, out = quality, pairs
    return best, out


def _is_bare_heading(sign: MethodSign) -> bool:
    """Whether a heading names a method and nothing else."""
    return sign.unit.kind == "heading" and sign.unit.text.strip(" []`*:：") in sign.methods


def _may_pair(signs: Sequence[MethodSign]) -> bool:
    """Whether the units of a slot state methods, and do not merely speak of one once."""
    return len(signs) > 1 or len(signs[0].unit.text.split()) <= _MAX_LONE_WORDS


def _is_near(pairs: dict[Mention, tuple[MethodSign, ...]]) -> bool:
    """Whether the only target and its method are printed close to each other."""
    ((mention, signs),) = pairs.items()
    return abs(mention.unit.index - signs[0].unit.index) <= _MAX_LONE_GAP


def _pairs(
    bare: Sequence[Mention], signs: Sequence[MethodSign], *, before: bool
) -> dict[Mention, tuple[MethodSign, ...]]:
    """The methods between each target and the next (or the one before), or in its row."""
    places = [sign.unit.index for sign in signs]
    rows: dict[tuple[str, int], list[MethodSign]] = defaultdict(list)
    for sign in signs:
        rows[sign.unit.table, sign.unit.row].append(sign)
    pairs: dict[Mention, tuple[MethodSign, ...]] = {}
    for number, mention in enumerate(bare):
        unit = mention.unit
        if unit.table:
            row = [s for s in rows[unit.table, unit.row] if s.unit.column != unit.column]
            if row:
                pairs[mention] = tuple(s for s in row if s.unit.column == row[0].unit.column)
                continue
        if before:
            low = bare[number - 1].unit.index if number else -1
            high = unit.index
        else:
            low = unit.index
            high = bare[number + 1].unit.index if number + 1 < len(bare) else 1 << 30
        inside = signs[bisect_left(places, low + 1) : bisect_left(places, high)]
        if not inside and before and number and _is_headed(bare[number - 1], mention, pairs):
            pairs[mention] = pairs[bare[number - 1]]
        elif inside:
            near = inside[-1:] if before else _run(inside)
            pairs[mention] = tuple(near)
    return pairs


def _is_headed(
    last: Mention, mention: Mention, pairs: dict[Mention, tuple[MethodSign, ...]]
) -> bool:
    """Whether a heading or a line that is a method heads the table, list or sample of both targets.

    "GET" above a table of ten URLs is the method of all ten.
    """
    if last not in pairs or last.unit.top != mention.unit.top:
        return False
    heads = [sign.unit for sign in pairs[last]]
    return all(
        0 < mention.unit.top - unit.top <= _MAX_HEAD_GAP
        and not unit.table
        and (unit.kind == "heading" or (unit.whole and method_list(unit.text)))
        for unit in heads
    )


def _run(signs: Sequence[MethodSign]) -> Sequence[MethodSign]:
    """The methods behind a target: the first, or all where headings or bold lines state several."""
    if signs[0].unit.kind == "heading" or (signs[0].unit.is_title and signs[0].unit.whole):
        return signs
    return signs[:1]

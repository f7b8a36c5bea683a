"""A method that is stated once for all operations: "all interfaces use POST".

A firm phrase is needed: a word for all, a word for calls or a way of calling, and one method alone. More
evidence is asked for POST than for GET, since a wrong POST changes something.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from doc2sdk.extract.layout.mention import Mention
from doc2sdk.extract.layout.paths import has_hole, origin
from doc2sdk.extract.layout.units import Unit
from doc2sdk.printed.call_words import CALLS, FOR_ALL
from doc2sdk.printed.signs import Target, line_signs

_SENTENCES = re.compile(r"(?<=[.;!])\s+|(?<=[。；])\s*")
"""Between sentences; the full stop of a host is inside of one."""

_FEW = 3
"""Places of a document that may name its only method for it to be stated once for all."""

_ASIDE = frozenset({"OPTIONS", "HEAD"})
"""Methods that are said to be supported beside the one that matters."""

_SEVERAL = 3
"""URLs below a sentence for it to be about them."""

_MAX = 240
"""Characters; a longer text says more than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedMethod:
    """The method and the unit that states it."""

    method: str
    unit: Unit


def stated_method(units: Sequence[Unit]) -> StatedMethod | None:
    """Return the one method that a sentence of the document states for all calls, if there is one.

    A unit counts that holds a word for all, a word for calls, and one method.
    """
    found: dict[str, Unit] = {}
    for unit in units:
        if unit.kind == "code" or len(unit.text) > _MAX:
            continue
        for sentence in _SENTENCES.split(unit.text):
            if not FOR_ALL.search(sentence) or not CALLS.search(sentence):
                continue
            signs = line_signs(sentence)
            names = {name for verb in signs.methods for name in verb.names}
            if len(names) == 1 and all(_is_base(target, units) for target in signs.targets):
                found.setdefault(next(iter(names)), unit)
    if not found:
        found = _only(units)
    if len(found) != 1:
        return None
    ((method, unit),) = found.items()
    return StatedMethod(method=method, unit=unit)


def methods_above(
    units: Sequence[Unit], mentions: Sequence[Mention]
) -> dict[Mention, StatedMethod]:
    """Return the methods that a sentence above several URLs of a section states for them.

    ``The lists are read with GET requests:`` and at least three URLs without a method below it, before the
    next heading and the next sentence about another method.
    """
    said = dict(_sentences(units))
    bare = {mention.unit.index: mention for mention in mentions if not mention.methods}
    groups: dict[int, list[Mention]] = defaultdict(list)
    current: StatedMethod | None = None
    for unit in units:
        current = None if unit.kind == "heading" else said.get(unit.index, current)
        if current is not None and unit.index in bare and unit is not current.unit:
            own = (m for m in mentions if m.unit is unit and not m.methods)
            groups[current.unit.index] += own
    return {
        mention: said[index]
        for index, group in groups.items()
        if len({mention.target.text for mention in group}) >= _SEVERAL
        for mention in group
    }


def _sentences(units: Sequence[Unit]) -> Iterator[tuple[int, StatedMethod]]:
    """The units in which a sentence speaks of calls of one method and of no URL, by index."""
    for unit in units:
        if unit.kind in ("code", "cell", "heading"):
            continue
        for sentence in _SENTENCES.split(unit.text):
            is_sentence = len(sentence.split()) > _FEW or not sentence.isascii()
            if len(sentence) > _MAX or not is_sentence or not CALLS.search(sentence):
                continue
            signs = line_signs(sentence)
            names = {name for verb in signs.methods for name in verb.names} - _ASIDE
            if len(names) == 1 and not signs.targets:
                yield unit.index, StatedMethod(method=next(iter(names)), unit=unit)


def _is_base(target: Target, units: Sequence[Unit]) -> bool:
    """Whether a target may be the URL that all calls begin with: a host, no placeholder, no other URL.

    A whole URL of the host that does not begin with it shows that it is one call of several.
    """
    host = origin(target.text)
    if not host or has_hole(target.text):
        return False
    base = target.text.rstrip("/").lower()
    whole = (found.text.lower() for unit in units for found in line_signs(unit.text).targets)
    return all(url.startswith(base) for url in whole if origin(url) == host)


def _only(units: Sequence[Unit]) -> dict[str, Unit]:
    """The one method that a document names at all, in at most a few sentences about calls."""
    found: dict[str, Unit] = {}
    count = 0
    for unit in units:
        if unit.kind == "code" or unit.kind == "heading":
            continue
        signs = line_signs(unit.text)
        names = {name for verb in signs.methods for name in verb.names}
        if not names:
            continue
        count += 1
        is_sentence = len(unit.text.split()) > 1 and CALLS.search(unit.text) is not None
        if len(names) > 1 or not is_sentence or signs.targets or len(unit.text) > _MAX:
            return {}
        found.setdefault(next(iter(names)), unit)
    return found if count <= _FEW else {}

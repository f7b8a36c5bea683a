"""Collectors: functions that each read one kind of facts, and what one leaves to another.

A collector returns facts and claims, and changes nothing. Whose blocks it leaves alone, its row says (``behind``),
so that the result does not depend on the order in which a list names its collectors::

    Collector(name="parameters", read=_parameters, behind=("frame",))

reads parameters, but not from a block that names the operation.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from doc2sdk.extract.ledger import Claim, Ledger, Reading, gather

S = TypeVar("S")


class AnyOf:
    """The ids of blocks in any of several collections, which are not copied into one."""

    def __init__(self, *parts: Container[str]) -> None:
        self._parts = parts

    def __contains__(self, key: object) -> bool:
        return any(key in part for part in self._parts)


class Before:
    """What a collector may know: the blocks that are claimed, by which rule, and what those before it read."""

    def __init__(self, taken: Container[str], readings: Mapping[str, Reading[Any]]) -> None:
        self._taken = taken
        self._readings = readings
        self._claimed = Ledger(c for reading in readings.values() for c in reading.claims)

    def __contains__(self, key: object) -> bool:
        return key in self._taken or key in self._claimed

    def rule(self, key: str) -> str | None:
        """Return the rule that claimed the block of that id, None where none did."""
        return self._claimed.rule(key)

    def facts(self, name: str) -> tuple[Any, ...]:
        """Return what the collector of that name read, which must be one of those before."""
        return self._readings[name].facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Collector(Generic[S]):
    """One reader of facts.

    ``read`` takes what is read, and what the collectors in ``behind`` gave: it leaves the blocks alone that they claim. Where two claim one block, that of them keeps it that the other is behind. Where one of
    ``unless`` reads anything, this collector reads nothing.
    """

    name: str
    read: Callable[[S, Before], Iterable[Any]]
    behind: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """What each collector read, by its name, and all claims, those that count first."""

    readings: dict[str, Reading[Any]]
    claims: tuple[Claim, ...]

    def facts(self, name: str) -> tuple[Any, ...]:
        return self.readings[name].facts


def collect(
    collectors: Sequence[Collector[S]], source: S, taken: Container[str] = frozenset()
) -> Collected:
    """Run all collectors, each after those that it is behind.

    ``taken`` are ids of blocks that all of them leave alone. Raise ValueError where collectors wait for each other.
    """
    waiting = list(collectors)
    readings: dict[str, Reading[Any]] = {}
    while waiting:
        done = readings.keys()
        ready = next((one for one in waiting if done >= {*one.behind, *one.unless}), None)
        if ready is None:
            raise ValueError(f"these wait for each other: {[one.name for one in waiting]}")
        waiting.remove(ready)
        before = Before(taken, {name: readings[name] for name in ready.behind})
        is_done = any(readings[name].facts for name in ready.unless)
        readings[ready.name] = Reading() if is_done else gather(ready.read(source, before))
    return Collected(
        readings=readings,
        claims=tuple(claim for reading in readings.values() for claim in reading.claims),
    )

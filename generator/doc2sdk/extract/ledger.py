"""What became of every block: consumed by a rule, ignored for a reason, or unknown.

Whatever reads a document returns facts and claims in one stream: plain values, of which a claim names by its
id a block that a rule understood. The claims are resolved once, when all is read (:class:`Ledger`), and
:func:`account` says for the whole document what became of each block, so that a section that no rule understands is
listed, and seen instead of missed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Generic, Protocol, TypeVar

from doc2sdk.sources.blocks import AnyBlock, Document, Furniture, nested, walk

F = TypeVar("F")
G = TypeVar("G")


class Status(str, Enum):
    """CONSUMED gave a fact; IGNORED holds none and a rule says why; UNKNOWN was not understood."""

    CONSUMED = "consumed"
    IGNORED = "ignored"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One block that a rule understood. ``block`` is its id."""

    block: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One block's fate. ``reason`` is the rule that consumed it or why it was ignored."""

    block: AnyBlock
    status: Status
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Generic[F]):
    """The facts that were read, and the claims on the blocks they were read from."""

    facts: tuple[F, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def blocks(self) -> frozenset[str]:
        """The ids of the blocks that were understood."""
        return frozenset(claim.block for claim in self.claims)


def gather(stream: Iterable[F | Claim]) -> Reading[F]:
    """Return the facts and the claims of a stream of both."""
    facts: list[F] = []
    claims: list[Claim] = []
    for item in stream:
        if isinstance(item, Claim):
            claims.append(item)
        else:
            facts.append(item)
    return Reading(facts=tuple(facts), claims=tuple(claims))


def mapped(stream: Iterable[F | Claim], change: Callable[[F], G]) -> Iterator[G | Claim]:
    """Return the stream with ``change`` applied to its facts."""
    for item in stream:
        yield item if isinstance(item, Claim) else change(item)


def claim(block: AnyBlock, rule: str) -> Iterator[Claim]:
    """Claim a block, and those of the document that it is made of."""
    for key in (block.id, *block.origins):
        yield Claim(block=key, rule=rule)


def claim_all(block: AnyBlock, rule: str) -> Iterator[Claim]:
    """Claim a container with everything in it."""
    for inner in walk((block,)):
        yield from claim(inner, rule)


class Ledger:
    """Claims, resolved: the first rule that claims a block keeps it."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._rules: dict[str, str] = {}
        for one in claims:
            self._rules.setdefault(one.block, one.rule)

    def __contains__(self, key: object) -> bool:
        """Return whether a rule claimed the block of that id."""
        return key in self._rules

    def rule(self, key: str) -> str | None:
        """Return the rule that claimed the block of that id, None where none did."""
        return self._rules.get(key)

    def rule_of(self, block: AnyBlock) -> str | None:
        """Return the rule that claimed a block, None where none did."""
        return self._rules.get(block.id)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims on blocks of the document, by block id."""
        own = ((key, rule) for key, rule in self._rules.items() if key and "~" not in key)
        return tuple(Claim(block=key, rule=rule) for key, rule in sorted(own))


class Claims(Protocol):
    """Claims that are known, by the ids of blocks."""

    def __contains__(self, key: object) -> bool: ...

    def rule(self, key: str) -> str | None: ...


class Claiming:
    """The claims that one reader is making, and those it can see that were made before."""

    def __init__(self, before: Claims) -> None:
        self._before = before
        self._own: dict[str, str] = {}

    def consume(self, block: AnyBlock, rule: str) -> None:
        """Claim a block, and those of the document that it is made of."""
        self.add(claim(block, rule))

    def add(self, claims: Iterable[Claim]) -> None:
        for one in claims:
            self._own.setdefault(one.block, one.rule)

    def __contains__(self, key: object) -> bool:
        return key in self._own or key in self._before

    def is_consumed(self, block: AnyBlock) -> bool:
        return block.id in self

    def rule_of(self, block: AnyBlock) -> str | None:
        return self._before.rule(block.id) or self._own.get(block.id)

    @property
    def claims(self) -> Iterator[Claim]:
        """The claims that were made."""
        return (Claim(block=key, rule=rule) for key, rule in self._own.items())


def account(document: Document, claims: Iterable[Claim]) -> tuple[Entry, ...]:
    """Return the fate of every block in reading order, containers before what they nest."""
    rules = {claim.block: claim.rule for claim in claims}
    return tuple(_entries(document.blocks, None, rules))


def _entries(
    blocks: tuple[AnyBlock, ...], around: Furniture | None, rules: dict[str, str]
) -> Iterator[Entry]:
    """Yield the fate of ``blocks``. A block inside furniture is furniture."""
    for block in blocks:
        furniture = block.furniture or around
        rule = rules.get(block.id)
        if furniture is not None:
            yield Entry(block=block, status=Status.IGNORED, reason=furniture.value)
        elif rule is not None:
            yield Entry(block=block, status=Status.CONSUMED, reason=rule)
        else:
            yield Entry(block=block, status=Status.UNKNOWN)
        for inner in nested(block):
            yield from _entries(inner, furniture, rules)

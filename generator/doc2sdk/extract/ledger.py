"""What became of every block: consumed by a rule, ignored for a reason, or unknown.

Recognisers make claims on blocks while a document is read. Claims are plain values that name blocks by
id; :func:`account` resolves them for the document they speak of, so that a section that no rule
understands is listed, and seen instead of missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from doc2sdk.sources.blocks import AnyBlock, Document, Furniture, nested, walk


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


@dataclass(slots=True)
class Ledger:
    """The claims made while one document is read. The first rule that claims a block keeps it."""

    _rules: dict[str, str] = field(default_factory=dict)

    def consume(self, block: AnyBlock, rule: str) -> None:
        """Claim a block, and those of the document that it is made of."""
        for key in (block.id, *block.origins):
            self._rules.setdefault(key, rule)

    def consume_all(self, block: AnyBlock, rule: str) -> None:
        """Claim a container with everything in it."""
        for inner in walk((block,)):
            self.consume(inner, rule)

    def is_consumed(self, block: AnyBlock) -> bool:
        return block.id in self._rules

    def is_claimed(self, key: str) -> bool:
        """Return whether a rule claimed the block of that id."""
        return key in self._rules

    def rule_of(self, block: AnyBlock) -> str | None:
        """Return the rule that claimed a block, None where none did."""
        return self._rules.get(block.id)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims on blocks of the document, by block id."""
        own = ((key, rule) for key, rule in self._rules.items() if key and "~" not in key)
        return tuple(Claim(block=key, rule=rule) for key, rule in sorted(own))


def account(document: Document, claims: Iterable[Claim]) -> tuple[Entry, ...]:
    """Return the fate of every block in reading order, containers before what they nest."""
    rules = {claim.block: claim.rule for claim in claims}
    return tuple(_entries(document.blocks, None, rules))


def _entries(
    blocks: tuple[AnyBlock, ...], around: Furniture | None, rules: dict[str, str]
) -> Iterator[Entry]:
    """The fate of ``blocks``. A block inside furniture is furniture."""
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

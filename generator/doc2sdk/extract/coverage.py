"""What became of every block: consumed by a rule, ignored for a reason, or unknown.

A section that no rule understands is listed, so that it is seen and not missed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from doc2sdk.sources.blocks import AnyBlock, Document, Furniture, nested, walk


class Status(str, Enum):
    """CONSUMED gave a fact; IGNORED holds none and a rule says why; UNKNOWN was not understood."""

    CONSUMED = "consumed"
    IGNORED = "ignored"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One block's fate. ``reason`` is the rule that consumed it or why it was ignored."""

    block: AnyBlock
    status: Status
    reason: str = ""


@dataclass(slots=True)
class Coverage:
    """The ledger of one document. Blocks are told apart by identity, not by what they hold."""

    document: Document
    _fate: dict[int, tuple[Status, str]] = field(default_factory=dict)
    _parts: dict[int, tuple[AnyBlock, ...]] = field(default_factory=dict)

    def join(self, block: AnyBlock, parts: Sequence[AnyBlock]) -> None:
        """Says that ``block`` is made of ``parts`` of the document: they share its fate."""
        self._parts[id(block)] = (block, *parts)

    def consume(self, block: AnyBlock, rule: str) -> None:
        """The first rule that takes a block keeps it; consuming overrules ignoring."""
        for part in self._parts.get(id(block), ())[1:]:
            self.consume(part, rule)
        known = self._fate.get(id(block))
        if known is None or known[0] is not Status.CONSUMED:
            self._fate[id(block)] = (Status.CONSUMED, rule)

    def consume_all(self, block: AnyBlock, rule: str) -> None:
        """Consumes a container with everything in it."""
        for inner in walk((block,)):
            self.consume(inner, rule)

    def ignore(self, block: AnyBlock, why: str) -> None:
        self._fate.setdefault(id(block), (Status.IGNORED, why))

    def is_consumed(self, block: AnyBlock) -> bool:
        fate = self._fate.get(id(block))
        return fate is not None and fate[0] is Status.CONSUMED

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every block in reading order, containers before what they nest."""
        return tuple(self._entries(self.document.blocks, None))

    def _entries(self, blocks: tuple[AnyBlock, ...], around: Furniture | None) -> Iterator[Entry]:
        """The fate of ``blocks``; what stands in furniture is furniture."""
        for block in blocks:
            furniture = block.furniture or around
            if furniture is not None:
                yield Entry(block=block, status=Status.IGNORED, reason=furniture.value)
            else:
                status, reason = self._fate.get(id(block), (Status.UNKNOWN, ""))
                yield Entry(block=block, status=status, reason=reason)
            for inner in nested(block):
                yield from self._entries(inner, furniture)

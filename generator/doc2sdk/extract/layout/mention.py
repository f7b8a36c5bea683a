"""A mention: one sign of a document and the slot it is printed in."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.extract.layout.units import Unit
from doc2sdk.printed.signs import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Where signs of one kind are printed."""

    kind: str
    look: str
    label: str
    order: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Mention:
    """A target and the methods printed with it, () where it stands alone."""

    unit: Unit
    slot: Slot
    target: Target
    methods: tuple[str, ...]
    before: str
    after: str
    is_quoted: bool = False
    """Whether method and target are a span of code in running text: ``send `GET /boats```."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MethodSign:
    """Methods printed apart from any target."""

    unit: Unit
    slot: Slot
    methods: tuple[str, ...]
    ends: bool = False
    """Whether nothing but a word for a call is printed behind the methods."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentions:
    """All signs of a document in reading order; ``weak`` are texts that nothing says are targets."""

    targets: tuple[Mention, ...]
    methods: tuple[MethodSign, ...]
    weak: tuple[Mention, ...] = ()

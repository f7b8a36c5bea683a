"""Places: where a layout file says that URLs or methods are printed, and which signs are there.

::

    place = in [level] [look] [label | column] [then]

A part that is left out may be anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from doc2sdk.extract.layout.labels import PROSE, label_of
from doc2sdk.extract.layout.mention import Mention, MethodSign

KINDS = ("heading", "line", "item", "term", "cell", "code")
"""What a sign can be printed in: ``item`` is one of a list, ``term`` one that a list defines."""

LOOKS = ("plain", "bold", "mono")
"""How the text of an item is set."""

LINES = ("first", "other")
"""Which line of a block of code."""

THEN = {"nothing": "", "words": "words", "version": "version"}
"""What may follow a URL, as layout files call it; ``version`` is ``HTTP/1.1``."""

TEXT, DIFFERENT = "...", "*"
"""The labels of a URL within a sentence (or below a head that is one), and of one whose label differs from place to place."""

PARTS = ("in", "level", "look", "line", "label", "column", "then")

_COLUMN = "head:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where signs are printed. None leaves a part open. ``column`` is a head, or a number from 1."""

    kind: str
    level: int | None = None
    look: str | None = None
    line: str | None = None
    label: str | None = None
    column: str | int | None = None
    then: str | None = None

    def holds(self, sign: Mention | MethodSign) -> bool:
        """Whether a sign is printed here."""
        own = place_of(sign)
        if own.kind != self.kind:
            return False
        if own.label == DIFFERENT and self.label not in (None, DIFFERENT):
            own = replace(own, label=label_of(_words_before(sign)))
        return all(
            wanted is None or _key(part, wanted) == _key(part, getattr(own, part))
            for part in PARTS[1:]
            if (wanted := getattr(self, part)) is not None
        )


def _words_before(sign: Mention | MethodSign) -> str:
    """The words that may be a label, of a sign whose slot has no single one."""
    return (sign.before if isinstance(sign, Mention) else "") or sign.unit.left


def _key(part: str, value: object) -> object:
    """A value as it is compared: labels and heads without case and marks."""
    if part in ("label", "column") and isinstance(value, str) and value not in (TEXT, DIFFERENT):
        return label_of(value)
    return value


def place_of(sign: Mention | MethodSign) -> Place:
    """Return the place of a sign with every part that it has."""
    slot = sign.slot
    label: str | None = slot.label
    column: str | int | None = None
    if slot.label.startswith(_COLUMN):
        head = slot.label.removeprefix(_COLUMN)
        label, column = None, int(head) + 1 if head.isdecimal() else head
        column = TEXT if column == PROSE else column
    elif slot.label == PROSE:
        label = TEXT
    then = next((name for name, after in THEN.items() if after == slot.after), None)
    return Place(
        kind=slot.kind,
        level=int(slot.look) if slot.kind == "heading" else None,
        look=(slot.look or "plain") if slot.kind == "item" else None,
        line=("other" if slot.look == "more" else "first") if slot.kind == "code" else None,
        label=label,
        column=column,
        then=then if isinstance(sign, Mention) else None,
    )


def place_text(place: Place, prefix: str) -> Iterator[tuple[str, str]]:
    """Yield the keys of a place and their values as TOML."""
    yield f"{prefix}_in", toml_value(place.kind)
    for part in PARTS[1:]:
        value = getattr(place, part)
        if value is not None:
            yield f"{prefix}_{part}", toml_value(value)


def toml_value(value: str | int | bool) -> str:
    """Return a value as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return (
        '"' + "".join(c if c >= " " and c != "\x7f" else f"\\u{ord(c):04x}" for c in escaped) + '"'
    )


def reduced(place: Place, others: Sequence[Mention | MethodSign]) -> Place:
    """Return a place without the parts that tell it from none of ``others``.

    What is left out cannot change when the vendor edits the manual.
    """
    for part in ("then", "look", "line", "label", "level"):
        if part == "label" and place.label:
            continue  # A label is what people recognise a place by.
        shorter = replace(place, **{part: None})  # type: ignore[arg-type]
        if not any(shorter.holds(sign) and not place.holds(sign) for sign in others):
            place = shorter
    return place

"""Places of a saved layout that are not in the documents, with what comes nearest."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from doc2sdk.config.errors import config_place
from doc2sdk.config.toml import line_of
from doc2sdk.diagnostics import Diagnostic
from doc2sdk.diagnostics.wording import where
from doc2sdk.extract.layout.mention import Mention, Mentions, MethodSign
from doc2sdk.extract.layout.places import PARTS, Place, place_of, toml_value
from doc2sdk.extract.layout.saved import Layout, Operations
from doc2sdk.layouts.rules import LAYOUT_MATCHES_NOTHING

Sign = Mention | MethodSign

_MOST_TEXT = 60
"""Characters of an example."""

_ORDER = {"MT": "before", "TM": "behind", "R": "row"}


def unmatched(layout: Layout, documents: Sequence[Mentions]) -> Iterator[Diagnostic]:
    """Yield C112 for each place of a layout that holds no sign of any document."""
    targets = [mention for mentions in documents for mention in mentions.targets]
    methods = [sign for mentions in documents for sign in mentions.methods]
    for entry in (entry for entry in layout.operations if entry.use):
        if not any(entry.url.holds(mention) for mention in targets):
            yield _place_mistake(layout, "operations", entry.number, "url", entry.url, targets)
        elif not any(entry.holds(mention) for mention in targets):
            yield _method_mistake(layout, entry, targets)
        place = entry.method_place
        if place is not None and not any(place.holds(sign) for sign in methods):
            yield _place_mistake(layout, "operations", entry.number, "method", place, methods)
    for ignored in layout.ignored:
        for prefix, place, signs in (("url", ignored.url, targets), ("method", ignored.method, methods)):  # fmt: skip
            if place is not None and not any(place.holds(sign) for sign in signs):
                yield _place_mistake(layout, "ignore", ignored.number, prefix, place, signs)


def _place_mistake(
    layout: Layout, table: str, number: int, prefix: str, place: Place, signs: Iterable[Sign]
) -> Diagnostic:
    """The mistake of a place that holds nothing, at the line of the part that is wrong."""
    all_signs = list(signs)
    part, near = _wrong_part(place, all_signs)
    what = "URL" if prefix == "url" else "method"
    line = line_of(layout.file, table, number, f"{prefix}_{part}")
    return Diagnostic(
        rule=LAYOUT_MATCHES_NOTHING,
        headline=f"no {what} is printed in this place",
        place=config_place(layout.file, line),
        excerpt=f"{prefix}_{part} = {toml_value(_value(place, part))}",
        help=_suggestion(prefix, part, place, near),
    )


def _value(place: Place, part: str) -> str | int:
    value: str | int = place.kind if part == "in" else getattr(place, part)
    return value


def _wrong_part(place: Place, signs: Sequence[Sign]) -> tuple[str, list[Sign]]:
    """The part without which a place holds signs, and these; else the kind, and all signs."""
    for part in ("label", "column", "level", "look", "line", "then"):
        if getattr(place, part) is not None:
            open_place = replace(place, **{part: None})  # type: ignore[arg-type]
            near = [sign for sign in signs if open_place.holds(sign)]
            if near:
                return part, near
    same = [sign for sign in signs if Place(kind=place.kind).holds(sign)]
    stated = [p for p in PARTS[1:] if getattr(place, p) is not None]
    return (stated[0], same) if same and stated else ("in", list(signs))


def _suggestion(prefix: str, part: str, place: Place, near: Sequence[Sign]) -> str:
    """The value of the wrong part that comes nearest, with how many signs it would hold, and one of them."""
    held: dict[str | int, list[Sign]] = {}
    for sign in near:
        own = place_of(sign)
        value = own.kind if part == "in" else getattr(own, part)
        if value is not None:
            held.setdefault(value, []).append(sign)
    if not near:
        return "`doc2sdk layout` prints the layout that the document has"
    if not held:
        return f"leave {prefix}_{part} out: {_told(near)}"
    wanted = str(_value(place, part))
    best = max(held, key=lambda v: (_likeness(wanted, str(v)), len(held[v])))
    return f"did you mean {prefix}_{part} = {toml_value(best)}? {_told(held[best])}"


def _told(signs: Sequence[Sign]) -> str:
    """How many signs there are, with one of them."""
    text = " ".join(signs[0].unit.text.split())[:_MOST_TEXT]
    count = len(signs)
    there = f"{count} {'is' if count == 1 else 'are'} there"
    return f"{there}, such as `{text}` ({where(signs[0].unit.place)})"


def _likeness(wanted: str, found: str) -> float:
    ratio = difflib.SequenceMatcher(None, wanted.lower(), found.lower()).ratio()
    return ratio if ratio > 0.5 else 0.0


def _method_mistake(layout: Layout, entry: Operations, targets: Sequence[Mention]) -> Diagnostic:
    """The mistake of URLs that have no method on the stated side."""
    orders = Counter(m.slot.order for m in targets if entry.url.holds(m))
    order, count = orders.most_common(1)[0]
    meant = _ORDER.get(order)
    return Diagnostic(
        rule=LAYOUT_MATCHES_NOTHING,
        headline=f"no URL of this place has a method {entry.method} it",
        place=config_place(layout.file, line_of(layout.file, "operations", entry.number, "method")),
        excerpt=f'method = "{entry.method}"',
        help=(
            f'did you mean method = "{meant}"? {count} have one there'
            if meant
            else 'the method is in another place (method = "apart" with method_in), the same for all (like '
            'method = "POST"), or not stated (method = "none")'
        ),
    )

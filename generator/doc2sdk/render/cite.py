"""How a generated file names the place a fact comes from."""

from __future__ import annotations

from doc2sdk.model import Place, Text


def cite(place: Place) -> Text:
    """``web-services-api-reference.pdf, page 3`` or ``name.html, line 27``."""
    name = place.document.replace("\\", "/").rpartition("/")[2]
    if place.page is not None:
        return Text(f"{name}, page {place.page}")
    if place.line is not None:
        return Text(f"{name}, line {place.line}")
    if place.trail:
        return Text(f"{name}, {place.trail[-1].raw}")
    return Text(name)


def cite_all(first: Place, others: tuple[Place, ...]) -> Text:
    """Return a place and the places of the same fact in other renditions, each once."""
    cited = dict.fromkeys(cite(place) for place in (first, *others))
    return Text("; ".join(text.raw for text in cited))

"""Citations."""

from __future__ import annotations

import pytest

from doc2sdk.model import Box, Place, Text
from doc2sdk.render.cite import cite, cite_all


@pytest.mark.parametrize(
    ("place", "citation"),
    [
        (Place(document="a.pdf", page=3, box=Box(x0=1, top=2, x1=3, bottom=4)), "a.pdf, page 3"),
        (Place(document="docs/b.html", line=27, column=4), "b.html, line 27"),
        (Place(document="c\\d.md", trail=(Text("Users"), Text("List"))), "d.md, List"),
        (Place(document="e.txt"), "e.txt"),
    ],
)
def test_a_place_is_cited_by_what_a_reader_can_find(place: Place, citation: str) -> None:
    assert cite(place) == Text(citation)


def test_other_renditions_are_cited_once() -> None:
    first = Place(document="a.pdf", page=3)
    others = (Place(document="a.html", line=9), first)
    assert cite_all(first, others) == Text("a.pdf, page 3; a.html, line 9")

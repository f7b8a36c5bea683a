"""Tables of contents as typesetters print them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doc2sdk.sources.blocks import Furniture
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.drafts import Draft, TextDraft
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.pages.front_matter import heading_titles, mark_matter

MakeRun = Callable[..., Run]
MakeLines = Callable[..., list[TextLine]]

CONTENTS = Furniture.CONTENTS


@pytest.mark.parametrize(
    ("title", "page", "x", "furniture"),
    [
        ("1 Orders", "3", 400, CONTENTS),
        ("1 Orders . . . . .", "3", 140, CONTENTS),
        ("Get order", "3", 98, None),
        ("Get order", "by id", 400, None),
    ],
)
def test_an_entry_set_like_a_heading_has_its_page_at_the_edge(
    make_run: MakeRun,
    make_lines: MakeLines,
    title: str,
    page: str,
    x: float,
    furniture: Furniture | None,
) -> None:
    entry = TextLine(1, [make_run(title, 50, 110), make_run(page, x, 110)])
    drafts: list[Draft] = [
        TextDraft(make_lines("Contents", y=50), level=1),
        TextDraft(make_lines("1.1 Reading orders . . . . . . 3", y=80)),
        TextDraft([entry], level=2),
    ]
    mark_matter(drafts, heading_titles([drafts[0], drafts[2]]))
    assert [draft.furniture for draft in drafts] == [CONTENTS, CONTENTS, furniture]

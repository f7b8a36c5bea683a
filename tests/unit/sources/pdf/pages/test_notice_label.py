"""The word that a boxed notice opens with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doc2sdk.sources.pdf.lines.drafts import CellDraft, TableDraft, TextDraft
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.pages.block_builder import notice_label

MakeLines = Callable[..., list[TextLine]]


@pytest.mark.parametrize(
    ("rows", "label"),
    [
        ([["Note"], ["Ids never change."]], "Note"),
        ([["WARNING!"], ["Ids never"], ["change."]], "WARNING"),
        ([["Note:"]], None),
        ([["Ids"], ["They never change."]], None),
        ([["Note", "Ids never change."], ["Tip", "Keep them."]], None),
    ],
)
def test_a_notice_is_a_column_that_opens_with_its_word(
    make_lines: MakeLines, rows: list[list[str]], label: str | None
) -> None:
    cells = [[CellDraft([TextDraft(make_lines(text))]) for text in row] for row in rows]
    assert notice_label(TableDraft(cells)) == label

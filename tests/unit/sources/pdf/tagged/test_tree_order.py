"""Trees in another order than their pages are noticed."""

from __future__ import annotations

from collections.abc import Callable

from doc2sdk.sources.pdf.drawn.scan import Scan
from doc2sdk.sources.pdf.glyphs.drawing import Drawing, Run
from doc2sdk.sources.pdf.tagged.tree import Element, Mark
from doc2sdk.sources.pdf.tagged.tree_order import count_steps

MakeRun = Callable[..., Run]


def page(runs: list[Run]) -> dict[object, Scan]:
    scan = Scan(1, 600, 800, 7, Drawing(runs, []), [])
    for run in runs:
        scan.marks.setdefault(run.mark, []).append(run)
    return {7: scan}


def tree(*marks: int) -> Element:
    paragraphs: list[Element | Mark] = [
        Element("P", "P", [Mark(7, number)], separate=True) for number in marks
    ]
    return Element("Document", "Document", paragraphs)


def test_down_the_page_and_to_the_next_column(make_run: MakeRun) -> None:
    places = [(50, 100), (50, 120), (300, 100), (300, 120)]
    runs = [make_run("word", x, y, mark=i) for i, (x, y) in enumerate(places)]
    assert count_steps(tree(0, 1, 2, 3), page(runs)) == (3, 0)


def test_cells_of_a_row_are_no_steps(make_run: MakeRun) -> None:
    runs = [make_run("word", 50 + 100 * i, 100, mark=i) for i in range(3)]
    assert count_steps(tree(0, 1, 2), page(runs)) == (0, 0)


def test_back_up_the_page(make_run: MakeRun) -> None:
    runs = [make_run("word", 50, 100 + 20 * i, mark=i) for i in range(4)]
    assert count_steps(tree(3, 2, 1, 0), page(runs)) == (3, 3)
    assert count_steps(tree(2, 3, 0, 1, 9), page(runs)) == (3, 1)

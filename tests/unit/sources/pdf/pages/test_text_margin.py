"""How far the text of pages reaches."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doc2sdk.sources.pdf.drawn.scan import Scan
from doc2sdk.sources.pdf.glyphs.drawing import Drawing, Run
from doc2sdk.sources.pdf.pages.text_margin import PageReach, reach_of, text_edges

MakeRun = Callable[..., Run]


def test_long_lines_show_the_edge() -> None:
    pages = [PageReach([500.0, 505.0, 509.0, 470.0, 507.0, 320.0, 503.0], 50.0)]
    assert text_edges({600: pages}) == {600: 507.0}


def test_few_long_lines_do_not_show_it_but_the_margins_do() -> None:
    assert text_edges({600: [PageReach([300.0], 50.0), PageReach([], 72.0)]}) == {600: 550.0}
    assert text_edges({600: [PageReach([560.0], 50.0)]}) == {600: 560.0}
    assert text_edges({600: [PageReach([300.0], 400.0)]}) == {600: 300.0}


def test_pages_without_text_show_nothing() -> None:
    assert text_edges({600: [PageReach([], float("inf"))]}) == {}


def test_samples_show_where_text_begins_alone(make_run: MakeRun) -> None:
    runs = [
        make_run("GET /v1/domains/{domain_id}/records HTTP/1.1", 40, 100, face="Courier"),
        make_run("A paragraph of thirty letters or more", 50, 120),
        make_run("A label", 50, 140),
    ]
    found = reach_of(Scan(1, 600, 800, 7, Drawing(runs, []), []))
    assert found.left == 40
    assert found.ends == [pytest.approx(runs[1].x1)]

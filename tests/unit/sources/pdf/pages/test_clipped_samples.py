"""Lines a margin cut off are told from lines that end there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doc2sdk.model import JoinKind
from doc2sdk.sources.pdf.lines.drafts import CodeDraft, TextDraft
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.pages.clipped_samples import clipped_lines, is_complete, mark_clipped

MakeLines = Callable[..., list[TextLine]]

SAMPLE = ("{", '  "name": "a name too lo', '  "id": 7', "}")


def sample(make_lines: MakeLines) -> list[TextLine]:
    return make_lines(*SAMPLE, face="Courier")


@pytest.mark.parametrize(("beyond", "count"), [(-1, 0), (-0.5, 1), (0.5, 1), (5.9, 1), (6.5, 0)])
def test_a_glyph_the_edge_runs_through(make_lines: MakeLines, beyond: float, count: int) -> None:
    lines = sample(make_lines)
    edge = lines[1].x1 - beyond
    assert len(clipped_lines(lines, {1: [(0, 0, edge, 800)]})) == count


def test_a_full_line_that_may_go_on_is_wrapped(make_lines: MakeLines) -> None:
    lines = make_lines("GET /users/7?expand=all&fie", "lds=name", face="Courier")
    assert clipped_lines(lines, {1: [(0, 0, lines[0].x1 + 0.1, 800)]}) == []


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ('"name": "a name",', True),
        ('"tags": [', True),
        ('"count": 7', True),
        ('"name": "a na', False),
        ('"name": "a name", "ta', False),
        ("curl http://localhost/users/", False),
        ("GET /users HTTP/1.1", False),
    ],
)
def test_lines_of_json_show_whether_they_are_complete(text: str, complete: bool) -> None:
    assert is_complete(text) == complete


def test_areas_elsewhere_do_not_count(make_lines: MakeLines) -> None:
    lines = sample(make_lines)
    edge = lines[1].x1 - 3
    assert clipped_lines(lines, {1: [(0, 300, edge, 800)], 2: [(0, 0, edge, 800)]}) == []


def test_a_longer_line_shows_that_nothing_is_dropped(make_lines: MakeLines) -> None:
    lines = sample(make_lines)
    longer = make_lines("x" * 80, y=200, face="Courier")
    drafts = [CodeDraft(lines), CodeDraft(longer)]
    assert mark_clipped(drafts, {1: [(0, 0, lines[1].x1 - 3, 800)]}) == []


def test_samples_are_marked_and_text_is_not(make_lines: MakeLines) -> None:
    lines = sample(make_lines)
    code, text = CodeDraft(lines), TextDraft(sample(make_lines))
    found = mark_clipped([code, text], {1: [(0, 0, lines[1].x1 - 3, 800)]})
    assert found == [lines[1]]
    assert [(join.kind, join.page) for join in code.joins] == [(JoinKind.CLIPPED, 1)]

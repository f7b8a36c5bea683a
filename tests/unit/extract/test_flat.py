"""Parts of operations in headings of the operations' own level."""

from __future__ import annotations

from doc2sdk.diagnostics import Sink
from doc2sdk.extract.outline.build import outline
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.outline.sibling_headings import parts_beside
from doc2sdk.sources.html import read_html


def headings(*titles: str) -> bytes:
    levels = (f"<h{title[0]}>{title[1:]}</h{title[0]}><p>Text.</p>" for title in titles)
    return f"<title>x</title>{''.join(levels)}".encode()


def named(*titles: str) -> tuple[set[str], set[str]]:
    """The parts, and the names, among headings written as level and text."""
    found = parts_beside(read_html(headings(*titles), "x.html", Sink()).blocks)
    return {text for _, text in found.parts}, {text for _, text in found.names}


def tree(page: bytes) -> list[tuple[int, str]]:
    """The depth and title of each scope."""
    document = read_html(page, "x.html", Sink())
    top = outline(document)

    def walked(scope: Scope, depth: int) -> list[tuple[int, str]]:
        own = [(depth, scope.title.text)] if scope.title is not None else []
        return own + [pair for child in scope.children for pair in walked(child, depth + 1)]

    return walked(top, 0)


def test_what_announces_a_part_again_and_again_is_one() -> None:
    titles = ("2List users", "2Parameters", "2Response", "2Get user", "2Parameters")
    assert named(*titles) == ({"parameters", "response"}, {"list users", "get user"})
    assert named(*titles[:3])[0] == set()


def test_a_chapter_set_as_the_parts_are_holds_none_of_them() -> None:
    parts = ("4Parameters", "4Responses")
    assert named("3Messages", *parts, "4Templates", *parts, *parts)[0] == set()


def test_headings_below_those_that_name_are_no_parts_beside() -> None:
    assert named("2List users", "3Parameters", "2Get user", "3Parameters")[0] == set()


def test_what_recurs_names_nothing() -> None:
    titles = ("2Users", "3Consumes", "3Parameters", "2Orders", "3Consumes", "3Parameters")
    assert named(*titles) == (set(), {"users", "orders"})


def test_parts_stand_below_what_they_are_parts_of() -> None:
    titles = ("2List users", "2Parameters", "2Response", "2Get user", "2Parameters", "2Response")
    assert tree(headings(*titles)) == [
        (1, "List users"),
        (2, "Parameters"),
        (2, "Response"),
        (1, "Get user"),
        (2, "Parameters"),
        (2, "Response"),
    ]


def test_titles_below_their_request_lines_hold_no_parts() -> None:
    page = b"<title>x</title><h2>Start</h2><p>Text.</p>" + b"".join(
        b"<p>GET /v1/%s</p><h2>List %s</h2><p>All.</p><h2>Parameters</h2><p>None.</p>" % (n, n)
        for n in (b"users", b"orders", b"carts")
    )
    assert tree(page)[2:4] == [(1, "List users"), (1, "Parameters")]

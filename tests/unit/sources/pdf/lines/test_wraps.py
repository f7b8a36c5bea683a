"""Soft wraps are undone where the geometry shows one, and only there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doc2sdk.sources.pdf.lines.code import code_lines, runs_over
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.lines.wraps import glue, glue_code, was_wrapped

MakeLines = Callable[..., list[TextLine]]


@pytest.mark.parametrize(
    ("first", "second", "between"),
    [
        ("see the reference of the", "service for more", " "),
        ("https://api.example.com/v2/", "users/{id}", ""),
        ("/api/v2/me/workbins/{id}?", "agentGroup={name}", ""),
        ("/api/v2/search?q={q}&", "limit=10", ""),
        ("the X-Image-", "Meta-Store header", ""),
        ("the X-Image", "-Meta-Store header", ""),
        ("from one", "- or two", " "),
        ("/export?", "id=a-1&id=b-2&id=c-3&id=d-4", ""),
        ("either one -", "or the other", " "),
        ("he said yes/no", "and left", " "),
    ],
)
def test_running_text(make_lines: MakeLines, first: str, second: str, between: str) -> None:
    above, below = make_lines(first, second)
    assert glue(above, below, above.x1 + 5) == between


def test_a_name_broken_by_force_is_one_word(make_lines: MakeLines) -> None:
    above, below = make_lines("container_f", "ormat")
    assert glue(above, below, above.x1 + 1) == ""
    assert glue(above, below, None) == " "


def test_an_address_broken_before_a_placeholder_is_whole(make_lines: MakeLines) -> None:
    for start in ("{store_id}", "<id>", ":id/lines", "expand=all"):
        above, below = make_lines("/v2/stores/", start)
        assert glue(above, below, 500) == ""
    above, below = make_lines("/v2/stores/", "or others")
    assert glue(above, below, 500) == " "


def test_a_short_line_was_not_wrapped(make_lines: MakeLines) -> None:
    above, below = make_lines("POST", "/v2/images")
    assert was_wrapped(above, below, above.x1 + 10)
    assert not was_wrapped(above, below, above.x1 + 200)


def wide(lines: list[TextLine], characters: int) -> float:
    """The right edge of a column of so many characters."""
    return 50 + 6.0 * characters + 0.5


def test_wrapped_request_line_is_joined(make_lines: MakeLines) -> None:
    lines = make_lines("POST /a/b/c?", "group=MyAgentGroup", "{", face="Courier")
    finished, joins = code_lines(lines, wide(lines, 24))
    assert [line.text for line in finished] == ["POST /a/b/c?group=MyAgentGroup", "{"]
    assert len(joins) == 1


def test_a_wrap_at_the_end_of_a_page_is_undone_too(make_lines: MakeLines) -> None:
    first, second = make_lines("POST /a/b/c?", "group=MyAgentGroup", face="Courier")
    lines = [first, TextLine(2, second.runs)]
    finished, joins = code_lines(lines, wide(lines, 24))
    assert [line.text for line in finished] == ["POST /a/b/c?group=MyAgentGroup"]
    assert [join.kind.value for join in joins] == ["page-break", "soft-wrap"]


def test_a_line_that_would_have_fitted_is_not_joined(make_lines: MakeLines) -> None:
    lines = make_lines("POST /a/b/c?", "group=A", face="Courier")
    finished, joins = code_lines(lines, wide(lines, 24))
    assert [line.text for line in finished] == ["POST /a/b/c?", "group=A"]
    assert joins == []


def test_nothing_is_joined_without_an_edge(make_lines: MakeLines) -> None:
    lines = make_lines("POST /a/b/c?", "group=MyAgentGroup", face="Courier")
    assert len(code_lines(lines, None)[0]) == 2


def test_a_bracket_of_its_own_is_never_a_continuation(make_lines: MakeLines) -> None:
    lines = make_lines("GET /users/{id}", "{", "}", face="Courier")
    assert len(code_lines(lines, wide(lines, 15))[0]) == 3


def test_indentation_and_blank_lines_are_kept(make_lines: MakeLines) -> None:
    lines = make_lines("{", '  "a": [', "    1", "  ]", face="Courier")
    lines += make_lines("}", y=100 + 12 * 5, face="Courier")
    assert [line.text for line in code_lines(lines, None)[0]] == [
        "{",
        '  "a": [',
        "    1",
        "  ]",
        "",
        "}",
    ]


def test_the_arrow_of_a_broken_listing_joins(make_lines: MakeLines) -> None:
    first, second = make_lines("a long", "rest of it", face="Courier")
    first.runs[0].text, second.runs[0].text = "a long␣", "↪ rest"
    assert [line.text for line in code_lines([first, second], None)[0]] == ["a long rest"]


@pytest.mark.parametrize(
    ("line", "following", "between"),
    [("--url https://x/", "y", ""), ('{"priority":', "1}", " "), ("x" * 30, "y" * 10, "")],
)
def test_code_breaks_without_a_blank(line: str, following: str, between: str) -> None:
    assert glue_code(line, following, 30) == between


def test_overflow_shows_that_samples_are_not_wrapped(make_lines: MakeLines) -> None:
    assert runs_over(make_lines("curl -X POST https://api.example.com", face="Courier"), 200)
    assert not runs_over(make_lines("c" * 40, face="Courier"), 200)


def test_hyphens_nobody_types_are_not_code(make_lines: MakeLines) -> None:
    first, second = make_lines("GET /lines?ex-", "pand=all", face="Courier")
    first.runs[0].text = first.text = "GET /lines?ex\N{HYPHEN}"
    finished, _ = code_lines([first, second], first.x1 + 1)
    assert [line.text for line in finished] == ["GET /lines?expand=all"]


def test_a_rest_off_the_columns_of_characters_was_not_typed(make_lines: MakeLines) -> None:
    full = "GET /v2/orders/1/lines?fields=name,description,"
    (line,) = make_lines(full, face="Courier")
    for x, count in ((50 + 6.0 * 4.7, 1), (50 + 6.0 * 4, 2)):
        (rest,) = make_lines("currency,created", x=x, y=112, face="Courier")
        found, _ = code_lines([line, rest], line.x1 + 30)
        assert len(found) == count
    assert (
        code_lines([line, *make_lines("currency", x=78.2, y=112, face="Courier")], line.x1 + 30)[0][
            0
        ].text
        == f"{full}currency"
    )
    (short,) = make_lines("id", x=50 + 6.0 * 4.7, y=112, face="Courier")
    assert len(code_lines([line, short], line.x1 + 30)[0]) == 2


def test_an_address_set_as_code_may_be_broken_anywhere(make_lines: MakeLines) -> None:
    line, rest = make_lines("The address is https://api.ex", "ample.com/v2?a=b now", face="Courier")
    assert glue(line, rest, line.x1 + 3) == ""
    other = make_lines("https://other.example.com", y=112, face="Courier")[0]
    assert glue(line, other, line.x1 + 3) == " "

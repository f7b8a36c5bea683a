"""Whether a line of a sample goes on in the next one, by its sense."""

from __future__ import annotations

import pytest

from doc2sdk.sources.pdf.lines.code import code_lines
from doc2sdk.sources.pdf.lines.open_lines import begins_anew, has_open_quote, is_unfinished

from ..conftest import MakeLines


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ('  "url":', '"https://files.example.com/x"'),
        ("GET", "/v2/trips?status=planned HTTP/1.1"),
        ("GET /v2/trips?status=planned", "HTTP/1.1"),
        ("curl -X GET", "'https://api.example.com/v2/trips' \\"),
        ("curl 'https://api.example.com/v2/trips'", "\\"),
        ('  "url": "https://files.example.com/by-', 'vehicle.csv",'),
        ("https://files.example.com/by-", "vehicle.csv"),
        ("Location: https://files.example.com/", "vehicle.csv"),
    ],
)
def test_an_open_line_goes_on(line: str, following: str) -> None:
    assert is_unfinished(line, following)


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("GET /v2/trips?status=planned HTTP/1.1", "Host: api.example.com"),
        ("GET /v2/trips", "GET /v2/drivers"),
        ("https://api.example.com/v2/trips", "https://api.example.com/v2/drivers"),
        ("curl https://api.example.com/v2/trips \\", "-H 'Accept: text/plain'"),
        ("Accept: application/json", "{"),
        ('{"id": "a"}', '{"id": "b"}'),
    ],
)
def test_a_whole_line_does_not(line: str, following: str) -> None:
    assert not is_unfinished(line, following)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('"a": "b', True),
        ('"a": "b\\""', False),
        ("it's", False),
        ("-d 'a", True),
        ("x = 'a'", False),
    ],
)
def test_quotes(line: str, expected: bool) -> None:
    assert has_open_quote(line) == expected


def test_renderers_that_break_at_blanks_only_are_followed(make_lines: MakeLines) -> None:
    lines = make_lines("curl -X GET", "'https://api.example.com/v2/trips'", "{}", face="Courier")
    finished, joins = code_lines(lines, 50 + 6.0 * 36)
    assert [line.text for line in finished] == [
        "curl -X GET 'https://api.example.com/v2/trips'",
        "{}",
    ]
    assert [join.kind.value for join in joins] == ["soft-wrap"]


def test_a_sample_that_runs_over_the_edge_was_not_wrapped(make_lines: MakeLines) -> None:
    lines = make_lines("GET /v2/trips?status=planned HTTP/1.1", "Host: localhost", face="Courier")
    assert len(code_lines(lines, 50 + 6.0 * 30)[0]) == 2


def test_the_blank_a_line_was_broken_at_may_stay(make_lines: MakeLines) -> None:
    lines = make_lines("GET /v2/trips?status=planned", " HTTP/1.1", " Host: x", face="Courier")
    finished, _ = code_lines(lines, 50 + 6.0 * 34)
    assert [line.text for line in finished] == [
        "GET /v2/trips?status=planned HTTP/1.1",
        " Host: x",
    ]


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("POST /v1/domains HTTP/1.1", "Host: dns.example.com"),
        ("Content-Type: application/json", "X-Auth-Token: 0123456789"),
        ("GET /v2/trips", "GET /v2/drivers/{id}"),
        ("curl -X POST https://api.example.com/v2/trips \\", "name"),
    ],
)
def test_whole_lines_begin_anew(line: str, following: str) -> None:
    assert begins_anew(line, following)


def test_the_rest_of_an_open_line_may_look_whole() -> None:
    assert not begins_anew('  "text": "to be read as', "Note: this is no field")
    assert not begins_anew("POST /v1/domains/{id}/", "records HTTP/1.1")


def test_a_full_request_line_does_not_swallow_the_next(make_lines: MakeLines) -> None:
    lines = make_lines("GET /v1/domains HTTP/1.1", "Host: localhost", face="Courier")
    assert len(code_lines(lines, lines[0].x1 + 1)[0]) == 2


def test_the_blank_before_a_word_needs_room_too(make_lines: MakeLines) -> None:
    lines = make_lines('"message": "well beyond what', 'is set"', face="Courier")
    assert len(code_lines(lines, lines[0].x1 + 6.0 * 2.9)[0]) == 1
    assert len(code_lines(lines, lines[0].x1 + 6.0 * 3.1)[0]) == 2

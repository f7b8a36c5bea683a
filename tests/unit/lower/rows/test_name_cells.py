"""What a name cell says besides the name."""

from __future__ import annotations

import pytest

from doc2sdk.lower.rows.name_cells import NameCell, parse_name


@pytest.mark.parametrize(
    ("printed", "cell"),
    [
        (
            "limit number($int) (query)",
            NameCell(name="limit", type="number($int)", location="query"),
        ),
        ("id * string (path)", NameCell(name="id", required=True, type="string", location="path")),
        ("day string($date-time)", NameCell(name="day", type="string($date-time)")),
        ("user id", NameCell(name="user id")),
        ("full name (optional)", NameCell(name="full name", required=False)),
        ("a b (query)", NameCell(name="a b (query)")),
        ("»» name\nstring\n(body)", NameCell(name="name", depth=2, type="string", location="body")),
    ],
)
def test_parse_name(printed: str, cell: NameCell) -> None:
    assert parse_name(printed) == cell

"""What a reference is called."""

from __future__ import annotations

import pytest
from support.passes import raw_html

PAGE = "<h1>Fleet</h1><h2>Get</h2><p>GET /things</p>"


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Fleet API", "Fleet API"),
        ("print-of-fleet.html", "Fleet"),
        ("&lt;project name not set&gt;", "Fleet"),
        ("", "Fleet"),
    ],
)
def test_what_programs_put_for_a_title_is_none(printed: str, title: str) -> None:
    found = raw_html(f"<title>{printed}</title>{PAGE}").title
    assert found is not None
    assert found.text == title

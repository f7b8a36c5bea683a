"""Words that narrow columns broke."""

from __future__ import annotations

import pytest

from doc2sdk.lower.rows.required_marks import yes_or_no
from doc2sdk.lower.rows.types import parse_type
from doc2sdk.model import SchemaType
from doc2sdk.printed.broken_words import rejoined
from doc2sdk.printed.headings import header_kind
from doc2sdk.printed.roles import Column


def test_a_text_with_blanks_left_out() -> None:
    assert list(rejoined("Man datory / no")) == [
        "Mandatory / no",
        "Man datory/ no",
        "Man datory /no",
        "Mandatory/no",
    ]
    assert list(rejoined("name")) == []
    assert list(rejoined("this is far too long to be it")) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mandato ry/ Optional", Column.REQUIRED),
        ("Descrip tion", Column.DESCRIPTION),
        ("Parame ter", Column.NAME),
        ("To gether", None),
    ],
)
def test_heads(text: str, kind: Column | None) -> None:
    assert header_kind(text) is kind


def test_marks_and_types() -> None:
    assert yes_or_no("Mandato ry") is True
    assert yes_or_no("Option al") is False
    assert yes_or_no("Or der") is None
    found = parse_type("Strin g")
    assert found is not None
    assert found.type is SchemaType.STRING
    assert parse_type("Boa t") is None

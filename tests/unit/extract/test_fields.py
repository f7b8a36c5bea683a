"""Fields that no table lists: what the notes behind their names say."""

from __future__ import annotations

import pytest
from support.passes import raw_html

from doc2sdk.extract.fields.field_lists import noted
from doc2sdk.model import Place
from doc2sdk.printed.roles import Column


@pytest.mark.parametrize(
    ("notes", "cells"),
    [
        ("string", {Column.TYPE: "string"}),
        ("string, required", {Column.TYPE: "string, required"}),
        ("query", {Column.LOCATION: "query"}),
        ("query, boolean, optional", {Column.LOCATION: "query", Column.TYPE: "boolean, optional"}),
        ("integer; in path", {Column.LOCATION: "path", Column.TYPE: "integer"}),
        ("header parameter, string", {Column.LOCATION: "header", Column.TYPE: "string"}),
    ],
)
def test_notes_say_a_place_and_a_type(notes: str, cells: dict[Column, str]) -> None:
    found = noted(notes, Place(document="x"))
    assert {column: fact.text for column, fact in found.items()} == cells


def names(*paragraphs: str) -> list[str]:
    lines = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page = f"<h2>Plan</h2><p>POST /trips</p><h3>Parameters</h3>{lines}"
    (operation,) = raw_html(page).operations
    return [row.cells[Column.NAME].text for row in operation.parameters]


def test_a_notice_is_no_field() -> None:
    field = "<b>dry_run</b>: Stores nothing."
    assert names(field, "<b>Note:</b> Nothing is stored.") == ["dry_run"]
    assert names("<b>note</b>: What to say.") == ["note"]


def test_a_name_set_as_code_leads_a_field_if_notes_follow() -> None:
    field = "<code>dry_run</code> (query, boolean): Stores nothing."
    assert names(field, "<code>POST</code>: creates one.") == ["dry_run"]

"""Data types written as relations."""

from __future__ import annotations

from support.passes import api_of_html, raw_html

CALLS = "<h2>Add a boat</h2><p>POST /boats</p><h3>Request body</h3><pre>{Boat}</pre>"


def test_a_relation_that_a_body_names() -> None:
    text = f"<h1>Boats</h1><p>Boat (<b>id</b>, name, #berth)</p><p>Crew (id, name)</p>{CALLS}"
    assert [model.name.text for model in raw_html(text).models] == ["Boat"]
    api = api_of_html(text)
    (boat,) = api.schemas
    assert [item.name.raw for item in boat.schema.properties] == ["id", "name", "berth"]
    assert api.operations[0].body is not None
    assert api.operations[0].body.schema.ref == boat.name


def test_what_is_no_relation() -> None:
    prose = "<p>Boat (a ship)</p><p>Boat (one)</p><p>The Boat (id, name) is sent.</p>"
    assert raw_html(f"<h1>Boats</h1>{prose}{CALLS}").models == ()

"""JSON of printed manuals: behind labels, over blocks of several kinds, in cells, below "Parameters"."""

from __future__ import annotations

import pytest
from support.passes import api_of_html, raw_html
from support.summary import summary

PAGE = "<h2>Add a boat</h2><p>POST /boats</p>"


def shown(html: str) -> list[tuple[str, str]]:
    (operation,) = raw_html(html).operations
    return [(sample.role.value, sample.parts[0].text) for sample in operation.samples]


def facts(html: str) -> list[str]:
    """The lines of the summary that say what parameters and members of the body an operation has."""
    lines = summary(api_of_html(html)).splitlines()
    return [
        line.strip() for line in lines if line.strip().startswith(("query", "header", "body", "."))
    ]


def test_a_bracket_behind_a_label() -> None:
    text = (
        PAGE
        + '<p>参数：{</p><p>“name”: "",//who</p><p>}</p><p>返回数据: {</p><p>"id": 7</p><p>}</p>'
    )
    assert shown(text) == [
        ("request", '{\n“name”: "",//who\n}'),
        ("response", '{\n"id": 7\n}'),
    ]


def test_a_label_nobody_knows_stays_prose() -> None:
    assert shown(PAGE + '<p>Set A: {</p><p>"name": 1</p><p>}</p>') == []


def test_lines_taken_for_headings_and_code_inside_of_a_bracket() -> None:
    text = (
        PAGE + '<p>Request: {</p><h3>"id": 7,</h3><pre>"name": "Otter"</pre><p>}</p><h3>Notes</h3>'
    )
    assert shown(text) == [("request", '{\n"id": 7,\n"name": "Otter"\n}')]


def test_the_next_label_ends_what_the_page_does_not_close() -> None:
    text = PAGE + (
        '<p>Request: {</p><p>"boat": {</p><p>"name": "Otter"</p><p>}</p>'
        '<p>Response: {</p><p>"id": 7</p><p>}</p>'
    )
    assert shown(text) == [
        ("request", '{\n"boat": {\n"name": "Otter"\n}'),
        ("response", '{\n"id": 7\n}'),
    ]


@pytest.mark.parametrize(
    ("call", "label", "expected"),
    [
        ("POST", "Parameters", "body"),
        ("GET", "Parameters", "query"),
        ("POST", "Query parameters", "query"),
        ("POST", "Headers", "header"),
    ],
)
def test_the_members_of_an_object_below_parameters(call: str, label: str, expected: str) -> None:
    text = f'<h2>Boats</h2><p>{call} /boats</p><h3>{label}</h3><pre>{{"berth": 3}}</pre>'
    found = facts(text)
    assert len(found) >= 1
    assert any(line.startswith(expected) for line in found)


def test_bodies_in_the_cells_of_a_list_of_calls() -> None:
    text = (
        "<table><tr><th>Call</th><th>Parameter</th><th>Response</th></tr>"
        "<tr><td>POST api/boats</td><td>{<br>“name”: String,<br>“tags”: List of String }</td>"
        "<td>{ “id”: Int }</td></tr>"
        "<tr><td>GET api/boats</td><td>{ “berth”: Int }</td><td>{ “id”: Int }</td></tr>"
        "<tr><td>POST api/login</td><td>{user, password}</td><td>{Session}</td></tr></table>"
    )
    api = api_of_html(text)
    add, find, login = api.operations
    assert add.body is not None
    assert [item.name.raw for item in add.body.schema.properties] == ["name", "tags"]
    assert [p.name.value.raw for p in find.parameters] == ["berth"]
    assert login.body is not None
    assert [item.name.raw for item in login.body.schema.properties] == ["user", "password"]


def test_an_object_that_is_assigned_behind_a_label() -> None:
    text = (
        PAGE + '<p>参数：boat 是一个对象 boat = {</p><p>name:"", // who</p><p>berth:1</p><p>}</p>'
    )
    assert shown(text) == [("request", '{\nname:"", // who\nberth:1\n}')]
    assert shown(PAGE + '<p>Script: boat = {</p><p>name:"",</p><p>berth:1</p><p>}</p>') == []


def test_a_list_below_headers_names_none() -> None:
    text = PAGE + '<h3>Headers</h3><pre>["a=1", "b"]</pre>'
    assert [line for line in facts(text) if line.startswith("header")] == []


def test_the_definition_of_a_type_below_the_last_operation_is_no_parameter() -> None:
    table = (
        "<table><tr><th>Name</th><th>Type</th></tr><tr><td>name</td><td>string</td></tr></table>"
    )
    text = f"<h2>Drop a boat</h2><p>DELETE /boats</p><p>It sinks.</p><p><b>The owner:</b></p><p>type: object</p>{table}"
    assert raw_html(text).operations[0].parameters == ()
    body = f"<h2>Add a boat</h2><p>POST /boats</p><p><b>Body:</b></p><p>type: object</p>{table}"
    assert len(raw_html(body).operations[0].parameters) == 1

"""Fields are read alike wherever they are printed: of requests, of responses, of schemas, of all operations."""

from __future__ import annotations

import pytest
from support.passes import api_of_html, raw_html

from doc2sdk.extract.fields.readers import READERS
from doc2sdk.extract.raw import RawParameter
from doc2sdk.model import SchemaType
from doc2sdk.printed.roles import Column

LAYOUTS = {
    "records": "<p>Name: size</p><p>Type: integer</p><p>Description: How long it is.</p>"
    "<p>Name: color</p><p>Type: string</p><p>Description: What it looks like.</p>",
    "names": "<p>Parameters: size (integer), color (string)</p>",
    "pairs": "<p>size integer</p><p>Query parameter: How long it is.</p>"
    "<p>color</p><p>Query parameter: What it looks like.</p>",
    "stacks": "<p>size</p><p>integer</p><p>How long it is.</p><p>color</p><p>string</p>",
    "tables": "<table><tr><th>Name</th><th>Type</th><th>Description</th></tr>"
    "<tr><td>size</td><td>integer</td><td>How long it is.</td></tr>"
    "<tr><td>color</td><td>string</td><td>What it looks like.</td></tr></table>",
    "lists": "<ul><li><code>size</code> (integer): How long it is.</li>"
    "<li><code>color</code> (string): What it looks like.</li></ul>",
    "code": "<pre>size: number; // How long it is.\ncolor?: string;</pre>",
    "lines": "<p>size=[integer]<br>color=[string]</p>",
    "leads": "<p><b>size</b> (integer): How long it is.</p>"
    "<p><b>color</b> (string): What it looks like.</p>",
    "typed lines": "<p>size</p><p><code>integer</code> How long it is.</p>"
    "<p>color</p><p><code>string</code> What it looks like.</p>",
    "terms": "<dl><dt>size : integer</dt><dd>How long it is.</dd>"
    "<dt>color : string</dt><dd>What it looks like.</dd></dl>",
    "bold names": "<p><b>size</b></p><p>Query parameter: How long it is.</p>"
    "<p><b>color</b></p><p>Query parameter: What it looks like.</p>",
}
OPERATION = "<h2>Rename a boat</h2><p>PUT /boats/{id}</p>"
TYPE = "<h2>Boats</h2><p>GET /boats</p><h2>Hull</h2>"


def cells(rows: tuple[RawParameter, ...]) -> list[dict[Column, str]]:
    return [{column: fact.text for column, fact in row.cells.items()} for row in rows]


def test_every_reader_has_a_layout_here() -> None:
    assert {reader.name for reader in READERS} <= LAYOUTS.keys()


@pytest.mark.parametrize("layout", sorted(LAYOUTS.keys() - {"code"}))
def test_fields_of_requests_and_responses_are_read_alike(layout: str) -> None:
    fields = LAYOUTS[layout]
    (asked,) = raw_html(f"{OPERATION}<h3>Request parameters</h3>{fields}").operations
    (told,) = raw_html(f"{OPERATION}<h3>Response parameters</h3>{fields}").operations
    assert [row.cells[Column.NAME].text.strip("?") for row in asked.parameters] == ["size", "color"]
    assert cells(told.response_fields) == cells(asked.parameters)
    assert not asked.response_fields
    assert not told.parameters


@pytest.mark.parametrize("layout", LAYOUTS)
def test_fields_of_all_operations_are_read_like_those_of_one(layout: str) -> None:
    fields = LAYOUTS[layout]
    (asked,) = raw_html(f"{OPERATION}<h3>Parameters</h3>{fields}").operations
    shared = f"<h1>Boats</h1><h2>Common request parameters</h2>{fields}{OPERATION}"
    (operation,) = raw_html(shared).operations
    assert cells(operation.parameters) == cells(asked.parameters)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_fields_of_types_are_read_like_those_of_requests(layout: str) -> None:
    fields = LAYOUTS[layout]
    (asked,) = raw_html(f"{OPERATION}<h3>Parameters</h3>{fields}").operations
    (model,) = raw_html(f"{TYPE}<h3>Parameters</h3>{fields}").models
    assert model.name.text == "Hull"
    assert cells(model.fields) == cells(asked.parameters)


def test_fields_in_code_below_a_response_are_its_schema() -> None:
    api = api_of_html(f"{OPERATION}<h3>Response parameters</h3>{LAYOUTS['code']}")
    (named,) = api.schemas
    shown = [(p.name.raw, p.schema.type and p.schema.type.value) for p in named.schema.properties]
    assert shown == [("size", SchemaType.NUMBER), ("color", SchemaType.STRING)]


def test_lines_of_links_are_no_fields() -> None:
    links = "<p><a href='/blog'>Blog</a></p><p><a href='/shop'>Shop</a></p>"
    (operation,) = raw_html(f"{OPERATION}<h3>Response parameters</h3>{links}").operations
    assert operation.response_fields == ()


def test_a_method_is_no_type() -> None:
    fields = f"<h3>Parameters</h3>{LAYOUTS['terms']}"
    assert raw_html(f"{TYPE.replace('Hull', 'POST')}{fields}").models == ()


def test_data_in_code_below_a_response_is_no_list_of_fields() -> None:
    page = f"{OPERATION}<h3>Response</h3><pre>status: ok\nmessage: done\nnext: null</pre>"
    assert raw_html(page).operations[0].response_fields == ()

"""Boxes, lists and lines that hold the parts of an operation."""

from __future__ import annotations

from support.passes import api_of_html, entries_of_html, raw_html

from doc2sdk.extract.ledger import Status

BOX = """<h2>Set a lamp</h2><table>
<tr><td>URL</td><td>/lamp</td><td></td></tr><tr><td>Method</td><td>PUT</td><td></td></tr>
<tr><td colspan=3>Request parameters</td></tr>
<tr><td>Name</td><td>Type</td><td>Description</td></tr>
<tr><td>level</td><td>int</td><td>How bright</td></tr>
<tr><td colspan=3>Response parameters</td></tr>
<tr><td>state</td><td>string</td><td>What it is now</td></tr></table>"""


def test_a_box_is_cut_at_its_titles() -> None:
    (operation,) = raw_html(BOX).operations
    assert [next(iter(row.cells.values())).text for row in operation.parameters] == ["level"]
    assert [next(iter(row.cells.values())).text for row in operation.response_fields] == ["state"]


def test_a_box_is_consumed_when_a_part_of_it_is() -> None:
    entries = entries_of_html(BOX)
    assert {entry.status for entry in entries} == {Status.CONSUMED}


def test_a_field_called_status_is_no_title() -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td></td></tr>" for name in ("id<br>int", "status", "x<br>int")
    )
    page = f"<h2>Find</h2><p>GET /x</p><h3>Query parameters</h3><table>{rows}</table>"
    (operation,) = raw_html(page).operations
    assert not operation.statuses


def test_numbered_operations_have_the_item_as_title() -> None:
    items = "<li><p>List it</p><p>GET /x</p></li><li><p>Drop it</p><p>DELETE /x</p></li>"
    api = api_of_html(f"<h1>Things</h1><ol>{items}</ol>")
    assert [(op.title.value.raw, op.method.value.value) for op in api.operations] == [
        ("List it", "GET"),
        ("Drop it", "DELETE"),
    ]


def test_json_at_the_end_of_a_line_is_a_sample() -> None:
    page = (
        "<h2>Find</h2><p>GET /x</p><h3>Response</h3><ul><li><b>Code:</b> 200<br>"
        '<b>Content:</b> <code>{"id": 1}</code></li></ul>'
    )
    (operation,) = api_of_html(page).operations
    assert [(s.status, s.value and s.value.raw) for s in operation.samples] == [(200, {"id": 1})]

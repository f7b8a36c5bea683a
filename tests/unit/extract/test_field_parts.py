"""Fields in the dresses that people give them: parts with unknown words, notes, assignments, bare tables."""

from __future__ import annotations

import pytest
from support.passes import raw_html

from doc2sdk.extract.raw import RawOperation
from doc2sdk.printed.roles import Column

FIELDS = "<table><tr><th>Field</th><th>Type</th></tr><tr><td>{}</td><td>string</td></tr></table>"


def operation(page: str) -> RawOperation:
    (found,) = raw_html(f"<h1>Harbour</h1><h2>Boats</h2>{page}").operations
    return found


def asked(page: str) -> list[dict[str, str]]:
    return [
        {column.value: cell.text for column, cell in row.cells.items()}
        for row in operation(page).parameters
    ]


def names(page: str) -> list[str]:
    return [row["name"] for row in asked(page)]


@pytest.mark.parametrize("heading", ["🔹 Parameters", "Calling parameters", "Tham số trong lệnh"])
def test_a_part_needs_one_known_word(heading: str) -> None:
    assert names(f"<p>POST /boats</p><h3>{heading}</h3>" + FIELDS.format("sail")) == ["sail"]


def test_a_table_under_an_unknown_heading_is_the_bodys_before_the_response() -> None:
    table = FIELDS.format("sail")
    assert names(f"<p>POST /boats</p><p>A boat.</p><h3>What we send</h3>{table}") == ["sail"]
    assert names(f"<p>GET /boats</p><p>All boats.</p><h3>What we send</h3>{table}") == []
    assert names(f"<p>POST /boats</p><h3>Response</h3><h3>Sails</h3>{table}") == []


def test_a_column_headed_type_may_hold_marks_or_places() -> None:
    head = "<h3>Parameters</h3><table><tr><th>name</th><th>type</th><th>{}</th></tr>"
    rows = "<tr><td>sail</td><td>{}</td><td>{}</td></tr></table>"
    page = "<p>POST /boats</p>" + head.format("data type") + rows.format("required", "int")
    assert asked(page) == [{"name": "sail", "required": "required", "type": "int"}]
    page = "<p>POST /boats</p>" + head.format("description") + rows.format("query", "Its sail")
    assert asked(page) == [{"name": "sail", "location": "query", "description": "Its sail"}]


def test_an_unknown_head_of_types_is_known_by_its_cells() -> None:
    head = "<h3>Parameters</h3><table><tr><th>Parameter</th><th>Mode</th><th>Description</th></tr>"
    row = "<tr><td>sail</td><td>string</td><td>Its sail</td></tr></table>"
    assert asked(f"<p>POST /boats</p>{head}{row}")[0]["type"] == "string"


def test_rows_of_the_response_body_are_the_responses() -> None:
    head = "<h3>Parameters</h3><table><tr><th>Name</th><th>In</th><th>Type</th></tr>"
    rows = "<tr><td>sail</td><td>request body</td><td>string</td></tr>"
    rows += "<tr><td>state</td><td>response body</td><td>string</td></tr></table>"
    found = operation(f"<p>POST /boats</p>{head}{rows}")
    assert [row.cells[Column.NAME].text for row in found.parameters] == ["sail"]
    assert [row.cells[Column.NAME].text for row in found.response_fields] == ["state"]


def test_a_table_below_a_sample_that_has_its_names_is_the_responses() -> None:
    sample = (
        '<p>GET /boats</p><p>What comes back:</p><pre>{"sail": "red"}</pre><p>Each boat has:</p>'
    )
    found = operation(sample + FIELDS.format("sail"))
    assert (found.parameters, len(found.response_fields)) == ((), 1)
    assert names(sample + FIELDS.format("limit")) == ["limit"]


def test_lines_of_a_description_are_cells() -> None:
    told = "The sail.<br>Type: String<br>Required: Yes<br>Remember: dry it"
    page = (
        f"<p>POST /boats</p><h3>Parameters</h3><table><tr><td>sail</td><td>{told}</td></tr></table>"
    )
    assert asked(page) == [
        {
            "name": "sail",
            "type": "String",
            "required": "Yes",
            "description": "The sail.\nRemember: dry it",
        }
    ]


def test_assignments_are_fields() -> None:
    page = "<p>GET /boats</p><h3>Parameters</h3><p>sail=red, // its sail<br>page=1,<br>token=</p>"
    assert names(page) == ["sail", "page", "token"]
    assert names("<p>GET /boats</p><h3>Parameters</h3><p>a = b is what sailors say of it</p>") == []


def test_headers_by_name() -> None:
    page = (
        "<p>GET /boats</p><h3>Request headers</h3><p>Api-Key: 12ab, of the harbour<br>X-Berth</p>"
    )
    assert names(page) == ["Api-Key", "X-Berth"]
    assert names("<p>GET /boats</p><h3>Request headers</h3><p>http://harbour.test/x</p>") == []


def test_names_below_a_mark() -> None:
    block = "<pre>Mandatory:\nsail\n\nOptional:\nflag\n</pre>"
    rows = asked(f"<p>POST /boats</p><h3>Properties</h3>{block}")
    assert rows == [
        {"name": "sail", "required": "Mandatory"},
        {"name": "flag", "required": "Optional"},
    ]
    line = "<p>Required fields: sail, flag</p>"
    assert names(f"<p>POST /boats</p><h3>Properties</h3>{line}") == ["sail", "flag"]
    assert names("<p>POST /boats</p><h3>Properties</h3><p>Optional: ask the harbour</p>") == []


def test_terms_led_by_types_need_no_heading() -> None:
    page = "<p>PUT /boats</p><dl><dt>sail</dt><dd>(String) its sail</dd></dl>"
    assert names(page) == ["sail"]
    assert names("<p>PUT /boats</p><dl><dt>sail</dt><dd>its sail</dd></dl>") == []


def test_remarks_among_fields_do_not_hide_them() -> None:
    items = "<li><code>sail</code> its sail</li><li><code>flag</code> its flag</li>"
    page = f"<p>GET /boats</p><h3>Parameters</h3><ul>{items}<li>all fields of a boat</li></ul>"
    assert names(page) == ["sail", "flag"]


def test_a_status_set_as_code_in_a_sentence() -> None:
    page = (
        "<p>DELETE /boats</p><p>It answers <code>204 No Content</code>, else <code>404</code>.</p>"
    )
    assert [status.code for status in operation(page).statuses] == [204, 404]
    assert operation("<p>GET /boats</p><p>At most <code>200</code> of them.</p>").statuses == ()


def test_a_section_with_the_request_alone_is_a_part_of_the_operation() -> None:
    page = "<h1>Rename a boat</h1><h2>Basics</h2><p>PUT /boats/{id}</p><h2>Request structure</h2>"
    (found,) = raw_html(page + FIELDS.format("sail")).operations
    assert found.title.text == "Rename a boat"
    assert [row.cells[Column.NAME].text for row in found.parameters] == ["sail"]


def test_a_lone_bullet_names_a_part() -> None:
    page = "<p>POST /boats</p><ul><li>Return data: a boat</li></ul>" + FIELDS.format("sail")
    found = operation(page)
    assert (found.parameters, len(found.response_fields)) == ((), 1)


def test_a_list_of_values_behind_a_table_of_fields() -> None:
    items = "<ul><li><b>red</b>: of danger</li><li><b>blue</b>: of peace</li></ul>"
    page = f"<p>POST /boats</p><h3>Parameters</h3>{FIELDS.format('sail')}"
    assert names(f"{page}<p>What sails mean:</p>{items}") == ["sail"]
    assert names(f"{page}{items}") == ["sail", "red", "blue"]


def test_a_value_column_may_hold_types() -> None:
    head = "<tr><td>Parameter</td><td>Value</td><td>Description</td><td>Availability</td></tr>"
    row = "<tr><td>sail</td><td>&lt;string&gt;</td><td>Its sail</td><td>1 and later</td></tr>"
    assert names(f"<p>POST /boats</p><table>{head}{row}</table>") == ["sail"]


def test_fields_behind_a_response_are_its_own() -> None:
    table = FIELDS.format("sail")
    page = (
        "<p>POST /boats</p><h3>Response example</h3><pre>{}</pre><h3>Description of the fields</h3>"
    )
    found = operation(page + table)
    assert (found.parameters, len(found.response_fields)) == ((), 1)
    assert names("<p>POST /boats</p><h3>Response</h3><h3>Parameters</h3>" + table) == ["sail"]


def test_sentences_that_introduce_fields() -> None:
    items = "<ul><li><code>sail</code> - its sail</li><li><code>flag</code> - its flag</li></ul>"
    table = FIELDS.format("id")
    page = f"<p>GET /boats</p><p>The following parameters are accepted:</p>{items}"
    found = operation(f"{page}<p>The response has these fields:</p>{table}")
    assert [row.cells[Column.NAME].text for row in found.parameters] == ["sail", "flag"]
    assert [row.cells[Column.NAME].text for row in found.response_fields] == ["id"]
    assert names(f"<p>GET /boats</p><p>A boat may be seen from:</p>{items}") == []
    assert names(f"<p>GET /boats</p><p>This field has the values:</p>{items}") == []


def test_a_column_of_marks_holds_no_names() -> None:
    head = "<h3>Parameters</h3><table><tr><th>Name</th><th>Description</th><th>Type</th><th>Additional</th></tr>"
    row = "<tr><td>id</td><td>Which</td><td>int</td><td>Required</td></tr></table>"
    assert names(f"<p>POST /boats</p>{head}{row}") == ["id"]

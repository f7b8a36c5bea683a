"""Operations that a table names and a section describes, resources in prints, and chapters of models."""

from __future__ import annotations

from support.passes import api_of_html

INDEX = """<h1>Pets</h1><table><tr><th>Method</th><th>HTTP request</th><th>Description</th></tr>
<tr><td>findPets</td><td>GET /pets</td><td>Find</td></tr>
<tr><td>addPet</td><td>POST /pets</td><td>Add</td></tr></table>
<h2>findPets</h2><h3>Parameters</h3><table><tr><th>Name</th><th>Type</th></tr><tr><td>limit</td><td>int</td></tr></table>
<h2>addPet</h2><h3>Parameters</h3><table><tr><th>Name</th><th>Type</th></tr><tr><td>name</td><td>string</td></tr></table>"""


def test_a_section_named_in_the_table_is_the_operations() -> None:
    find, add = api_of_html(INDEX).operations
    assert [p.name.value.raw for p in find.parameters] == ["limit"]
    assert add.body is not None
    assert [p.name.raw for p in add.body.schema.properties] == ["name"]


def test_models_behind_the_last_operation_are_not_its_fields() -> None:
    page = (
        "<h1>Pets</h1><p>PUT /pet</p><h3>Request body</h3><p>pet (required)</p><p>Body parameter — it</p>"
        "<h2>Models</h2><h3>3.1. Pet</h3><p>name</p><p><a href='#s'>String</a> its name</p>"
    )
    (operation,) = api_of_html(page).operations
    assert operation.body is not None
    assert operation.body.schema.ref == "Pet"


def test_a_path_printed_behind_a_link_up() -> None:
    page = '<h1>Pets</h1><p>Done. <a href="#top">Up</a> <code>GET /pets</code></p><p>Finds.</p>'
    (operation,) = api_of_html(page).operations
    assert operation.path.value.raw == "/pets"


def test_badges_beside_a_path_without_a_slash() -> None:
    page = "<h1>A</h1><h2>B</h2><div>GET</div><div>v1/leases</div><div>PUT</div><div>and/or</div>"
    assert [op.path.value.raw for op in api_of_html(page).operations] == ["/v1/leases"]


def test_a_group_called_search_is_no_search_box() -> None:
    page = '<h1>A</h1><div class="sect2 Search"><h2>Search</h2><pre>GET /search</pre></div>'
    assert [op.path.value.raw for op in api_of_html(page).operations] == ["/search"]


def test_a_verb_that_the_style_sheet_prints() -> None:
    page = '<h1>A</h1><h2>Find</h2><pre data-type="get"><code>/pets</code></pre>'
    (operation,) = api_of_html(page).operations
    assert (operation.method.value.value, operation.path.value.raw) == ("GET", "/pets")


def test_json_without_an_owner_is_the_response_of_a_get() -> None:
    page = '<h1>A</h1><h2>Find</h2><p>{} /pets</p><h3>Example</h3><pre>{{"a": 1}}</pre>'
    (get,) = api_of_html(page.format("GET")).operations
    (put,) = api_of_html(page.format("PUT")).operations
    assert ([s.role.value for s in get.samples], put.samples) == (["response"], ())

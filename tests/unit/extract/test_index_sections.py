"""Operations that a table names and a section describes, resources in prints, and chapters of models."""

from __future__ import annotations

import pytest
from support.passes import api_of_html

from doc2sdk.extract.locate.operation_sections import with_sections
from doc2sdk.extract.locate.recognisers import OperationSite
from doc2sdk.extract.outline.scope import RequestLine, Scope
from doc2sdk.extract.raw import Fact
from doc2sdk.model import Place
from doc2sdk.printed.headings import label_key
from doc2sdk.sources.blocks import Heading, Paragraph, Span

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


def test_json_without_an_owner_is_the_response_of_a_get_and_the_request_of_a_put() -> None:
    page = '<h1>A</h1><h2>Find</h2><p>{} /pets</p><h3>Example</h3><pre>{{"a": 1}}</pre>'
    (get,) = api_of_html(page.format("GET")).operations
    (put,) = api_of_html(page.format("PUT")).operations
    assert [[s.role.value for s in o.samples] for o in (get, put)] == [["response"], ["request"]]


def site(scope: Scope, alias: str) -> OperationSite:
    """A row of a table whose operation is called ``alias``."""
    url = Fact(text="/pets", place=PLACE)
    aliases = (alias,)
    return OperationSite(
        scope=scope, index=0, rule="row", url=url, method=None, blocks=(), aliases=aliases
    )


def section(parent: Scope, title: str | None, *, request: bool = False, bold: bool = False) -> None:
    spans = (Span(text=title or "", place=PLACE),)
    shown = (
        Paragraph(spans=spans, place=PLACE) if bold else Heading(level=2, spans=spans, place=PLACE)
    )
    fact = Fact(text=title, place=PLACE) if title is not None else None
    line = RequestLine(method=PET, url=PET, blocks=()) if request else None
    parent.content.append(Scope(heading=shown, title=fact, rank=1, parent=parent, request=line))


PLACE = Place(document="pets.html", line=1)
PET = Fact(text="/pets", place=PLACE)


@pytest.mark.parametrize(
    ("title", "options", "is_moved"),
    [
        ("findPets", {}, True),
        ("addPet", {}, False),  # the section of another operation
        ("Parameters", {}, False),  # names a part, not an operation
        ("findPets", {"request": True}, False),  # is an operation of its own
        ("findPets", {"bold": True}, False),  # is no heading
        (None, {}, False),
    ],
)
def test_which_section_a_row_is_moved_to(
    title: str | None, options: dict[str, bool], is_moved: bool
) -> None:
    root = Scope(heading=None, title=None, rank=0)
    section(root, title, **options)
    for alias in (label_key("findPets"), label_key("Parameters")):
        (found,) = with_sections([site(root, alias)], root)
        wanted = is_moved and alias == label_key("findPets")
        assert (found.scope is not root) == wanted


def test_a_name_that_heads_two_sections_moves_nothing() -> None:
    root = Scope(heading=None, title=None, rank=0)
    section(root, "findPets")
    section(root, "findPets")
    (found,) = with_sections([site(root, label_key("findPets"))], root)
    assert found.scope is root


def test_a_name_of_two_rows_moves_neither() -> None:
    root = Scope(heading=None, title=None, rank=0)
    section(root, "findPets")
    rows = [site(root, label_key("findPets")) for _ in range(2)]
    assert [found.scope for found in with_sections(rows, root)] == [root, root]

"""Where parameters go, as samples of requests and the names of headers say."""

from __future__ import annotations

from support.passes import api_of_html

TABLE = (
    "<h3>Parameters</h3><table><tr><th>Name</th><th>Type</th></tr>"
    "<tr><td>berth</td><td>int</td></tr><tr><td>quiet</td><td>bool</td></tr></table>"
)


def places(call: str, sample: str) -> dict[str, str]:
    (operation,) = api_of_html(
        f"<h2>Move a boat</h2><p>{call}</p>{TABLE}<h3>Request example</h3><pre>{sample}</pre>"
        "<h3>Response</h3><pre>{}</pre>"
    ).operations
    found = {p.name.value.raw: p.location.value for p in operation.parameters}
    members = operation.body.schema.properties if operation.body is not None else ()
    return found | {item.name.raw: "body" for item in members}


def test_the_query_of_a_sample_places_parameters() -> None:
    call = "curl -X POST http://h/boats?berth=3"
    assert places("POST /boats", call) == {"berth": "query", "quiet": "query"}


def test_typographic_quotes_of_a_command() -> None:
    call = "curl --request POST --url ’http://h/boats?berth=3’ --header ’k: v’"
    assert places("POST /boats", call) == {"berth": "query", "quiet": "query"}


def test_a_body_beside_the_query_keeps_what_it_does_not_show() -> None:
    call = 'curl -X POST http://h/boats?berth=3 --json \'{"name": "Otter"}\''
    assert places("POST /boats", call) == {"berth": "query", "quiet": "body", "name": "body"}


def test_an_object_of_exactly_the_listed_names_is_the_body_even_of_get() -> None:
    assert places("GET /boats", '{"berth": 3, "quiet": true}') == {"berth": "body", "quiet": "body"}
    assert places("GET /boats", '{"berth": 3}') == {"berth": "query", "quiet": "query"}


def test_names_of_http_are_headers() -> None:
    rows = "<tr><td>Authorization</td><td>string</td></tr><tr><td>berth</td><td>int</td></tr>"
    (operation,) = api_of_html(
        "<h2>Boats</h2><p>GET /boats</p><h3>Parameters</h3>"
        f"<table><tr><th>Name</th><th>Type</th></tr>{rows}</table>"
    ).operations
    assert {p.name.value.raw: p.location.value for p in operation.parameters} == {
        "Authorization": "header",
        "berth": "query",
    }


def test_a_cell_that_says_body_holds_for_every_method() -> None:
    table = (
        "<h3>Parameters</h3><table><tr><th>Name</th><th>Located in</th><th>Schema</th></tr>"
        "<tr><td>berth</td><td>Body</td><td>xs:int</td></tr></table>"
    )
    (operation,) = api_of_html(f"<h2>Boats</h2><p>GET /boats</p>{table}").operations
    assert operation.body is not None
    assert operation.parameters == ()


def test_placeholders_name_their_types() -> None:
    (operation,) = api_of_html(
        "<h2>Boat</h2><p>GET /boats/&lt;int:pk&gt;/{name:str}</p>"
    ).operations
    kinds = {
        p.name.value.raw: p.schema.type.value.value for p in operation.parameters if p.schema.type
    }
    assert kinds == {"pk": "integer", "name": "string"}

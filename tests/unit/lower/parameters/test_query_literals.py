"""Which values of a query are constants."""

from __future__ import annotations

import pytest
from support.passes import api_of_html

from doc2sdk.model import Location


def fixed(*pages: str) -> dict[str, object]:
    """The constants of the query of the first operation."""
    api = api_of_html("".join(pages))
    first = api.operations[0]
    return {
        p.name.value.raw: p.schema.const.value.raw
        for p in first.parameters
        if p.location is Location.QUERY and p.schema.const is not None
    }


def test_values_that_tell_calls_apart_are_constants() -> None:
    page = "<h2>Lamp {0}</h2><p>GET /lamp.cgi?cmd={0}&token=TOKEN</p>"
    assert fixed(page.format("On"), page.format("Off")) == {"cmd": "On"}


@pytest.mark.parametrize("value", ["level", "YOUR_LEVEL", "xxxx"])
def test_a_value_to_be_replaced_is_none(value: str) -> None:
    assert fixed(f"<h2>Dim</h2><p>GET /lamp.cgi?level={value}&cmd=Dim</p>") == {"cmd": "Dim"}


def test_a_listed_parameter_is_an_argument_unless_its_row_shows_the_value() -> None:
    row = "<tr><td>{}</td><td>string</td><td>{}</td></tr>"
    head = "<h3>Parameters</h3><table><tr><th>Name</th><th>Type</th><th>Description</th></tr>"
    page = "<h2>Dim</h2><p>GET /lamp.cgi?cmd=Dim&level=10</p>" + head
    rows = row.format("cmd", "Always Dim") + row.format("level", "From 1 to 10")
    assert fixed(page + rows + "</table>") == {"cmd": "Dim"}


def test_a_heading_that_says_path_means_what_the_path_has_room_for() -> None:
    head = "<h3>Path parameters</h3><table><tr><th>Name</th><th>Type</th></tr>"
    rows = "".join(f"<tr><td>{name}</td><td>string</td></tr>" for name in ("sort", "page"))
    api = api_of_html(f"<h2>Show</h2><p>GET /lamps/{{id}}</p>{head}{rows}</table>")
    found = {p.name.value.raw: p.location for p in api.operations[0].parameters}
    assert found == {"id": Location.PATH, "sort": Location.QUERY, "page": Location.QUERY}


def test_a_command_in_a_list_shows_what_it_sends() -> None:
    items = "".join(
        f"<li>curl --data 'user=ann&amp;level={n}' https://lamps.test/api/{name}</li>"
        for n, name in enumerate(("lamp/add", "lamp/dim", "room/add"))
    )
    api = api_of_html(f"<h1>Lamps</h1><h2>Commands</h2><ul>{items}</ul>")
    bodies = [o.body.schema.properties for o in api.operations if o.body is not None]
    assert [[p.name.raw for p in body] for body in bodies] == [["user", "level"]] * 3

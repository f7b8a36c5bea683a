"""What bounds the records of operations, and what is no sign of one."""

from __future__ import annotations

from support.passes import raw_html

from doc2sdk.extract.raw import RawOperation


def operations(html: str) -> list[RawOperation]:
    return list(raw_html(html).operations)


def names(operation: RawOperation) -> list[str]:
    return [row.cells[column].text for row in operation.parameters for column in row.cells][::2]


TABLE = "<table><tr><th>Name</th><th>Type</th></tr><tr><td>{}</td><td>int</td></tr></table>"


def test_headings_that_recur_bound_nothing_however_large() -> None:
    """A print ranks "Address" above the titles, which have larger numbers."""
    html = "".join(
        f"<h3>4.{n} {title} a boat</h3><h2>Access</h2><p>Crews only.</p><h2>Address to call</h2>"
        f"<p>http://h/boats/{path}</p><h2>How to call</h2><p>HTTP method: POST</p><h2>Request parameters</h2>"
        + TABLE.format(path)
        for n, (title, path) in enumerate([("Move", "move"), ("Sell", "sell"), ("Sink", "sink")])
    )
    found = {operation.url.text: names(operation) for operation in operations(html)}
    assert found == {f"http://h/boats/{p}": [p] for p in ("move", "sell", "sink")}


def test_a_chapter_about_parameters_is_no_part_of_the_section_before_it() -> None:
    html = (
        "<h1>4. Commands</h1><h2>4.1 Move</h2><p>Command:</p><p>http://h/move?to=x</p>"
        "<h2>4.2 Sell</h2><p>Command:</p><p>http://h/sell?by=x</p>"
        "<h1>5. Message parameters</h1><h2>5.1 Table of parameters</h2>" + TABLE.format("berth")
    )
    assert all(operation.parameters == () for operation in operations(html))


def test_paths_that_are_values_are_no_operations() -> None:
    table = (
        "<table><tr><th>Parameter name</th><th>Parameter value</th><th>Description</th></tr>"
        "<tr><td>path</td><td>/srv/boats/otter</td><td>Where the log is</td></tr></table>"
    )
    html = "".join(
        f"<h2>{title} the log</h2><p>URI address: /logs/{path}</p><p>Way to call: POST</p>{table}"
        f'<p>Response:</p><p>{{</p><p>"path": "/srv/{path}",</p><p>"ok": 1</p><p>}}</p>'
        for title, path in [("Open", "open"), ("Close", "close"), ("Cut", "cut")]
    )
    assert sorted(o.url.text for o in operations(html)) == [
        "/logs/close",
        "/logs/cut",
        "/logs/open",
    ]


def test_what_a_request_in_a_cell_sends_is_its_body() -> None:
    rows = "".join(
        f"<tr><td>{title}</td><td>{request}</td></tr>"
        for title, request in [
            ("Name a boat", "POST http://h/boats.php?id=1<br>name=Otter&amp;berth=3"),
            ("Add a crew", 'PUT http://h/crews.php<br>{"name": "Ann"}'),
            ("Drop a crew", "DELETE http://h/crews.php?id=2"),
            ("Tell", "POST http://h/tell.php and so on"),
        ]
    )
    found = operations(f"<h2>Examples</h2><table>{rows}</table>")
    sent = {
        o.method.text: [part.text for sample in o.samples for part in sample.parts]
        for o in found[:3]
        if o.method is not None
    }
    assert sent == {"POST": ["name=Otter&berth=3"], "PUT": ['{"name": "Ann"}'], "DELETE": []}

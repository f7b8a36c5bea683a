"""Calls in a chapter of examples belong to the operation they call."""

from support.passes import raw_html

INDEX = """<h1>Boats API</h1><h2>Overview</h2><table><tr><th>Method</th><th>Endpoint</th><th>Description</th></tr>
<tr><td>GET</td><td>/boats/{id}</td><td>Get a boat</td></tr>
<tr><td>POST</td><td>/boats</td><td>Add a boat</td></tr></table><h2>In use</h2>"""


def shown(html: str) -> dict[str, list[tuple[str, str]]]:
    return {
        f"{o.method.text if o.method else ''} {o.url.text}": [
            (s.role.value, s.parts[0].text.split("\n")[0]) for s in o.samples
        ]
        for o in raw_html(INDEX + html).operations
    }


def test_method_and_path_say_whose_call_it_is() -> None:
    page = """<h3>A new boat</h3><pre>curl -X POST https://api.example.com/v1/boats -d '{"name": "Otter"}'</pre>
    <pre>{"id": 7}</pre>"""
    found = shown(page)
    assert found["POST /boats"] == [
        ("request", """curl -X POST https://api.example.com/v1/boats -d '{"name": "Otter"}'"""),
        ("response", '{"id": 7}'),
    ]


def test_an_instance_of_a_template_is_a_call_of_it() -> None:
    found = shown("<h3>One</h3><pre>curl https://api.example.com/v1/boats/7</pre>")
    assert [role for role, _ in found["GET /boats/{id}"]] == ["request"]


def test_of_one_operation_all_calls_are_shown() -> None:
    """The first call names the operation's region; the second one stands elsewhere."""
    page = "<h3>One</h3><pre>curl https://api.example.com/v1/boats/7</pre><h3>Other</h3>"
    found = shown(page + "<pre>curl https://api.example.com/v1/boats/8</pre>")
    assert [text[-1] for _, text in found["GET /boats/{id}"]] == ["7", "8"]


def test_a_call_of_something_else_is_nobodys() -> None:
    found = shown("<h3>One</h3><pre>curl -X PUT https://api.example.com/v1/boats</pre>")
    assert found["POST /boats"] == found["GET /boats/{id}"] == []


def test_the_part_below_a_request_is_its_answer() -> None:
    request = "POST /boats\nContent-Type: application/json\n\n{'name': 'Otter'}"
    page = f"<h3>A new boat</h3><pre>{request}</pre><p><b>Response:</b></p><pre>{{'id': 7}}</pre>"
    twice = (
        page
        + f"<h3>Another</h3><pre>{request}</pre><p><b>Response 201:</b></p><pre>{{'id': 8}}</pre>"
    )
    roles = [role for role, _ in shown(twice)["POST /boats"]]
    assert roles == ["request", "response", "request", "response"]

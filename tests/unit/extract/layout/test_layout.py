"""Layouts found in documents that wear no known dress."""

from __future__ import annotations

import pytest
from support.passes import api_of_html

from doc2sdk.diagnostics import Sink
from doc2sdk.extract.layout.choose import choose
from doc2sdk.extract.layout.units import units_of
from doc2sdk.model import Text
from doc2sdk.sources.html import read_html


def found(page: str) -> list[tuple[str, str]]:
    """The methods and paths that the layout of a page shows, without any recogniser."""
    choice = choose(units_of(read_html(page.encode(), "page.html", Sink()).blocks))
    return [(name, one.template) for one in choice.found for name in one.methods or ("",)]


def section(number: int, title: str, *lines: str) -> str:
    return f"<h2>{number}. {title}</h2>" + "".join(f"<p>{line}</p>" for line in lines)


def test_labels_need_not_be_known() -> None:
    page = section(1, "List", "Zielort: /boats", "Wie: GET") + section(
        2, "Add", "Zielort: /boats/add", "Wie: POST"
    )
    assert found(page) == [("GET", "/boats"), ("POST", "/boats/add")]


def test_a_method_before_its_url() -> None:
    page = section(1, "List", "How - GET", "Where - api/v1/boats") + section(
        2, "Drop", "How - DELETE", "Where - api/v1/boats/{id}"
    )
    assert found(page) == [("GET", "/api/v1/boats"), ("DELETE", "/api/v1/boats/{}")]


def test_a_method_stated_once_for_all() -> None:
    page = (
        "<p>All interfaces are called with the POST method.</p>"
        + section(1, "List", "URL: /v1/boatList")
        + section(2, "Drop", "URL: /v1/boatRemove")
    )
    assert found(page) == [("POST", "/v1/boatList"), ("POST", "/v1/boatRemove")]


def test_rows_with_methods_and_row_spans() -> None:
    page = (
        "<table><tr><td>Was</td><td>Wo</td><td>Wie</td></tr>"
        "<tr><td>Boats</td><td rowspan=2>/boats</td><td>GET</td></tr>"
        "<tr><td>New</td><td>POST</td></tr>"
        "<tr><td>Gone</td><td>/boats/{id}</td><td>DELETE</td></tr></table>"
    )
    assert found(page) == [("GET", "/boats"), ("POST", "/boats"), ("DELETE", "/boats/{}")]


def test_one_url_for_several_headings_of_methods() -> None:
    page = (
        "<h1>Boats</h1><p>Location: /boats</p><h2>GET</h2><p>Lists.</p><h2>POST</h2><p>Adds.</p>"
        "<h1>Docks</h1><p>Location: /docks</p><h2>GET</h2><p>Lists.</p><h2>POST</h2><p>Adds.</p>"
    )
    expected = [("GET", "/boats"), ("POST", "/boats"), ("GET", "/docks"), ("POST", "/docks")]
    assert found(page) == expected


def test_samples_yield_to_the_definitions_they_show() -> None:
    page = "".join(
        section(number, name, f"Ruta: /{name}/{{id}}", "Método: GET")
        + f"<pre>GET /{name}/0{number}17</pre>"
        for number, name in enumerate(("cuentas", "socios", "listas"), 1)
    )
    assert found(page) == [("GET", "/cuentas/{}"), ("GET", "/socios/{}"), ("GET", "/listas/{}")]


def test_calls_by_plain_url_need_support() -> None:
    urls = [f"https://api.example.com/http/{name}?user=x" for name in ("auth", "send", "ping")]
    page = "".join(section(n, f"Step {n}", "Command:", url) for n, url in enumerate(urls, 1))
    assert found(page) == [("", "/http/auth"), ("", "/http/send"), ("", "/http/ping")]


@pytest.mark.parametrize(
    "page",
    [
        "<p>Edit path/to/file, then run it. Docs: https://docs.example.com/start.</p>",
        "<h2>Registers</h2><table><tr><td>Index/Name</td><td>R/W</td></tr></table>",
        "<p>You may GET help or POST a question.</p>",
        "<pre>cp src/main.c build/main.c</pre><p>The folders src/lib and src/app hold code.</p>",
    ],
)
def test_what_is_no_api_has_no_layout(page: str) -> None:
    assert found(page) == []


def test_records_hold_their_own_fields() -> None:
    box = (
        "<tr><td colspan=3>{title}</td></tr><tr><td>Route</td><td colspan=2>{url}</td></tr>"
        "<tr><td>Method</td><td colspan=2>{method}</td></tr>"
        "<tr><td>Parameters</td><td>Field</td><td>Type</td></tr>"
        "<tr><td></td><td>{name}</td><td>integer</td></tr>"
    )
    rows = box.format(title="1. ADD", url="/games", method="POST", name="size") + box.format(
        title="2. MOVE", url="/games/:id/moves", method="POST", name="number"
    )
    add, move = api_of_html(f"<table>{rows}</table>").operations
    assert add.body is not None
    assert move.body is not None
    assert [p.name for p in add.body.schema.properties] == [Text("size")]
    assert [p.name for p in move.body.schema.properties] == [Text("number")]
    assert move.path.value.raw == "/games/{id}/moves"


def table(*cells: str) -> str:
    rows = "".join(f"<tr><td>{cell}</td><td>yes</td></tr>" for cell in cells)
    return f"<table><tr><th>Aufruf</th><th>Getestet</th></tr>{rows}</table>"


def test_a_method_above_a_table_is_that_of_all_its_urls() -> None:
    page = (
        "<p>GET</p>" + table("http://&lt;IP&gt;/api/boats", "http://&lt;IP&gt;/api/crew")
        + "<p>PUT</p>" + table("http://&lt;IP&gt;/api/boats/{id}")
        + "<p>POST</p>" + table("http://&lt;IP&gt;/api/boats/sell", "http://&lt;IP&gt;/api/boats/sink")
    )  # fmt: skip
    assert found(page) == [
        ("GET", "/api/boats"),
        ("GET", "/api/crew"),
        ("PUT", "/api/boats/{}"),
        ("POST", "/api/boats/sell"),
        ("POST", "/api/boats/sink"),
    ]


def test_a_heading_of_a_part_does_not_end_the_operation() -> None:
    page = "<h1>Boats</h1>" + "".join(
        f"<pre>POST /boats/{name}</pre><h4>Request body</h4><pre>{{'{name}': 1}}</pre>"
        "<h4>Response</h4><pre>{'code': 0}</pre>"
        for name in ("sell", "sink", "sail", "row")
    )
    samples = [[s.value for s in o.samples] for o in api_of_html(page).operations]
    assert [[value and value.raw for value in some] for some in samples] == [
        [{"sell": 1}, {"code": 0}],
        [{"sink": 1}, {"code": 0}],
        [{"sail": 1}, {"code": 0}],
        [{"row": 1}, {"code": 0}],
    ]


def test_an_operation_of_an_index_is_described_where_its_request_heads_a_part() -> None:
    names = ("sell", "sink", "sail")
    rows = "".join(
        f"<tr><td>{n.title()} it</td><td>POST</td><td>/boats/{n}</td></tr>" for n in names
    )
    page = (
        f"<h1>Boats</h1><table><tr><th>Was</th><th>Wie</th><th>Wo</th></tr>{rows}</table>"
        + "".join(
            f"<pre>POST /boats/{n}</pre><h4>Request body</h4><pre>{{'{n}': 1}}</pre>" for n in names
        )
    )
    told = [
        (o.title.value.raw, [s.value and s.value.raw for s in o.samples])
        for o in api_of_html(page).operations
    ]
    assert told == [
        ("Sell it", [{"sell": 1}]),
        ("Sink it", [{"sink": 1}]),
        ("Sail it", [{"sail": 1}]),
    ]


def test_a_title_that_ends_in_its_method() -> None:
    page = "".join(
        f"<p>{n}. {title} {method} request</p><p>Location: /{path}</p><p>Some text.</p>"
        for n, (title, method, path) in enumerate(
            [("List the boats", "get", "boats"), ("Sell one", "post", "sales"),
             ("Drop the berth", "delete", "berths/{id}")], 1)
    )  # fmt: skip
    assert found(page) == [("GET", "/boats"), ("POST", "/sales"), ("DELETE", "/berths/{}")]


def test_a_url_below_the_heading_with_its_method() -> None:
    page = (
        "<h2>POST Add a boat</h2><pre>https://a.example/boats</pre><h2>GET All boats</h2>"
        "<p>https://a.example/boats</p><h2>DEL Sink it</h2><p>https://a.example/boats/:id</p>"
    )
    assert found(page) == [("POST", "/boats"), ("GET", "/boats"), ("DELETE", "/boats/{}")]


def test_the_url_of_a_sentence_about_all_calls_is_their_base() -> None:
    said = "<p>All requests are sent with POST to https://a.example/api.</p>"
    page = said + section(1, "List", "Where: /boatList") + section(2, "Drop", "Where: /boatDrop")
    assert found(page) == [("POST", "/boatList"), ("POST", "/boatDrop")]
    assert found(said) == [("POST", "/api")]


def test_a_whole_url_that_others_do_not_begin_with_is_one_call() -> None:
    said = "<p>Logs of all messages are read by one request: GET https://a.example/api/logs.</p>"
    page = said + section(1, "Send", "URL: https://a.example/api/send") + section(2, "x", "y")
    assert ("GET", "/api/send") not in found(page)


def test_a_sentence_above_several_urls_states_their_method() -> None:
    page = (
        "<h2>Login</h2><p>Call /token with a POST request before.</p><h2>Lists</h2>"
        "<p>They are to be read with GET requests, one for each list:</p>"
        "<p>Boats: /boats/<br>Docks: /docks/<br>Crews: /crews/</p>"
    )
    lists = [("GET", "/boats"), ("GET", "/docks"), ("GET", "/crews")]
    assert found(page) == [("POST", "/token"), *lists]


def test_a_sentence_above_one_url_states_nothing_of_it() -> None:
    page = "<h2>Lists</h2><p>They are to be read with GET requests.</p><p>See also: /boats/</p>"
    assert found(page) == []


def test_a_lone_url_with_its_method_near() -> None:
    page = (
        "<h1>Session</h1><p>{host}/session</p><h2>GET</h2><p>Reads.</p><h2>POST</h2><p>Opens.</p>"
    )
    assert found(page) == [("GET", "/session"), ("POST", "/session")]
    assert found("<h1>Session</h1><p>Read on at https://a.example/session.</p>") == []


def test_a_heading_that_is_the_name_in_the_url_supports_it() -> None:
    page = "<h2>boat.info</h2><p>Text.</p><p>https://a.example/api/boat.info/1234567?key=xxx</p>"
    assert found(page) == [("", "/api/boat.info/1234567")]
    assert found(page.replace("<h2>boat.info", "<h2>More")) == []


def test_a_static_path_beside_a_template_has_its_own_method() -> None:
    page = section(1, "One", "GET /boats/{id}") + section(2, "Rent", "PUT /boats/rent")
    assert found(page) == [("GET", "/boats/{}"), ("PUT", "/boats/rent")]


def test_a_table_of_paths_below_a_path_of_a_placeholder_alone() -> None:
    rows = "".join(f"<tr><td>/:pond{end}</td><td>X</td></tr>" for end in ("", "/boats", "/docks"))
    page = f"<p>All of them support the GET method.</p><table><tr><td>Path</td><td>Type</td></tr>{rows}</table>"
    assert found(page) == [("GET", "/{}/boats"), ("GET", "/{}/docks")]


def test_a_query_that_a_narrow_cell_broke() -> None:
    page = (
        "<table><tr><td>HTTP method</td><td>GET</td></tr><tr><td>Request URL</td><td>"
        "http://HOST/api.cgi?cmd=Get<br>Time &amp;token=TOKEN</td></tr></table>"
    )
    choice = choose(units_of(read_html(page.encode(), "page.html", Sink()).blocks))
    assert [one.mention.target.text for one in choice.found] == [
        "http://HOST/api.cgi?cmd=GetTime&token=TOKEN"
    ]


def test_whole_urls_of_the_host_of_a_command_are_calls_too() -> None:
    host = "https://api.example.com/call"
    page = f"""<h2>Ring</h2><pre>{host}/ring?key={{key}}</pre><pre>curl -X GET "{host}/ring?key={{key}}"</pre>
    <h2>Hang up</h2><pre>{host}/end?key={{key}}</pre><p>See https://www.example.org/help for help.</p>
    <pre>https://www.example.org/files</pre>"""
    assert sorted(path for _, path in found(page)) == ["/call/end", "/call/ring"]


def test_urls_one_below_the_other_share_what_their_section_says() -> None:
    parts = [
        ("Liste les ressources - GET", ["/lists/{type}/", "/lists/{type}/{page}/"], "type"),
        ("Supprime un bateau - DELETE", ["/boats/{id}/"], "id"),
        ("Vend un bateau - POST", ["/boats/sell/"], "price"),
    ]
    page = "<h1>Boats</h1>" + "".join(
        f"<h2>{title}</h2><p>Adresses</p><ul>{''.join(f'<li><code>{u}</code></li>' for u in urls)}</ul>"
        f"<h3>Arguments</h3><table><tr><th>Name</th><th>Type</th></tr><tr><td>{name}</td><td>string</td></tr></table>"
        for title, urls, name in parts
    )
    told = [
        (
            o.method.value.value,
            o.path.value.raw,
            [p.name.value.raw for p in o.parameters if p.schema.type],
        )
        for o in api_of_html(page).operations
    ]
    assert told[:2] == [
        ("GET", "/lists/{type}/", ["type"]),
        ("GET", "/lists/{type}/{page}/", ["type", "page"]),
    ]
    assert [call[:2] for call in told[2:]] == [("DELETE", "/boats/{id}/"), ("POST", "/boats/sell/")]


def test_names_of_files_are_no_calls() -> None:
    page = """<h2>Copy</h2><p>The files \u201cmodels/boat.php\u201d, \u201clibraries/Crew.php\u201d must be there.</p>
    <h2>Use</h2><p>See \u201ccontrollers/Main.php\u201d.</p><pre>{"name": "Otter"}</pre>"""
    assert found(page) == []


def test_the_head_of_a_column_states_the_method_of_its_urls() -> None:
    page = (
        "<table><tr><td>Boats</td><td>Método GET</td></tr><tr><td>All</td><td>https://a.example/v1/boats</td></tr>"
        "<tr><td>One</td><td>https://a.example/v1/boats/{id}</td></tr>"
        "<tr><td>Crew</td><td>Método POST</td></tr><tr><td>Add</td><td>https://a.example/v1/crew</td></tr></table>"
    )
    assert found(page) == [("GET", "/v1/boats"), ("GET", "/v1/boats/{}"), ("POST", "/v1/crew")]


def test_paths_that_fill_a_narrow_cell_go_on_in_its_next_line() -> None:
    rows = [("GET", "/api/auth/employee_use<br>rs/&amp;lt;name&amp;gt;"), ("PUT", "/api/boats<br>list"),
            ("POST", "/api/auth/login")]  # fmt: skip
    page = "".join(f"<tr><td>{verb}</td><td>{path}</td><td>x</td></tr>" for verb, path in rows)
    assert found(f"<table>{page}</table>") == [
        ("GET", "/api/auth/employee_users/{}"),
        ("PUT", "/api/boats"),
        ("POST", "/api/auth/login"),
    ]


def test_a_label_behind_a_sentence_in_one_line() -> None:
    page = "<h2>Search</h2><p>It searches all boats and gives those found. Path: /api/search.php</p><h2>About</h2>"
    assert found(page) == [("", "/api/search.php")]


def test_units_of_two_are_no_url() -> None:
    page = "<table><tr><td>Address (Hex/Dec)</td><td>Name</td></tr><tr><td>40001</td><td>Volts</td></tr></table>"
    assert found(page + '<pre>{"a": 1}</pre>' + page) == []


def test_paths_below_each_other_in_a_cell_are_two() -> None:
    page = (
        "<table><tr><td>Path</td><td>Method</td></tr>"
        "<tr><td>/boats/{id}<br>/boats/{id}/crew</td><td>GET</td></tr>"
        "<tr><td>/docks/{id}/<br>berths</td><td>GET</td></tr></table>"
    )
    assert found(page) == [
        ("GET", "/boats/{}"),
        ("GET", "/boats/{}/crew"),
        ("GET", "/docks/{}/berths"),
    ]


def test_words_with_a_slash_in_a_row_with_a_method_are_no_path() -> None:
    page = (
        "<table><tr><td>Was</td><td>Wie</td><td>Wo</td></tr>"
        "<tr><td>give date/time of it</td><td>GET</td><td>/boats</td></tr>"
        "<tr><td>name/size are read</td><td>POST</td><td>/docks</td></tr></table>"
    )
    assert found(page) == [("GET", "/boats"), ("POST", "/docks")]


def test_a_request_in_a_sentence_is_one_where_it_is_a_span_of_code() -> None:
    said = (
        "To {} for good, and all that is in it, you have to send {} with the id of it in the path."
    )
    requests = ("DELETE /berths/{id}", "POST /boats/{id}/sink")
    quoted = (f"<code>{request}</code>" for request in requests)
    page = "".join(f"<h2>Part</h2><p>{said.format('end it', request)}</p>" for request in quoted)
    assert found(page) == [("DELETE", "/berths/{}"), ("POST", "/boats/{}/sink")]
    assert (
        found("<h1>Log</h1><p>" + said.format("end it", "the <code>DELETE</code>") + "</p>") == []
    )


def test_the_root_with_a_method() -> None:
    page = "<h2>State</h2><p>GET http://a.example</p><h2>Print</h2><p>POST http://a.example/</p>"
    assert found(page) == [("GET", "/"), ("POST", "/")]
    assert found("<p>See http://a.example/ for more.</p><p>Then GET / and so on.</p>") == []


def test_an_overview_of_methods_yields_to_the_requests_below_its_url() -> None:
    page = (
        "<p>Where: /boats</p><p>GET, POST, DELETE</p><h2>List</h2><p>GET /boats</p><h2>Add</h2>"
        "<p>POST /boats</p><h2>Drop</h2><p>DELETE /boats/{id}</p>"
    )
    assert set(found(page)) == {("GET", "/boats"), ("POST", "/boats"), ("DELETE", "/boats/{}")}


def test_a_host_that_another_url_has_is_no_part_of_the_path() -> None:
    page = section(1, "List", "GET https://boats.box/list.cgi") + section(
        2, "Drop", "GET boats.box/drop.cgi?id=4"
    )
    assert found(page) == [("GET", "/list.cgi"), ("GET", "/drop.cgi")]


def test_a_lone_url_with_a_template_of_its_query() -> None:
    page = "<h1>Use</h1><p>{}</p><pre>[1, 2]</pre><h1>More</h1><p>Text.</p>"
    asked = "https://a.example/do.lua?ain=&lt;ain&gt;&amp;cmd=&lt;cmd&gt;"
    assert found(page.format(asked)) == [("", "/do.lua")]
    assert found(page.format("https://a.example/see.lua?page=4")) == []


def test_an_index_whose_siblings_are_called() -> None:
    rows = "".join(f"<tr><td>boat/{verb}</td><td>x</td></tr>" for verb in ("add", "drop", "list"))
    calls = "".join(
        f"<pre>curl -d 'key=1' https://a.example/api/boat/{verb}</pre>" for verb in ("add", "list")
    )
    page = f"<table><tr><td>Verb</td><td>List</td></tr>{rows}</table>{calls}"
    assert set(found(page)) == {("POST", f"/api/boat/{verb}") for verb in ("add", "drop", "list")}
    assert not {path for _, path in found(page.replace("https://a.example/api/boat", "/to"))} & {
        "/boat/drop"
    }


def test_a_method_in_the_head_of_the_column() -> None:
    page = "".join(
        f"<h2>{n}</h2><table><tr><th>Funktion ({method})</th><th>Text</th></tr>"
        f"<tr><td>api/boats/{path}</td><td>Tut es.</td></tr></table>"
        for n, (method, path) in enumerate([("POST", "sell"), ("GET", "find"), ("POST", "sink")])
    )
    assert found(page) == [
        ("POST", "/api/boats/sell"), ("GET", "/api/boats/find"), ("POST", "/api/boats/sink")
    ]  # fmt: skip


def test_urls_behind_the_label_of_others_count_without_a_method() -> None:
    page = (
        section(1, "All", "Aufruf: GET /api/{things}", "Text.")
        + section(2, "Sell", "Aufruf: POST /api/sales/{id}", "Text.")
        + section(3, "Find", "Aufruf: /api/finds/{id}", "Text.")
        + section(4, "Search", "Aufruf: /api/search", "Text.")
    )
    assert found(page) == [
        ("GET", "/api/{}"), ("POST", "/api/sales/{}"), ("", "/api/finds/{}"), ("", "/api/search")
    ]  # fmt: skip


def test_commands_of_one_url_beside_a_request_to_it() -> None:
    page = "<h2>Sign in</h2><p>POST /api.cgi?cmd=Login HTTP/1.1</p>" + "".join(
        f"<h2>{name}</h2><p>Request URL: http://HOST/api.cgi?cmd={name}&amp;token=TOKEN</p><p>POST Data</p>"
        for name in ("Move", "Turn", "Zoom")
    )
    assert found(page) == 4 * [("POST", "/api.cgi")]


def test_whole_urls_of_known_paths_are_calls_of_them() -> None:
    names = ("boats", "docks", "crews")
    page = "".join(
        f"<h2>GET /{name}</h2><p>Reads {name}.</p><p>GET https://a.example/harbour/{name}</p>"
        for name in names
    )
    assert [path.rpartition("/")[2] for _, path in found(page)] == list(names)
    more = page + "<h2>POST /sales</h2><p>POST https://a.example/harbour/auctions</p>"
    assert ("POST", "/harbour/auctions") in found(more)


def test_a_call_in_an_example_gives_its_method_to_the_template_it_fills_in() -> None:
    page = (
        "<h1>Ponds</h1><p>Request: HTTP GET http://10.0.0.10/api/depth/1/3</p>"
        + "".join(f"<h2>{n.title()}: /{n}/{{pond}}/{{place}}</h2><p>The {n}.</p>" for n in
                  ("depth", "wind", "waves", "light", "salt", "oxygen"))
    )  # fmt: skip
    assert found(page)[:2] == [("GET", "/depth/{}/{}"), ("", "/wind/{}/{}")]
    assert len(found(page)) == 6


def test_methods_that_operations_print_stand_over_one_that_a_sentence_seems_to_state() -> None:
    page = (
        "<h1>Films</h1><p>You arrange any edit and POST it to the API, all by one request.</p>"
        + "".join(
            f"<h2>{title}</h2><p>{call}</p><p>https://a.example/v1{call.split()[1]}</p><p>Done.</p>"
            for title, call in (
                ("Get it", "GET /films/{id}"),
                ("Drop it", "DELETE /films/{id}"),
                ("Send it", "POST /films"),
            )
        )
    )
    told = [(o.method.value.value, o.path.value.raw) for o in api_of_html(page).operations]
    assert told == [("GET", "/films/{id}"), ("DELETE", "/films/{id}"), ("POST", "/films")]

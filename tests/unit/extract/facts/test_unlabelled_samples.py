"""Bodies whose side no known word says: the method, the names, and the other bodies of the document do."""

import pytest
from support.passes import raw_html

from doc2sdk.printed.roles import Role


def sides(html: str) -> list[list[tuple[str, str]]]:
    """For each operation the role of its samples and their first line."""
    found = raw_html(f"<h1>Boats API</h1>{html}").operations
    return [
        [(s.role.value, part.text.split("\n")[0]) for s in operation.samples for part in s.parts]
        for operation in found
    ]


def test_a_get_has_no_body_so_what_is_below_it_comes_back() -> None:
    assert sides("<h2>A boat</h2><p>GET /boats/{id}</p><pre>{'id': 1}</pre>") == [
        [("response", "{'id': 1}")]
    ]


def test_of_two_bodies_below_a_post_the_first_is_sent() -> None:
    page = "<h2>Add</h2><p>POST /boats</p><pre>{'name': 'Otter'}</pre><pre>{'id': 1, 'name': 'Otter'}</pre>"
    assert sides(page) == [
        [("request", "{'name': 'Otter'}"), ("response", "{'id': 1, 'name': 'Otter'}")]
    ]


def test_a_label_means_the_same_below_every_operation() -> None:
    page = """<h2>A boat</h2><p>GET /boats/{id}</p><p>Rueckweg:</p><pre>{'id': 1}</pre>
    <h2>Add</h2><p>POST /boats</p><p>Rueckweg:</p><pre>{'id': 2}</pre>"""
    assert sides(page) == [[("response", "{'id': 1}")], [("response", "{'id': 2}")]]


def test_documented_names_tell_a_request_from_an_answer() -> None:
    table = "<h3>Parameters</h3><table><tr><th>Name</th><th>Type</th></tr><tr><td>hull</td><td>string</td></tr></table>"
    page = f"<h2>Add</h2><p>POST /boats</p><pre>{{'hull': 'oak'}}</pre>{table}"
    assert sides(page) == [[("request", "{'hull': 'oak'}")]]


def test_a_body_that_only_wraps_an_answer_is_one() -> None:
    page = "<h2>Add</h2><p>POST /boats</p><pre>{'code': 0, 'message': 'done'}</pre>"
    assert sides(page) == [[("response", "{'code': 0, 'message': 'done'}")]]


def test_an_item_of_a_list_says_it_for_those_within() -> None:
    page = """<h2>Add</h2><p>POST /boats</p><ul><li>Request<ul><li>payload:<pre>{'hull': 'oak'}</pre></li></ul></li>
    <li>Response<ul><li>fine:<pre>{'id': 1}</pre></li><li>not fine:<pre>{'oops': 1}</pre></li></ul></li></ul>"""
    assert sides(page) == [
        [("request", "{'hull': 'oak'}"), ("response", "{'id': 1}"), ("response", "{'oops': 1}")]
    ]


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("It returns the new boat, as it is stored.", "response"),
        ("Send the boat as it is to be stored.", "request"),
        ("A API retornará o barco na seguinte estrutura.", "response"),
        ("Corpo da mensagem. Todos os campos têm tamanho mínimo.", "request"),
        ("成功后返回如下数据。", "response"),
    ],
)
def test_a_sentence_before_a_body_says_whose_it_is(sentence: str, side: str) -> None:
    page = f"<h2>Add</h2><p>POST /boats</p><p>{sentence}</p><pre>{{'hull': 'oak'}}</pre>"
    assert sides(page) == [[(side, "{'hull': 'oak'}")]]


def test_a_single_body_below_a_post_that_nothing_explains_stays_unread() -> None:
    table = "<h3>Parameters</h3><table><tr><th>Name</th><th>Type</th></tr><tr><td>id</td><td>string</td></tr></table>"
    page = f"<h1>Boats</h1><h2>Add</h2><p>POST /boats</p><pre>{{'hull': 'oak'}}</pre>{table}"
    raw = raw_html(page)
    assert raw.operations[0].samples == ()
    assert [part.text for part in raw.unread] == ["{'hull': 'oak'}"]


def test_a_program_is_no_body() -> None:
    assert sides("<h2>A boat</h2><p>GET /boats/{id}</p><pre>print(boat)</pre>") == [[]]
    assert sides("<h2>A boat</h2><p>GET /boats/{id}</p><pre>{ echo boat; }</pre>") == [[]]


def test_the_label_stays_the_title_of_the_sample() -> None:
    page = "<h2>A boat</h2><p>GET /boats/{id}</p><p>Kaputt:</p><pre>{'id': 1}</pre>"
    (sample,) = raw_html(f"<h1>Boats API</h1>{page}").operations[0].samples
    assert (sample.role, sample.heading.text) == (Role.RESPONSE, "Kaputt:")


def test_where_both_sides_are_known_one_more_body_is_nobodys() -> None:
    page = """<h2>Change</h2><p>PATCH /boats/{id}</p><h3>Request</h3><pre>{'hull': 'oak'}</pre>
    <h3>Response</h3><pre>{'id': 1}</pre><h3>How a merge works</h3><pre>{'a': 1}</pre>"""
    assert sides(page) == [[("request", "{'hull': 'oak'}"), ("response", "{'id': 1}")]]


def test_the_only_body_of_a_post_that_documents_nothing_else_is_what_to_send() -> None:
    assert sides("<h2>Add</h2><p>POST /boats</p><pre>{'hull': 'oak'}</pre>") == [
        [("request", "{'hull': 'oak'}")]
    ]

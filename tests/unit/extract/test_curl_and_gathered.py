"""curl commands, and JSON printed a paragraph for each line."""

from __future__ import annotations

import pytest
from support.passes import entries_of_html, raw_html

from doc2sdk.extract.ledger import Status
from doc2sdk.printed.curl import curl_command, curl_request


@pytest.mark.parametrize(
    ("text", "method", "target"),
    [
        ("curl https://h/x", "GET", "https://h/x"),
        ("$ curl -X DELETE /x/{id}", "DELETE", "/x/{id}"),
        ("curl --request PUT --url 'https://h/x' -H 'A: b'", "PUT", "https://h/x"),
        ("# get a key\ncurl -XPOST \\\n  https://h/x \\\n  -d '{\"a\": 1}'", "POST", "https://h/x"),
        ("curl https://h/x --data-raw a=b", "POST", "https://h/x"),
        ("curl -u user:secret https://h/x?y=1", "GET", "https://h/x?y=1"),
        ("curl 'https://h/x", "GET", None),
        ("curl -H 'A: b'\n -d '{\"a\": 1}'\nhttps://h/v1/a", "POST", "https://h/v1/a"),
        ("curl https://h/v1/a\n-X DELETE", "DELETE", "https://h/v1/a"),
        ("curl https://h/v1/a\n- a: 1", "GET", "https://h/v1/a"),
    ],
)
def test_curl(text: str, method: str, target: str | None) -> None:
    request = curl_request(text)
    if target is None:
        assert request is None
        return
    assert request is not None
    assert (request.method, request.target) == (method, target)


@pytest.mark.parametrize(
    ("text", "body", "media_type"),
    [
        ("curl /x -d '{\n \"a\": 1\n}' \\\n -H 'Content-Type: application/json'", '{\n "a": 1\n}', "application/json"),
        ("curl -X POST /x --data 'a=b&c=d'", "a=b&c=d", "application/x-www-form-urlencoded"),
        ('curl /x --json "{\\"a\\": 1}"\ncurl /y -d z', '{"a": 1}', "application/json"),
    ],
)  # fmt: skip
def test_what_curl_sends(text: str, body: str, media_type: str) -> None:
    sent = curl_command(text)
    assert sent is not None
    assert (sent.body, sent.media_type) == (body, media_type)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("curl /x", ""),
        ("curl /x -d @file", ""),
        ("curl -G /x -d a=1", ""),
        ("curl /x -d a=1 -d b=2", "a=1&b=2"),
    ],
)
def test_the_data_curl_shows(text: str, body: str) -> None:
    sent = curl_command(text)
    assert sent is not None
    assert sent.body == body


def test_headers_and_forms_of_curl() -> None:
    sent = curl_command("$ curl -H 'X-Key: k' -F name=a -F file=b --url=/x")
    assert sent is not None
    assert sent.headers == [("X-Key", "k")]
    assert (sent.target, sent.verb) == ("/x", "POST")
    assert (sent.body, sent.media_type) == ("name=a&file=b", "multipart/form-data")


@pytest.mark.parametrize("text", ["curly /x", "use curl", "curl --help", "wget https://h/x"])
def test_no_curl(text: str) -> None:
    assert curl_request(text) is None


PAGE = "<h2>Get x</h2><p>GET /x</p><h3>Response</h3>"


def test_boxes_of_json_are_one_sample() -> None:
    text = PAGE + '<div>{</div><div>"a": [</div><div>"}",</div><div>1</div><div>]</div><div>}</div>'
    (sample,) = raw_html(text).operations[0].samples
    assert sample.parts[0].text == '{\n"a": [\n"}",\n1\n]\n}'
    assert [e for e in entries_of_html(text) if e.status is Status.UNKNOWN] == []


def test_a_bracket_that_never_closes_is_text() -> None:
    raw = raw_html(PAGE + '<div>{</div><div>"a": 1</div><h3>Errors</h3><p>}</p>')
    assert raw.operations[0].samples == ()


def test_what_brackets_hold_may_be_lists() -> None:
    raw = raw_html(
        PAGE
        + '<div>{</div><ul><li>"a": [<ul><li>1</li></ul>],</li><li>"b": 2</li></ul><div>}</div>'
    )
    (sample,) = raw.operations[0].samples
    assert "".join(sample.parts[0].text.split()) == '{"a":[1],"b":2}'


def test_a_command_with_a_host_alone_calls_its_root() -> None:
    for url in ("192.168.1.5:1190", "http://192.168.1.5:1190", "192.168.1.5:1190/"):
        request = curl_request(f"curl -X POST -d '{{}}' {url}")
        assert request is not None
        assert request.target == "http://192.168.1.5:1190/"
    assert curl_request("curl -X POST -o boat.json") is None

"""What docstrings and the API page say of a response's headers."""

from __future__ import annotations

from dataclasses import replace

from support.model_apis import answer, api, cite, member, operation, shape, text, typed

from doc2sdk.model import Api, Header, Text
from doc2sdk.render.python import render_sdk


def header(name: str, about: str = "") -> Header:
    return Header(
        name=cite(Text(name)),
        schema=typed("string"),
        required=cite(False),
        description=text(about) if about else None,
    )


def an_api(*headers: Header) -> Api:
    success = replace(answer(200, shape(member("id", typed("string")))), headers=headers)
    failure = replace(answer(404, None), headers=(header("X-Gone", "Where to."),))
    get = operation("get", "Get", "GET", "/x", responses=(success, failure))
    return api("an-api", "An API", operations=(get,))


def written(*headers: Header) -> tuple[str, str]:
    """The module of the resource and the API page."""
    files = render_sdk(an_api(*headers))
    (resource,) = [t for name, t in files.items() if "/resources/" in name and "Get" in t]
    return resource, files["api.md"]


def test_headers_are_told() -> None:
    resource, page = written(
        header("X-Total", "How many there are"), header("ETag"), header("x-total"), header("Vary")
    )
    said = [line.strip() for line in resource.split("\n")]
    start = said.index("Response headers, by ``with_raw_response``:")
    assert said[start + 1 : start + 3] == ["X-Total: How many there are.", "``ETag``, ``Vary``."]
    assert "X-Gone" not in resource
    assert "Headers of the response: `X-Total`, `ETag`, `Vary`." in page


def test_nothing_is_said_where_none_are_documented() -> None:
    resource, page = written()
    assert "Response headers" not in resource
    assert "Headers of" not in page

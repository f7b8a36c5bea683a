"""What a documented ``Content-Type`` request header says of the body."""

from __future__ import annotations

import pytest
from support.passes import api_of_html

from doc2sdk.model import Certainty, Operation


def operation_with(header: str, *, method: str = "PUT", sample: str = "") -> Operation:
    """An operation whose table of headers describes ``Content-Type`` so."""
    (operation,) = api_of_html(
        f"<h2>Send</h2><p>{method} /files/{{name}}</p><h3>Request headers</h3>"
        "<table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr>"
        f"<tr><td>Content-Type</td><td>string</td><td>Yes</td><td>{header}</td></tr></table>{sample}"
    ).operations
    return operation


def fixed(operation: Operation) -> str | None:
    (header,) = (p for p in operation.parameters if p.name.value.raw == "Content-Type")
    const = header.schema.const
    if const is None:
        return None
    assert (const.certainty, const.rule) == (Certainty.INFERRED, "content-type-header")
    return str(const.value.raw)


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("application/octet-stream", "application/octet-stream"),
        ("The type of the body. Use <code>image/png</code>.", "image/png"),
        ("Must be audio/x-wav; everything else is refused.", "audio/x-wav"),
        (
            "Set to application/vnd.store-v2.1-patch for all requests",
            "application/vnd.store-v2.1-patch",
        ),
        # Examples, choices and patterns fix nothing.
        ("The type of the file, for example image/png.", None),
        ("Should be e.g. image/png", None),
        ("Use image/png or image/jpeg.", None),
        ("Must be image/*.", None),
        ("Must not be text/plain.", None),
        ("The media type of the body.", None),
    ],
)
def test_the_one_media_type_to_send(description: str, expected: str | None) -> None:
    assert fixed(operation_with(description)) == expected


def test_a_fixed_media_type_tells_of_an_upload() -> None:
    body = operation_with("Use application/octet-stream.").body
    assert body is not None
    assert body.media_type == "application/octet-stream"
    assert body.required.value is True
    assert (body.required.certainty, body.required.rule) == (
        Certainty.INFERRED,
        "content-type-header",
    )
    assert body.required.text.raw == "Use application/octet-stream."


@pytest.mark.parametrize(
    ("description", "method"),
    [
        # References write these beside every operation.
        ("Must be application/json.", "POST"),
        ("Must be application/vnd.api+json.", "POST"),
        ("Must be text/xml.", "POST"),
        ("Must be application/x-www-form-urlencoded.", "POST"),
        ("Must be multipart/form-data.", "POST"),
        ("Must be application/octet-stream.", "GET"),
        ("The media type of the body.", "PUT"),
    ],
)
def test_no_body_that_nothing_shows(description: str, method: str) -> None:
    assert operation_with(description, method=method).body is None


def test_a_body_that_is_shown_stays_as_it_is() -> None:
    shown = '<h3>Request</h3><pre>PUT /files/a\n\n{"size": 1}</pre>'
    body = operation_with("Use application/vnd.store-patch.", sample=shown).body
    assert body is not None
    assert body.media_type == "application/json"
    assert [prop.name.raw for prop in body.schema.properties] == ["size"]

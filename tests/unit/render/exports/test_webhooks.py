"""Webhooks in OpenAPI, and messages of chapters in AsyncAPI."""

from __future__ import annotations

import json

from support.exports import valid_openapi
from support.passes import api_of_html

from doc2sdk.render.exports.asyncapi import to_asyncapi

PAGE = (
    "<h1>Boats API</h1><h2>List boats</h2><p>GET /boats</p><h2>Webhooks</h2><h3>Boat sold</h3>"
    "<p>Sent once.</p><pre>POST /hook HTTP/1.1\nContent-Type: application/json\n\n"
    '{"event": "boat.sold"}</pre>'
    '<h2>WebSocket</h2><h3>Boat moved</h3><pre>{"event": "boat.moved"}</pre>'
)


def test_requests_of_the_service_are_webhooks() -> None:
    document = json.loads(valid_openapi(api_of_html(PAGE)))
    assert list(document["paths"]) == ["/boats"]
    assert list(document["webhooks"]) == ["BoatSold"]
    operation = document["webhooks"]["BoatSold"]["post"]
    assert operation["summary"] == "Boat sold"
    assert operation["description"] == "Sent once."
    assert operation["tags"] == ["webhooks"]
    content = operation["requestBody"]["content"]["application/json"]
    assert content["examples"] == {"boat-sold-notification": {"value": {"event": "boat.sold"}}}
    assert content["schema"]["properties"]["event"]["const"] == "boat.sold"


def test_messages_of_chapters_have_their_samples_as_examples() -> None:
    messages = to_asyncapi(api_of_html(PAGE))["components"]["messages"]
    assert messages["BoatSold"]["description"] == "Sent once."
    assert messages["BoatMoved"]["examples"] == [
        {"name": "boat-moved-notification", "payload": {"event": "boat.moved"}}
    ]
    assert messages["BoatMoved"]["contentType"] == "application/json"

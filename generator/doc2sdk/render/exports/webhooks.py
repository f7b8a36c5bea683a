"""Webhooks of OpenAPI 3.1: requests that the service makes to its client."""

from __future__ import annotations

from doc2sdk.model import Api, Message
from doc2sdk.render.exports.citation import SOURCE, JsonObject, source
from doc2sdk.render.exports.schemas import schema_object

WEBHOOK = "webhook"
"""The protocol of messages that are requests."""


def webhook_items(api: Api) -> JsonObject:
    """Return a path item for each message that is a request, by its name."""
    found = (m for m in api.messages if m.protocol and m.protocol.value.raw == WEBHOOK)
    return {message.name: {_method(message): _operation(message)} for message in found}


def _method(message: Message) -> str:
    """Return the method of the requests that samples show; nearly all services post."""
    lines = (sample.request_line for sample in message.samples)
    return next((line.method.lower() for line in lines if line is not None), "post")


def _operation(message: Message) -> JsonObject:
    examples: JsonObject = {
        sample.id: {"value": sample.value.raw}
        for sample in message.samples
        if sample.value is not None
    }
    body: JsonObject = {"schema": schema_object(message.schema)}
    media_type = message.samples[0].media_type if message.samples else "application/json"
    found: JsonObject = {
        "operationId": f"receive{message.name}",
        "summary": message.title.value.raw,
        "requestBody": {
            "content": {media_type: {**body, **({"examples": examples} if examples else {})}}
        },
        "responses": {"2XX": {"description": "The client has received the message."}},
        SOURCE: source(message.title),
    }
    if message.section:
        found["tags"] = [message.section]
    if message.description is not None:
        found["description"] = message.description.value.raw
    return found

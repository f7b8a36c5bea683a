"""AsyncAPI 3.0.0: the notifications, as the client sees them."""

from __future__ import annotations

from doc2sdk.model import Api, Message, NamedSchema, Schema
from doc2sdk.model.codec import json_text
from doc2sdk.render.exports.channels import Channel, channels_of
from doc2sdk.render.exports.citation import SOURCE, JsonObject, source
from doc2sdk.render.exports.info import info
from doc2sdk.render.exports.messages import message_objects
from doc2sdk.render.exports.names import camel_case, unique, words
from doc2sdk.render.exports.schemas import components

VERSION = "3.0.0"

PERSPECTIVE = (
    "This document describes the client: `receive` means that the client receives a message from "
    "the server."
)


def to_asyncapi(api: Api) -> JsonObject:
    """Return the AsyncAPI document of an API that has messages."""
    channels = channels_of(api.messages)
    parts: JsonObject = {"messages": message_objects(api)}
    if schemas := _used(api):
        parts["schemas"] = components(schemas, ref_siblings=False)
    return {
        "asyncapi": VERSION,
        "info": _info(api),
        "channels": {channel.id: _channel(channel) for channel in channels},
        "operations": _operations(channels),
        "components": parts,
    }


def asyncapi_json(api: Api) -> str:
    """Return :func:`to_asyncapi` as JSON text."""
    return json_text(to_asyncapi(api))


def _info(api: Api) -> JsonObject:
    found = info(api)
    about = found.get("description")
    found["description"] = f"{about}\n\n{PERSPECTIVE}" if about else PERSPECTIVE
    return found


def _channel(channel: Channel) -> JsonObject:
    names = [message.name for message in channel.messages]
    found: JsonObject = {
        "address": None if channel.address is None else channel.address.value.raw,
        **channel.description,
        "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in names},
    }
    if channel.parameters:
        found["parameters"] = {name: {} for name in channel.parameters}
    return found if channel.address is None else {**found, SOURCE: source(channel.address)}


def _operations(channels: list[Channel]) -> JsonObject:
    taken: set[str] = set()
    return {
        unique(camel_case(["receive", *words(message.name)]), taken): _operation(channel, message)
        for channel in channels
        for message in channel.messages
    }


def _operation(channel: Channel, message: Message) -> JsonObject:
    reference = f"#/channels/{channel.id}"
    return {
        "action": "receive",
        "title": message.title.value.raw,
        "channel": {"$ref": reference},
        "messages": [{"$ref": f"{reference}/messages/{message.name}"}],
    }


def _used(api: Api) -> list[NamedSchema]:
    """Return the shared schemas the messages need, directly or not, in the API's order."""
    by_name = {named.name: named for named in api.schemas}
    used: set[str] = set()
    waiting = [message.schema for message in api.messages]
    while waiting:
        schema = waiting.pop()
        waiting += _inner(schema)
        if schema.ref in by_name and schema.ref not in used:
            used.add(schema.ref)
            waiting.append(by_name[schema.ref].schema)
    return [named for named in api.schemas if named.name in used]


def _inner(schema: Schema) -> list[Schema]:
    members = [member.schema for member in schema.properties]
    return [*members, *schema.one_of, *([schema.items] if schema.items else [])]

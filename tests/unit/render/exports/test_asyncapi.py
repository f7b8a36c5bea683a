"""The AsyncAPI document.

Its structure is asserted here member by member. The same documents, and hundreds made at random from
the model's types, were valid against the JSON Schema the AsyncAPI initiative publishes for 3.0.0;
that schema is larger than this project's code and is not part of it.
"""

from __future__ import annotations

import json
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from doc2sdk.model import Api, Correlation, Json, Message, Schema, Text
from doc2sdk.render.exports import EXPORTS
from doc2sdk.render.exports.asyncapi import asyncapi_json, to_asyncapi

NAME = "WorkbinSubscriptionStateChangeMessage"


@pytest.fixture(scope="module")
def document(apis: ModuleType) -> dict[str, Any]:
    found: dict[str, Any] = to_asyncapi(apis.variants_api())
    return found


def test_no_messages_no_document(apis: ModuleType) -> None:
    assert not EXPORTS["asyncapi"].applies(apis.plain_api())


def test_the_text_is_the_document(apis: ModuleType, document: dict[str, Any]) -> None:
    printed = asyncapi_json(apis.variants_api())
    assert printed is not None
    assert json.loads(printed) == document
    assert list(document) == ["asyncapi", "info", "channels", "operations", "components"]
    assert document["asyncapi"] == "3.0.0"


def test_the_perspective_is_stated(apis: ModuleType, document: dict[str, Any]) -> None:
    assert "the client receives a message" in document["info"]["description"]
    described = replace(apis.variants_api(), description=apis.text("Workbins."))
    found: Any = to_asyncapi(described)
    assert found["info"]["description"].startswith(
        "Workbins.\n\nThis document describes the client"
    )


def test_a_channel_nobody_names_has_no_address(document: dict[str, Any]) -> None:
    assert document["channels"] == {
        "unstated": {
            "address": None,
            "description": "The documents name no channel for these messages.",
            "messages": {NAME: {"$ref": f"#/components/messages/{NAME}"}},
        }
    }


def test_the_client_receives(document: dict[str, Any]) -> None:
    assert document["operations"] == {
        f"receive{NAME}": {
            "action": "receive",
            "title": "CometD notification",
            "channel": {"$ref": "#/channels/unstated"},
            "messages": [{"$ref": f"#/channels/unstated/messages/{NAME}"}],
        }
    }


def test_the_message(document: dict[str, Any]) -> None:
    message = document["components"]["messages"][NAME]
    assert message["contentType"] == "application/json"
    assert message["payload"]["properties"]["messageType"] == {"type": "string", "const": NAME}
    assert message["x-doc2sdk-protocol"] == "CometD"
    assert message["x-doc2sdk-discriminator"]["field"] == "messageType"
    assert message["x-doc2sdk-source"]["page"] == 3
    assert [answer["operationId"] for answer in message["x-doc2sdk-answers"]] == [
        "workbins_unsubscribeFromAgentgroupNotifications",
        "workbins_unsubscribeFromPlacegroupNotifications",
    ]


def test_the_correlation_id_is_an_expression(document: dict[str, Any]) -> None:
    correlation = document["components"]["messages"][NAME]["correlationId"]
    assert correlation["location"] == "$message.payload#/referenceId"
    assert correlation["description"] == "Equals `referenceId` of the response."


def test_samples_are_examples(document: dict[str, Any]) -> None:
    examples = document["components"]["messages"][NAME]["examples"]
    assert [(each["name"], each["payload"]["referenceId"]) for each in examples] == [
        ("agentgroup-notification", 80),
        ("placegroup-notification", 21),
    ]


def test_a_field_inside_an_envelope(apis: ModuleType) -> None:
    tie = Correlation(
        response_field=Text("id"), message_field=Text("data.a/b~c"), source=apis.text("id")
    )
    operation = apis.operation("watch", "Watch", "POST", "/w", messages=("Added",), correlation=tie)
    found = with_messages(apis, message(apis, "Added", Schema()), operations=(operation,))
    location = found["components"]["messages"]["Added"]["correlationId"]["location"]
    assert location == "$message.payload#/data/a~1b~0c"


def message(apis: ModuleType, name: str, schema: Schema, **parts: Any) -> Message:
    return Message(name=name, section="", title=apis.text(name), schema=schema, **parts)


def with_messages(apis: ModuleType, *messages: Message, **parts: Any) -> dict[str, Any]:
    api: Api = apis.api("test", "Test", messages=messages, **parts)
    found: dict[str, Any] = to_asyncapi(api)
    return found


def test_messages_of_one_address_share_a_channel(apis: ModuleType) -> None:
    address = apis.text("/users/{id}/*")
    found = with_messages(
        apis,
        message(apis, "Added", Schema(), channel=address),
        message(apis, "Removed", Schema(), channel=address),
        message(apis, "Other", Schema(), channel=apis.text("/**")),
    )
    channel = found["channels"]["usersId"]
    assert channel["address"] == "/users/{id}/*"
    assert channel["parameters"] == {"id": {}}
    assert list(channel["messages"]) == ["Added", "Removed"]
    assert found["channels"]["channel"]["address"] == "/**"
    assert found["operations"]["receiveRemoved"]["channel"] == {"$ref": "#/channels/usersId"}


def test_only_schemas_the_messages_need(apis: ModuleType) -> None:
    found = with_messages(
        apis,
        message(apis, "Changed", apis.typed("array", items=Schema(ref="User"))),
        schemas=(*apis.variants_api().schemas, *apis.plain_api().schemas),
    )
    assert list(found["components"]["schemas"]) == ["User", "Phone"]
    phone = found["components"]["schemas"]["User"]["properties"]["phone"]
    assert phone == {
        "description": "Where to call.",
        "allOf": [{"$ref": "#/components/schemas/Phone"}],
    }


def test_the_discriminator_tells_the_samples_of_an_operation_apart(apis: ModuleType) -> None:
    kinds = ("Added", "Removed")
    messages = [
        message(apis, kind, Schema(), discriminator=(Text("data.type"), apis.cite(Json(kind))))
        for kind in kinds
    ]
    samples = tuple(
        apis.sample(kind.lower(), "notification", {"data": {"type": kind}}) for kind in kinds
    )
    operation = apis.operation("watch", "Watch", "POST", "/w", messages=kinds, samples=samples)
    found = with_messages(apis, *messages, operations=(operation,))["components"]["messages"]
    assert {name: [e["name"] for e in found[name]["examples"]] for name in kinds} == {
        "Added": ["added"],
        "Removed": ["removed"],
    }


def test_a_message_nothing_causes_has_neither_examples_nor_correlation(apis: ModuleType) -> None:
    [found] = with_messages(apis, message(apis, "Changed", Schema()))["components"][
        "messages"
    ].values()
    assert list(found) == ["name", "title", "payload", "x-doc2sdk-source"]

"""The OpenAPI document as a whole, for a reference with variants and for one without."""

from __future__ import annotations

import json
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from support.exports import valid_openapi

from doc2sdk.model import Api, Section
from doc2sdk.render.exports.openapi import to_openapi

Document = dict[str, Any]


@pytest.fixture(scope="module")
def merged(apis: ModuleType) -> Document:
    document: Document = to_openapi(apis.variants_api())
    return document


@pytest.fixture(scope="module")
def plain(apis: ModuleType) -> Document:
    document: Document = to_openapi(apis.plain_api())
    return document


@pytest.mark.parametrize("name", ["variants_api", "plain_api"])
def test_the_text_is_the_document_and_is_valid(apis: ModuleType, name: str) -> None:
    api: Api = getattr(apis, name)()
    printed = valid_openapi(api)
    assert json.loads(printed) == to_openapi(api)
    assert printed == valid_openapi(api)
    assert printed.startswith('{\n  "openapi": "3.1.0",\n  "info": {\n    "title": ')
    assert printed.endswith("}\n")


def test_an_unstated_version_is_said_to_be_unstated(merged: Document, plain: Document) -> None:
    assert merged["info"]["version"] == "0.0.0"
    assert merged["info"]["x-doc2sdk-version"] == "The documents state no version."
    assert plain["info"]["version"] == "2.1"
    assert "x-doc2sdk-version" not in plain["info"]


def test_info_names_the_documents(plain: Document) -> None:
    assert plain["info"]["description"] == "Manages users.\nLine two."
    assert plain["info"]["x-doc2sdk-documents"] == [
        {"name": "reference.pdf", "format": "pdf", "sha256": "0" * 64, "pages": 5}
    ]


def test_servers_only_where_they_are_stated(merged: Document, plain: Document) -> None:
    assert "servers" not in merged
    assert [server["url"] for server in plain["servers"]] == ["https://api.example.com/v2"]


def test_braces_of_a_server_become_variables(apis: ModuleType) -> None:
    api = replace(apis.plain_api(), servers=(apis.text("https://{host}/api"),))
    valid_openapi(api)
    found: Any = to_openapi(api)
    assert found["servers"][0]["variables"]["host"]["default"] == "host"


def test_sections_are_tags(apis: ModuleType, merged: Document, plain: Document) -> None:
    [tag] = merged["tags"]
    assert (tag["name"], tag["x-displayName"]) == ("workbins", "Workbins API")
    assert "tags" not in plain
    about = Section(id="users", title=apis.text("Users"), description=apis.text("All of them."))
    described: Any = to_openapi(replace(apis.plain_api(), sections=(about,)))
    assert described["tags"][0]["description"] == "All of them."


def test_two_operations_on_one_path_are_one_with_variants(merged: Document) -> None:
    assert list(merged["paths"]) == ["/api/v2/me/workbins/{id}"]
    [operation] = merged["paths"]["/api/v2/me/workbins/{id}"].values()
    assert operation["operationId"] == "workbins_unsubscribeFromNotifications"
    assert operation["tags"] == ["workbins"]
    agent, place = operation["x-doc2sdk-variants"]
    assert agent["id"] == "unsubscribe-from-agentgroup-notifications"
    assert agent["summary"] == "Unsubscribe from AgentGroup Notifications"
    assert agent["requiredQuery"] == ["agentGroup"]
    assert place["requiredQuery"] == ["placeGroup"]
    assert place["identity"] == [
        "POST",
        "/api/v2/me/workbins/{id}",
        "placeGroup",
        "operationName='Unsubscribe'",
    ]
    assert place["constants"] == [{"in": "body", "name": "operationName", "value": "Unsubscribe"}]
    assert place["x-doc2sdk-source"]["page"] == 3


def test_what_only_one_variant_requires_is_optional(merged: Document) -> None:
    [operation] = merged["paths"]["/api/v2/me/workbins/{id}"].values()
    found = {
        (each["in"], each["name"], each["required"], each.get("x-doc2sdk-placeholder"))
        for each in operation["parameters"]
    }
    assert found == {
        ("path", "id", True, None),
        ("query", "agentGroup", False, "agentGroupName"),
        ("query", "placeGroup", False, "placeGroupName"),
    }


def test_the_constant_and_the_samples_of_the_body(merged: Document) -> None:
    [operation] = merged["paths"]["/api/v2/me/workbins/{id}"].values()
    assert operation["requestBody"]["required"] is True
    media_type = operation["requestBody"]["content"]["application/json"]
    assert media_type["schema"] == {
        "type": "object",
        "properties": {"operationName": {"type": "string", "const": "Unsubscribe"}},
        "required": ["operationName"],
    }
    assert list(media_type["examples"]) == ["agentgroup-request", "placegroup-request"]
    assert media_type["examples"]["placegroup-request"] == {
        "summary": "Unsubscribe from PlaceGroup Notifications",
        "description": "HTTP Request",
        "value": {"operationName": "Unsubscribe"},
        "x-doc2sdk-repairs": ["missing-slash"],
        "x-doc2sdk-source": {"document": "reference.pdf", "page": 4},
    }


def test_a_response_without_a_status_is_the_default(merged: Document) -> None:
    [operation] = merged["paths"]["/api/v2/me/workbins/{id}"].values()
    assert list(operation["responses"]) == ["default"]
    media_type = operation["responses"]["default"]["content"]["application/json"]
    assert media_type["schema"] == {"$ref": "#/components/schemas/Result"}
    values = {name: each["value"] for name, each in media_type["examples"].items()}
    assert values["agentgroup-response"] == {"statusCode": 0, "referenceId": 80}
    assert values["placegroup-response"] == {"statusCode": 0, "referenceId": 21}


def test_requirements_and_notifications_are_kept(merged: Document) -> None:
    [operation] = merged["paths"]["/api/v2/me/workbins/{id}"].values()
    [requirement] = operation["x-doc2sdk-requirements"]
    assert (requirement["label"], requirement["value"]) == ("Required features", "api-multimedia")
    assert operation["x-doc2sdk-notifications"] == [
        {
            "message": "WorkbinSubscriptionStateChangeMessage",
            "responseField": "referenceId",
            "messageField": "referenceId",
        }
    ]
    assert "notification" not in json.dumps(operation["responses"])


def test_responses_by_status(plain: Document) -> None:
    responses = plain["paths"]["/users"]["get"]["responses"]
    assert {status: each["description"] for status, each in responses.items()} == {
        "200": "The users.",
        "404": "Not Found",
        "204": "No Content",
    }
    assert "content" not in responses["204"]
    example = responses["404"]["content"]["application/json"]["examples"]["list-users-missing"]
    assert example["value"] == {"message": "no such role"}


def test_parameters_of_every_location(plain: Document) -> None:
    parameters = plain["paths"]["/users"]["get"]["parameters"]
    assert [(each["in"], each["name"], each["required"]) for each in parameters] == [
        ("query", "role", False),
        ("header", "X-Request-Id", False),
        ("cookie", "session", True),
    ]
    assert parameters[0]["description"] == "Only users with one of these roles."
    assert parameters[0]["schema"] == {"type": "array", "items": {"type": "string"}}
    assert parameters[0]["examples"] == {
        "list-users-1": {"value": ["admin"]},
        "list-users-2": {"value": ["admin", "guest"]},
    }


def test_a_body_that_is_not_json_has_its_text_as_example(plain: Document) -> None:
    body = plain["paths"]["/users/{userId}/photo"]["put"]["requestBody"]
    assert body["required"] is False
    assert list(body["content"]) == ["application/xml"]
    examples = body["content"]["application/xml"]["examples"]
    assert examples["upload-photo-request"]["value"] == "<photo/>"


def test_samples_satisfy_the_schemas_they_stand_beside(merged: Document, plain: Document) -> None:
    checked = 0
    for document in (merged, plain):
        for operation in (o for item in document["paths"].values() for o in item.values()):
            bodies = [operation.get("requestBody", {}), *operation["responses"].values()]
            for media_type in (m for body in bodies for m in body.get("content", {}).values()):
                schema = {**media_type["schema"], "components": document["components"]}
                for example in media_type["examples"].values():
                    assert Draft202012Validator(schema).is_valid(example["value"])
                    checked += 1
    assert checked == 7


def test_nothing_refers_to_a_schema_that_is_not_there(merged: Document, plain: Document) -> None:
    for document in (merged, plain):
        names = set(document["components"]["schemas"])
        parts = json.dumps(document).split('"#/components/schemas/')[1:]
        assert parts
        assert {part.partition('"')[0] for part in parts} <= names


def test_an_api_without_operations_is_valid(apis: ModuleType) -> None:
    assert json.loads(valid_openapi(apis.api("empty", "")))["info"]["title"] == "empty"
    assert json.loads(valid_openapi(apis.api("empty", "")))["paths"] == {}


def test_words_of_the_document_are_escaped_by_json_alone(apis: ModuleType) -> None:
    hostile = '"}]\n{{ x }} \\u0041 */ 😀'
    api = replace(apis.plain_api(), title=apis.text(hostile))
    assert json.loads(valid_openapi(api))["info"]["title"] == hostile

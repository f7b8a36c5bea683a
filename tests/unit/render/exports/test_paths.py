"""Printed paths as keys of ``paths``, and the path parameters that go with them."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from support.exports import valid_openapi

from doc2sdk.render.exports.openapi import to_openapi
from doc2sdk.render.exports.paths import path_key, template_names

KEYS = [
    ("/users/{id}", "/users/{id}"),
    ("users", "/users"),
    ("/users/{id}?role={roleName}", "/users/{id}"),
    ("/users#list", "/users"),
    ("/users/{id:int}", "/users/{id}"),
    ("/users/{id?}", "/users/{id}"),
    ("/a/{b}{c}/{d e}", "/a/{b}{c}/{d e}"),
    ("/a/{b/c}", "/a/%7Bb/c%7D"),
    ("/a/{}/}", "/a/%7B%7D/%7D"),
    ("", "/"),
]


@pytest.mark.parametrize(("printed", "key"), KEYS)
def test_path_key(printed: str, key: str) -> None:
    assert path_key(printed) == key


def test_names_in_braces() -> None:
    assert template_names("/a/{b}{c}/{d e}") == ["b", "c", "d e"]


def item(apis: ModuleType, path: str, *parameters: Any) -> dict[str, Any]:
    operation = apis.operation("get", "Get", "GET", path, parameters=parameters)
    api = apis.api("test", "Test", operations=(operation,))
    valid_openapi(api)
    paths: Any = to_openapi(api)["paths"]
    return dict(paths)


def test_a_name_in_braces_that_no_parameter_has(apis: ModuleType) -> None:
    found = item(apis, "/users/{id}")["/users/{id}"]["get"]["parameters"]
    assert found == [{"name": "id", "in": "path", "required": True, "schema": {}}]


def test_a_path_parameter_known_by_its_placeholder(apis: ModuleType) -> None:
    user = apis.parameter("userId", "path", apis.typed("string"), placeholder=apis.text("id"))
    [found] = item(apis, "/users/{id}", user)["/users/{id}"]["get"]["parameters"]
    assert (found["name"], found["schema"]) == ("id", {"type": "string"})


def test_a_path_parameter_that_is_not_in_the_path(apis: ModuleType) -> None:
    stray = apis.parameter("userId", "path", apis.typed("string"))
    found = item(apis, "/users", stray)["/users"]["get"]
    assert "parameters" not in found
    assert found["x-doc2sdk-unplaced-parameters"] == ["userId"]


def test_a_path_parameter_is_required_whatever_the_table_says(apis: ModuleType) -> None:
    optional = apis.parameter("id", "path", apis.typed("string"), required=False)
    [found] = item(apis, "/users/{id}", optional)["/users/{id}"]["get"]["parameters"]
    assert found["required"] is True


def test_methods_of_one_template_share_a_path_item(apis: ModuleType) -> None:
    operations = (
        apis.operation("get", "Get", "GET", "/users/{id}"),
        apis.operation("drop", "Drop", "DELETE", "/users/{userId}?force=true"),
    )
    api = apis.api("test", "Test", operations=operations)
    valid_openapi(api)
    paths: Any = to_openapi(api)["paths"]
    assert {path: list(found) for path, found in paths.items()} == {
        "/users/{id}": ["get", "delete"]
    }

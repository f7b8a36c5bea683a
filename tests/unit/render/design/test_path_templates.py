"""URL path templates."""

from __future__ import annotations

import pytest

from doc2sdk.render.design.path_templates import match_path, placeholders, renamed_template


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/users/{userId}/photo", "/users/{user_id}/photo"),
        ("users", "/users"),
        ("/a b/{userId}?x#y", "/a%20b/{user_id}%3Fx%23y"),
        ("/{userId}-{userId}.json", "/{user_id}-{user_id}.json"),
        ("/{}/{ /\ud800", "/%7B%7D/%7B%20/%ED%A0%80"),
        ("/a%2Fb", "/a%2Fb"),
    ],
)
def test_everything_but_placeholders_is_encoded(path: str, expected: str) -> None:
    assert renamed_template(path, {"userId": "user_id"}) == expected


def test_placeholders_come_once() -> None:
    assert placeholders("/{b}/{a}/{b}") == ["b", "a"]


@pytest.mark.parametrize(
    ("path", "target", "expected"),
    [
        ("/users/{id}/parts/{part}", "/api/users/7/parts/x%20y", ("/api", ["7", "x%20y"])),
        ("users/{id}", "/users/7", ("", ["7"])),
        ("/users/{id}.{format}", "/users/7.json", ("", ["7", "json"])),
        ("/users/", "/v1/users/", ("/v1", [])),
        ("/users/{id}", "/users/7/parts", None),
        ("/users/{id}", "/users/", None),
        ("/users/{id}", "7", None),
        ("/{id}-{id}", "/a-b", ("", ["a", "b"])),
        ("/a.c", "/abc", None),
    ],
)
def test_a_concrete_path_gives_its_values_back(
    path: str, target: str, expected: tuple[str, list[str]] | None
) -> None:
    assert match_path(path, target) == expected

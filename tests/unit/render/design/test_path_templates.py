"""URL path templates."""

from __future__ import annotations

import pytest

from doc2sdk.render.design.path_templates import path_pattern, placeholders, renamed_template


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


def test_a_concrete_path_gives_its_values_back() -> None:
    found = path_pattern("/users/{id}/parts/{part}").search("/api/users/7/parts/x%20y")
    assert found is not None
    assert (found.start(), found.groups()) == (4, ("7", "x%20y"))
    assert path_pattern("/users/{id}").search("/users/7/parts") is None

"""Printed URLs taken apart."""

from __future__ import annotations

import pytest

from doc2sdk.lower import urls


@pytest.mark.parametrize(
    ("printed", "path", "placeholders"),
    [
        ("/users/{id}", "/users/{id}", ("id",)),
        ("/users/<user-id>/x", "/users/{user-id}/x", ("user-id",)),
        ("/users/:user_id", "/users/{user_id}", ("user_id",)),
        ("/users/[id]/x", "/users/{id}/x", ("id",)),
        ("/users/{user id}", "/users/{user_id}", ("user_id",)),
        ("/walls/[wall id]", "/walls/{wall_id}", ("wall_id",)),
        ("/depots/$depotId/gates", "/depots/{depotId}/gates", ("depotId",)),
        ("/a\u200b/{{b}}", "/a/{b}", ("b",)),
        ("/items/【id】", "/items/{id}", ("id",)),
        ("/batches/{id 1},{id 2},...,{id n}/close", "/batches/{id}/close", ("id",)),
        ("api/v2/me/", "/api/v2/me/", ()),
        ("/a/{x}.json", "/a/{x}.json", ("x",)),
        ("/time/12:30", "/time/12:30", ()),
        ("/users/{id},", "/users/{id}", ("id",)),
        ("/a/{x}/b/{x}", "/a/{x}/b/{x}", ("x",)),
        ("/boats/$boatId/docks", "/boats/{boatId}/docks", ("boatId",)),
        ("/Boats/$count", "/Boats/$count", ()),
        ("localhost:8080/rest/boats", "/rest/boats", ()),
        ("api.boats.example/v1/docks", "/v1/docks", ()),
        ("boat.info/{id}", "/boat.info/{id}", ("id",)),
    ],
)
def test_paths(printed: str, path: str, placeholders: tuple[str, ...]) -> None:
    url = urls.parse(printed)
    assert (url.path, url.placeholders) == (path, placeholders)


def test_the_server_is_apart() -> None:
    url = urls.parse("https://api.example.com:8080/v1/x?y=1")
    assert (url.server, url.path) == ("https://api.example.com:8080", "/v1/x")
    assert urls.parse("/v1/x").server is None


def test_query_pairs() -> None:
    url = urls.parse("/x?agentGroup={agentGroupName}&mode=full&q&ids=...")
    pairs = [(p.key, p.placeholder, p.literal) for p in url.query]
    assert pairs == [
        ("agentGroup", "agentGroupName", None),
        ("mode", None, "full"),
        ("q", None, None),
        ("ids", None, None),
    ]


def test_a_missing_slash_is_a_repair() -> None:
    assert urls.parse("api/v2/me").repaired
    assert not urls.parse("/api/v2/me").repaired
    assert not urls.parse("https://h/api").repaired


def test_matcher() -> None:
    pattern = urls.matcher("/users/{id}/x")
    match = pattern.fullmatch("/users/7/x")
    assert match is not None
    assert match.groups() == ("7",)
    assert pattern.fullmatch("/users/7/8/x") is None


@pytest.mark.parametrize(
    ("printed", "path", "query"),
    [
        ("/x{?page,limit}", "/x", [("page", True), ("limit", True)]),
        ("/x?a=1[&b=<b>]", "/x", [("a", False), ("b", True)]),
        ("/x.cgi?action=list[&<parameter>=<value>...]", "/x.cgi", [("action", False)]),
        ("{baseUrl}/x", "/x", []),
        ("{{base_url}}/x", "/x", []),
        ("$HOST/x", "/x", []),
        ("/x/${id}", "/x/{id}", []),
        ("/x/{id}/y/${name}", "/x/{id}/y/${name}", []),
        ("/x/$NAME/$metadata", "/x/{NAME}/$metadata", []),
    ],
)
def test_templates_of_many_kinds(printed: str, path: str, query: list[tuple[str, bool]]) -> None:
    url = urls.parse(printed)
    assert (url.path, [(pair.key, pair.optional) for pair in url.query]) == (path, query)


@pytest.mark.parametrize(
    ("query", "literals"),
    [
        ("cmd=Move&token=TOKEN", ["Move", None]),
        ("start=LOC&end=LOC&mode=CAR", [None, None, "CAR"]),
        ("key=xxx&api_key=YOUR_KEY", [None, None]),
        ("format=json&type=SMS", ["json", "SMS"]),
    ],
)
def test_values_that_stand_for_what_is_sent(query: str, literals: list[str | None]) -> None:
    assert [pair.literal for pair in urls.parse(f"/api?{query}").query] == literals


def test_a_pair_of_placeholders_names_no_parameter() -> None:
    pairs = urls.parse("/lamp.cgi?cmd=set&<parameter>=<value>&level={level}").query
    assert [pair.key for pair in pairs] == ["cmd", "level"]

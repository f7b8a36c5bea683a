"""Where two models differ, whatever the order of their parts."""

from __future__ import annotations

from dataclasses import replace

from support.model_apis import (
    answer,
    cite,
    member,
    operation,
    parameter,
    plain_api,
    sample,
    shape,
    typed,
)

from doc2sdk.model import Operation
from doc2sdk.model.compare import differences

FIRST = parameter("limit", "query", typed("integer"))
SECOND = parameter("limit", "header", typed("integer"))
OK = sample("one", "response", {"id": 1})
MORE = sample("two", "response", {"id": 2})
GET = operation("get", "Get", "GET", "/users", parameters=(FIRST, SECOND), samples=(OK, MORE))
ADD = operation("add", "Add", "POST", "/users")


def found(left: object, right: object) -> list[str]:
    return [f"{d.path}: {d.left}, {d.right}" for d in differences(left, right)]


def test_what_only_moved_is_no_difference() -> None:
    turned = replace(GET, parameters=(SECOND, FIRST), samples=(MORE, OK))
    assert found((GET, ADD), (ADD, turned)) == []
    api = plain_api()
    assert found(api, replace(api, operations=api.operations[::-1])) == []


def test_places_are_left_out() -> None:
    moved = replace(GET, title=cite(GET.title.value, GET.title.text.raw, page=9))
    assert found(GET, moved) == []


def test_what_one_side_lacks_is_named_by_its_identity() -> None:
    assert found((GET,), (ADD, GET)) == ["[POST /users]: nothing, Operation"]
    less = replace(GET, parameters=(SECOND,))
    assert found(GET, less) == ["parameters[query limit]: Parameter, nothing"]


def test_a_difference_of_parts_of_one_identity() -> None:
    strict = replace(FIRST, required=cite(True))
    lax = replace(FIRST, required=cite(False))
    other: Operation = replace(GET, parameters=(SECOND, lax))
    assert found(replace(GET, parameters=(strict, SECOND)), other) == [
        "parameters[query limit].required.value: True, False"
    ]
    left = answer(200, shape(member("id", typed("integer")), member("a", typed("string"))))
    right = answer(200, shape(member("a", typed("string")), member("id", typed("string"))))
    assert found((left,), (right,)) == [
        "[200].schema.properties[id].schema.type.value: integer, string",
        "[200].schema.properties[id].schema.type.text: 'integer', 'string'",
    ]


def test_samples_are_paired_by_content() -> None:
    changed = sample("two", "response", {"id": 3})
    (difference,) = (
        d
        for d in differences(GET, replace(GET, samples=(changed, OK)))
        if d.path.endswith(".value")
    )
    assert (difference.left, difference.right) == ("{'id': 2}", "{'id': 3}")


def test_parts_without_identity_are_compared_by_position() -> None:
    assert found((1, 2), (2, 1)) == ["[0]: 1, 2", "[1]: 2, 1"]
    assert found((1,), (1, 2)) == [": 1 entries, 2 entries"]

"""The scorer of the accuracy benchmark: what counts as found, missed and invented."""

from __future__ import annotations

import pytest
from benchmarks.accuracy.facts import Field, OperationFacts, as_json, from_json, parameter_key
from benchmarks.accuracy.paths import aligned, normal_path
from benchmarks.accuracy.scoring import Match, Ratio, Score, scored


def operation(method: str = "GET", path: str = "/users", **facts: object) -> OperationFacts:
    return OperationFacts(method=method, path=path, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "path",
    [
        "/users/{id}/keys",
        "users/<user_id>/keys/",
        "/users/:id/keys",
        "https://api.example.com/users/{id}/keys?all={all}#top",
        "//users/{id}/\u200bkeys",
    ],
)
def test_spellings_of_one_path(path: str) -> None:
    assert normal_path(path) == "/users/{}/keys"


@pytest.mark.parametrize("path", ["/users/{id}.json", "/users/me/keys", "/users/keys:list"])
def test_other_paths_stay_other_paths(path: str) -> None:
    assert normal_path(path) != normal_path("/users/{id}/keys")


def test_one_constant_prefix_is_allowed() -> None:
    truth = [operation(path="/users"), operation(path="/groups")]
    found = [operation(path="/api/v2/users"), operation(path="/api/v2/groups")]
    assert scored(truth, found).score.operations == Match(Ratio(2, 2), Ratio(2, 2))


def test_a_prefix_of_few_paths_is_not_constant() -> None:
    truth = [operation(path=path) for path in ("/users", "/groups", "/keys")]
    found = [operation(path=path) for path in ("/v2/users", "/groups", "/keys")]
    assert scored(truth, found).score.operations == Match(Ratio(2, 3), Ratio(2, 3))


def test_a_prefix_may_not_make_two_operations_one() -> None:
    left, right = aligned([("GET", "/a")], [("GET", "/v1/a"), ("GET", "/v1"), ("GET", "/a")])
    assert len(set(right.values())) == 3
    assert left == {("GET", "/a"): ("GET", "/a")}


def test_missed_and_invented_operations_carry_their_parameters() -> None:
    truth = [operation(parameters={("query", "limit"): Field()})]
    found = [operation("POST", parameters={("query", "page"): Field(), ("query", "size"): Field()})]
    outcome = scored(truth, found)
    assert outcome.score.operations == Match(Ratio(0, 1), Ratio(0, 1))
    assert outcome.score.parameters == Match(Ratio(0, 2), Ratio(0, 1))
    assert outcome.misses == ("missed operation GET /users", "invented operation POST /users")


def test_a_parameter_in_another_place_is_another_parameter() -> None:
    truth = [operation(parameters={("query", "id"): Field(required=True, type="integer")})]
    found = [operation(parameters={("header", "id"): Field(required=True, type="integer")})]
    outcome = scored(truth, found)
    assert outcome.score.parameters == Match(Ratio(0, 1), Ratio(0, 1))
    assert outcome.score.types == Ratio()
    assert "GET /users: missed parameter query id" in outcome.misses


def test_flags_and_types_of_matched_parameters() -> None:
    truth = {
        ("path", "id"): Field(required=True, type="integer"),
        ("query", "a"): Field(required=True, type="string"),
        ("query", "b"): Field(required=False, type=None),
    }
    found = {
        ("path", "id"): Field(required=True, type="string"),
        ("query", "a"): Field(required=False, type="string"),
        ("query", "b"): Field(required=False, type="array"),
    }
    score = scored([operation(parameters=truth)], [operation(parameters=found)]).score
    assert score.required == Ratio(1, 2)
    assert score.types == Ratio(1, 2)


def test_unshown_parameters_are_neither_missed_nor_invented() -> None:
    truth = [operation(unshown=frozenset({("query", "hidden")}))]
    found = [operation(parameters={("query", "hidden"): Field()})]
    assert scored(truth, found).score.parameters == Match()


def test_fields_count_at_any_depth() -> None:
    truth = [operation(fields={"user": Field()}, known=frozenset({"user", "name"}))]
    found = [operation(fields={"body": Field()}, known=frozenset({"body", "user", "name"}))]
    assert scored(truth, found).score.fields == Match(Ratio(2, 3), Ratio(1, 1))


def test_samples_are_compared_as_values() -> None:
    truth = [operation(requests=({"a": 1, "b": [2.0]},), responses=({"x": 1}, {"y": True}))]
    found = [operation(requests=({"b": [2], "a": 1.0},), responses=({"y": 1},))]
    score = scored(truth, found).score
    assert score.samples_found == Ratio(2, 2)
    assert score.samples_equal == Ratio(1, 3)


def test_one_operation_described_twice_is_one() -> None:
    first = operation(parameters={("query", "a"): Field(required=True, type="string")})
    second = operation(parameters={("query", "a"): Field(required=False, type="string")})
    score = scored([first, second], [first]).score
    assert score.operations == Match(Ratio(1, 1), Ratio(1, 1))
    assert score.required == Ratio()
    assert score.types == Ratio(1, 1)


def test_f1_of_nothing_is_unknown_and_of_no_hit_zero() -> None:
    assert Match().f1 is None
    assert Match(Ratio(0, 0), Ratio(0, 3)).f1 == 0.0
    assert Match(Ratio(1, 2), Ratio(1, 1)).f1 == pytest.approx(2 / 3)


def test_scores_add_up() -> None:
    total = Score(types=Ratio(1, 2)) + Score(types=Ratio(2, 2), operations=Match(Ratio(1, 1)))
    assert total.types == Ratio(3, 4)
    assert total.operations.precision == Ratio(1, 1)


def test_keys_of_parameters() -> None:
    assert parameter_key("header", "X-Trace") == ("header", "x-trace")
    assert parameter_key("query", "tags[]") == ("query", "tags")
    assert parameter_key("header", "Content-Type") is None
    assert parameter_key("cookie", "session") is None


def test_truth_files_hold_everything() -> None:
    whole = operation(
        parameters={("query", "a"): Field(required=True, type="string")},
        fields={"b": Field()},
        known=frozenset({"b", "c"}),
        requests=({"b": 1},),
        responses=([1],),
        unshown=frozenset({("header", "x")}),
    )
    assert from_json(as_json([whole])) == [whole]


def test_text_bodies_are_compared_without_white_space() -> None:
    truth = [operation(requests=("<a>\n  <b>1</b>\n</a>", "a=1&b=2"))]
    found = [operation(requests=("<a><b>1</b></a>", "a=1&b=3"))]
    assert scored(truth, found).score.samples_equal == Ratio(1, 2)

"""api.json: what it looks like, that it comes back, and what is said when it does not fit."""

from __future__ import annotations

import json
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doc2sdk.model import Api, Box, InputDocument, Json, JsonValue, Sample, Text
from doc2sdk.model.codec import API, ModelError, decode, encode, from_json, json_text, to_json
from doc2sdk.model.shape import AnyJson, Many, Maybe, Record, Row, Shape, members


def records() -> list[Record]:
    """Every dataclass an Api can hold."""
    found: dict[Record, None] = {}

    def visit(shape: Shape) -> None:
        if isinstance(shape, Record) and shape not in found:
            found[shape] = None
            for member in members(shape):
                visit(member.shape)
        if isinstance(shape, (Many, Maybe)):
            visit(shape.item if isinstance(shape, Many) else shape.inner)
        if isinstance(shape, Row):
            for item in shape.items:
                visit(item)

    visit(API)
    return list(found)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
@pytest.mark.parametrize("record", records(), ids=lambda record: record.cls.__name__)
def test_every_record_comes_back(
    model_values: ModuleType, record: Record, data: st.DataObject
) -> None:
    value = data.draw(model_values.Values().of(record))
    printed = json_text(encode(record, value))
    again = decode(record, json.loads(printed))
    assert again == value
    assert json_text(encode(record, again)) == printed


@pytest.mark.parametrize("name", ["variants_api", "plain_api"])
def test_an_api_comes_back(apis: ModuleType, name: str) -> None:
    api: Api = getattr(apis, name)()
    assert from_json(to_json(api)) == api
    assert to_json(from_json(to_json(api))) == to_json(api)


def test_members_stand_in_field_order_and_defaults_are_left_out(apis: ModuleType) -> None:
    api = Api(
        id="users",
        title=apis.cite(Text("Users “Zoë”"), "Users"),
        documents=(InputDocument(name="a.html", format="html", sha256="00"),),
    )
    assert to_json(api) == """{
  "id": "users",
  "title": {
    "value": "Users “Zoë”",
    "place": {
      "document": "reference.pdf",
      "page": 3,
      "box": {
        "x0": 72.0,
        "top": 90.5,
        "x1": 300.0,
        "bottom": 104.0
      }
    },
    "text": "Users"
  },
  "documents": [
    {
      "name": "a.html",
      "format": "html",
      "sha256": "00"
    }
  ]
}
"""


def test_a_document_without_a_value_and_the_value_null_differ(apis: ModuleType) -> None:
    null = apis.sample("s", "request", None)
    absent = Sample(id="s", role=null.role, printed=null.printed)
    record = Record(Sample)
    assert encode(record, null)["value"] is None  # type: ignore[index, call-overload]
    assert "value" not in encode(record, absent)  # type: ignore[operator]
    assert decode(record, encode(record, null)).value == Json(None)
    assert decode(record, encode(record, absent)).value is None


def test_true_and_one_stay_apart(apis: ModuleType) -> None:
    for raw in (True, 1, 1.5, "1", [True, 1]):
        shape = Record(type(apis.cite(None)), (AnyJson(),))
        assert repr(decode(shape, encode(shape, apis.cite(Json(raw)))).value) == f"Json({raw!r})"


def test_a_box_of_whole_points_is_written_as_numbers_with_a_fraction() -> None:
    printed = encode(Record(Box), Box(x0=1, top=2, x1=3, bottom=4))
    assert (
        json_text(printed).split()
        == json_text({"x0": 1.0, "top": 2.0, "x1": 3.0, "bottom": 4.0}).split()
    )


def test_half_a_surrogate_pair_is_escaped_so_that_the_file_can_be_written() -> None:
    printed = json_text("\ud83d 😀")
    assert printed == '"\\ud83d 😀"\n'
    assert json.loads(printed.encode("utf-8")) == "\ud83d 😀"


MISFITS: list[tuple[JsonValue, str]] = [
    ([], "expected an object, found an array"),
    ({"id": "a"}, 'the member "title" is missing'),
    ({"id": 1, "title": {}, "documents": []}, "/id: expected a string, found 1"),
    ({"id": "a", "titel": {}}, '/titel: Api has no member named "titel"'),
    ({"a/b~c": 1}, '/a~1b~0c: Api has no member named "a/b~c"'),
]


@pytest.mark.parametrize(("value", "message"), MISFITS)
def test_json_that_is_no_api(value: JsonValue, message: str) -> None:
    with pytest.raises(ModelError) as caught:
        from_json(json.dumps(value))
    assert str(caught.value) == message


EDITS: list[tuple[tuple[str | int, ...], JsonValue, str]] = [
    (("operations", 1, "method", "value"), "FETCH", 'expected one of "GET", "PUT"'),
    (("operations", 0, "parameters", 0, "required", "value"), 1, "expected true or false, found 1"),
    (("operations", 0, "title", "place", "page"), True, "expected an integer, found true"),
    (("operations", 0, "title", "place", "page"), None, "expected an integer, found null"),
    (("operations", 0, "title", "place", "box", "x0"), "1", 'expected a number, found "1"'),
    (("operations", 0, "samples"), {}, "expected an array, found an object"),
    (("messages", 0, "discriminator"), ["messageType"], "expected 2 items, found 1"),
]


@pytest.mark.parametrize(("steps", "value", "message"), EDITS)
def test_the_error_points_to_what_does_not_fit(
    apis: ModuleType, steps: tuple[str | int, ...], value: JsonValue, message: str
) -> None:
    document = json.loads(to_json(apis.variants_api()))
    target = document
    for step in steps[:-1]:
        target = target[step]
    target[steps[-1]] = value
    with pytest.raises(ModelError) as caught:
        from_json(json.dumps(document))
    assert caught.value.pointer == "/" + "/".join(str(step) for step in steps)
    assert caught.value.message.startswith(message)


NOT_JSON = [
    ("", "this is not JSON"),
    ('{"id": "a",}', "this is not JSON"),
    ('{"id": "a", "id": "b"}', 'an object has two members named "id"'),
    ('{"id": NaN}', "NaN is not a JSON value"),
    ("[" * 100_000, "the values are nested too deeply"),
]


@pytest.mark.parametrize(("text", "message"), NOT_JSON, ids=range(len(NOT_JSON)))
def test_text_that_is_not_json(text: str, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        from_json(text)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_a_number_json_does_not_know_is_refused(apis: ModuleType, number: float) -> None:
    with pytest.raises(ModelError, match="cannot be written as JSON"):
        json_text(number)

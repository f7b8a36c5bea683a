"""Type words and required marks."""

from __future__ import annotations

import pytest

from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.lower.rows.required_marks import marks_only_optional, required_mark, split_mark
from doc2sdk.lower.rows.types import parse_type, suggestion
from doc2sdk.model import Certainty, Location, Place, SchemaType
from doc2sdk.printed.roles import Column

HERE = Place(document="d.html")


@pytest.mark.parametrize(
    ("printed", "kind", "fmt"),
    [
        ("String", SchemaType.STRING, None),
        ("xsd:boolean", SchemaType.BOOLEAN, None),
        ("Integer (max 5)", SchemaType.INTEGER, None),
        ("int64", SchemaType.INTEGER, "int64"),
        ("Date-Time", SchemaType.STRING, "date-time"),
        ("UUID", SchemaType.STRING, "uuid"),
        ("dict", SchemaType.OBJECT, None),
    ],
)
def test_type_words(printed: str, kind: SchemaType, fmt: str | None) -> None:
    word = parse_type(printed)
    assert word is not None
    assert (word.type, word.format) == (kind, fmt)


@pytest.mark.parametrize("printed", ["array of strings", "string[]", "[string]", "list<string>"])
def test_arrays_name_their_items(printed: str) -> None:
    word = parse_type(printed)
    assert word is not None
    assert word.items is not None
    assert (word.type, word.items.type) == (SchemaType.ARRAY, SchemaType.STRING)


def test_unknown_types_get_a_suggestion() -> None:
    assert parse_type("Sting") is None
    assert suggestion("Sting") == "string"
    assert parse_type("Pet") is None
    assert suggestion("Pet") is None


@pytest.mark.parametrize(
    ("text", "name", "flag"),
    [
        ("queueName (optional)", "queueName", False),
        ("id*", "id", True),
        ("id [required]", "id", True),
        ("state", "state", None),
        ("optional", "optional", None),
    ],
)
def test_marks(text: str, name: str, flag: bool | None) -> None:
    assert (split_mark(text).text, split_mark(text).required) == (name, flag)


def row(**cells: str) -> RawParameter:
    facts = {Column[key.upper()]: Fact(text=text, place=HERE) for key, text in cells.items()}
    return RawParameter(cells=facts, heading=None)


@pytest.mark.parametrize(
    ("cells", "expected", "certainty"),
    [
        ({"name": "a", "required": "Yes"}, True, Certainty.STATED),
        ({"name": "a", "required": "false"}, False, Certainty.STATED),
        ({"name": "a", "optional": "no"}, True, Certainty.STATED),
        ({"name": "a", "type": "string (optional)"}, False, Certainty.STATED),
        ({"name": "a", "description": "Required. The a."}, True, Certainty.STATED),
        ({"name": "a", "description": "The required a."}, False, Certainty.INFERRED),
        ({"name": "a", "description": "Required when b is set."}, False, Certainty.INFERRED),
        ({"name": "a"}, False, Certainty.INFERRED),
    ],
)
def test_required(cells: dict[str, str], expected: bool, certainty: Certainty) -> None:
    fact = required_mark(row(**cells), Location.QUERY, unmarked=False)
    assert (fact.value, fact.certainty) == (expected, certainty)


def test_path_parameters_are_always_required() -> None:
    assert required_mark(row(name="id", required="no"), Location.PATH, unmarked=False).value


def test_where_only_the_optional_is_marked_the_rest_is_required() -> None:
    assert marks_only_optional((row(name="a"), row(name="b (optional)")))
    assert not marks_only_optional((row(name="a"), row(name="b")))
    assert not marks_only_optional((row(name="a*"), row(name="b (optional)")))


@pytest.mark.parametrize(
    ("printed", "kind", "items"),
    [
        ("integer array", SchemaType.ARRAY, SchemaType.INTEGER),
        ("<Berth> array", SchemaType.ARRAY, None),
        ("<Berth> object", SchemaType.OBJECT, None),
        ("bool: false", SchemaType.BOOLEAN, None),
        ("string¦null", SchemaType.STRING, None),
    ],
)
def test_types_of_several_words(printed: str, kind: SchemaType, items: SchemaType | None) -> None:
    word = parse_type(printed)
    assert word is not None
    assert (word.type, word.items.type if word.items else None) == (kind, items)


def test_descriptions_that_mark_only_what_is_optional() -> None:
    def row(text: str) -> RawParameter:
        cells = {Column.NAME: Fact(text="sail", place=HERE)}
        return RawParameter(
            cells={**cells, Column.DESCRIPTION: Fact(text=text, place=HERE)}, heading=None
        )

    told, plain = row("Its sail (optional)"), row("Its sail")
    assert marks_only_optional([told, plain])
    assert marks_only_optional([plain], of_all=[told, plain])
    assert not marks_only_optional([told, plain, row("Its sail (required)")])
    assert not marks_only_optional([told, *[plain] * 20])


def test_a_name_of_several_words_ends_in_its_type() -> None:
    word = parse_type("durationString")
    assert word is not None
    assert word.type is SchemaType.STRING
    assert parse_type("durationStringish") is None

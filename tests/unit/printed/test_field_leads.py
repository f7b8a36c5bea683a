"""What a description says before it describes."""

from __future__ import annotations

import pytest

from doc2sdk.printed.field_leads import field_lead, trailing_mark
from doc2sdk.printed.headings import classify_part, label_key
from doc2sdk.printed.places import is_of_response, place_word
from doc2sdk.printed.roles import Role


@pytest.mark.parametrize(
    ("text", "kind", "flag", "rest"),
    [
        ("String. The harbour", "String", None, "The harbour"),
        ("Optional. Integer. Number of berths", "Integer", False, "Number of berths"),
        ("required (string)", "string", True, ""),
        ("(int, optional) Number of berths", "int", False, "Number of berths"),
        ("required String. The harbour", "String", True, "The harbour"),
        ("{{<required>}} String. The harbour", "String", True, "The harbour"),
        ("array of strings: the flags", "array of strings", None, "the flags"),
        ("(date) When it leaves", "date", None, "When it leaves"),
        # What begins a sentence is no type, and what is required under a condition is not always.
        ("String to look for", None, None, "String to look for"),
        ("File. To be sent", None, None, "File. To be sent"),
        ("Date, as printed on the ticket", None, None, "Date, as printed on the ticket"),
        ("Required if the boat is moored", None, None, "Required if the boat is moored"),
        ("(see below) The harbour", None, None, "(see below) The harbour"),
    ],
)
def test_leads(text: str, kind: str | None, flag: bool | None, rest: str) -> None:
    lead = field_lead(text)
    assert (lead.type, lead.required, lead.rest) == (kind, flag, rest)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("The order of the boats, optional", ("optional", False)),
        ("Boat number [Must]", ("Must", True)),
        ("String. Required.", ("Required", True)),
        ("船只编号 必填", ("必填", True)),
        ("The berth that is optional", None),
        ("Whether a pilot is required", None),
    ],
)
def test_marks_at_the_end(text: str, mark: tuple[str, bool] | None) -> None:
    assert trailing_mark(text) == mark


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("query", "query"),
        ("in path", "path"),
        ("Request body", "body"),
        ("query string", "query"),
        ("header parameter", "header"),
        ("PathVariable", "path"),
        ("Form Data", "form"),
        ("body of the letter", ""),
        ("string", ""),
        ("path, query", ""),
    ],
)
def test_places(text: str, place: str) -> None:
    assert place_word(text) == place


def test_places_of_the_response() -> None:
    assert is_of_response("Response body")
    assert not is_of_response("Request body")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Response Information", Role.RESPONSE),
        ("Calling parameters (input)", Role.PARAMETERS),
        ("Các tham số trong Body", Role.PARAMETERS),
        ("Required headers", Role.PARAMETERS),
        ("HTTP header", Role.PARAMETERS),
        ("Required", None),
        ("Berths and moorings", None),
    ],
)
def test_one_word_tells_what_a_part_of_an_operation_is(text: str, role: Role | None) -> None:
    said = classify_part(text)
    assert (said.role if said is not None else None) is role


def test_signs_beside_a_label_are_decoration() -> None:
    assert label_key("🔹 Parámetros:") == "parameters"
    assert label_key(":wrench: Parameters") == "parameters"

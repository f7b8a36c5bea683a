"""What headings and labels announce."""

from __future__ import annotations

import pytest

from doc2sdk.printed.headings import classify_heading, header_kind, label_role
from doc2sdk.printed.roles import Column, Role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Request", Role.REQUEST),
        ("HTTP Request:", Role.REQUEST),
        ("1.2.1 Sample request", Role.REQUEST),
        ("HTTP response", Role.RESPONSE),
        ("Response example", Role.RESPONSE),
        ("CometD notification", Role.NOTIFICATION),
        ("CometD Response", Role.NOTIFICATION),
        ("Event:", Role.NOTIFICATION),
        ("Parameters", Role.PARAMETERS),
        ("Query parameters", Role.PARAMETERS),
        ("Request body parameters", Role.PARAMETERS),
        ("Response fields", Role.RESPONSE),
        ("Status codes", Role.STATUS),
        ("Error response", Role.ERRORS),
        ("Samples", Role.SAMPLE),
    ],
)
def test_headings(text: str, role: Role) -> None:
    found = classify_heading(text)
    assert found is not None
    assert found.role is role


@pytest.mark.parametrize(
    "text", ["Request a callback", "Get notifications", "Workbins", "", "Parameters of the road"]
)
def test_a_heading_with_an_unknown_word_announces_nothing(text: str) -> None:
    assert classify_heading(text) is None


def test_what_narrows_an_announcement() -> None:
    query = classify_heading("Query parameters")
    assert query is not None
    assert query.qualifier == "query"
    pushed = classify_heading("CometD notification")
    assert pushed is not None
    assert pushed.protocol == "CometD"
    failed = classify_heading("Response 404")
    assert failed is not None
    assert failed.status == 404


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Request URL", Role.URL),
        ("ENDPOINT:", Role.URL),
        ("HTTP Method", Role.METHOD),
        ("Verb", Role.METHOD),
        ("Required Features", Role.REQUIREMENT),
        ("Colour", None),
    ],
)
def test_labels(text: str, role: Role | None) -> None:
    assert label_role(text) is role


def test_columns() -> None:
    assert header_kind("Parameter") is Column.NAME
    assert header_kind("Mandatory?") is Column.REQUIRED
    assert header_kind("Data Type") is Column.TYPE
    assert header_kind("Price") is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Status: 200", 200),
        ("Status: 200Status: 404", 200),
        ("Status: 201 Made", 201),
        ("404 Not Found - no such bed", 404),
        ("200 Success", 200),
        ("HTTP status code 503", 503),
    ],
)
def test_a_line_about_a_status_announces_a_response(text: str, status: int) -> None:
    said = classify_heading(text)
    assert said is not None
    assert (said.role, said.status) == (Role.RESPONSE, status)


@pytest.mark.parametrize("text", ["200 ways to grow", "404", "Status of 200 beds", "2000 OK"])
def test_other_numbers_are_no_status(text: str) -> None:
    said = classify_heading(text)
    assert said is None or said.status != 200


@pytest.mark.parametrize(
    ("text", "places"), [("Body", "body"), ("Headers", "headers"), ("Path", "path")]
)
def test_a_place_alone_announces_its_parameters(text: str, places: str) -> None:
    said = classify_heading(text)
    assert said is not None
    assert (said.role, said.qualifier) == (Role.PARAMETERS, places)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Interface request address", Role.URL),
        ("API URL:", Role.URL),
        ("HTTP Request Mode", Role.METHOD),
        ("Request type", Role.METHOD),
        ("Type", None),
        ("Callback URL", None),
        ("Base URL", None),
        ("The path of the file to be read", None),
    ],
)
def test_labels_built_from_words(text: str, role: Role | None) -> None:
    assert label_role(text) is role


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Parameter description", Column.DESCRIPTION),
        ("Field type", Column.TYPE),
        ("Must", Column.REQUIRED),
        ("M/O/C", Column.REQUIRED),
        ("Attribute name", Column.NAME),
        ("Value range", Column.ALLOWED),
        ("Price", None),
    ],
)
def test_header_cells_built_from_words(text: str, kind: Column | None) -> None:
    assert header_kind(text) is kind


@pytest.mark.parametrize(
    ("title", "status", "qualifier"),
    [
        ("400 Response", 400, ""),
        ("401 Response (application/json)", 401, ""),
        ("200 Response headers", 200, "headers"),
        ("201 Success response: created", 201, ""),
    ],
)
def test_a_status_before_the_word_response(title: str, status: int, qualifier: str) -> None:
    said = classify_heading(title)
    assert said is not None
    assert (said.role, said.status, said.qualifier) == (Role.RESPONSE, status, qualifier)


def test_a_number_of_responses_is_no_status() -> None:
    assert classify_heading("200 responses per second") is None

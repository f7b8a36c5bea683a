"""Where codes stand, and which of them are failures."""

from __future__ import annotations

import pytest
from support.passes import api_of_html

from doc2sdk.model import CodeSet


def codes(title: str, header: str, rows: str, *answers: str) -> CodeSet:
    """The codes of a page whose only operation has these answers; ``rows`` as "1=Bad; 2=Worse"."""
    shown = "".join(f"<h3>Response</h3><pre>{answer}</pre>" for answer in answers)
    cells = (row.partition("=") for row in rows.split("; "))
    lines = "".join(f"<tr><td>{code}</td><td>{told}</td></tr>" for code, _, told in cells)
    (found,) = api_of_html(
        f"<h1>Things</h1><h2>Get</h2><p>GET /things</p>{shown}<h1>{title}</h1>"
        f"<table><tr><th>{header}</th><th>Description</th></tr>{lines}</table>"
    ).codes
    return found


def path(found: CodeSet) -> str:
    return ".".join(name.raw for name in found.field)


@pytest.mark.parametrize(
    ("title", "header", "answers", "expected"),
    [
        ("Status codes", "Code", ['{"statusCode": 1}'], "statusCode"),
        ("Errors", "Error code", ['{"error_code": 1, "code": 1}'], "error_code"),
        ("Errors", "Code", ['{"error": {"code": "1"}}'], "error.code"),
        ("Errors", "Code", ['{"errors": [{"code": 1}, {"code": 2}]}'], "errors.code"),
        ("Errors", "Error code", ['{"retcode": 1}'], "retcode"),
        ("Errors", "Error", ['{"error": "1"}'], "error"),
        # Nothing but the table's header names it.
        ("Errors", "errno", ['{"errno": 7}'], "errno"),
        # Values that are shown are in no such table.
        ("Errors", "Code", ['{"code": 7}'], ""),
        # The code of a thing is no code of the call.
        ("Errors", "Code", ['{"thing": {"code": 1}}'], ""),
        ("Errors", "Code", [], ""),
    ],
)
def test_the_field(title: str, header: str, answers: list[str], expected: str) -> None:
    assert path(codes(title, header, "1=Bad; 2=Worse", *answers)) == expected


@pytest.mark.parametrize(
    ("title", "told", "failure"),
    [
        ("Status codes", "The user was not found.", True),
        ("Status codes", "Invalid argument", True),
        ("Status codes", "OK", False),
        ("Status codes", "No error.", False),
        ("Status codes", "The call was successful.", False),
        ("Status codes", "Was not processed successfully: an error came up.", None),
        ("Status codes", "Partial success", None),
        ("Status codes", "Change your password.", None),
        ("Error codes", "Change your password.", True),
        ("Error codes", "Success", False),
        ("Error codes", "Some of the users are missing.", None),
    ],
)
def test_what_is_a_failure(title: str, told: str, failure: bool | None) -> None:
    found = codes(title, "Code", f"1={told}; 2=Bad", '{"statusCode": 1}').codes[0].failure
    assert (found.value if found is not None else None) is failure


def test_codes_are_of_the_type_that_samples_show() -> None:
    as_text = codes("Errors", "Code", "1=Bad; 2=Worse", '{"code": "1"}')
    as_number = codes("Errors", "Code", "1=Bad; 2=Worse", '{"code": 1}')
    assert [code.value.value.raw for code in as_text.codes] == ["1", "2"]
    assert [code.value.value.raw for code in as_number.codes] == [1, 2]


@pytest.mark.parametrize(
    ("header", "answer", "name"),
    [
        ("Code", '{"statusCode": 1}', "StatusCode"),
        ("Code", '{"error": {"code": 1}}', "ErrorCode"),
        ("Error code", '{"code": 1}', "ErrorCode"),
        ("Result codes", '{"code": 1}', "ResultCode"),
    ],
)
def test_the_name(header: str, answer: str, name: str) -> None:
    assert codes("Errors", header, "1=Bad; 2=Worse", answer).name == name


@pytest.mark.parametrize(("status", "failure"), [("200", False), ("399", False), ("400", True)])
def test_a_status_beside_a_code_says_whether_it_is_a_failure(status: str, failure: bool) -> None:
    """A status from 400 on is a failure (RFC 9110, 15.5)."""
    rows = f"<tr><td>1</td><td>{status}</td><td>Change your password.</td></tr>" * 2
    (found,) = api_of_html(
        "<h1>Things</h1><h2>Get</h2><p>GET /things</p><h1>Return codes</h1><table><tr><th>Return code</th>"
        f"<th>HTTP status</th><th>Description</th></tr>{rows.replace('1', '2', 1)}</table>"
    ).codes
    told = found.codes[0].failure
    assert told is not None
    assert (told.value, told.rule) == (failure, "http-status")

"""Which tables and lists are codes in bodies."""

from __future__ import annotations

import pytest
from support.passes import raw_html

from doc2sdk.extract.raw import RawCodes
from doc2sdk.printed.roles import Role

OPERATION = "<h1>Things</h1><h2>Get</h2><p>GET /things</p>"


def table(header: str, *rows: str) -> str:
    head = "".join(f"<th>{cell}</th>" for cell in header.split("|")) if header else ""
    lines = "".join(
        "<tr>" + "".join(f"<td>{c}</td>" for c in row.split("|")) + "</tr>" for row in rows
    )
    return f"<table>{f'<tr>{head}</tr>' if head else ''}{lines}</table>"


def found(title: str, body: str) -> tuple[RawCodes, ...]:
    return raw_html(f"{OPERATION}<h1>{title}</h1>{body}").codes


@pytest.mark.parametrize(
    ("title", "body", "role"),
    [
        ("Error codes", table("Code|Description", "1|Bad.", "2|Worse."), Role.ERRORS),
        ("Appendix B: Error codes", table("Code|Meaning", "E-1|Bad.", "E-2|Worse."), Role.ERRORS),
        ("Status codes", table("statusCode|Description", "0|OK", "-1|Bad."), Role.STATUS),
        ("Return codes", table("Value|Text", "0|OK", "5|Bad."), None),
        ("Errors", table("Error|Description", "no_user|Who?", "no_room|Where?"), Role.ERRORS),
        ("What can go wrong", table("Error code|Reason", "1|Bad.", "2|Worse."), Role.ERRORS),
        ("What comes back", table("Result code|Reason", "1|Bad.", "2|Worse."), Role.STATUS),
        ("What comes back", table("Code|Reason", "1|Bad.", "2|Worse."), None),
        ("Error codes", table("", "1|Bad.", "2|Worse."), Role.ERRORS),
        ("Error codes", "<ul><li>1 - Bad.</li><li>2 - Worse.</li></ul>", Role.ERRORS),
        ("Error codes", "<ul><li>1 - Bad.</li><li>Call us.</li></ul>", None),
        # Those are HTTP's.
        ("Error codes", table("Code|Description", "404|Gone.", "500|Broken."), None),
        ("HTTP status codes", table("HTTP error code|Text", "1|One.", "2|Two."), None),
        # A single row, prose and fields are no codes.
        ("Error codes", table("Code|Description", "1|Bad."), None),
        ("Errors", table("Error|Description", "Who are you|Bad.", "Go away|Worse."), None),
        ("Errors", table("Code|Type|Description", "a_b|string|One.", "c_d|string|Two."), None),
        ("Country codes", table("Code|Name", "DE|Germany", "FR|France"), None),
    ],
)
def test_what_is_a_table_of_codes(title: str, body: str, role: Role | None) -> None:
    assert [codes.role for codes in found(title, body)] == ([role] if role is not None else [])


def test_the_columns() -> None:
    body = table(
        "HTTP status|Error code|Name|Message",
        "409|10|Full|There is no room.",
        "404 Not Found|11|Gone|It was here.",
    )
    (codes,) = found("Errors", "<p>They stand in <code>err</code>.</p>" + body)
    assert [(row.code.text, row.status and row.status.text) for row in codes.rows] == [
        ("10", "409"),
        ("11", "404 Not Found"),
    ]
    assert [row.name and row.name.text for row in codes.rows] == ["Full", "Gone"]
    assert codes.rows[0].description is not None
    assert codes.rows[0].description.text == "There is no room."
    assert (codes.header and codes.header.text, codes.intro and codes.intro.text) == (
        "Error code",
        "They stand in err.",
    )


def test_a_caption_announces() -> None:
    body = "<table><caption>Error codes</caption><tr><th>Code</th><th>Text</th></tr>"
    body += "<tr><td>1</td><td>Bad.</td></tr><tr><td>2</td><td>Worse.</td></tr></table>"
    assert [codes.role for codes in found("More", body)] == [Role.ERRORS]


def test_without_an_operation_there_are_none() -> None:
    body = table("Error code|Description", "1|Bad.", "2|Worse.")
    assert raw_html(f"<h1>Error codes</h1>{body}").codes == ()

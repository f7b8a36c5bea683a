"""Texts made from a PDF: tables by tabs, pages, and the same model as the page in HTML."""

from __future__ import annotations

import pytest
from support.passes import api_of_html

from doc2sdk.diagnostics import Sink
from doc2sdk.extract import extract
from doc2sdk.lower import lower
from doc2sdk.model.compare import differences
from doc2sdk.sources.blocks import AnyBlock, Code, Furniture, Paragraph, Table, block_text
from doc2sdk.sources.markdown import read_markdown


def blocks(text: str) -> tuple[AnyBlock, ...]:
    return read_markdown(text.encode(), "page.txt", Sink()).blocks


def table(text: str) -> Table:
    (block,) = blocks(text)
    assert isinstance(block, Table)
    return block


def headers(text: str) -> list[str]:
    return [cell.text for row in table(text).rows for cell in row.cells if cell.header]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Parameter\tValue\nkind\tOpen", ["Parameter", "Value"]),
        ("ID\tFull name\n1\tA", ["ID", "Full name"]),
        ("name\ttype\n-----\nid\tint", ["name", "type"]),
        ("**a**\t**b**\nc\td", ["a", "b"]),
        ("<b>a</b>\t<b>b</b>\nc\td", ["a", "b"]),
        ("Method\tGET\nPath\t/users", []),
        ("id\tint\nname\tstring", []),
        ("<b>URL</b>\t/users\n<b>Method</b>\tGET", []),
        ("Status 200\tOK\nStatus 404\tNo", []),
    ],
)
def test_a_first_row_is_a_header_when_it_says_so(text: str, expected: list[str]) -> None:
    assert headers(text) == expected


def test_cells_have_their_columns_and_styles() -> None:
    found = table("<b>URL</b>\t/users/{id}\n<b>Method</b>\tGET")
    places = [(c.place.line, c.place.column) for row in found.rows for c in row.cells]
    assert places == [(1, 1), (1, 12), (2, 1), (2, 15)]
    assert [span.bold for span in found.rows[0].cells[0].spans] == [True]


def test_empty_cells_and_columns() -> None:
    found = table("Name\t\tType\tNote\nid\t\tint\t\n\t\tor text\t")
    assert [[cell.text for cell in row.cells] for row in found.rows] == [
        ["Name", "Type", "Note"],
        ["id", "int", ""],
        ["", "or text", ""],
    ]


def test_one_line_with_a_tab_is_a_table_only_under_a_bold_label() -> None:
    assert [cell.text for cell in table("**Method**\tGET").rows[0].cells] == ["Method", "GET"]
    (paragraph,) = blocks("see\tthere")
    assert isinstance(paragraph, Paragraph)


PAGES = """\
Users API    v1
Name\tType
id\tint
page 1 of 3
\fUsers API    v1
Name\tType
size\tint
```
{
page 2 of 3
\fUsers API    v1

  "a": 1
}
```
page 3 of 3
"""


@pytest.mark.parametrize("feed", ["\f", ""])
def test_running_lines_are_furniture_and_what_they_cut_is_whole(feed: str) -> None:
    found = blocks(PAGES.replace("\f", feed))
    content = [block for block in found if block.furniture is None]
    first, code = content
    assert isinstance(first, Table)
    assert [row.cells[0].text for row in first.rows] == ["Name", "id", "size"]
    assert isinstance(code, Code)
    assert code.text == '{\n  "a": 1\n}'
    running = [(b.furniture, b.place.line) for b in found if b.furniture is not None]
    assert running == [
        (Furniture.PAGE_HEADER, 1),
        (Furniture.PAGE_NUMBER, 4),
        (Furniture.PAGE_HEADER, 5),
        (Furniture.PAGE_NUMBER, 10),
        (Furniture.PAGE_HEADER, 11),
        (Furniture.PAGE_NUMBER, 16),
    ]


def test_lines_with_dots_and_page_numbers_are_contents() -> None:
    listed, heading = blocks("1 Users ........ 3\n2 Groups ....... 7\n\n# Users")
    assert listed.furniture is Furniture.CONTENTS
    assert (block_text(heading), heading.furniture) == ("Users", None)


TEXT = """\

This file is made for convenience.

# Library API Reference

1/2/2024

---

## Contents

- 1 Loans
  - 1.1 Renew a loan

# Loans

This operation is part of the [Loans API](#) section of the [Library API](#).

## Renew a loan

Renews one loan.

<b>Request URL</b>\t/api/loans/{id}?until={date}
<b>HTTP method</b>\tPOST

### Parameters

Parameter\tValue
operation\tRenew

### Sample

#### Request

```
POST /api/loans/7?until=2024-03-01
{
  "operation": "Renew"
}
```

#### HTTP response

```
{
  "status": 0,
  "loan": 7,
}
```

```
{
  "due": "2024-03-01"
}
```
"""

HTML = """\
<h1>Loans</h1>
<p>This operation is part of the <a href="/l">Loans API</a> section of the
<a href="/">Library API</a>.</p>
<h2>Renew a loan</h2>
<p>Renews one loan.</p>
<table><tr><td><b>Request URL</b></td><td>/api/loans/{id}?until={date}</td></tr>
<tr><td><b>HTTP method</b></td><td>POST</td></tr></table>
<h3>Parameters</h3>
<table><tr><th>Parameter</th><th>Value</th></tr><tr><td>operation</td><td>Renew</td></tr></table>
<h3>Sample</h3>
<h4>Request</h4>
<pre>POST /api/loans/7?until=2024-03-01
{
  "operation": "Renew"
}</pre>
<h4>HTTP response</h4>
<pre>{
  "status": 0,
  "loan": 7,
  "due": "2024-03-01"
}</pre>
"""


def test_the_cover_and_the_contents_are_furniture() -> None:
    found = blocks(TEXT)
    assert [block.furniture for block in found[:6]] == [
        *3 * [Furniture.COVER],
        *2 * [Furniture.CONTENTS],
        None,
    ]
    assert found[5].place.trail == ()


def test_the_text_form_gives_the_model_of_the_html_form() -> None:
    text = lower([extract(read_markdown(TEXT.encode(), "a.txt", Sink()))], Sink())
    html = api_of_html(HTML)
    assert len(html.operations) == 1
    found = {difference.path for difference in differences(text, html)}
    assert found == {
        "documents[0].name",
        "documents[0].format",
        "documents[0].sha256",
        "operations[POST /api/loans/{id} until operation='Renew'].samples[response].repairs",
    }

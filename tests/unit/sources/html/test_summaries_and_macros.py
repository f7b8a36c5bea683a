"""Collapsed sections, and the macros of Confluence's storage format."""

from __future__ import annotations

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import (
    Admonition,
    AnyBlock,
    Code,
    Furniture,
    Heading,
    Paragraph,
    block_text,
)
from doc2sdk.sources.html import read_html


def blocks(text: str) -> tuple[AnyBlock, ...]:
    return read_html(text.encode(), "page.html", Sink()).blocks


def test_a_summary_heads_its_section() -> None:
    found = blocks(
        "<h2>Orders</h2><details><summary><code>GET</code> /orders</summary><p>Lists.</p></details>"
        "<p>After.</p>"
    )
    assert [(block.level, block.text) for block in found if isinstance(block, Heading)] == [
        (2, "Orders"),
        (3, "GET /orders"),
    ]
    trails = [[text.raw for text in b.place.trail] for b in found if isinstance(b, Paragraph)]
    assert trails == [["Orders", "GET /orders"], ["Orders"]]


def test_a_summary_in_a_table_is_a_line() -> None:
    (table,) = blocks(
        "<table><tr><td>a</td><td><details><summary>More</summary>x</details></td></tr></table>"
    )
    assert block_text(table) == "a\tMore\nx"


def test_a_macro_of_code_is_code() -> None:
    title, code, hidden = blocks(
        '<ac:structured-macro ac:name="code"><ac:parameter ac:name="title">Body</ac:parameter>'
        '<ac:parameter ac:name="language">json</ac:parameter>'
        '<ac:plain-text-body><![CDATA[{"a": [1], "b": "<i>"}]]></ac:plain-text-body>'
        "</ac:structured-macro>"
    )
    assert block_text(title) == "Body"
    assert (block_text(hidden), hidden.furniture) == ("json", Furniture.HIDDEN)
    assert isinstance(code, Code)
    assert (code.text, code.language) == ('{"a": [1], "b": "<i>"}', "json")


def test_a_macro_of_a_notice_is_a_notice() -> None:
    (notice,) = blocks(
        '<ac:structured-macro ac:name="info"><ac:rich-text-body><p>Mind</p></ac:rich-text-body>'
        "</ac:structured-macro>"
    )
    assert isinstance(notice, Admonition)
    assert (notice.label, block_text(notice.blocks[0])) == ("Info", "Mind")

"""HTML inside Markdown, and what only looks like it."""

from __future__ import annotations

import pytest

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import AnyBlock, Code, Heading, Paragraph, Table, block_text
from doc2sdk.sources.markdown import read_markdown


def blocks(text: str) -> tuple[AnyBlock, ...]:
    return read_markdown(text.encode(), "page.md", Sink()).blocks


def test_inline_html_styles_text() -> None:
    (block,) = blocks("A <b>bold</b> <code>x</code><br>word")
    assert isinstance(block, Paragraph)
    assert block.text == "A bold x\nword"
    assert [(s.text, s.place.column) for s in block.spans if s.bold] == [("bold", 6)]


def test_tables_and_code_in_html_stand_on_their_lines() -> None:
    heading, table, code = blocks(
        "# A\n\n<table>\n<tr><th>P</th></tr>\n  <tr><td>id</td></tr>\n</table>\n\n"
        "<pre>\nGET /x\n</pre>"
    )
    assert isinstance(heading, Heading)
    assert isinstance(table, Table)
    cell = table.rows[1].cells[0]
    assert (cell.text, cell.place.line, cell.place.column) == ("id", 5, 7)
    assert isinstance(code, Code)
    assert [(line.text, line.place.line) for line in code.lines] == [("GET /x", 9)]


def test_markdown_inside_html_is_markdown() -> None:
    summary, table, after = blocks(
        "<details>\n<summary>Show</summary>\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n</details>\n\nx"
    )
    assert block_text(summary) == "Show"
    assert isinstance(table, Table)
    assert (table.place.line, block_text(after)) == (4, "x")


@pytest.mark.parametrize(
    "text",
    [
        "/users/<id>",
        "/users/<address>",
        "/tracks/<source>?a=<link>",
        "/a/<campaign-name>/b",
        "a < b and c > d",
        "use <User> here",
    ],
)
def test_placeholders_are_text(text: str) -> None:
    assert [block_text(block) for block in blocks(text)] == [text]


def test_a_placeholder_on_a_line_of_its_own_is_text() -> None:
    assert [block_text(block) for block in blocks("<campaign-name>\n\nNext")] == [
        "<campaign-name>",
        "Next",
    ]


def test_xml_without_a_fence_is_code() -> None:
    (code,) = blocks("<user>\n  <id>1</id>\n</user>")
    assert isinstance(code, Code)
    assert code.text == "<user>\n  <id>1</id>\n</user>"


def test_components_show_what_they_hold() -> None:
    found = blocks('<Tabs>\n<TabItem value="x">\n\nText <Badge text="GET"/>\n\n</TabItem>\n</Tabs>')
    assert [block_text(block) for block in found] == ["Text"]


def test_comments_and_scripts_are_no_content() -> None:
    found = blocks("<!-- a\n\nb -->\n\nText <!-- c -->end\n\n<script>\nlet a;\n</script>\n\nlast")
    assert [block_text(block) for block in found] == ["Text end", "last"]


@pytest.mark.parametrize("tag", ["<table>", "<div>", "<b>", "<pre>", "<details>", "</p>", "</li>"])
def test_an_unbalanced_tag_swallows_nothing(tag: str) -> None:
    found = blocks(f"- one {tag}\n- two\n\n{tag}\n\n# Next\n\nlast")
    assert any(isinstance(block, Heading) and block.text == "Next" for block in found)
    assert block_text(found[-1]) == "last"
    assert found[-1].place.line == 8


def test_a_section_that_is_never_closed_shows_no_tag() -> None:
    found = blocks("<details><summary>GET /a</summary>\n\nOne.\n\n</details>\n<details>\n\nTwo.")
    assert [block_text(block) for block in found] == ["GET /a", "One.", "Two."]


def test_controls_are_read_as_in_html() -> None:
    found = blocks("<textarea>\nGET /x\n</textarea>\n\n<noscript>\nhidden\n</noscript>\n\nlast")
    assert [block_text(block) for block in found] == ["GET /x", "last", "hidden"]


def test_a_definition_that_no_link_uses_is_text() -> None:
    found = blocks("[limit]: integer\n\nSee [page].\n\n[page]: x")
    assert [block_text(block) for block in found] == ["[limit]: integer", "See page."]

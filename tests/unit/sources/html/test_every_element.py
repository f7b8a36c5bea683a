"""What elements hold is read, or kept in hidden blocks: nothing is lost."""

from __future__ import annotations

import pytest
from tests.support.words import words_of_blocks, words_of_html

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import (
    AnyBlock,
    Code,
    Furniture,
    ListBlock,
    Paragraph,
    Table,
    block_text,
    plain,
)
from doc2sdk.sources.html import read_html


def blocks(text: str) -> tuple[AnyBlock, ...]:
    return read_html(text.encode(), "page.html", Sink()).blocks


@pytest.mark.parametrize(
    "text",
    [
        "<details><summary>GET /x</summary>Reads <button>Try it</button></details>",
        "<select><option>one<option selected>two</select> after",
        "<form><textarea>{}</textarea><label>name <input value=x></label></form>",
        "<noscript>Turn it on</noscript><template><p>tab</p></template><p>x</p>",
        "<p>Flow <svg><title>Picture</title><text>Client</text></svg></p>",
        '<div aria-hidden="true">one</div><div style="display:none">two</div><p hidden>three</p>',
        "<table>stray<tr>text<td>a</td><td>b</td></tr><p>more</p></table>",
        "<table><form><tr><td>a</td><td>b</td></tr></form></table>",
        "<table><td>a<td>b</table>",
        "<table><caption>first</caption><caption>second</caption><tr><td>a<td>b</table>",
        "<table><caption>title</caption><tr><td>alone</td></tr></table>",
        "<ul>before<li>one</li>between <b>bold</b><ul><li>two</li></ul></ul>",
        "<dl>before<dt>id</dt><dd>number</dd><p>between</p><dd>more</dd></dl>",
        "<dl><dt>GET /x<dl><dt>id</dt><dd>number</dd></dl></dt><dd>Reads.</dd></dl>",
        "<object><p>fallback</p></object><iframe>frame</iframe><video>film</video>",
        "<xmp>GET /x</xmp><listing>GET /y</listing>",
        "<p>name</p><![CDATA[in XHTML]]><p>end</p>",
        "<head><title>Shop</title><body><p>text",
        "<head><title>Shop</title><p>text</p>",
        "<h2>Users</h3><p>text",
        "<blockquote>one<fieldset><legend>two</legend>three</fieldset></blockquote>",
        "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <abbr title=x>API</abbr>",
        "<map><area>inside</map><audio>sound</audio><canvas>drawing</canvas>",
        "<menu><li>one</menu><dir><li>two</dir><center>three</center>",
        "<frameset><frame src=a><noframes>old</noframes></frameset>",
        "<p>" * 300 + "deep" + "<div>" * 300 + "deeper<script>var a</script><p>end",
        "<dl><dt>a<dd>A<dt>b<dd>B</dl><ul><li>c<li>d</ul>",
    ],
)
def test_no_word_is_lost(text: str) -> None:
    document = read_html(text.encode(), "page.html", Sink())
    assert words_of_html(text) - words_of_blocks(document) == {}


def test_controls_and_unseen_text_become_hidden_blocks_behind_their_block() -> None:
    found = blocks(
        "<table><tr><td>id<select><option>a</option></select></td><td>b</td></tr></table>"
        "<noscript>Turn it on</noscript><p>x</p>"
    )
    assert [(block_text(block), block.furniture) for block in found] == [
        ("id\tb", None),
        ("a", Furniture.HIDDEN),
        ("x", None),
        ("Turn it on", Furniture.HIDDEN),
    ]


def test_a_text_area_is_a_sample() -> None:
    label, code = blocks('Body <textarea>\n{"a": 1}\n</textarea>')
    assert block_text(label) == "Body"
    assert isinstance(code, Code)
    assert code.text == '{"a": 1}'


def test_code_in_a_script_of_a_highlighter_is_code() -> None:
    (code,) = blocks('<script type="syntaxhighlighter"><![CDATA[{"id": 1}]]></script>')
    assert isinstance(code, Code)
    assert code.text == '{"id": 1}'


def test_a_picture_of_a_verb_is_the_verb() -> None:
    (line,) = blocks('<p><img alt="get" src="g.png"> /orders <img alt="a ship" src="s.png"></p>')
    assert block_text(line) == "GET /orders"


def test_a_value_to_be_copied_is_text() -> None:
    (line,) = blocks('<p>URL <input readonly value="https://shop.example/v1"> <input value=x></p>')
    assert block_text(line) == "URL https://shop.example/v1"


def test_a_placeholder_that_nobody_escaped_is_text() -> None:
    line, code = blocks("<p>GET /users/<userId>/x</p><pre>PUT /keys/<your key></pre>")
    assert block_text(line) == "GET /users/<userId>/x"
    assert block_text(code) == "PUT /keys/<your key>"
    (custom,) = blocks("<p><my-tag>GET /x</my-tag></p>")
    assert block_text(custom) == "GET /x"


def test_what_is_left_open_is_closed_by_the_next() -> None:
    items, table, terms = blocks(
        "<ul><li>a<li>b<ul><li>c</ul></ul><table><tr><th>N<th>T<tr><td>id<td>int</table>"
        "<dl><dt>x<dd>X<dt>y<dd>Y</dl>"
    )
    assert isinstance(items, ListBlock)
    assert [block_text(item.blocks[0]) for item in items.items] == ["a", "b"]
    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["N", "T"], ["id", "int"]]
    assert isinstance(terms, ListBlock)
    assert [(plain(i.term), block_text(i.blocks[0])) for i in terms.items] == [
        ("x", "X"),
        ("y", "Y"),
    ]


def test_a_list_inside_of_a_term_is_not_part_of_its_name() -> None:
    (found,) = blocks("<dl><dt>GET /x<dl><dt>id</dt><dd>number</dd></dl></dt><dd>Reads.</dd></dl>")
    assert isinstance(found, ListBlock)
    (item,) = found.items
    assert plain(item.term) == "GET /x"
    assert [block_text(block) for block in item.blocks] == ["id\nnumber", "Reads."]


def test_what_is_nested_too_deep_stays_in_paragraphs() -> None:
    found = blocks("<div>" * 250 + "<p>one</p><p>two</p>")
    assert [block_text(block) for block in found] == ["one", "two"]
    assert all(isinstance(block, Paragraph) for block in found)

"""HTML documents as blocks."""

from __future__ import annotations

import pytest

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import (
    Admonition,
    AnyBlock,
    Code,
    Document,
    Furniture,
    Heading,
    ListBlock,
    Paragraph,
    Table,
    block_text,
    plain,
)
from doc2sdk.sources.html import read_html


def read(text: str) -> Document:
    return read_html(text.encode(), "page.html", Sink())


def blocks(text: str) -> tuple[AnyBlock, ...]:
    return read(text).blocks


def test_white_space_is_collapsed_and_styles_are_kept() -> None:
    (block,) = blocks("<p>  Sends <b>a\n  </b>  <code>GET</code>\u00a0now<wbr>here. </p>")
    assert isinstance(block, Paragraph)
    assert block.text == "Sends a GET nowhere."
    assert [(s.text, s.bold, s.mono) for s in block.spans] == [
        ("Sends ", False, False),
        ("a ", True, False),
        ("GET", False, True),
        (" nowhere.", False, False),
    ]


def test_invisible_characters_are_dropped() -> None:
    (block,) = blocks("<p>/api/\u200bv2/\u00adusers</p>")
    assert block_text(block) == "/api/v2/users"


def test_places_are_lines_and_columns_from_one() -> None:
    heading, paragraph = blocks("<h1>A</h1>\n  <p>b</p>")
    assert (heading.place.line, heading.place.column) == (1, 1)
    assert (paragraph.place.line, paragraph.place.column) == (2, 3)
    assert [text.raw for text in paragraph.place.trail] == ["A"]


def test_the_trail_follows_heading_levels() -> None:
    found = blocks("<h1>A</h1><h2>B</h2><h3>C</h3><p>x</p><h2>D</h2><p>y</p>")
    trails = [[text.raw for text in b.place.trail] for b in found if isinstance(b, Paragraph)]
    assert trails == [["A", "B", "C"], ["A", "D"]]


def test_code_keeps_its_lines_and_language() -> None:
    (code,) = blocks(
        '<pre class="x"><code class="language-json">\n{\n\t"a": <b>1</b>\n}\n\n</code></pre>'
    )
    assert isinstance(code, Code)
    assert code.text == '{\n    "a": 1\n}'
    assert code.language == "json"
    assert [line.place.line for line in code.lines] == [2, 3, 4]


def test_line_numbers_and_permalinks_are_no_content() -> None:
    heading, code, numbers = blocks(
        '<h2>Get<a class="headerlink" href="#get">¶</a></h2>'
        '<pre><span class="lineno">1</span>GET /x</pre>'
    )
    assert block_text(heading) == "Get"
    assert block_text(code) == "GET /x"
    assert (block_text(numbers), numbers.furniture) == ("1", Furniture.HIDDEN)


def test_tables_know_header_cells_and_spans() -> None:
    (table,) = blocks(
        "<table><caption>Args</caption><thead><tr><td>Name</td><td>Type</td></tr></thead>"
        "<tr><td rowspan=2>id</td><td>int<br>or string</td></tr><tr><td>uuid</td></tr></table>"
    )
    assert isinstance(table, Table)
    assert table.caption == "Args"
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Name", "Type"],
        ["id", "int\nor string"],
        ["uuid"],
    ]
    assert [cell.header for cell in table.rows[0].cells] == [True, True]
    assert table.rows[1].cells[0].rowspan == 2


def test_a_table_that_arranges_a_page_is_looked_through() -> None:
    heading, paragraph = blocks("<table><tr><td><h2>Users</h2><p>All.</p></td></tr></table>")
    assert isinstance(heading, Heading)
    assert block_text(paragraph) == "All."


def test_notices_are_admonitions() -> None:
    table, aside = blocks(
        "<table><tr><td><b>Important</b></td></tr><tr><td>Mind this.</td></tr></table>"
        '<div class="admonition warning"><p class="admonition-title">Warning</p><p>Hot.</p></div>'
    )
    assert isinstance(table, Admonition)
    assert (table.label, block_text(table.blocks[0])) == ("Important", "Mind this.")
    assert isinstance(aside, Admonition)
    assert (aside.label, block_text(aside.blocks[0])) == ("Warning", "Hot.")


def test_definition_lists_have_terms() -> None:
    (block,) = blocks("<dl><div><dt>GET /x</dt><dd><p>Reads x.</p></dd></div><dt>b</dt></dl>")
    assert isinstance(block, ListBlock)
    assert [(plain(i.term), [block_text(b) for b in i.blocks]) for i in block.items] == [
        ("GET /x", ["Reads x."]),
        ("b", []),
    ]


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("<nav><p>Home</p></nav>", Furniture.NAVIGATION),
        ('<div role="navigation"><p>Home</p></div>', Furniture.NAVIGATION),
        ('<div id="toc"><h2>Contents</h2></div>', Furniture.CONTENTS),
        ('<div class="printfooter"><p>From</p></div>', Furniture.PAGE_FOOTER),
        ("<footer><p>(c)</p></footer>", Furniture.PAGE_FOOTER),
    ],
)
def test_surroundings_are_marked_and_kept(markup: str, kind: Furniture) -> None:
    (block,) = blocks(markup)
    assert block.furniture is kind


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        ('<ul><li><a href="#a">Adding</a></li><li><a href="#b">Buying</a></li></ul>', Furniture.CONTENTS),
        ('<p>Adds. See <a href="#b">b</a> and <a href="#c">c</a>.</p>', None),
        ('<h2><a href="#a">Adding</a></h2>', None),
    ],
)  # fmt: skip
def test_contents_are_links(inside: str, kind: Furniture | None) -> None:
    (block,) = blocks(f'<div class="contents">{inside}</div>')
    assert block.furniture is kind


def test_furniture_headings_are_on_no_trail() -> None:
    *_, paragraph = blocks('<div class="toc"><h2>Contents</h2></div><h1>A</h1><p>x</p>')
    assert [text.raw for text in paragraph.place.trail] == ["A"]


def test_scripts_and_comments_are_dropped() -> None:
    assert blocks("<script>GET /x</script><style>p{}</style><!-- GET /y -->") == ()


def test_the_title_is_the_documents() -> None:
    assert read("<title> Users\n API </title>").title == "Users API"


@pytest.mark.parametrize("name", ["div", "b", "ul", "table"])
def test_nesting_without_end_is_read_as_text(name: str) -> None:
    (block,) = blocks(f"<{name}>" * 5000 + "deep" + f"</{name}>" * 5000)
    assert block_text(block) == "deep"


def test_headings_reach_to_the_end_of_their_section() -> None:
    found = blocks("<h1>A</h1><section><h2>B</h2><p>in</p></section><p>out</p>")
    trails = [[text.raw for text in b.place.trail] for b in found if isinstance(b, Paragraph)]
    assert trails == [["A", "B"], ["A"]]


def test_entries_built_alike_are_sections() -> None:
    entry = "<div class='op'><h3>{0}</h3><p>in {0}</p></div>"
    found = blocks("<h1>A</h1>" + entry.format("B") + entry.format("C") + "<p>out</p>")
    trails = [[text.raw for text in b.place.trail] for b in found if isinstance(b, Paragraph)]
    assert trails == [["A", "B"], ["A", "C"], ["A"]]


def test_a_wrapped_title_names_what_follows_its_wrapper() -> None:
    found = blocks("<div><h1>A</h1><p>in</p></div><div><h2>B</h2></div><p>out</p>")
    trails = [[text.raw for text in b.place.trail] for b in found if isinstance(b, Paragraph)]
    assert trails == [["A"], ["A", "B"]]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<p>über</p>".encode(), "über"),
        ("<p>über</p>".encode("utf-8-sig"), "über"),
        ("\ufeff<p>über</p>".encode("utf-16-le"), "über"),
        ('<meta charset="iso-8859-2"><p>\u0159</p>'.encode("iso-8859-2"), "\u0159"),
        ("<p>\u201cx\u201d</p>".encode("windows-1252"), "\u201cx\u201d"),
        ('<meta charset="nonsense"><p>\u00fc</p>'.encode("windows-1252"), "\u00fc"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    (block,) = read_html(data, "page.html", Sink()).blocks
    assert block_text(block) == text

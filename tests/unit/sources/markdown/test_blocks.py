"""Markdown documents as blocks."""

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
)
from doc2sdk.sources.markdown import read_markdown


def read(text: str) -> Document:
    return read_markdown(text.encode(), "page.md", Sink())


def blocks(text: str) -> tuple[AnyBlock, ...]:
    return read(text).blocks


def test_spans_have_styles_and_places() -> None:
    (block,) = blocks("Gets **one** `user`\nby ~~old~~ *id*.")
    assert isinstance(block, Paragraph)
    assert block.text == "Gets one user by old id."
    found = [(s.text.strip(), s.place.line, s.place.column) for s in block.spans if s.text.strip()]
    assert found == [
        ("Gets", 1, 1),
        ("one", 1, 6),
        ("user", 1, 15),
        ("by", 2, 1),
        ("old", 2, 4),
        ("id", 2, 12),
        (".", 2, 16),
    ]
    assert [s.text for s in block.spans if s.bold] == ["one"]
    assert [s.text for s in block.spans if s.mono] == ["user"]
    assert [s.text for s in block.spans if s.struck] == ["old"]
    assert [s.text for s in block.spans if s.italic] == ["id"]


def test_headings_have_levels_anchors_and_make_the_trail() -> None:
    first, second, third, paragraph = blocks("# Users API\n\nGet `user`\n---\n## Get user\n\nx")
    assert isinstance(first, Heading)
    assert isinstance(second, Heading)
    assert (first.level, second.level) == (1, 2)
    assert [block.anchor for block in (first, second, third)] == [
        "users-api",
        "get-user",
        "get-user-1",
    ]
    assert [text.raw for text in paragraph.place.trail] == ["Users API", "Get user"]
    assert (second.place.line, second.place.column) == (3, 1)


@pytest.mark.parametrize(
    "text", ["## Get {#old}", '<a name="old"></a>\n\n## Get', "## Get {: #old }"]
)
def test_an_anchor_the_author_sets_wins(text: str) -> None:
    (heading,) = blocks(text)
    assert (block_text(heading), heading.anchor) == ("Get", "old")


def test_a_heading_named_like_a_page_control_is_kept() -> None:
    assert [block_text(block) for block in blocks("## Clipboard\n\n## Header link")] == [
        "Clipboard",
        "Header link",
    ]


@pytest.mark.parametrize(
    ("info", "language"),
    [("json", "json"), ("JSON title=x", "json"), ("{.http}", "http"), ("", None)],
)
def test_code_has_the_language_of_its_fence(info: str, language: str | None) -> None:
    (code,) = blocks(f'1. ```{info}\n   {{\n     "a": "<b>"\n   }}\n   ```')[:1]
    assert isinstance(code, ListBlock)
    (code,) = code.items[0].blocks
    assert isinstance(code, Code)
    assert code.language == language
    assert code.text == '{\n  "a": "<b>"\n}'
    assert [line.place.line for line in code.lines] == [2, 3, 4]


def test_a_table_has_header_cells_and_cell_places() -> None:
    (table,) = blocks("| Name | Type |\n|---|---|\n| `id` | int \\| str |\n| **b** | x<br>y |")
    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Name", "Type"],
        ["id", "int | str"],
        ["b", "x\ny"],
    ]
    assert [cell.header for row in table.rows for cell in row.cells] == [True, True] + 4 * [False]
    places = [(c.place.line, c.place.column) for row in table.rows[:2] for c in row.cells]
    assert places == [(1, 3), (1, 10), (3, 3), (3, 10)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("> **Note:** Careful.", "Note"),
        ("> **Warning**\n> Careful.", "Warning"),
        ("> [!TIP]\n> Careful.", "Tip"),
        ("> :warning: Careful.\n", None),
        ("> Important: Careful.", "Important"),
        ("!!! danger\n    Careful.", "Danger"),
        (":::info\nCareful.\n:::", "Info"),
        ("> Careful.", None),
    ],
)
def test_notices_are_admonitions(text: str, label: str | None) -> None:
    (block,) = blocks(text)
    if label is None:
        assert isinstance(block, Paragraph)
        return
    assert isinstance(block, Admonition)
    assert block.label == label
    assert [block_text(inner) for inner in block.blocks] == ["Careful."]


def test_containers_nest_and_end() -> None:
    outer, after = blocks(":::note Read\n- a\n\n:::tip\nb\n:::\n:::\nafter")
    assert isinstance(outer, Admonition)
    title, listed, inner = outer.blocks
    assert block_text(title) == "Read"
    assert isinstance(listed, ListBlock)
    assert isinstance(inner, Admonition)
    assert (inner.label, block_text(after)) == ("Tip", "after")


def test_front_matter_gives_the_title_and_is_hidden() -> None:
    document = read("---\ntitle: 'Users: the API' # x\nother: 1\n---\n# Get\n")
    assert document.title == "Users: the API"
    assert [(block_text(b), b.place.line, b.furniture) for b in document.blocks] == [
        ("title: 'Users: the API' # x", 2, Furniture.HIDDEN),
        ("other: 1", 3, Furniture.HIDDEN),
        ("Get", 5, None),
    ]
    assert read('+++\ntitle = "T"\n+++\nx').title == "T"


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    document = read("---\n\nText: here\n\n---\n")
    assert (document.title, [block_text(b) for b in document.blocks]) == (None, ["Text: here"])


def test_links_keep_their_targets_as_printed() -> None:
    (block,) = blocks("See [users][1] and <https://e.org/a>.\n\n[1]: https://e.org/{id}")
    assert isinstance(block, Paragraph)
    links = [(s.text, s.href) for s in block.spans if s.href]
    assert links == [("users", "https://e.org/{id}"), ("https://e.org/a", "https://e.org/a")]


def test_images_and_badges_are_no_content() -> None:
    assert blocks("[![build](https://e.org/b.svg)](https://e.org) ![x](y.png)") == ()


def test_footnote_marks_go_and_notes_stay() -> None:
    text, note = blocks("Limited [^1]. Kept [^2].\n\n[^1]: To ten\na second.")
    assert block_text(text) == "Limited. Kept [^2]."
    assert (block_text(note), note.place.line) == ("To ten a second.", 3)


def test_entities_and_hard_breaks() -> None:
    (block,) = blocks("a &lt;b&gt; &amp; c  \nnext\\\nlast")
    assert block_text(block) == "a <b> & c\nnext\nlast"


def test_lines_that_are_all_labels_stay_lines() -> None:
    labels, prose = blocks("**URL:** /users\n**Method:** GET\n\nIt says:\nthis")
    assert block_text(labels) == "URL: /users\nMethod: GET"
    assert block_text(prose) == "It says: this"


def test_contents_are_furniture_with_their_title() -> None:
    found = blocks("# API\n\n## Table of Contents\n\n- [A](#a)\n  - [B](#b)\n\n## A\n\n## B\n\nx")
    kinds = [block.furniture for block in found]
    assert kinds == [None, Furniture.CONTENTS, Furniture.CONTENTS, None, None, None]
    assert [text.raw for text in found[-1].place.trail] == ["API", "B"]


def test_links_to_elsewhere_and_described_links_are_content() -> None:
    found = blocks("- [A](#a)\n- [B](other.md)\n\n# A\n\n1. [A](#a) does a\n2. [A](#a) again")
    assert [block.furniture for block in found] == [None, None, None]


def test_an_introduction_before_a_rule_is_no_cover() -> None:
    found = blocks("# API\n\nBase: https://e.org\n\n---\n\n## Contents\n\n- A\n- B\n\n## A\n\n## B")
    assert [block.furniture for block in found][:2] == [None, None]
    assert found[2].furniture is Furniture.CONTENTS


def test_json_without_a_fence_is_code() -> None:
    text, code, after = blocks('Answer:\n{\n  "a": ["}"]\n}\nThen {id} goes.')
    assert isinstance(code, Code)
    assert code.text == '{\n  "a": ["}"]\n}'
    assert [line.place.line for line in code.lines] == [2, 3, 4]
    assert (block_text(text), block_text(after)) == ("Answer:", "Then {id} goes.")

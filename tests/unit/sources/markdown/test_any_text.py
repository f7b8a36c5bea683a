"""Whatever the bytes are, they are some text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Document, block_text, walk
from doc2sdk.sources.markdown import read_markdown

PIECES = st.sampled_from(
    [
        *(
            "# ",
            "> ",
            "- ",
            "1. ",
            "    ",
            "\t",
            "\n",
            "\n\n",
            "```",
            "---",
            "***",
            "|",
            "|-|-|",
            "\f",
        ),
        *(
            "[a](#a)",
            "[^1]",
            "[^1]: x",
            "**",
            "`",
            "<b>",
            "</b>",
            "<table>",
            "<td>",
            "</td>",
            "<pre>",
        ),
        *("<div>", "</div>", "<script>", "<!--", "-->", "</p>", "<id>", "<Tabs>", "<?xml", "&amp;"),
        *(":::note", ":::", "!!! note", "[!NOTE]", "{", "}", '"a": 1', "Name\tType", "Page 1 of 3"),
        *("\r\n", "\r", "\x00", "\u2028", "é", "{#a}", "{: .a}", "title: x", "word", "![a](b)"),
    ]
)


def read(data: bytes) -> Document:
    return read_markdown(data, "any.md", Sink())


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200)))
def test_any_text_is_read(text: str) -> None:
    document = read(text.encode("utf-8", "surrogatepass"))
    last = text.count("\n") + text.count("\r") + 1
    for block in walk(document.blocks):
        assert block.place.line is not None
        assert block.place.column is not None
        assert 1 <= block.place.line <= last
        assert block.place.column >= 1


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    assert read(data).format == "markdown"


@pytest.mark.parametrize(
    "data",
    [
        "\ufeff# Größe\r\n\r\ntext".encode(),
        "# Größe\rtext".encode("cp1252"),
        "\ufeff# Größe\n\ntext".encode("utf-16-le"),
    ],
)
def test_encodings_and_line_ends(data: bytes) -> None:
    assert [block_text(block) for block in read(data).blocks] == ["Größe", "text"]


def test_only_white_space_has_no_blocks() -> None:
    assert read(b" \n\t\n").blocks == ()
    assert read(b"").blocks == ()


@pytest.mark.parametrize("mark", ["> ", "- ", "[", "**a ", "<div>\n\n", ":::note\n", "<b>"])
def test_deep_nesting_ends(mark: str) -> None:
    document = read((mark * 3000 + "x").encode())
    assert document.format == "markdown"

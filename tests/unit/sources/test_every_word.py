"""Readers account for every word: what a source says is in some block, hidden ones included."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pdfminer.high_level import extract_text
from tests.support.words import (
    joined_text,
    words_of_blocks,
    words_of_html,
    words_of_markdown,
    words_of_text,
)

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.html.decode import decode
from doc2sdk.sources.open import read_document

ROOT = Path(__file__).parents[3]
FOLDERS = ("tests/cases", "tests/accuracy/documents", "input_docs")
WRITTEN_ANEW = frozenset({"api-blueprint", "bilingual-list", "jsx-endpoint", "readme-blocks"})
"""Cases of which a dialect writes tags, blocks and numbers as plain Markdown with other words."""

DOCUMENTS = sorted(
    path
    for folder in FOLDERS
    for path in (ROOT / folder).rglob("*")
    if path.parent.name not in WRITTEN_ANEW
    and (
        path.suffix in (".html", ".md")
        or (path.suffix == ".txt" and path.name.startswith("document"))
    )
)
PDFS = sorted(
    path
    for folder in (*FOLDERS, "tests/unit/sources/samples")
    for path in (ROOT / folder).rglob("*.pdf")
)

_GLYPH = re.compile(r"\(cid:\d+\)")
"""What the other extractor writes for a glyph without a character, such as a bullet."""


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_word_of_a_document_is_in_a_block(path: Path) -> None:
    document = read_document(path, path.name, Sink())
    text = decode(path.read_bytes())
    source = words_of_html(text) if document.format == "html" else words_of_markdown(text)
    assert source - words_of_blocks(document) == {}


@pytest.mark.parametrize("path", PDFS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_word_of_a_pdf_is_in_a_block(path: Path) -> None:
    """Another extractor parts words elsewhere, so they are looked for in text without blanks."""
    found = joined_text(read_document(path, path.name, Sink()))
    source = words_of_text(_GLYPH.sub(" ", extract_text(path)))
    assert {word for word in source if word not in found} == set()

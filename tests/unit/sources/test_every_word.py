"""Readers account for every word: what a source says is in some block, hidden ones included."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.words import words_of_blocks, words_of_html, words_of_markdown

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.html.decode import decode
from doc2sdk.sources.open import read_document

ROOT = Path(__file__).parents[3]
FOLDERS = ("tests/cases", "tests/accuracy/documents", "input_docs")
DOCUMENTS = sorted(
    path
    for folder in FOLDERS
    for path in (ROOT / folder).rglob("*")
    if path.suffix in (".html", ".md")
    or (path.suffix == ".txt" and path.name.startswith("document"))
)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_word_of_a_document_is_in_a_block(path: Path) -> None:
    document = read_document(path, path.name, Sink())
    text = decode(path.read_bytes())
    source = words_of_html(text) if document.format == "html" else words_of_markdown(text)
    assert source - words_of_blocks(document) == {}

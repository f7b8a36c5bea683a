"""The passes up to the checks, for tests that look at what they give."""

from __future__ import annotations

from pathlib import Path

from doc2sdk.diagnostics import Sink
from doc2sdk.extract import RawReference, extract
from doc2sdk.extract.ledger import Entry, account
from doc2sdk.lint import lint
from doc2sdk.lower import lower
from doc2sdk.model import Api
from doc2sdk.sources import read_document
from doc2sdk.sources.blocks import Document
from doc2sdk.sources.html import read_html

ROOT = Path(__file__).parents[2]
SEED = ROOT / "input_docs" / "web-services-api-reference"


def raw_html(text: str, name: str = "document.html") -> RawReference:
    """The raw facts of an HTML text."""
    return extract(read_html(text.encode(), name, Sink()))


def entries_of(document: Document) -> tuple[Entry, ...]:
    """What became of every block of a document."""
    return account(document, extract(document).claims)


def entries_of_html(text: str) -> tuple[Entry, ...]:
    """What became of every block of an HTML text."""
    return entries_of(read_html(text.encode(), "document.html", Sink()))


def api_of(*paths: Path, sink: Sink | None = None) -> Api:
    """The checked API of documents read as one reference."""
    sink = Sink() if sink is None else sink
    api = lower([extract(read_document(p, p.name, sink)) for p in paths], sink)
    lint(api, sink)
    return api


def api_of_html(*texts: str, sink: Sink | None = None) -> Api:
    """The checked API of HTML texts read as one reference."""
    sink = Sink() if sink is None else sink
    raws = []
    for index, text in enumerate(texts):
        name = f"document{index or ''}.html"
        raws.append(extract(read_html(text.encode(), name, sink)))
    api = lower(raws, sink)
    lint(api, sink)
    return api

"""Layout files: where a manual prints its operations, read, compared with the documents, and printed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from doc2sdk.config.errors import ConfigError
from doc2sdk.extract.layout.mentions import mentions_of
from doc2sdk.extract.layout.saved import Layout
from doc2sdk.extract.layout.units import document_units
from doc2sdk.layouts.read import read_layout
from doc2sdk.layouts.show import layout_text
from doc2sdk.layouts.unmatched import unmatched
from doc2sdk.sources.blocks import Document


def layout_of(file: Path, documents: Sequence[Document]) -> Layout:
    """Read a layout file for documents.

    Raises :class:`~doc2sdk.config.ConfigError` with all mistakes in the file, or with all of its places
    that are in none of the documents (C112).
    """
    layout = read_layout(file)
    found = [mentions_of(document_units(document)) for document in documents]
    mistakes = list(unmatched(layout, found))
    if mistakes:
        raise ConfigError(*mistakes)
    return layout


__all__ = ["layout_of", "layout_text", "read_layout", "unmatched"]

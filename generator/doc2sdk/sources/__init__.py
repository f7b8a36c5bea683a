"""Readers: one for each format, all giving :class:`~doc2sdk.sources.blocks.Document`."""

from doc2sdk.sources.open import read_document

__all__ = ["read_document"]

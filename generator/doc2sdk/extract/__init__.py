"""Blocks to raw facts: what the page says, word for word."""

from doc2sdk.extract.raw import RawOperation, RawReference
from doc2sdk.extract.run import extract

__all__ = ["RawOperation", "RawReference", "extract"]

"""What pdfminer.six raises when an object is damaged.

Its parsers trust the file: beside its own exceptions, a wrong type, a missing key or a cut stream
surfaces as a bare built-in error. All of them mean "this object cannot be read", never "our bug",
because only pdfminer's code runs inside a guarded call. A run-length stream that is cut off, for
example, ends in :class:`StopIteration`, or in :class:`RuntimeError` where a generator is between.
"""

from __future__ import annotations

import struct
import zlib

from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException

DAMAGE: tuple[type[Exception], ...] = (
    PSException,
    PDFException,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    RuntimeError,
    StopIteration,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""The exceptions that are caught around calls into pdfminer that walk the file's own objects."""


class UnreadableContentError(Exception):
    """The instruction scanner cannot follow a content stream. ``reason`` says what stopped it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

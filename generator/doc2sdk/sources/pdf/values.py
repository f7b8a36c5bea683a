"""Values of PDF objects, whatever a damaged file has in their place.

References are followed; what is missing, broken or of another type becomes empty.
"""

from __future__ import annotations

from typing import Any

from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral

from doc2sdk.sources.pdf.failures import DAMAGE


def resolved(value: Any) -> Any:
    """What a reference leads to; None if nothing can be read there."""
    try:
        return resolve1(value)
    except DAMAGE:
        return None


def mapping(value: Any) -> dict[str, Any]:
    found = resolved(value)
    return found if isinstance(found, dict) else {}


def sequence(value: Any) -> list[Any]:
    found = resolved(value)
    return found if isinstance(found, list) else []


def numbers(value: Any, count: int) -> list[float] | None:
    """``count`` numbers, or None."""
    found = [resolved(item) for item in sequence(value)]
    if len(found) == count and all(isinstance(item, (int, float)) for item in found):
        return [float(item) for item in found]
    return None


def name(value: Any) -> str:
    """A name without its slash."""
    found = resolved(value)
    if not isinstance(found, PSLiteral):
        return ""
    return found.name if isinstance(found.name, str) else found.name.decode("utf-8", "replace")


def stream(value: Any) -> PDFStream | None:
    found = resolved(value)
    return found if isinstance(found, PDFStream) else None


def stream_bytes(found: PDFStream) -> bytes:
    """The decoded bytes; nothing where the stream's filters fail."""
    try:
        return found.get_data()
    except DAMAGE:
        return b""

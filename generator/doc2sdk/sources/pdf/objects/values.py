"""Values of PDF objects, whatever a damaged file has in their place.

References are followed. A value that is missing, broken or of another type becomes empty.
"""

from __future__ import annotations

import zlib
from typing import Any

from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral

from doc2sdk.sources.pdf.limits import DEFLATE_GROWTH, STREAM_LIMIT
from doc2sdk.sources.pdf.objects.failures import DAMAGE


def resolve(value: Any) -> Any:
    """Return what a reference leads to, or None if nothing can be read there."""
    try:
        return resolve1(value)
    except DAMAGE:
        return None


def mapping(value: Any) -> dict[str, Any]:
    found = resolve(value)
    return found if isinstance(found, dict) else {}


def sequence(value: Any) -> list[Any]:
    found = resolve(value)
    return found if isinstance(found, list) else []


def numbers(value: Any, count: int) -> list[float] | None:
    """Return the numbers of a list, or None if it does not hold exactly ``count`` of them."""
    found = [resolve(item) for item in sequence(value)]
    if len(found) == count and all(isinstance(item, (int, float)) for item in found):
        return [float(item) for item in found]
    return None


def name(value: Any) -> str:
    """Return a name without its slash, or an empty text."""
    found = resolve(value)
    if not isinstance(found, PSLiteral):
        return ""
    return found.name if isinstance(found.name, str) else found.name.decode("utf-8", "replace")


def stream(value: Any) -> PDFStream | None:
    found = resolve(value)
    return found if isinstance(found, PDFStream) else None


def stream_bytes(found: PDFStream) -> bytes:
    """Return the decoded bytes. Return none if the filters of the stream fail, or if it decodes to
    far too much."""
    if _inflates(found):
        return b""
    try:
        return found.get_data()
    except DAMAGE:
        return b""


def _inflates(found: PDFStream) -> bool:
    """Return whether a compressed stream grows beyond all measure: a few kilobytes can hold
    gigabytes."""
    raw = found.rawdata
    if raw is None or found.decipher is not None or len(raw) * DEFLATE_GROWTH < STREAM_LIMIT:
        return False
    if [name(filter_) for filter_, _ in found.get_filters()][:1] not in (["FlateDecode"], ["Fl"]):
        return False
    try:
        return len(zlib.decompressobj().decompress(raw, STREAM_LIMIT)) >= STREAM_LIMIT
    except zlib.error:
        return False

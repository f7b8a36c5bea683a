"""The text of an HTML document's bytes."""

from __future__ import annotations

import codecs

from bs4.dammit import EncodingDetector

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes) -> str:
    """Decodes by byte order mark, then UTF-8 if it is that, then as declared, then Windows-1252.

    UTF-8 comes before the declaration since text that is valid UTF-8 by chance is next to unknown
    and wrong declarations are not. The last resort decodes any bytes (HTML standard, 13.2.3).
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = EncodingDetector.find_declared_encoding(
        data, is_html=True, search_entire_document=False
    )
    try:
        return data.decode(declared or "windows-1252", "replace")
    except LookupError:
        return data.decode("windows-1252", "replace")

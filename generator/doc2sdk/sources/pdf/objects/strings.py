"""The three ways PDF writes text in its syntax: hexadecimal and literal strings, and names."""

from __future__ import annotations

import re

_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|[\s\S])|\r\n?")
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_NAME_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")


def hex_bytes(raw: bytes) -> bytes:
    """Return the bytes of ``<48 656C>``. After an odd number of digits a zero is assumed
    (7.3.4.3)."""
    digits = raw if raw.isalnum() else b"".join(raw.split())
    return bytes.fromhex((digits + b"0" if len(digits) % 2 else digits).decode("latin-1"))


def literal_bytes(raw: bytes) -> bytes:
    r"""Return the bytes of ``(a\\n\\050b)`` with escapes and line ends undone (ISO 32000-1,
    7.3.4.2)."""
    if b"\\" not in raw and b"\r" not in raw:
        return raw
    return _ESCAPE.sub(_unescape, raw)


def name_text(raw: bytes) -> str | bytes:
    """Return a name with its escapes undone: ``A#20B`` is ``A B`` (7.3.5). It stays bytes if it is
    not UTF-8."""
    if b"#" in raw:
        raw = _NAME_ESCAPE.sub(lambda code: bytes.fromhex(code[1].decode("latin-1")), raw)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw


def _unescape(match: re.Match[bytes]) -> bytes:
    escaped = match[1]
    if escaped is None:
        return b"\n"
    if escaped[:1].isdigit() and escaped[:1] < b"8":
        return bytes((int(escaped, 8) & 0xFF,))
    if escaped in (b"\n", b"\r", b"\r\n"):
        return b""
    return _ESCAPED.get(escaped, escaped)

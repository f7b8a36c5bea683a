"""Files that cannot be read end in a precise error, never in one of pdfminer's."""

from __future__ import annotations

import hashlib

import pytest
from pdfminer.arcfour import Arcfour

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.errors import DocumentError
from doc2sdk.sources.pdf import read_pdf

PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
HELLO = b"BT /F1 12 Tf 20 100 Td (Hello) Tj ET"


def error_of(data: bytes) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read_pdf(data, "bad.pdf", Sink())
    return caught.value


@pytest.mark.parametrize(
    ("data", "rule", "message", "note"),
    [
        (b"", "D102", "the file is empty", "0 bytes"),
        (b" \n\n", "D102", "the file is empty", "3 bytes"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "D105", "this is not a PDF", "a PNG image"),
        (b"Dear reader,\n", "D105", "this is not a PDF", "plain text"),
        (b"<!DOCTYPE html><p>x", "D105", "this is not a PDF", "HTML"),
        (bytes(range(128, 256)), "D105", "this is not a PDF", "does not begin with"),
        (b"%PDF-1.7\n" + bytes(4000), "D104", "the PDF is cut off", "4,009 bytes"),
    ],
)
def test_first_bytes_decide(data: bytes, rule: str, message: str, note: str) -> None:
    error = error_of(data)
    assert (error.rule.id, error.message) == (rule, message)
    assert note in error.note
    assert error.hint


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_cut_off(seed_bytes: bytes, part: float) -> None:
    error = error_of(seed_bytes[: int(len(seed_bytes) * part)])
    assert (error.rule.id, error.message) == ("D104", "the PDF is cut off")


def encrypted(make_pdf: object, password: bytes) -> bytes:
    """A PDF under the standard security handler, revision 2 (ISO 32000-1, 7.6.3)."""
    identifier, owner, permissions = b"0123456789abcdef", bytes(32), -4
    padded = (password + PADDING)[:32]
    seed = padded + owner + permissions.to_bytes(4, "little", signed=True) + identifier
    key = hashlib.md5(seed).digest()[:5]
    user = Arcfour(key).encrypt(PADDING)
    entry = b"/Filter /Standard /V 1 /R 2 /P %d /O <%s> /U <%s>" % (
        permissions,
        owner.hex().encode(),
        user.hex().encode(),
    )
    content_key = hashlib.md5(key + (11).to_bytes(3, "little") + bytes(2)).digest()[:10]
    trailer = b"/ID [<%s> <%s>] /Encrypt << %s >>" % (
        identifier.hex().encode(),
        identifier.hex().encode(),
        entry,
    )
    assert callable(make_pdf)
    data = make_pdf([Arcfour(content_key).encrypt(HELLO)], trailer=trailer)
    assert isinstance(data, bytes)
    return data


def test_password_needed(make_pdf: object) -> None:
    error = error_of(encrypted(make_pdf, b"secret"))
    assert (error.rule.id, error.message) == ("D103", "the PDF is encrypted")
    assert "qpdf --decrypt" in error.hint


def test_empty_password_is_read(make_pdf: object) -> None:
    document = read_pdf(encrypted(make_pdf, b""), "open.pdf", Sink())
    assert [getattr(block, "text", "") for block in document.blocks] == ["Hello"]

"""PDFs small enough to read, written object by object."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.psparser import LIT

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Document
from doc2sdk.sources.pdf import read_pdf
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.glyphs.fonts import Font
from doc2sdk.sources.pdf.lines.text_lines import TextLine

ROOT = Path(__file__).parents[4]
SEED = ROOT / "input_docs/web-services-api-reference/web-services-api-reference.pdf"

MakePdf = Callable[..., bytes]


def write_pdf(
    contents: list[bytes], *, trailer: bytes = b"", extra: dict[int, bytes] | None = None
) -> bytes:
    """A PDF with one page per content stream, Helvetica as /F1 and Courier as /F2, 200 by 200."""
    count = len(contents)
    kids = b" ".join(b"%d 0 R" % (10 + 2 * i) for i in range(count))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    }
    for index, content in enumerate(contents):
        objects[10 + 2 * index] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>" % (11 + 2 * index)
        )
        objects[11 + 2 * index] = b"<< /Length %d >>\nstream\n%s\nendstream" % (
            len(content),
            content,
        )
    return assemble(objects | (extra or {}), trailer)


def assemble(objects: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """Objects by number, with the cross-reference table that finds them."""
    data = bytearray(b"%PDF-1.7\n")
    offsets: dict[int, int] = {}
    for number in sorted(objects):
        offsets[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start = len(data)
    size = max(objects) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        line = (
            b"%010d 00000 n \n" % offsets[number] if number in offsets else b"0000000000 65535 f \n"
        )
        data += line
    data += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        trailer,
        start,
    )
    return bytes(data)


@pytest.fixture
def make_pdf() -> MakePdf:
    return write_pdf


@pytest.fixture
def assemble_pdf() -> MakePdf:
    return assemble


@pytest.fixture(scope="session")
def seed_bytes() -> bytes:
    return SEED.read_bytes()


@pytest.fixture(scope="session")
def seed(seed_bytes: bytes) -> Document:
    return read_pdf(seed_bytes, "seed.pdf", Sink())


MakeRun = Callable[..., Run]
MakeLines = Callable[..., list[TextLine]]


def write_run(
    text: str, x: float, y: float, *, face: str = "Helvetica", size: float = 10.0, mark: int = -1
) -> Run:
    """Glyphs of a standard font, their baseline at ``y`` points from the top."""
    font = standard_font(face)
    width = font.decode(text.encode("latin-1")).width * size
    return Run(text, font, size, 0, x, y - 0.8 * size, x + width, y + 0.2 * size, y, mark)


def standard_font(face: str) -> Font:
    names = {"Type": "Font", "Subtype": "Type1", "BaseFont": face}
    return Font(PDFResourceManager().get_font(None, {k: LIT(v) for k, v in names.items()}))


def write_lines(
    *texts: str, x: float = 50.0, y: float = 100.0, step: float = 12.0, **look: Any
) -> list[TextLine]:
    """Lines of one column; leading blanks move a line to the right as they do in a sample."""
    lines: list[TextLine] = []
    for index, text in enumerate(texts):
        indent = standard_font(look.get("face", "Helvetica")).space * look.get("size", 10.0)
        left = x + indent * (len(text) - len(text.lstrip()))
        lines.append(TextLine(1, [write_run(text.lstrip(), left, y + index * step, **look)]))
    return lines


@pytest.fixture
def make_run() -> MakeRun:
    return write_run


@pytest.fixture
def make_lines() -> MakeLines:
    return write_lines

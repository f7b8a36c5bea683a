"""PDFs small enough to read, written object by object."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.psparser import LIT
from support.pdfs import assemble, write_pdf

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Document
from doc2sdk.sources.pdf import read_pdf
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.glyphs.fonts import Font
from doc2sdk.sources.pdf.lines.text_lines import TextLine

ROOT = Path(__file__).parents[4]
SEED = ROOT / "input_docs/web-services-api-reference/web-services-api-reference.pdf"

MakePdf = Callable[..., bytes]


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

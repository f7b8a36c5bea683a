"""Structure trees that are empty, partial or out of order: noticed, said, and done without."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Document, Heading, Paragraph
from doc2sdk.sources.pdf import read_pdf

MakePdf = Callable[..., bytes]

LINES = ("Users", "All of them are returned.", "Orders", "Those of one user.", "Errors", "None.")


def content() -> bytes:
    """Lines down a page, each marked, titles in larger type."""
    parts = [
        b"/P <</MCID %d>> BDC BT /F1 %d Tf 20 %d Td (%s) Tj ET EMC"
        % (i, 9 if i % 2 else 16, 180 - 25 * i, text.encode())
        for i, text in enumerate(LINES)
    ]
    return b"\n".join(parts)


def tagged(assemble: MakePdf, orders: list[list[int]]) -> bytes:
    """A page of :data:`LINES` for each order, whose elements come in that order."""
    pages = [10 + 2 * i for i in range(len(orders))]
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R /MarkInfo << /Marked true >> >>",
        2: b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % page for page in pages), len(pages)),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    }
    elements: list[bytes] = []
    for page, order in zip(pages, orders, strict=True):
        objects[page] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (page + 1)
        )
        drawn = content()
        objects[page + 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn)
        elements += [
            b"<< /S /%s /Pg %d 0 R /K %d >>" % (b"P" if i % 2 else b"H2", page, i) for i in order
        ]
    objects[5] = b"<< /Type /StructTreeRoot /K [%s] >>" % b" ".join(elements)
    return assemble(objects)


def read(data: bytes) -> tuple[Document, list[tuple[str, int | None, str]]]:
    sink = Sink()
    document = read_pdf(data, "x.pdf", sink)
    found = [(d.rule.id, d.place.page if d.place else None, d.notes[0]) for d in sink]
    return document, found


def texts(document: Document) -> list[str]:
    blocks = [b for b in document.blocks if b.furniture is None]
    return [b.text for b in blocks if isinstance(b, (Heading, Paragraph))]


ALL = list(range(len(LINES)))


def test_a_tree_that_agrees_is_used(assemble_pdf: MakePdf) -> None:
    document, found = read(tagged(assemble_pdf, [ALL]))
    assert texts(document) == list(LINES)
    assert [b.level for b in document.blocks if isinstance(b, Heading)] == [2, 2, 2]
    assert found == []


@pytest.mark.parametrize(
    ("order", "objection"),
    [
        ([], "it points to 0 of 65 characters"),
        ([0, 1], "it points to 30 of 65 characters"),
        (ALL[::-1], "5 of its 5 steps lead back up the page"),
        ([2, 0, 4, 3, 1, 5], "3 of its 5 steps lead back up the page"),
    ],
)
def test_a_tree_that_does_not_is_said_and_not_used(
    assemble_pdf: MakePdf, order: list[int], objection: str
) -> None:
    document, found = read(tagged(assemble_pdf, [order]))
    assert texts(document) == list(LINES)
    assert found == [("D117", None, objection)]


def test_pages_a_tree_leaves_out_are_read_by_what_is_drawn(assemble_pdf: MakePdf) -> None:
    orders = [ALL] * 4 + [[]] + [ALL] * 4
    document, found = read(tagged(assemble_pdf, orders))
    assert texts(document) == list(LINES) * len(orders)
    assert [(rule, page) for rule, page, _ in found] == [("D117", 5)]

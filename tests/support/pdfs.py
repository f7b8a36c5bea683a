"""PDFs small enough to read, written object by object."""

from __future__ import annotations


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

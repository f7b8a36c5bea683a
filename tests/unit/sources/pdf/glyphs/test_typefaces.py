"""Whether a face is monospaced, by the glyphs it shows."""

from __future__ import annotations

import pytest

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Code
from doc2sdk.sources.pdf import read_pdf
from doc2sdk.sources.pdf.glyphs.typefaces import FontUse, ascii_widths, is_even, merge_uses

from ..conftest import MakePdf


@pytest.mark.parametrize(
    ("widths", "expected"),
    [
        ({"t": 0.5, "r": 0.5, "u": 0.5, "e": 0.5, "l": 0.5}, True),
        ({"t": 0.3, "r": 0.4, "u": 0.6, "e": 0.5, "l": 0.3}, False),
        ({"0": 0.5, "1": 0.5, "2": 0.5, "3": 0.5, "4": 0.5}, None),  # digits are even in most faces
        ({"i": 0.5, "n": 0.5, "t": 0.5}, None),
        ({"i": 0.3, "l": 0.3, "|": 0.3, ".": 0.3, ",": 0.3}, None),
    ],
)
def test_narrow_letters_tell(widths: dict[str, float], expected: bool | None) -> None:
    for otherwise in (True, False):
        found = is_even(widths, otherwise=otherwise)
        assert found == (otherwise if expected is None else expected)


def test_only_what_is_seen_of_ascii_counts() -> None:
    glyphs = [("a", 0.5), (" ", 0.5), ("fi", 1.0), ("\u8a9e", 1.0), ("~", 0.5)]
    assert ascii_widths(glyphs) == {"a": 0.5, "~": 0.5}


def test_what_parts_saw_adds_up() -> None:
    first = FontUse(10, 1, None, {"i": 0.6, "m": 0.6})
    second = FontUse(5, 0, 0.6, {"m": 0.6, "x": 0.6})
    assert merge_uses([first, second]) == FontUse(15, 1, 0.6, {"i": 0.6, "m": 0.6, "x": 0.6})


SUBSET = (
    b"<< /Type /Font /Subtype /TrueType /BaseFont /a06316+mplus1mn-regular"
    b" /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [%s] /FontDescriptor 4 0 R >>"
)
SHOWN = b'{"id": 12, "plate": null}'


def test_a_subset_with_boxes_for_what_it_lacks_is_monospaced(
    make_pdf: MakePdf,
) -> None:
    widths = b" ".join(b"500" if code in SHOWN else b"364" for code in range(32, 127))
    extra = {
        3: SUBSET % widths,
        4: b"<< /Type /FontDescriptor /FontName /M /Flags 4 /FontBBox [0 -200 500 900]"
        b" /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>",
    }
    texts = ((150, b'{"id": 12, "plate": null,'), (139, b'  "id": 12'), (128, b"}"))
    lines = b"".join(b"BT /F1 9 Tf 20 %d Td (%s) Tj ET\n" % (y, line) for y, line in texts)
    (block,) = read_pdf(make_pdf([lines], extra=extra), "x.pdf", Sink()).blocks
    assert isinstance(block, Code)
    assert block.text == '{"id": 12, "plate": null,\n  "id": 12\n}'

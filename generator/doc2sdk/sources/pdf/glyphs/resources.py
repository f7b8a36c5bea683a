"""What a content stream refers to by name: fonts, forms and property lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFObjRef, PDFStream, dict_value

from doc2sdk.sources.pdf.glyphs.font_limits import without_bombs
from doc2sdk.sources.pdf.glyphs.fonts import Font
from doc2sdk.sources.pdf.glyphs.operands import name_of, number_of
from doc2sdk.sources.pdf.glyphs.typefaces import FontUse, merge_uses
from doc2sdk.sources.pdf.objects import values
from doc2sdk.sources.pdf.objects.failures import DAMAGE
from doc2sdk.sources.pdf.objects.matrix import IDENTITY, Matrix

FontKey = int | str
"""What identifies a font in all parts of a document: the number of its object, or its name if it is
no object of its own."""


FontUses = dict[FontKey, FontUse]


class FontCache:
    """The fonts of a document. Each is loaded once, however many pages name it."""

    def __init__(self) -> None:
        self._manager = PDFResourceManager()
        self._fonts: dict[int, Font] = {}
        self._substitutes: dict[str, Font] = {}
        self._known: dict[FontKey, list[Font]] = {}

    def get(self, name: str, reference: object) -> Font:
        """Return the font of a resource entry, or a substitute if it cannot be loaded."""
        number = reference.objid if isinstance(reference, PDFObjRef) else None
        key = id(reference) if number is None else number
        font = self._fonts.get(key)
        if font is None:
            try:
                font = Font(self._load(reference))
            except DAMAGE:
                font = self.substitute(name)
            self._fonts[key] = font
            self._known.setdefault(font.name if number is None else number, []).append(font)
        return font

    def substitute(self, name: str) -> Font:
        """Return a font that reads codes by the standard encoding, in place of one that cannot be
        loaded."""
        font = self._substitutes.get(name)
        if font is None:
            font = self._substitutes[name] = Font(self._manager.get_font(None, {}), missing=name)
            self._known.setdefault(f"missing {name}", []).append(font)
        return font

    def uses(self) -> FontUses:
        """Return what the pages read so far show of each font."""
        return {key: merge_uses(f.use for f in fonts) for key, fonts in self._known.items()}

    def settle(self, uses: FontUses) -> None:
        """Give each font what all pages of the document show of it."""
        for key, fonts in self._known.items():
            for font in fonts:
                font.settle(uses[key])

    def _load(self, reference: object) -> PDFFont:
        number = reference.objid if isinstance(reference, PDFObjRef) else None
        return self._manager.get_font(number, without_bombs(dict_value(reference)))


class Resources:
    """One resource dictionary. ``outer`` is asked for what it lacks."""

    def __init__(self, entries: Any, fonts: FontCache, outer: Resources | None = None) -> None:
        self._entries: Mapping[str, Any] = values.mapping(entries)
        self._fonts = fonts
        self._outer = outer
        self._named: dict[str, Font] = {}
        self._types: dict[tuple[bytes, bytes], tuple[Font, float]] = {}

    def font(self, name: str) -> Font:
        """Return a font by its name. Viewers show text whose font is missing, and so does this
        reader."""
        font = self._named.get(name)
        if font is None:
            entry = self._entry("Font", name)
            found = self._fonts.substitute(name) if entry is None else self._fonts.get(name, entry)
            font = self._named[name] = found
        return font

    def type(self, face: bytes, points: bytes) -> tuple[Font, float]:
        """Return font and size for the operands of ``Tf`` as the stream has them."""
        found = self._types.get((face, points))
        if found is None:
            found = self._types[face, points] = self.font(name_of(face)), number_of(points)
        return found

    def xobject(self, name: str) -> PDFStream | None:
        return values.stream(self._entry("XObject", name))

    def mark_id(self, name: str) -> int | None:
        """Return the marked-content id of a named property list."""
        number = values.mapping(self._entry("Properties", name)).get("MCID")
        return number if isinstance(number, int) else None

    def inner(self, form: PDFStream) -> Resources:
        """Return the resources of a form. What a form does not define it takes from here
        (7.8.3)."""
        return Resources(form.get("Resources"), self._fonts, self)

    def _entry(self, category: str, name: str) -> Any:
        entry = values.mapping(self._entries.get(category)).get(name)
        if entry is None and self._outer is not None:
            return self._outer._entry(category, name)
        return entry


def form_matrix(form: PDFStream) -> Matrix:
    found = values.numbers(form.get("Matrix"), 6)
    if found is None:
        return IDENTITY
    a, b, c, d, e, f = found
    return a, b, c, d, e, f

"""Where a structure tree can be cut in two between pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pdfminer.pdftypes import PDFObjRef

from doc2sdk.sources.pdf.limits import CUT_DEPTH
from doc2sdk.sources.pdf.objects import values
from doc2sdk.sources.pdf.objects.file import PdfFile
from doc2sdk.sources.pdf.tagged.roles import CUTTABLE, SEPARATE
from doc2sdk.sources.pdf.tagged.tree import Roles, kids_of

Cut = tuple[int, ...]
"""The way to the first element after a cut: its index among the kids of each element above it."""


@dataclass(slots=True)
class Cutter:
    """Finds places to cut a tree. ``numbers`` are the pages by the number of their object, from
    1."""

    document: PdfFile
    roles: Roles
    top: list[Any]
    numbers: dict[Any, int]

    @classmethod
    def of(cls, document: PdfFile, references: Sequence[Any]) -> Cutter | None:
        """Make a cutter for the tree of a document, if it has one. ``references`` are its pages in
        order."""
        root = values.mapping(document.catalog.get("StructTreeRoot"))
        if "K" not in root:
            return None
        numbers = {reference: index for index, reference in enumerate(references, start=1)}
        return cls(document, Roles(values.mapping(root.get("RoleMap"))), kids_of(root), numbers)

    def near(self, page: int, reach: int) -> tuple[int, Cut] | None:
        """Return the page nearest to ``page``, no further than ``reach``, that begins with an
        element, and the cut before that. Return None if there is none."""
        for step in range(reach + 1):
            for other in {page + step, page - step}:
                cut = self._before(other, self.top, 0)
                if cut is not None:
                    return other, cut
        return None

    def _before(self, page: int, kids: list[Any], depth: int) -> Cut | None:
        """Return the cut among ``kids`` that has everything before ``page`` on one side. Elements
        are taken to follow the pages; whoever reads a part must check that."""
        low, high = 0, len(kids)
        while low < high:
            middle = (low + high) // 2
            if self._page(kids[middle], 0, first=True) < page:
                low = middle + 1
            else:
                high = middle
        if low == 0 or depth > CUT_DEPTH:
            return None
        if self._page(kids[low - 1], 0, first=False) < page:
            return (low,) if low < len(kids) and self._stands_apart(kids[low]) else None
        entry = values.mapping(kids[low - 1])
        if self.roles.standard(values.name(entry.get("S"))) not in CUTTABLE:
            return None
        inner = self._before(page, kids_of(entry), depth + 1)
        return None if inner is None else (low - 1, *inner)

    def _stands_apart(self, kid: Any, depth: int = 0) -> bool:
        """Return whether an element is separate from what is before it, by itself or by what it
        begins with."""
        entry = values.mapping(kid)
        role = self.roles.standard(values.name(entry.get("S")))
        if role in SEPARATE or role not in CUTTABLE or depth > CUT_DEPTH:
            return role in SEPARATE
        return any(self._stands_apart(inner, depth + 1) for inner in kids_of(entry)[:1])

    def _page(self, kid: Any, depth: int, *, first: bool, inherited: int = 0) -> int:
        """Return the page on which an element begins or ends, or 0 if nothing tells."""
        entry = values.mapping(kid)
        reference = entry.get("Pg")
        if isinstance(reference, PDFObjRef):
            inherited = self.numbers.get(reference.objid, 0)
        kids = kids_of(entry) if depth < CUT_DEPTH else []
        for inner in kids if first else reversed(kids):
            found = (
                self._page(inner, depth + 1, first=first, inherited=inherited)
                if isinstance(inner, (PDFObjRef, dict))
                else inherited
            )
            if found:
                return found
        return inherited

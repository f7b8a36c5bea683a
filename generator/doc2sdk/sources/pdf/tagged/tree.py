"""The structure tree as plain elements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from pdfminer.pdftypes import PDFObjRef

from doc2sdk.sources.pdf.limits import ROLE_STEPS, TREE_DEPTH
from doc2sdk.sources.pdf.objects import values
from doc2sdk.sources.pdf.objects.file import PdfFile
from doc2sdk.sources.pdf.objects.parsing import parse_value
from doc2sdk.sources.pdf.objects.structure_elements import RawElement
from doc2sdk.sources.pdf.tagged.roles import SEPARATE


class Mark(NamedTuple):
    """A piece of page content: the object number of the page and the marked-content id on it."""

    page: int
    mcid: int


@dataclass(slots=True)
class Element:
    """A structure element. ``role`` is a standard type if the role map leads to one, ``name`` is
    the type as the file has it. ``spans`` are the rows and columns of a cell. ``separate`` is set
    if it, or something in it, is separate from the text around it."""

    role: str
    name: str
    kids: list[Element | Mark] = field(default_factory=list)
    spans: tuple[int, int] = (1, 1)
    ordered: bool = False
    separate: bool = False

    def marks(self) -> Iterator[Mark]:
        """Yield all page content of the element, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Mark):
                yield kid
            else:
                yield from kid.marks()


def read_tree(
    document: PdfFile, begin: tuple[int, ...] | None = None, end: tuple[int, ...] | None = None
) -> Element | None:
    """The root of the structure tree, or None where there is none that can be followed.

    With ``begin`` or ``end``, return only what is between these cuts, inside all that is around it.
    """
    root = values.mapping(document.catalog.get("StructTreeRoot"))
    if "K" not in root:
        return None
    reader = _Reader(document, Roles(values.mapping(root.get("RoleMap"))))
    element = Element("Document", "StructTreeRoot")
    if begin is None and end is None:
        reader.add_kids(element, root.get("K"), None, 0)
    else:
        reader.add_between(element, kids_of(root), None, begin or (), end)
    return element


def is_tagged(document: PdfFile) -> bool:
    """Return whether a file says that it has a structure tree, even an empty one."""
    return bool(values.mapping(document.catalog.get("StructTreeRoot")))


def kids_of(entry: dict[str, Any]) -> list[Any]:
    """Return what ``/K`` holds as a list, whether it is a list or a single kid (14.7.2)."""
    found = values.resolve(entry.get("K"))
    if isinstance(found, list):
        return found
    return [] if found is None else [entry["K"]]


class Roles:
    """The standard types that a producer's own types are, by the role map."""

    def __init__(self, mapped: dict[str, Any]) -> None:
        self._mapped = mapped
        self._standard: dict[str, str] = {}

    def standard(self, name: str) -> str:
        found = self._standard.get(name)
        if found is None:
            found = self._standard[name] = self._follow(name)
        return found

    def _follow(self, name: str) -> str:
        for _ in range(ROLE_STEPS):
            mapped = values.name(self._mapped.get(name))
            if not mapped or mapped == name:
                break
            name = mapped
        return name


class _Reader:
    def __init__(self, document: PdfFile, roles: Roles) -> None:
        self._document = document
        self._role = roles.standard
        self._seen: set[int] = set()

    def add_between(
        self,
        element: Element,
        kids: list[Any],
        page: int | None,
        begin: tuple[int, ...],
        end: tuple[int, ...] | None,
    ) -> None:
        """Append the kids between two cuts. A kid that a cut goes through is made with a part of
        its own kids."""
        first = begin[0] if begin else 0
        last = len(kids) - 1 if end is None else min(end[0], len(kids) - 1)
        for index in range(first, last + 1):
            inner_begin = begin[1:] if begin and index == first else ()
            at_end = end is not None and index == end[0]
            inner_end = end[1:] if end is not None and at_end else None
            if inner_end == ():
                break
            if not inner_begin and inner_end is None:
                self.add_kids(element, kids[index], page, 0)
                continue
            entry = values.mapping(kids[index])
            name = values.name(entry.get("S"))
            inner = Element(self._role(name), name)
            inner_page = _page_number(entry.get("Pg"), page)
            self.add_between(inner, kids_of(entry), inner_page, inner_begin, inner_end)
            inner.separate = _is_separate(inner)
            element.kids.append(inner)

    def add_kids(self, element: Element, kids: Any, page: int | None, depth: int) -> None:
        """Append what ``/K`` holds: elements, mark numbers, or references to either."""
        if depth > TREE_DEPTH:
            return
        if isinstance(kids, PDFObjRef):
            self._add_numbered(element, kids.objid, page, depth)
            return
        if isinstance(kids, dict):
            self._add_dict(element, kids, page, depth)
        elif isinstance(kids, list):
            for kid in kids:
                self.add_kids(element, kid, page, depth + 1)
        elif isinstance(kids, int) and page is not None:
            element.kids.append(Mark(page, kids))

    def _add_numbered(self, element: Element, number: int, page: int | None, depth: int) -> None:
        """Append what an object number leads to, the first time it is met."""
        if number in self._seen or depth > TREE_DEPTH:
            return
        self._seen.add(number)
        raw = self._document.element(number)
        if raw is not None:
            element.kids.append(self._common(raw, page, depth))
            return
        kids = values.resolve(PDFObjRef(self._document, number))
        self._document.forget(number)
        if not isinstance(kids, PDFObjRef):
            self.add_kids(element, kids, page, depth)

    def _common(self, raw: RawElement, page: int | None, depth: int) -> Element:
        """Make an element of the common grammar, with all that is in it."""
        name, own_page, kids, attributes = raw
        page = page if own_page is None else own_page
        element = Element(self._role(name), name)
        if attributes is not None:
            element.spans, element.ordered = _known_attributes(attributes)
        for kid in kids:
            if kid >= 0:
                self._add_numbered(element, kid, page, depth + 1)
            elif page is not None:
                element.kids.append(Mark(page, ~kid))
        element.separate = _is_separate(element)
        return element

    def _add_dict(
        self, element: Element, kid: dict[str, Any], page: int | None, depth: int
    ) -> None:
        page = _page_number(kid.get("Pg"), page)
        if "S" in kid:
            element.kids.append(self._element(kid, page, depth))
        elif isinstance(kid.get("MCID"), int) and page is not None and "Stm" not in kid:
            element.kids.append(Mark(page, kid["MCID"]))

    def _element(self, entry: dict[str, Any], page: int | None, depth: int) -> Element:
        name = values.name(entry.get("S"))
        element = Element(self._role(name), name, [])
        if "A" in entry:
            element.spans, element.ordered = _meaning(list(_attributes(entry["A"])))
        self.add_kids(element, entry.get("K"), page, depth + 1)
        element.separate = _is_separate(element)
        return element


def _is_separate(element: Element) -> bool:
    if element.role in SEPARATE:
        return True
    return any(isinstance(kid, Element) and kid.separate for kid in element.kids)


@lru_cache(maxsize=1024)
def _known_attributes(raw: bytes) -> tuple[tuple[int, int], bool]:
    """Return the meaning of attributes without references. A document has few different ones."""
    value, _ = parse_value(raw, 0, None)
    return _meaning(list(_attributes(value)))


def _meaning(attributes: list[dict[str, Any]]) -> tuple[tuple[int, int], bool]:
    """Return the rows and columns a cell spans, and whether a list is numbered."""
    numbering = {values.name(a.get("ListNumbering")) for a in attributes}
    ordered = bool(numbering - {"", "None", "Disc", "Circle", "Square"})
    return (_span(attributes, "RowSpan"), _span(attributes, "ColSpan")), ordered


def _attributes(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the attribute objects: one, or a list of them with revision numbers in between
    (14.7.5)."""
    found = values.resolve(value)
    for entry in found if isinstance(found, list) else [found]:
        entry = values.resolve(entry)
        if isinstance(entry, dict):
            yield entry


def _span(attributes: list[dict[str, Any]], key: str) -> int:
    found = [values.resolve(a.get(key)) for a in attributes if key in a]
    return next((v for v in found if isinstance(v, int) and 1 <= v <= 1000), 1)


def _page_number(reference: Any, inherited: int | None) -> int | None:
    return int(reference.objid) if isinstance(reference, PDFObjRef) else inherited

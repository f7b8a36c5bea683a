"""A tagged document read in parts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Heading
from doc2sdk.sources.pdf import read_pdf
from doc2sdk.sources.pdf.objects.opening import open_pdf
from doc2sdk.sources.pdf.parts import plan as planning
from doc2sdk.sources.pdf.parts.plan import Part, plan_parts
from doc2sdk.sources.pdf.tagged.tree import Element, read_tree

MakePdf = Callable[..., bytes]

Node = tuple[str, list["Node"]] | tuple[str, int, int]
"""A type and kids, or a type, a page's index and a marked-content id."""


@pytest.fixture(autouse=True)
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "LEAST_PART_PAGES", 2)


def tagged(make_pdf: MakePdf, tree: list[Node], pages: int) -> bytes:
    """A document of pages with two marked lines each, and a tree of them."""
    objects: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 500 0 R /MarkInfo << /Marked true >> >>"
    }

    def add(node: Node) -> int:
        number = 501 + len(objects)
        objects[number] = b""
        if len(node) == 3:
            role, page, mark = node
            entries = b"/Pg %d 0 R /K %d" % (10 + 2 * page, mark)
        else:
            role, kids = node
            entries = b"/K [%s]" % b" ".join(b"%d 0 R" % add(kid) for kid in kids)
        objects[number] = b"<< /Type /StructElem /S /%s %s >>" % (role.encode(), entries)
        return number

    tops = b" ".join(b"%d 0 R" % add(node) for node in tree)
    objects[500] = b"<< /Type /StructTreeRoot /K [%s] >>" % tops
    contents = [
        b"/H1 <</MCID 0>> BDC BT /F1 14 Tf 20 150 Td (Thing %d) Tj ET EMC\n"
        b"/P <</MCID 1>> BDC BT /F1 9 Tf 20 100 Td (What thing %d is good for.) Tj ET EMC" % (n, n)
        for n in range(pages)
    ]
    return make_pdf(contents, extra=objects)


def page_nodes(page: int) -> list[Node]:
    return [("H1", page, 0), ("P", page, 1)]


def flat(pages: int) -> list[Node]:
    return [node for page in range(pages) for node in page_nodes(page)]


TREES: dict[str, list[Node]] = {
    "flat": flat(8),
    "below one element": [("Document", flat(8))],
    "in sections": [
        ("Document", [("Sect", [("Sect", page_nodes(p)), ("Sect", page_nodes(p + 1))])])
        for p in range(0, 8, 2)
    ],
    "in one section after a title": [
        ("Document", [("H1", 0, 0), ("Div", [("P", 0, 1), *flat(8)[2:]])])
    ],
}


@pytest.mark.parametrize("jobs", [2, 3])
@pytest.mark.parametrize("tree", TREES.values(), ids=TREES.keys())
def test_parts_give_what_the_whole_gives(make_pdf: MakePdf, tree: list[Node], jobs: int) -> None:
    data = tagged(make_pdf, tree, 8)
    parts = plan_parts(open_pdf(data), jobs)
    assert len(parts) == jobs
    assert all(part.begin is not None for part in parts[1:])
    whole = read_pdf(data, "x", Sink())
    assert read_pdf(data, "x", Sink(), jobs=jobs) == whole
    assert sum(isinstance(block, Heading) for block in whole.blocks) == 8


def texts(element: Element) -> list[tuple[int, int]]:
    return [(mark.page, mark.mcid) for mark in element.marks()]


def test_a_part_of_the_tree_keeps_what_is_around_it(make_pdf: MakePdf) -> None:
    document = open_pdf(tagged(make_pdf, TREES["in sections"][:1], 2))
    tree = read_tree(document, begin=(0, 0, 1))
    assert tree is not None
    (outer,) = tree.kids
    assert isinstance(outer, Element)
    (section,) = outer.kids
    assert isinstance(section, Element)
    assert (outer.role, section.role) == ("Document", "Sect")
    assert texts(tree) == [(12, 0), (12, 1)]
    before = read_tree(open_pdf(tagged(make_pdf, TREES["in sections"][:1], 2)), end=(0, 0, 1))
    assert before is not None
    assert texts(before) == [(10, 0), (10, 1)]


def test_a_table_over_the_seam_is_not_cut(make_pdf: MakePdf) -> None:
    rows: list[Node] = [("TR", [("TD", page, 0), ("TD", page, 1)]) for page in range(8)]
    document = open_pdf(tagged(make_pdf, [("Table", rows)], 8))
    assert plan_parts(document, 2) == [Part(first=1, last=8, pages=8)]


def test_elements_out_of_the_order_of_pages_are_read_in_one_piece(make_pdf: MakePdf) -> None:
    shuffled = [node for page in (0, 6, 2, 3, 4, 5, 1, 7) for node in page_nodes(page)]
    data = tagged(make_pdf, shuffled, 8)
    assert read_pdf(data, "x", Sink(), jobs=2) == read_pdf(data, "x", Sink())

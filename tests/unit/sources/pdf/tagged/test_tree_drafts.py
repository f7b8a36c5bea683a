"""A structure tree to drafts of blocks."""

from __future__ import annotations

from collections.abc import Callable

from doc2sdk.sources.blocks import Table
from doc2sdk.sources.pdf.drawn.scan import Scan
from doc2sdk.sources.pdf.glyphs.drawing import Drawing, Fill, Run
from doc2sdk.sources.pdf.lines.drafts import (
    CodeDraft,
    Draft,
    ListDraft,
    TableDraft,
    TextDraft,
    text_of,
)
from doc2sdk.sources.pdf.pages.block_builder import build_blocks
from doc2sdk.sources.pdf.pages.headings import promote_levels
from doc2sdk.sources.pdf.pages.text_margin import Reach, reach_of, text_edges
from doc2sdk.sources.pdf.pages.titles import titles_of
from doc2sdk.sources.pdf.tagged.agreement import Agreement, runs_outside_tree
from doc2sdk.sources.pdf.tagged.tree import Element, Mark
from doc2sdk.sources.pdf.tagged.tree_drafts import last_columns
from doc2sdk.sources.pdf.tagged.tree_drafts import tagged_drafts as drafts_of

MakeRun = Callable[..., Run]


def element(
    role: str, *kids: Element | Mark, separate: bool = True, spans: tuple[int, int] = (1, 1)
) -> Element:
    return Element(role, role, list(kids), spans, separate=separate)


def marked(number: int) -> Mark:
    return Mark(7, number)


def page(runs: list[Run], fills: list[Fill] | None = None) -> dict[object, Scan]:
    scan = Scan(1, 600, 800, 7, Drawing(runs, fills or []), [])
    for run in runs:
        scan.marks.setdefault(run.mark, []).append(run)
    return {7: scan}


def tagged_drafts(tree: Element, scans: dict[object, Scan]) -> list[Draft]:
    """The drafts of a tree, text reaching as far as these pages show."""
    reach: Reach = {}
    for scan in scans.values():
        reach.setdefault(round(scan.width), []).append(reach_of(scan))
    return drafts_of(tree, scans, text_edges(reach))


def rows(draft: Draft) -> list[list[str]]:
    assert isinstance(draft, TableDraft)
    return [["".join(map(text_of, cell.blocks)) for cell in row] for row in draft.rows]


def test_headings_paragraphs_and_levels(make_run: MakeRun) -> None:
    runs = [make_run("Users", 50, 100, mark=0), make_run("All of them.", 50, 130, mark=1)]
    tree = element("Document", element("H2", marked(0)), element("P", marked(1)))
    heading, paragraph = tagged_drafts(tree, page(runs))
    assert isinstance(heading, TextDraft)
    assert (heading.level, text_of(heading)) == (2, "Users")
    assert isinstance(paragraph, TextDraft)
    assert (paragraph.level, text_of(paragraph)) == (0, "All of them.")


def test_tables_with_header_cells_and_spans(make_run: MakeRun) -> None:
    runs = [make_run(t, 50 + 80 * i, 100, mark=i) for i, t in enumerate(("Name", "Type", "wide"))]
    head = element("TR", element("TH", marked(0)), element("TH", marked(1)))
    wide = element("TR", element("TD", marked(2), spans=(1, 2)))
    table = element("Table", element("THead", head), element("TBody", wide))
    (draft,) = tagged_drafts(element("Document", table), page(runs))
    assert rows(draft) == [["Name", "Type"], ["wide"]]
    assert isinstance(draft, TableDraft)
    assert [cell.header for cell in draft.rows[0]] == [True, True]
    assert draft.rows[1][0].colspan == 2


def test_a_table_of_one_column_around_another_is_a_frame(make_run: MakeRun) -> None:
    runs = [make_run(t, 50, 100 + 20 * i, mark=i) for i, t in enumerate(("GET /x", "id", "int"))]
    inner = element("Table", element("TR", element("TD", marked(1)), element("TD", marked(2))))
    title = element("TR", element("TH", element("P", marked(0))))
    box = element("Table", title, element("TR", element("TH", inner)))
    heading, table = tagged_drafts(element("Document", box), page(runs))
    assert text_of(heading) == "GET /x"
    assert rows(table) == [["id", "int"]]


def test_a_table_of_one_column_alone_stays_one(make_run: MakeRun) -> None:
    runs = [make_run(t, 50, 100 + 20 * i, mark=i) for i, t in enumerate(("a", "b"))]
    box = element("Table", *(element("TR", element("TD", marked(i))) for i in range(2)))
    (table,) = tagged_drafts(element("Document", box), page(runs))
    assert rows(table) == [["a"], ["b"]]


def test_lists_lose_their_labels_and_nest(make_run: MakeRun) -> None:
    runs = [make_run(t, 50, 100 + 12 * i, mark=i) for i, t in enumerate(("1.", "one", "two"))]
    label, body = element("Lbl", marked(0)), element("LBody", marked(1))
    inner = element("L", element("LI", element("LBody", marked(2))))
    tree = element("Document", element("L", element("LI", label, body), inner))
    (draft,) = tagged_drafts(tree, page(runs))
    assert isinstance(draft, ListDraft)
    assert draft.ordered
    assert [text_of(block) for block in draft.items[0].blocks] == ["one", "two"]


def test_loose_monospaced_text_in_a_box_is_a_sample(make_run: MakeRun) -> None:
    runs = [make_run(t, 50, 100 + 12 * i, face="Courier", mark=0) for i, t in enumerate("{}")]
    tree = element("Document", element("NonStruct", marked(0), separate=False))
    (draft,) = tagged_drafts(tree, page(runs, [Fill(40, 80, 300, 130, 0)]))
    assert isinstance(draft, CodeDraft)
    assert draft.border == 300


def test_samples_tagged_line_by_line_are_gathered(make_run: MakeRun) -> None:
    runs = [make_run(t, 50, 100 + 12 * i, face="Courier", mark=i) for i, t in enumerate("{}")]
    tree = element("Document", element("P", marked(0)), element("P", marked(1)))
    (sample,) = tagged_drafts(tree, page(runs))
    assert isinstance(sample, CodeDraft)
    assert [line.text for line in sample.lines] == ["{", "}"]


def test_samples_of_a_preformatted_style_are_gathered(make_run: MakeRun) -> None:
    runs = [make_run(t, 50, 100 + 12 * i, face="Courier", mark=i) for i, t in enumerate("{}")]
    lines = [Element("P", "Preformatted#20Text", [marked(i)], separate=True) for i in range(2)]
    (sample,) = tagged_drafts(element("Document", *lines), page(runs))
    assert isinstance(sample, CodeDraft)
    assert [line.text for line in sample.lines] == ["{", "}"]


def test_gathered_lines_were_wrapped_where_text_is(make_run: MakeRun) -> None:
    texts = ("GET /users/active?sort=name&page=2", "HTTP/1.1")
    runs = [make_run(t, 50, 100 + 12 * i, face="Courier", mark=i) for i, t in enumerate(texts)]
    tree = element("Document", element("P", marked(0)), element("P", marked(1)))
    (sample,) = drafts_of(tree, page(runs), {600: 290.0})
    assert isinstance(sample, CodeDraft)
    assert sample.right == 290.0


def test_a_name_broken_in_its_cell_is_text(make_run: MakeRun) -> None:
    runs = [
        make_run(text, 50, 100 + 12 * i, face="Courier", mark=i)
        for i, text in enumerate(("Idempotency-", "Key", "string"))
    ]
    row = element("TR", element("TD", marked(0), marked(1)), element("TD", marked(2)))
    (table,) = tagged_drafts(element("Document", element("Table", row)), page(runs))
    assert isinstance(table, TableDraft)
    assert [type(block) for cell in table.rows[0] for block in cell.blocks] == [TextDraft] * 2


def test_loose_text_in_columns_is_a_table(make_run: MakeRun) -> None:
    texts = (("Request URL", "/users"), ("Method", "GET"))
    runs = [
        make_run(text, 50 + 100 * column, 100 + 20 * row, mark=2 * row + column)
        for row, found in enumerate(texts)
        for column, text in enumerate(found)
    ]
    kids = [element("NonStruct", marked(i), separate=False) for i in range(4)]
    (table,) = tagged_drafts(element("Document", *kids), page(runs))
    assert rows(table) == [list(found) for found in texts]


def test_short_lines_of_loose_text_stay_apart(make_run: MakeRun) -> None:
    texts = (
        "limit",
        "integer",
        "The most items that are wanted on one page of the answer, in",
        "all",
    )
    runs = [make_run(text, 50, 100 + 12 * i, mark=i) for i, text in enumerate(texts)]
    runs += [make_run(texts[2], 50, 212 + 12 * i, mark=9) for i in range(5)]
    runs.append(make_run("x" * 110, 50, 200, mark=9))
    kids = [element("NonStruct", marked(i), separate=False) for i in range(4)]
    drafts = tagged_drafts(element("Document", *kids), page(runs))
    assert [text_of(draft) for draft in drafts] == ["limit", "integer", f"{texts[2]} all"]


def test_the_type_below_the_longest_name_is_not_its_rest(make_run: MakeRun) -> None:
    runs = [make_run("X-Full-Version *", 50, 100, mark=0), make_run("string", 50, 112, mark=0)]
    runs += [make_run("is the number", 50, 140, mark=1), make_run("wanted", 50, 152, mark=1)]
    cells = [element("TR", element("TD", marked(i))) for i in range(2)]
    (table,) = tagged_drafts(element("Document", element("Table", *cells)), page(runs))
    assert isinstance(table, TableDraft)
    texts = [[text_of(block) for block in row[0].blocks] for row in table.rows]
    assert texts == [["X-Full-Version *", "string"], ["is the number wanted"]]


def test_names_broken_by_force_in_a_column_are_whole(make_run: MakeRun) -> None:
    runs = [
        make_run("include_archiv", 50, 100, mark=0),
        make_run("ed_items", 50, 112, mark=0),
        make_run("id", 50, 130, mark=1),
    ]
    cells = [element("TR", element("TD", element("P", marked(i)))) for i in range(2)]
    (table,) = tagged_drafts(element("Document", element("Table", *cells)), page(runs))
    blocks = list(build_blocks([table], "x.pdf", {}))
    assert isinstance(blocks[0], Table)
    assert [row.cells[0].text for row in blocks[0].rows] == ["include_archived_items", "id"]


def test_spans_of_rows_push_cells_to_the_right() -> None:
    wide, low, last = element("TD", spans=(2, 1)), element("TD"), element("TD", spans=(1, 2))
    below = element("TD")
    assert dict(last_columns([[wide, low], [below, last]])) == {
        id(wide): 0,
        id(low): 1,
        id(below): 1,
        id(last): 3,
    }


def test_items_without_a_label_lose_the_number_they_print(make_run: MakeRun) -> None:
    runs = [make_run(f"{i}. Send it", 50, 100 + 20 * i, mark=i) for i in (1, 2)]
    items = [element("LI", element("LBody", element("P", marked(i)))) for i in (1, 2)]
    (found,) = tagged_drafts(element("Document", element("L", *items)), page(runs))
    assert isinstance(found, ListDraft)
    assert found.ordered
    assert [text_of(item.blocks[0]) for item in found.items] == ["Send it", "Send it"]


def test_a_tree_that_leaves_text_out_does_not_agree(make_run: MakeRun) -> None:
    runs = [make_run("tagged", 50, 100, mark=0), make_run("forgotten", 50, 120, mark=1)]
    scans = list(page(runs).values())
    outside = runs_outside_tree(element("Document", element("P", marked(0))), scans)
    assert [run.text for run in outside[1]] == ["forgotten"]
    found = Agreement.of(None, scans, outside)
    assert (found.drawn, found.outside) == (15, 9)
    assert found.objection == "it points to 6 of 15 characters"
    assert not Agreement.of_all([found, Agreement(100, 0)]).objection


def test_a_tree_in_another_order_does_not_agree() -> None:
    assert Agreement(100, 0, 20, 10).objection == "10 of its 20 steps lead back up the page"
    assert not Agreement(100, 0, 20, 4).objection
    assert not Agreement(100, 0, 3, 3).objection


def test_a_paragraph_in_a_headings_type_is_one(make_run: MakeRun) -> None:
    runs = [
        make_run("Users", 50, 100, size=18, mark=0),
        make_run("Orders", 50, 130, size=18, mark=1),
        make_run("Text that is set in the usual size.", 50, 160, mark=2),
    ]
    tree = element("Document", element("H2", marked(0)), element("P", marked(1)))
    tree.kids.append(element("P", marked(2)))
    drafts = [draft for draft in tagged_drafts(tree, page(runs)) if isinstance(draft, TextDraft)]
    assert promote_levels(titles_of(drafts), 10.0) == [2, 2, 0]

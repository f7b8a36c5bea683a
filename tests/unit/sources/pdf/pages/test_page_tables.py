"""Tables from rules, from shades and from alignment alone."""

from __future__ import annotations

from collections.abc import Callable

from doc2sdk.sources.pdf.drawn.borders import painted_areas
from doc2sdk.sources.pdf.drawn.grids import find_grids, without_boxes
from doc2sdk.sources.pdf.glyphs.drawing import Fill, Run
from doc2sdk.sources.pdf.lines.drafts import Draft, TableDraft, TextDraft, text_of
from doc2sdk.sources.pdf.lines.text_lines import TextLine, lines_by_position
from doc2sdk.sources.pdf.tables.ruled_tables import ruled_tables
from doc2sdk.sources.pdf.tables.unruled_tables import find_unruled_table

MakeRun = Callable[..., Run]


def line(x0: float, top: float, x1: float, bottom: float) -> Fill:
    return Fill(x0 - 0.25, top - 0.25, x1 + 0.25, bottom + 0.25, 0)


def ruled(xs: list[float], ys: list[float]) -> list[Fill]:
    rows = [line(xs[0], y, xs[-1], y) for y in ys]
    return rows + [line(x, ys[0], x, ys[-1]) for x in xs]


def as_paragraphs(lines: list[TextLine], right: float) -> list[Draft]:
    return [TextDraft(lines, 0, right)] if lines else []


def texts(table: TableDraft) -> list[list[str]]:
    return [[" ".join(text_of(b) for b in cell.blocks) for cell in row] for row in table.rows]


def test_cells_of_a_ruled_grid(make_run: MakeRun) -> None:
    (grid,) = find_grids(ruled([50, 150, 300], [100, 120, 140]))
    runs = [make_run(t, x, y) for t, x, y in [("a", 55, 113), ("b", 155, 113), ("c", 55, 133)]]
    (table,) = ruled_tables(grid, runs, 1, as_paragraphs)
    assert texts(table) == [["a", "b"], ["c", ""]]


def test_spans_where_no_line_separates(make_run: MakeRun) -> None:
    fills = [*ruled([50, 300], [100, 120, 160]), line(150, 120, 150, 160), line(150, 140, 300, 140)]
    (grid,) = find_grids(fills)
    cells = {(c.row, c.column): (c.rowspan, c.colspan) for c in grid.cells()}
    assert cells == {(0, 0): (1, 2), (1, 0): (2, 1), (1, 1): (1, 1), (2, 1): (1, 1)}


def test_text_that_overflows_its_cell_belongs_to_it(make_run: MakeRun) -> None:
    (grid,) = find_grids(ruled([50, 100, 200], [100, 120]))
    runs = [make_run("a very long name", 55, 113), make_run("b", 150, 113)]
    (table,) = ruled_tables(grid, runs, 1, as_paragraphs)
    assert texts(table) == [["a very long name", "b"]]


def test_a_box_of_one_column_around_a_table_is_a_frame() -> None:
    box, inner = ruled([40, 310], [80, 98, 200]), ruled([50, 150, 300], [110, 130, 150])
    (kept,) = without_boxes(find_grids([*box, *inner]))
    assert kept.xs[-1] == 300
    apart = ruled([40, 310], [300, 320, 340])
    assert len(without_boxes(find_grids([*apart, *inner]))) == 2


def test_a_single_box_is_a_frame() -> None:
    (grid,) = find_grids(ruled([50, 300], [100, 200]))
    assert grid.is_frame


def test_shaded_cells_side_by_side_are_a_grid(make_run: MakeRun) -> None:
    fills = [Fill(x, y, x + 100, y + 20, 0xEEEEEE) for x in (50, 150) for y in (100, 120)]
    (grid,) = find_grids(fills)
    assert len(list(grid.cells())) == 4


def test_bold_first_row_is_the_header(make_run: MakeRun) -> None:
    (grid,) = find_grids(ruled([50, 150, 300], [100, 120, 140]))
    head = [make_run(t, x, 113, face="Helvetica-Bold") for t, x in [("Name", 55), ("Type", 155)]]
    (table,) = ruled_tables(grid, [*head, make_run("id", 55, 133)], 1, as_paragraphs)
    assert [[cell.header for cell in row] for row in table.rows] == [[True, True], [False, False]]


def test_columns_without_rules(make_run: MakeRun) -> None:
    rows = [
        ("Name", "Type", "Meaning"),
        ("id", "string", "The user's id"),
        ("age", "int", "In years"),
    ]
    runs = [
        make_run(text, 50 + 100 * column, 100 + 20 * row)
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    ]
    lines = lines_by_position(
        [*runs, make_run("A paragraph across all of the columns, of some length indeed.", 50, 200)],
        1,
    )
    found = find_unruled_table(lines, 0, as_paragraphs)
    assert found is not None
    table, end = found
    assert texts(table) == [list(row) for row in rows]
    assert end == 3


def test_rows_set_tight_are_rows(make_run: MakeRun) -> None:
    rows = [("id", "string"), ("a longer name", "int"), ("age", "boolean")]
    runs = [
        make_run(text, 50 + 100 * column, 100 + 11 * row)
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    ]
    found = find_unruled_table(lines_by_position(runs, 1), 0, as_paragraphs)
    assert found is not None
    assert texts(found[0]) == [list(row) for row in rows]


def test_prose_is_no_table(make_run: MakeRun) -> None:
    lines = lines_by_position(
        [make_run("word and word", 50, 100), make_run("more words", 50, 112)], 1
    )
    assert find_unruled_table(lines, 0, as_paragraphs) is None


def test_bullets_are_no_column(make_run: MakeRun) -> None:
    runs = [
        make_run(t, x, y) for y in (100, 115, 130) for t, x in (("\x95", 50), ("item text", 70))
    ]
    for run in runs[::2]:
        run.text = "•"
    assert find_unruled_table(lines_by_position(runs, 1), 0, as_paragraphs) is None


def test_a_numbered_title_is_no_row_of_the_table_below(make_run: MakeRun) -> None:
    bold = "Helvetica-Bold"
    runs = [make_run("1.1", 50, 100, face=bold), make_run("Parameters of it", 70, 100, face=bold)]
    cells = [("id", "string", "Its name"), ("max", "integer", "How many")]
    for row, found in enumerate(cells):
        runs += [make_run(t, 50 + 60 * i, 120 + 20 * row) for i, t in enumerate(found)]
    lines = lines_by_position(runs, 1)
    assert find_unruled_table(lines, 0, as_paragraphs) is None
    found = find_unruled_table(lines, 1, as_paragraphs)
    assert found is not None
    assert texts(found[0]) == [list(row) for row in cells]


def aligned(runs: list[Run], first: int = 0) -> TableDraft:
    found = find_unruled_table(lines_by_position(runs, 1), first, as_paragraphs)
    assert found is not None
    return found[0]


def test_the_last_cell_of_a_row_may_span_columns(make_run: MakeRun) -> None:
    rows = [("Group", "Name", "Meaning"), ("Paging", "limit", "How many of them")]
    runs = [
        make_run(t, 50 + 80 * i, 100 + 20 * r)
        for r, row in enumerate(rows)
        for i, t in enumerate(row)
    ]
    runs += [make_run("Order", 50, 140), make_run("By which field they are sorted", 130, 140)]
    table = aligned(runs)
    assert texts(table)[-1] == ["Order", "By which field they are sorted"]
    assert [cell.colspan for cell in table.rows[-1]] == [1, 2]


def test_a_table_ends_at_the_title_or_the_head_of_another(make_run: MakeRun) -> None:
    runs = [make_run(t, 50 + 120 * (i % 2), 100 + 20 * (i // 2)) for i, t in enumerate("abcd")]
    bold = "Helvetica-Bold"
    title = [make_run("More", 50, 140, face=bold, size=11)]
    head = [make_run(t, 50 + 120 * i, 140, face=bold) for i, t in enumerate(("Name", "Type"))]
    below = [make_run(t, 50 + 120 * i, 160) for i, t in enumerate(("id", "string"))]
    for between in (title, head):
        assert texts(aligned(runs + between + below)) == [["a", "b"], ["c", "d"]]


def test_the_last_row_keeps_the_rest_of_its_first_cell(make_run: MakeRun) -> None:
    runs = [make_run(t, 50 + 120 * (i % 2), 100 + 24 * (i // 2)) for i, t in enumerate("abcd")]
    runs += [make_run("e", 50, 136), make_run("Text after the table", 50, 170)]
    assert texts(aligned(runs)) == [["a", "b"], ["c e", "d"]]


def test_lines_set_far_apart_in_a_cell_are_no_rows(make_run: MakeRun) -> None:
    rows = [(100, "id", "Its name"), (130, "max", "How many of them"), (190, "sort", "By what")]
    runs = [make_run(t, 50 + 80 * i, y) for y, *row in rows for i, t in enumerate(row)]
    runs += [make_run("are on a page", 130, 147), make_run("at most", 130, 164)]
    assert [line[0] for line in texts(aligned(runs))] == ["id", "max", "sort"]


def test_white_unlike_that_of_rows_stands_above_a_title(make_run: MakeRun) -> None:
    bold = "Helvetica-Bold"
    runs = [make_run(t, 50 + 120 * (i % 2), 100 + 12 * (i // 2)) for i, t in enumerate("abcd")]
    runs += [make_run("More", 50, 142, face=bold)]
    runs += [make_run(t, 50 + 120 * (i % 2), 154 + 12 * (i // 2)) for i, t in enumerate("efgh")]
    assert texts(aligned(runs)) == [["a", "b"], ["c", "d"]]


def test_a_box_painted_line_by_line_is_one() -> None:
    strips = [Fill(50, 100 + 12 * i, 300, 112 + 12 * i, 0xEEEEEE) for i in range(3)]
    other = Fill(50, 136, 300, 148, 0xDDDDDD)
    box, apart = painted_areas([*strips, other])
    assert (box.top, box.bottom) == (100, 136)
    assert apart == other


def test_a_mark_inside_of_a_word_parts_no_columns(make_run: MakeRun) -> None:
    runs: list[Run] = []
    for y in (100, 120):
        word = make_run("iodine is responsive and", 50, y)
        mark = make_run("+", 58, y, size=5)
        runs += [word, mark, make_run(" so on", word.x1, y)]
    assert find_unruled_table(lines_by_position(runs, 1), 0, as_paragraphs) is None


def test_shades_of_words_side_by_side_are_no_table(make_run: MakeRun) -> None:
    store = make_run("{store_id}", 52, 110)
    image = make_run("/{image_id}", store.x1 + 4, 110)
    words = [Fill(r.x0 - 2, 100, r.x1 + 2, 113, 0xEEEEEE) for r in (store, image)]
    (grid,) = find_grids(words)
    assert ruled_tables(grid, [store, image], 1, as_paragraphs) == []
    (wide,) = find_grids([words[0], Fill(store.x1 + 2, 100, 300, 113, 0xEEEEEE)])
    assert len(ruled_tables(wide, [store, image], 1, as_paragraphs)) == 1


def test_boxes_of_single_characters_are_no_table(make_run: MakeRun) -> None:
    text = make_run("GET /v2/trips", 50, 110, face="Courier")
    (grid,) = find_grids(ruled([50.0 + 6 * i for i in range(14)], [100, 114]))
    assert ruled_tables(grid, [text], 1, as_paragraphs) == []


def test_a_shade_of_the_colour_that_is_there_already_is_no_area() -> None:
    box = Fill(40.0, 100.0, 500.0, 200.0, 7)
    line, word = Fill(50.0, 110.0, 300.0, 122.0, 7), Fill(50.0, 130.0, 90.0, 142.0, 9)
    assert painted_areas([box, line, word]) == [box, word]
    on_word = Fill(52.0, 131.0, 80.0, 141.0, 7)
    assert painted_areas([box, word, on_word]) == [box, word, on_word]

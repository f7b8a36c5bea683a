"""Tables with words for the fields beside their names, with repeated heads and numbered sections."""

from __future__ import annotations

from support.passes import raw_html

from doc2sdk.printed.roles import Column

PAGE = "<h2>Find boats</h2><p>GET /boats</p><h3>Parameters</h3>"


def fields(table: list[list[str]]) -> list[str]:
    rows = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in table)
    (operation,) = raw_html(f"{PAGE}<table>{rows}</table>").operations
    cells = [
        {kind.value: fact.text for kind, fact in p.cells.items()} for p in operation.parameters
    ]
    return [cell["name"] for cell in cells]


def test_the_identifiers_are_the_names() -> None:
    head = ["Name", "Parameter name", "Description"]
    rows = [["Where it is", "berth", "A number."], ["Who steers", "crew_id", "A crew."]]
    assert fields([head, *rows]) == ["berth", "crew_id"]
    values = [["berth", "3", "A number."], ["crew_id", "x1", "A crew."]]
    assert fields([["Name", "Example", "Description"], *values]) == ["berth", "crew_id"]


def test_a_head_that_comes_again_is_no_field() -> None:
    head = ["Name", "Type", "Description"]
    assert fields([head, ["berth", "int", "Where."], head, ["crew", "int", "Who."]]) == [
        "berth",
        "crew",
    ]


def test_a_numbered_section_of_a_table_begins_what_it_announces() -> None:
    head = ["Name", "Type", "Required"]
    rows = [head, ["berth", "int", "yes"], ["1.2.", "Response", ""], head, ["id", "int", "yes"]]
    assert fields(rows) == ["berth"]


def test_a_line_about_access_is_no_field() -> None:
    (operation,) = raw_html(
        "<h2>Find boats</h2><p>GET /boats</p><h3>Parameters</h3>"
        "<p><b>berth</b>: Where.</p><p><b>Authentication</b>: required</p>"
    ).operations
    assert len(operation.parameters) == 1


def test_two_unmarked_cells_of_a_script_without_capitals_are_a_head() -> None:
    rows = [["pid", "上级"], ["title", "标题"]]
    page = "<h2>Find boats</h2><p>GET /boats</p><table>{}</table>"
    told = [
        [
            p.cells[Column.NAME].text
            for p in raw_html(page.format(_rows([head, *rows]))).operations[0].parameters
        ]
        for head in (["参数名", "说明"], ["name", "description"])
    ]
    assert told == [["pid", "title"], []]


def _rows(table: list[list[str]]) -> str:
    return "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in table)

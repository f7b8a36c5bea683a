"""Pages with ruled tables as word processors draw them: what belongs to a table, and what does not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import AnyBlock, Code, Heading, ListBlock, Paragraph, Table
from doc2sdk.sources.pdf import read_pdf

MakePdf = Callable[..., bytes]


def text(x: float, y: float, words: str, size: float = 9, font: str = "F1") -> bytes:
    """Words whose baseline is ``y`` points from the top of a page of 200 points."""
    escaped = words.replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {x} {200 - y} Td ({escaped}) Tj ET\n".encode("cp1252")


def grid(xs: Sequence[float], ys: Sequence[float]) -> bytes:
    """Lines between cells, and a border around all of them."""
    across = [f"{xs[0]} {200 - y} m {xs[-1]} {200 - y} l S" for y in ys]
    down = [f"{x} {200 - ys[0]} m {x} {200 - ys[-1]} l S" for x in xs]
    return ("\n".join(across + down) + "\n").encode()


def blocks(data: bytes) -> list[str]:
    """Each block of a document in a word or two."""
    return [_short(block) for block in read_pdf(data, "made.pdf", Sink()).blocks]


def _short(block: AnyBlock) -> str:
    if isinstance(block, Table):
        rows = [
            " | ".join(" / ".join(_short(b) for b in c.blocks) for c in r.cells) for r in block.rows
        ]
        return "[" + " ; ".join(rows) + "]"
    if isinstance(block, ListBlock):
        return "* " + " * ".join(_short(block) for item in block.items for block in item.blocks)
    if isinstance(block, Code):
        return "\n".join(line.text for line in block.lines)
    assert isinstance(block, (Heading, Paragraph))
    return block.text


def test_labels_between_tables_are_no_list(make_pdf: MakePdf) -> None:
    page = (
        text(20, 20, "\u2022 Call")
        + grid([20, 80, 180], [26, 40, 54])
        + text(22, 36, "Method")
        + text(82, 36, "GET")
        + text(22, 50, "Path")
        + text(82, 50, "/boats")
        + text(20, 68, "\u2022 Answer")
        + grid([20, 80, 180], [74, 88, 102])
        + text(22, 84, "id")
        + text(82, 84, "number")
        + text(22, 98, "name")
        + text(82, 98, "string")
    )
    assert blocks(make_pdf([page])) == [
        "* Call",
        "[Method | GET ; Path | /boats]",
        "* Answer",
        "[id | number ; name | string]",
    ]


def test_titles_around_a_table_are_no_table(make_pdf: MakePdf) -> None:
    page = (
        text(20, 20, "5", 12)
        + text(40, 20, "Types", 12)
        + grid([20, 80, 180], [26, 40, 54])
        + text(22, 36, "int")
        + text(82, 36, "whole number")
        + text(22, 50, "str")
        + text(82, 50, "characters")
        + text(20, 68, "6", 12)
        + text(40, 68, "Export", 12)
    )
    found = blocks(make_pdf([page]))
    assert found[1] == "[int | whole number ; str | characters]"
    assert not any(block.startswith("[5") for block in found)


def test_a_line_below_a_closed_table_is_no_row(make_pdf: MakePdf) -> None:
    page = (
        grid([20, 80, 180], [26, 40, 54])
        + text(22, 36, "Field")
        + text(82, 36, "Type")
        + text(22, 50, "id")
        + text(82, 50, "number")
        + text(22, 64, "Response")
        + text(82, 64, "example")
        + grid([20, 80, 180], [70, 84, 98])
        + text(22, 80, "Field")
        + text(82, 80, "Type")
        + text(22, 94, "name")
        + text(82, 94, "string")
    )
    found = blocks(make_pdf([page]))
    assert found[0] == "[Field | Type ; id | number]"
    assert found[-1] == "[Field | Type ; name | string]"


def test_a_line_at_the_end_of_a_page_is_no_row_of_a_closed_table(make_pdf: MakePdf) -> None:
    first = (
        text(20, 100, "Parameters")
        + grid([20, 80, 180], [126, 140, 154])
        + text(22, 136, "id")
        + text(82, 136, "number of the boat")
        + text(22, 150, "name")
        + text(82, 150, "as it is painted on the boat")
        + text(22, 166, "GET")
    )
    second = text(22, 36, "/boats/all") + text(82, 36, "returns every boat") + text(20, 60, "End.")
    found = blocks(make_pdf([first, second]))
    assert found[1] == "[id | number of the boat ; name | as it is painted on the boat]"
    assert "GET" in found


def test_the_rest_of_a_row_is_joined_over_a_page(make_pdf: MakePdf) -> None:
    first = (
        text(20, 100, "Parameters")
        + grid([20, 80, 180], [126, 140, 154])
        + text(22, 136, "id")
        + text(82, 136, "number of the boat")
        + text(22, 150, "left")
        + text(82, 150, "the distance between")
    )
    second = grid([20, 80, 180], [26, 40]) + text(82, 36, "the left edge and it")
    found = blocks(make_pdf([first, second + text(20, 60, "Returns the boat.")]))
    assert found == [
        "Parameters",
        "[id | number of the boat ; left | the distance between the left edge and it]",
        "Returns the boat.",
    ]


def test_turned_heads_of_columns_are_in_their_cells(make_pdf: MakePdf) -> None:
    def turned(x: float, y: float, words: str) -> bytes:
        return f"BT /F1 9 Tf 0 1 -1 0 {x} {200 - y} Tm ({words}) Tj ET\n".encode()

    page = (
        grid([20, 80, 100, 120], [20, 70, 84, 98])
        + text(22, 66, "Name")
        + turned(93, 66, "Required")
        + turned(113, 66, "Cached")
        + text(22, 80, "id")
        + text(86, 80, "yes")
        + text(106, 80, "no")
        + text(22, 94, "colour")
        + text(86, 94, "no")
        + text(106, 94, "yes")
    )
    assert blocks(make_pdf([page])) == [
        "[Name | Required | Cached ; id | yes | no ; colour | no | yes]"
    ]


def test_white_lines_on_white_ground_rule_nothing(make_pdf: MakePdf) -> None:
    table = grid([20, 80, 180], [26, 60]) + text(22, 36, "id") + text(82, 36, "number of")
    white = b"1 1 1 RG 20 152 m 180 152 l S 0 0 0 RG\n"
    page = table + white + text(82, 56, "the boat")
    assert blocks(make_pdf([page])) == ["[id | number of / the boat]"]


def test_white_lines_between_shaded_cells_part_them(make_pdf: MakePdf) -> None:
    shade = b".8 g 20 140 160 34 re f 0 g\n"
    white = b"1 1 1 RG 20 157 m 180 157 l S 80 140 m 80 174 l S 20 174 m 180 174 l S 20 140 m 180 140 l S\n"
    words = (
        text(22, 36, "id") + text(82, 36, "number") + text(22, 54, "name") + text(82, 54, "string")
    )
    assert blocks(make_pdf([shade + white + words])) == ["[id | number ; name | string]"]

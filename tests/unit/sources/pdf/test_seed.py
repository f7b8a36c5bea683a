"""The reference this project started from, block by block."""

from __future__ import annotations

from doc2sdk.model import JoinKind
from doc2sdk.sources.blocks import (
    Block,
    Code,
    Document,
    Furniture,
    Heading,
    ListBlock,
    Paragraph,
    Table,
)

AGENT_GROUP = "Unsubscribe from an AgentGroup Workbin's Notifications"
PLACE_GROUP = "Unsubscribe from a PlaceGroup Workbin's Notifications"


def content(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.furniture is None]


def furniture(document: Document, kind: Furniture) -> list[Block]:
    return [block for block in document.blocks if block.furniture is kind]


def test_headings_have_the_levels_of_the_html_form(seed: Document) -> None:
    headings = [(b.level, b.text) for b in content(seed) if isinstance(b, Heading)]
    section = [
        (3, "Parameters"),
        (3, "Sample"),
        (4, "Request"),
        (4, "HTTP response"),
        (4, "CometD notification"),
    ]
    title = [(1, "Unsubscribe from Group Workbin Notifications")]
    assert headings == [*title, (2, AGENT_GROUP), *section, (2, PLACE_GROUP), *section]


def test_tables_keep_header_cells_and_bold_labels(seed: Document) -> None:
    tables = [block for block in content(seed) if isinstance(block, Table)]
    texts = [[[cell.text for cell in row.cells] for row in table.rows] for table in tables]
    assert texts[0] == [
        ["Request URL", "/api/v2/me/workbins/{id}?agentGroup={agentGroupName}"],
        ["HTTP method", "POST"],
        ["Required features", "api-multimedia"],
    ]
    assert texts[1] == [["Parameter", "Value"], ["operationName", "Unsubscribe"]]
    assert [cell.header for cell in tables[1].rows[0].cells] == [True, True]
    assert [cell.spans[0].bold for cell in tables[0].rows[0].cells] == [True, False]
    assert len(tables) == 4


def test_soft_wrapped_request_line_is_one_line(seed: Document) -> None:
    request = next(block for block in content(seed) if isinstance(block, Code))
    assert [line.text for line in request.lines] == [
        "POST api/v2/me/workbins/6c715fa9-de16-4d23-b07c-cbcb1caf3e07?agentGroup=MyAgentGroup",
        "{",
        '  "operationName": "Unsubscribe"',
        "}",
    ]
    (join,) = request.place.joins
    assert (join.kind, join.page) == (JoinKind.SOFT_WRAP, 3)


def test_sample_cut_by_a_page_break_is_one_block(seed: Document) -> None:
    notification = [block for block in content(seed) if isinstance(block, Code)][2]
    assert [line.text for line in notification.lines] == [
        "{",
        '  "agentGroup": "MyAgentGroup",',
        '  "id": "6c715fa9-de16-4d23-b07c-cbcb1caf3e07",',
        '  "messageType": "WorkbinSubscriptionStateChangeMessage",',
        '  "referenceId": 80,',
        '  "stateResource": "Unsubscribed"',
        "}",
    ]
    (join,) = notification.place.joins
    assert (join.kind, join.page, notification.place.page) == (JoinKind.PAGE_BREAK, 4, 3)
    assert join.box == notification.lines[4].place.box


def test_unwrapped_samples_have_no_joins(seed: Document) -> None:
    samples = [block for block in content(seed) if isinstance(block, Code)]
    assert [len(sample.place.joins) for sample in samples] == [1, 0, 1, 0, 0, 0]


def test_wrapped_prose_is_one_paragraph_with_its_link(seed: Document) -> None:
    paragraph = next(b for b in content(seed) if isinstance(b, Paragraph) and "details" in b.text)
    assert paragraph.text == (
        "The response consists of an HTTP response and a CometD response. "
        "For details on the result, refer to the workbin resource."
    )
    linked = [span.text for span in paragraph.spans if span.href]
    assert linked == ["workbin resource"]


def test_cover_and_contents_are_furniture(seed: Document) -> None:
    cover = [
        b.text for b in furniture(seed, Furniture.COVER) if isinstance(b, (Heading, Paragraph))
    ]
    assert cover[1:] == [
        "Web Services API Reference",
        "Unsubscribe from Group Workbin Notifications",
        "12/13/2025",
    ]
    title, entries = furniture(seed, Furniture.CONTENTS)
    assert isinstance(title, Heading)
    assert isinstance(entries, ListBlock)
    assert title.text == "Contents"


def test_running_lines_are_furniture_of_their_page(seed: Document) -> None:
    def pages(kind: Furniture) -> list[int | None]:
        return [block.place.page for block in furniture(seed, kind)]

    assert pages(Furniture.PAGE_HEADER) == [2, 3, 4]
    assert pages(Furniture.PAGE_FOOTER) == [2, 3, 4]
    numbers = furniture(seed, Furniture.PAGE_NUMBER)
    assert [b.text for b in numbers if isinstance(b, Paragraph)] == ["2", "3", "4"]


def test_places_name_page_box_and_headings(seed: Document) -> None:
    sample = [block for block in content(seed) if isinstance(block, Code)][-1]
    assert sample.place.page == 4
    assert [title.raw for title in sample.place.trail] == [
        "Unsubscribe from Group Workbin Notifications",
        PLACE_GROUP,
        "Sample",
        "CometD notification",
    ]
    box = sample.place.box
    assert box is not None
    assert 0 < box.x0 < box.x1 < 595
    assert 0 < box.top < box.bottom < 842


def test_metadata(seed: Document) -> None:
    assert (seed.format, seed.title, seed.pages) == ("pdf", "Web Services API Reference", 4)
    assert len(seed.sha256) == 64

"""A document read in parts gives what it gives in one piece."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator

import pytest

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Code, Furniture, Heading, Paragraph, Table
from doc2sdk.sources.pdf import read_pdf
from doc2sdk.sources.pdf.objects.opening import open_pdf
from doc2sdk.sources.pdf.parts import plan as planning
from doc2sdk.sources.pdf.parts import workers
from doc2sdk.sources.pdf.parts.plan import plan_parts

MakePdf = Callable[..., bytes]


@pytest.fixture(autouse=True)
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "LEAST_PART_PAGES", 2)


def text(words: str, x: float, y: float, font: str = "/F1", size: float = 8) -> bytes:
    shown = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return b"BT %s %g Tf %g %g Td (%s) Tj ET\n" % (font.encode(), size, x, y, shown.encode())


def page(number: int, *content: bytes) -> bytes:
    running = text("Things API 2.0", 20, 190, size=7) + text(f"Page {number}", 90, 6, size=7)
    return running + b"".join(content)


def chapter(number: int) -> bytes:
    return (
        text(f"Get thing {number}", 20, 170, size=14)
        + text(f"Returns the thing of number {number} and all that belongs to it.", 20, 150)
        + text("Parameters", 20, 135, size=10)
        + text(f"id{number} string", 20, 120)
    )


def ruled(rows: list[tuple[str, str]], top: float) -> bytes:
    lines = b"".join(
        b"20 %g m 180 %g l S\n" % (y, y)
        for y in (top - 14 * index for index in range(len(rows) + 1))
    )
    bottom = top - 14 * len(rows)
    lines += b"".join(b"%g %g m %g %g l S\n" % (x, bottom, x, top) for x in (20, 100, 180))
    cells = b"".join(
        text(name, 24, top - 14 * index - 10) + text(kind, 104, top - 14 * index - 10)
        for index, (name, kind) in enumerate(rows)
    )
    return lines + cells


HEAD = ("Name", "Type")
CONTENTS = [text("Contents", 20, 170, size=14)]
ENTRIES = [text(f"Get thing {i} ......... {i}", 20, 150 - 12 * i) for i in range(6)]
SAMPLE = [text('{"a": [', 20, 60, "/F2"), text("  1,", 20, 50, "/F2")]
REST = [text("  2]", 20, 170, "/F2"), text("}", 20, 160, "/F2")]

DOCUMENTS = {
    "chapters": [page(n, chapter(n)) for n in range(1, 9)],
    "a sample cut at each seam": [
        page(n, *([*REST, chapter(n)[:0], *SAMPLE] if n > 1 else [chapter(n), *SAMPLE]))
        for n in range(1, 9)
    ],
    "a table over all pages": [
        page(n, ruled([HEAD, *((f"field{n}{i}", "string") for i in range(8))], 170))
        for n in range(1, 9)
    ],
    "contents cut at a seam": [
        page(1, text("Things API", 20, 120, size=20)),
        page(2, *CONTENTS, *ENTRIES[:3]),
        page(3, *ENTRIES[3:]),
        *(page(n, chapter(n - 4)) for n in range(4, 10)),
    ],
    "a title at the end of a part": [
        page(1, text("Things API", 20, 120, size=20)),
        page(2, chapter(0), text("Contents", 20, 40, size=14)),
        page(3, *ENTRIES),
        *(page(n, chapter(n - 4)) for n in range(4, 10)),
    ],
    "a page that cannot be followed": [
        *(page(n, chapter(n)) for n in range(1, 5)),
        page(5, chapter(5), b"BT (open"),
        *(page(n, chapter(n)) for n in range(6, 9)),
    ],
    "hyphens and footnotes at each seam": [
        page(
            n,
            text("in all of its rooms.", 20, 170) if n > 1 else b"",
            text("Two lines of the organi-", 20, 150),
            text("sation are on this page, and", 20, 140),
            text(f"{n} A note to it.", 20, 30, size=6),
        )
        for n in range(1, 8)
    ]
    + [page(8, text("The organisation is one.", 20, 150))],
    "blank pages at a seam": [page(1, chapter(1)), b"", b"", b"", b"", page(6, chapter(6))],
}


@pytest.mark.parametrize("jobs", [2, 3, 4])
@pytest.mark.parametrize("pages", DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_parts_give_what_the_whole_gives(make_pdf: MakePdf, pages: list[bytes], jobs: int) -> None:
    data = make_pdf(pages)
    assert len(plan_parts(open_pdf(data), jobs)) == min(jobs, len(pages) // 2)
    whole, parts = Sink(), Sink()
    assert read_pdf(data, "x.pdf", parts, jobs=jobs) == read_pdf(data, "x.pdf", whole)
    assert list(parts) == list(whole)


def test_what_the_seams_are_tested_with_is_there(make_pdf: MakePdf) -> None:
    found = {
        name: read_pdf(make_pdf(pages), "x", Sink()).blocks for name, pages in DOCUMENTS.items()
    }
    chapters = found["chapters"]
    assert sum(isinstance(block, Heading) for block in chapters) == 16
    running = [block for block in chapters if block.furniture is Furniture.PAGE_HEADER]
    assert len(running) == 8
    samples = [b for b in found["a sample cut at each seam"] if isinstance(b, Code)]
    assert [len(sample.lines) for sample in samples] == [4] * 7 + [2]
    (table,) = (b for b in found["a table over all pages"] if isinstance(b, Table))
    assert len(table.rows) == 1 + 8 * 8
    texts = [
        b.text for b in found["hyphens and footnotes at each seam"] if isinstance(b, Paragraph)
    ]
    whole = "Two lines of the organisation are on this page, and in all of its rooms."
    assert [text == whole for text in texts].count(True) == 6
    assert "1 A note to it." in texts
    for name in ("contents cut at a seam", "a title at the end of a part"):
        contents = [b for b in found[name] if b.furniture is Furniture.CONTENTS]
        assert sum(b.text.count("Get thing") for b in contents if isinstance(b, Paragraph)) == 6


def test_a_new_process_opens_the_document_again(
    make_pdf: MakePdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers.threading, "active_count", lambda: 2)
    data = make_pdf([page(n) for n in range(1, 5)])
    # A started process has the real least length of a part; the plan is made here.
    assert read_pdf(data, "x", Sink(), jobs=2) == read_pdf(data, "x", Sink())


def test_a_lost_process_costs_time_and_nothing_else(
    make_pdf: MakePdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    data = make_pdf([page(n, chapter(n)) for n in range(1, 5)])
    whole = read_pdf(data, "x", Sink())
    monkeypatch.setattr(workers, "serve_part", die)
    assert read_pdf(data, "x", Sink(), jobs=2) == whole


def test_what_a_part_raises_is_raised(make_pdf: MakePdf, monkeypatch: pytest.MonkeyPatch) -> None:
    read_part = workers.read_part

    def fail(document: object, name: str, part: object, index: int) -> Iterator[object]:
        if index:
            raise RuntimeError("a bug in part 1")
        return read_part(document, name, part, index)  # type: ignore[arg-type]

    monkeypatch.setattr(workers, "read_part", fail)
    data = make_pdf([page(n) for n in range(1, 5)])
    with pytest.raises(RuntimeError, match="a bug in part 1"):
        read_pdf(data, "x", Sink(), jobs=2)


def test_short_documents_are_read_in_one_piece(
    make_pdf: MakePdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "LEAST_PART_PAGES", 60)
    assert len(plan_parts(open_pdf(make_pdf([page(n) for n in range(1, 9)])), 8)) == 1

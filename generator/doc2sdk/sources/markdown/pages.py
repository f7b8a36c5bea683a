"""Pages of a text made from a PDF: running lines found and taken out, what they cut put together.

Such a text has form feeds between pages, or lines like "Page 3 of 9" where the pages end.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from doc2sdk.sources.blocks import Furniture
from doc2sdk.sources.markdown.lines import SourceLine

EDGE = 3
"""How many lines at the top and the bottom of a page may be running ones."""

MIN_NUMBERED = 3
"""Without form feeds, this many consecutive page numbers show that there are pages."""

_NUMBER_LINE = re.compile(
    r"(?:.*\b(?:page|seite|página|pagina)\s+)?(?P<number>\d{1,5})"
    r"(?P<total>\s*(?:/|of|von|de|sur|di)\s*\d{1,5})?",
    re.IGNORECASE,
)
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_PIPES = re.compile(r"\s*\|.*\|\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A line that stands on the page, not in the text."""

    line: SourceLine
    kind: Furniture


def without_running(lines: Sequence[SourceLine]) -> tuple[list[SourceLine], list[Running]]:
    """The text's own lines, and the running ones."""
    pages = _by_form_feed(lines)
    if len(pages) == 1:
        pages = _by_number(lines)
    if len(pages) == 1:
        return list(lines), []
    top = _repeated([_edge(page) for page in pages], len(pages))
    bottom = _repeated([_edge(page[::-1]) for page in pages], len(pages))
    running: list[Running] = []
    kept: list[SourceLine] = []
    in_fence = False
    for page in pages:
        heads = list(_running(page, top, Furniture.PAGE_HEADER))
        feet = list(_running(page[::-1], bottom, Furniture.PAGE_FOOTER))[::-1]
        found = {item.line.number: item for item in (*heads, *feet)}
        running += found.values()
        own = [line for line in page if line.number not in found]
        _append(kept, own, in_fence)
        in_fence ^= sum(_FENCE.match(line.text) is not None for line in own) % 2 == 1
    return kept, running


def _by_form_feed(lines: Sequence[SourceLine]) -> list[list[SourceLine]]:
    pages: list[list[SourceLine]] = [[]]
    for line in lines:
        if "\f" not in line.text:
            pages[-1].append(line)
            continue
        before, *after = line.text.split("\f")
        if before:
            pages[-1].append(replace(line, text=before))
        pages.extend([replace(line, text=text)] if text else [] for text in after)
    return [page for page in pages if any(line.text.strip() for line in page)] or [list(lines)]


def _by_number(lines: Sequence[SourceLine]) -> list[list[SourceLine]]:
    """Pages that end in their number; lines that only count ("1", "2") are not enough."""
    ends = [(i, n) for i, line in enumerate(lines) if (n := _page_number(line.text)) is not None]
    numbers = [number for _, number in ends]
    if len(ends) < MIN_NUMBERED or numbers != list(range(numbers[0], numbers[0] + len(ends))):
        return [list(lines)]
    cuts = [index + 1 for index, _ in ends]
    pages = [list(lines[a:b]) for a, b in zip([0, *cuts], [*cuts, len(lines)], strict=True)]
    return [page for page in pages if any(line.text.strip() for line in page)]


def _page_number(text: str) -> int | None:
    match = _NUMBER_LINE.fullmatch(text.strip())
    if match is None or (match["total"] is None and match.start("number") == 0):
        return None
    return int(match["number"])


def _edge(page: Sequence[SourceLine]) -> list[SourceLine]:
    return [line for line in page if line.text.strip()][:EDGE]


def _key(line: SourceLine) -> str | None:
    """A line with its digits masked; None for what may repeat without being a running line."""
    text = line.text.strip()
    if "\t" in text or _PIPES.match(text) or _FENCE.match(text) or not re.search(r"\w", text):
        return None
    return re.sub(r"\d+", "0", " ".join(text.split()))


def _repeated(edges: Sequence[Sequence[SourceLine]], pages: int) -> frozenset[str]:
    """The lines that most pages have at this edge; a cover has none."""
    counts = Counter(key for edge in edges for key in {_key(line) for line in edge} if key)
    needed = max(2, (pages - 1) / 2)
    return frozenset(key for key, count in counts.items() if count >= needed)


def _running(
    page: Sequence[SourceLine], known: frozenset[str], kind: Furniture
) -> Iterator[Running]:
    """The running lines at the start of ``page``, up to the first line of the text."""
    for line in _edge(page):
        if _key(line) not in known:
            return
        is_number = _NUMBER_LINE.fullmatch(line.text.strip()) is not None
        yield Running(line=line, kind=Furniture.PAGE_NUMBER if is_number else kind)


def _append(kept: list[SourceLine], page: list[SourceLine], in_fence: bool) -> None:
    """Adds a page; no blank line stays inside code or a table that the page break cut."""
    texts = [i for i, line in enumerate(page) if line.text.strip()]
    before = next((line for line in reversed(kept) if line.text.strip()), None)
    if before is not None and texts and (in_fence or _one_table(before.text, page[texts[0]].text)):
        while not kept[-1].text.strip():
            kept.pop()
        page = page[texts[0] :]
    kept += page


def _one_table(before: str, after: str) -> bool:
    if _PIPES.match(before) and _PIPES.match(after):
        return True
    return 0 < before.count("\t") == after.count("\t")

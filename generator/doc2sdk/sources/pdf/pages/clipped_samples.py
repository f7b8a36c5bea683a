"""Samples whose lines a margin cut off, and with them what the file lacks.

Some renderers drop the glyphs that fall outside of the area a block is clipped to, or of the page.
The last glyph they draw is the one the edge runs through, so a line ends there by chance about
once in as many lines as a character has dots.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import zip_longest

from doc2sdk.model import Join, JoinKind
from doc2sdk.sources.pdf.drawn.scan import Scan
from doc2sdk.sources.pdf.glyphs.drawing import Area
from doc2sdk.sources.pdf.lines.code import character_width
from doc2sdk.sources.pdf.lines.drafts import Draft, samples_in
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.tolerances import INK_OFFSET

_COMPLETE = re.compile(r"^(?:[^\"]*\"[^\"]*\")+[^\"]*$")
_LINE_END = re.compile(r"[\"\w\]}][,;]?$|[{\[(,;]$")


def areas_of(scans: Iterable[Scan]) -> dict[int, set[Area]]:
    """Return the areas that each page is clipped to, including the page itself."""
    return {s.number: s.drawing.clips | {(0.0, 0.0, s.width, s.height)} for s in scans}


def mark_clipped(drafts: Iterable[Draft], clips: Mapping[int, Collection[Area]]) -> list[TextLine]:
    """Add a join to each sample for each of its lines that is cut off, and return those lines.
    ``clips`` are the areas that each page (from 1) is clipped to."""
    least = {page: min(area[2] for area in areas) for page, areas in clips.items() if areas}
    samples = [
        sample
        for sample in samples_in(drafts)
        if any(x.x1 + x.size > least.get(x.page, x.x1) for x in sample.lines)  # near to some edge
    ]
    drawn = {line.page for sample in samples for line in _lines_beyond_edges(sample.lines, clips)}
    found: list[TextLine] = []
    for sample in samples:
        lines = [line for line in clipped_lines(sample.lines, clips) if line.page not in drawn]
        sample.joins += [
            Join(kind=JoinKind.CLIPPED, page=line.page, box=line.box) for line in lines
        ]
        found += lines
    return found


def clipped_lines(lines: list[TextLine], clips: Mapping[int, Iterable[Area]]) -> list[TextLine]:
    """Return the lines of a sample that end in a glyph an edge runs through, or right before the
    edge. For example ``"callback": "https://exam`` at the edge of the page."""
    reach = [[line.x1 - edge for edge in _edges(line, clips)] for line in lines]
    if not any(by > -line.size for line, over in zip(lines, reach, strict=True) for by in over):
        return []  # no line comes anywhere near an edge
    width = character_width(lines)
    found: list[TextLine] = []
    for line, following, over in zip_longest(lines, lines[1:], reach):
        crosses = any(0 < by <= width for by in over)
        meets = any(-INK_OFFSET * width < by <= 0 for by in over) and not _may_go_on(
            lines, following
        )
        if (crosses or meets) and not is_complete(line.text):
            found.append(line)
    return found


def is_complete(text: str) -> bool:
    """Return whether a line of JSON has all its quotes, and ends as such lines do."""
    return bool(_COMPLETE.match(text) and _LINE_END.search(text))


def _may_go_on(lines: list[TextLine], following: TextLine | None) -> bool:
    """Return whether the next line may be the rest of a wrapped one: it is not indented."""
    if following is None or following.text[0] in "}])" or following.runs[0].text[0] == " ":
        return False
    return following.x0 <= min(line.x0 for line in lines) + 1


def _lines_beyond_edges(
    lines: list[TextLine], clips: Mapping[int, Iterable[Area]]
) -> list[TextLine]:
    """Return the lines that go on well beyond an edge. If there are any, glyphs are drawn wherever
    they are."""
    over = [line for line in lines if any(line.x1 > edge for edge in _edges(line, clips))]
    far = 2 * character_width(lines) if over else 0.0
    return [line for line in over if any(line.x1 - edge > far for edge in _edges(line, clips))]


def _edges(line: TextLine, clips: Mapping[int, Iterable[Area]]) -> Iterator[float]:
    """Yield the right edges of the areas a line begins in."""
    for x0, top, x1, bottom in clips.get(line.page, ()):
        if x0 - 1 <= line.x0 < x1 and top <= (line.top + line.bottom) / 2 <= bottom:
            yield x1

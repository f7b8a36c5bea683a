"""Samples whose lines a margin cut off, and with them what the file lacks.

Some renderers drop the glyphs that fall outside of the area a block is clipped to, or of the page.
The last glyph they draw is the one the edge runs through, so a line ends there by chance about
once in as many lines as a character has dots.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from doc2sdk.model import Join, JoinKind
from doc2sdk.sources.pdf.content.drawing import Area
from doc2sdk.sources.pdf.layout.code import character_width
from doc2sdk.sources.pdf.layout.drafts import CodeDraft, Draft, nested
from doc2sdk.sources.pdf.layout.lines import TextLine

CROSSED = 0.04
"""The share of a character that must lie beyond the edge: less may be the noise of arithmetic."""


def mark_clipped(drafts: Iterable[Draft], clips: Mapping[int, Iterable[Area]]) -> list[TextLine]:
    """Add a join to each sample for each of its lines that is cut off; gives those lines. ``clips``
    are the areas each page (from 1) keeps to, the page itself among them."""
    found: list[TextLine] = []
    for draft in nested(drafts):
        if isinstance(draft, CodeDraft):
            lines = clipped_lines(draft.lines, clips)
            draft.joins += [
                Join(kind=JoinKind.CLIPPED, page=line.page, box=line.box) for line in lines
            ]
            found += lines
    return found


def clipped_lines(lines: list[TextLine], clips: Mapping[int, Iterable[Area]]) -> list[TextLine]:
    """The lines of a sample that end in a glyph an edge runs through. None where another line goes
    on beyond that edge: then glyphs outside of it are drawn all the same."""
    width = character_width(lines)
    found: list[TextLine] = []
    for line in lines:
        edges = [
            x1 for x0, top, x1, bottom in clips.get(line.page, ()) if _holds(line, top, bottom)
        ]
        edge = next((x1 for x1 in edges if CROSSED * width < line.x1 - x1 <= width), None)
        if edge is not None and all(other.x1 <= edge + width for other in lines):
            found.append(line)
    return found


def _holds(line: TextLine, top: float, bottom: float) -> bool:
    return top <= (line.top + line.bottom) / 2 <= bottom

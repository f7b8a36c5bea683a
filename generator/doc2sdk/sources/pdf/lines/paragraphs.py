"""Lines become blocks: where one paragraph, item or sample ends and the next begins."""

from __future__ import annotations

from itertools import pairwise

from doc2sdk.sources.pdf.glyphs.drawing import Fill
from doc2sdk.sources.pdf.lines.boxes import smallest_area_around, text_right_edge
from doc2sdk.sources.pdf.lines.drafts import CodeDraft, Draft, TextDraft
from doc2sdk.sources.pdf.lines.item_labels import LABEL
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.lines.wraps import ENDS, is_broken_address, is_long, runs_on, was_wrapped
from doc2sdk.sources.pdf.tolerances import (
    HANGING_INDENT,
    JUSTIFIED_CHARACTERS,
    LEAST_WIDE_STEPS,
    LINE_STEP,
    LOOSE_CODE_STEP,
    RAGGED_INDENT,
    SAME_EDGE,
    SAME_LINE_STEP,
    SAME_MIDDLE,
    WIDEST_LINE_STEP,
    WORD_SHADE_HEIGHT,
    is_same_size,
)

BRACKETS = ("{", "[", "[{", "}", "]", "}]")
"""Lines that may be all that a page has of a sample."""


def group_lines(
    lines: list[TextLine], areas: list[Fill], right: float, step: float = LINE_STEP
) -> list[Draft]:
    """Return paragraphs and code from the lines of one column, top down. ``right`` is the column's edge,
    ``step`` how many em apart baselines of one paragraph are at most. For example ``Returns all widgets of the``, ``account.`` below it, and ``{`` in a
    monospaced font become a paragraph of two lines and a sample."""
    groups: list[list[TextLine]] = []
    boxes = [_box(line, areas) for line in lines]
    homes: list[Fill | None] = []
    reach = _edges(lines, boxes, right)
    for index, line in enumerate(lines):
        same_box = index > 0 and boxes[index] is boxes[index - 1]
        if same_box and _continues(groups[-1], line, boxes[index], reach[id(boxes[index])], step):
            groups[-1].append(line)
        else:
            groups.append([line])
            homes.append(boxes[index])
    return [_draft(group, box, reach[id(box)]) for group, box in zip(groups, homes, strict=True)]


def line_step(lines: list[TextLine], right: float) -> float:
    """Return how many em apart baselines of one paragraph are at most on a page with these lines.

    It is :data:`LINE_STEP`, unless the page is set with more space between all lines: double-spaced
    prose in type of 10 points has baselines 23 points apart, and no two lines of it are closer.
    """
    pairs = [
        ((below.baseline - above.baseline) / above.size, above.text[-1] not in ENDS)
        for above, below in pairwise(lines)
        if not above.mono and is_same_size(above.size, below.size) and is_long(above, right)
    ]
    least = min((step for step, _ in pairs if step > 0), default=0.0)
    if not LINE_STEP < least <= WIDEST_LINE_STEP:
        return LINE_STEP
    usual = SAME_LINE_STEP * least
    open_ends = [is_open for step, is_open in pairs if 0 < step <= usual]
    return usual if 2 * sum(open_ends) > len(open_ends) >= LEAST_WIDE_STEPS else LINE_STEP


def _box(line: TextLine, areas: list[Fill]) -> Fill | None:
    """Return the area a line is set in. An area no higher than a line of prose is only behind its
    words, as some renderers draw the box of a paragraph."""
    box = smallest_area_around(line, areas)
    if (
        box is None
        or line.mono
        or box.bottom - box.top > WORD_SHADE_HEIGHT * (line.bottom - line.top)
    ):
        return box
    return (
        smallest_area_around(line, [area for area in areas if area is not box])
        if len(areas) > 1
        else None
    )


def prose_edge(lines: list[TextLine]) -> float:
    """Return how far running text reaches. Samples and headings may run over it."""
    prose = [line.x1 for line in lines if not line.mono]
    return max(prose or [line.x1 for line in lines], default=0.0)


def _edges(lines: list[TextLine], boxes: list[Fill | None], right: float) -> dict[int, float]:
    """Return the right edge of the text in each box, by the identity of the box. It is the box's
    own, or where text that runs over it ends. A box that contains all lines may be the page's and
    reach further."""
    edges: dict[int, float] = {id(None): right}
    for box in boxes:
        if box is not None and id(box) not in edges:
            inside = [line for line, other in zip(lines, boxes, strict=True) if other is box]
            furthest = max((line.x1 for line in inside if not line.mono), default=0.0)
            edge = furthest if furthest > box.x1 else text_right_edge(inside, box)
            edges[id(box)] = min(edge, right) if len(inside) == len(lines) else edge
    return edges


def _draft(group: list[TextLine], box: Fill | None, edge: float) -> Draft:
    if not group[0].mono or not all(line.mono for line in group):
        return TextDraft(group, 0, edge)
    wrapped = all(was_wrapped(above, below, edge) for above, below in pairwise(group))
    wrapped = (
        wrapped and group[0].text not in BRACKETS
    )  # which begin a sample that a page break cuts
    if box is None and wrapped and all(line.x0 == group[0].x0 for line in group):
        return TextDraft(group, 0, edge)
    return CodeDraft(group, edge, box.x1 if box else None)


def _continues(
    group: list[TextLine], line: TextLine, box: Fill | None, right: float, most: float
) -> bool:
    last = group[-1]
    em = max(last.size, line.size)
    step = line.baseline - last.baseline
    if last.mono and line.mono:
        return box is not None or step < LOOSE_CODE_STEP * em
    if step > most * em or _begins_item(group, line):
        return False
    if not is_same_size(last.size, line.size) or (last.bold != line.bold and line.bold):
        return False
    if last.bold and not line.bold and group[0].bold:  # a label, unless it fills its line
        return _is_below(group, line) and was_wrapped(last, line, right)
    return _is_below(group, line) and (
        was_wrapped(last, line, right)
        or is_justified(group, line)
        or runs_on(last, line, right)
        or is_broken_address(last.text, line.text)
    )


def is_justified(group: list[TextLine], line: TextLine) -> bool:
    """Return whether the last line of a group is as wide as the one above or below, so that both
    are filled in a column narrower than the page's. Lines of equally many characters may be
    records."""
    last = group[-1]
    if len(last.text) < JUSTIFIED_CHARACTERS:
        return False
    others = [other for other in (line, *group[-2:-1]) if len(other.text) != len(last.text)]
    return any(abs(o.x0 - last.x0) < SAME_EDGE and abs(o.x1 - last.x1) < SAME_EDGE for o in others)


def _begins_item(group: list[TextLine], line: TextLine) -> bool:
    """Return whether a line begins a list item. A number may just be the next word of a
    sentence."""
    label = LABEL.match(line.text)
    if label is None or label["bullet"]:
        return label is not None
    return group[-1].text[-1] in ENDS or LABEL.match(group[0].text) is not None


def _is_below(group: list[TextLine], line: TextLine) -> bool:
    """Return whether a line begins where the paragraph does, or where the text of an item does, or
    both are centred."""
    last = group[-1]
    if abs((line.x0 + line.x1) - (last.x0 + last.x1)) < 2 * SAME_MIDDLE * line.size:
        return True
    reach = (
        HANGING_INDENT * line.size
        if LABEL.match(group[0].text) or len(group) == 1
        else RAGGED_INDENT * line.size
    )
    return abs(line.x0 - last.x0) <= reach

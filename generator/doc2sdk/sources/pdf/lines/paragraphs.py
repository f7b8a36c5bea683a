"""Lines become blocks: where one paragraph, item or sample ends and the next begins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from doc2sdk.sources.pdf.glyphs.drawing import Fill
from doc2sdk.sources.pdf.lines.boxes import smallest_area_around, text_right_edge
from doc2sdk.sources.pdf.lines.drafts import CodeDraft, Draft, TextDraft
from doc2sdk.sources.pdf.lines.item_labels import LABEL
from doc2sdk.sources.pdf.lines.text_lines import LEADERS, TextLine, half
from doc2sdk.sources.pdf.lines.wraps import (
    ENDS,
    is_broken_address,
    is_cut_address,
    is_long,
    runs_on,
    was_wrapped,
)
from doc2sdk.sources.pdf.tolerances import (
    CLOSER_LINES,
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
    lines: list[TextLine], areas: list[Fill], right: float, steps: LineSteps | None = None
) -> list[Draft]:
    """Return paragraphs and code from the lines of one column, top down. ``right`` is the column's edge,
    ``steps`` how many em
    apart baselines of one paragraph are at most, if that differs from most documents. For example ``Returns all widgets of the``, ``account.`` below it, and ``{`` in a
    monospaced font become a paragraph of two lines and a sample."""
    groups: list[list[TextLine]] = []
    boxes = [_box(line, areas) for line in lines]
    homes: list[Fill | None] = []
    reach = _edges(lines, boxes, right)
    for index, line in enumerate(lines):
        same_box = index > 0 and boxes[index] is boxes[index - 1]
        if same_box and _continues(
            groups[-1], line, boxes[index], reach[id(boxes[index])], steps or {}
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
            homes.append(boxes[index])
    return [_draft(group, box, reach[id(box)]) for group, box in zip(groups, homes, strict=True)]


class Step(NamedTuple):
    """How far the next line is below a long one: the size of both in half points, the distance of the
    baselines in em, and whether the upper one ends inside of a sentence."""

    size: float
    distance: float
    is_open: bool


LineSteps = Mapping[float, float]
"""For each size in half points how many em apart baselines of one paragraph are at most."""

OTHER_SIZES = 0.0
"""The key of what counts for other sizes; without it, they have :data:`LINE_STEP`."""


def steps_of(lines: list[TextLine], right: float) -> list[Step]:
    """Return the steps down from lines of prose that are long for a column that ends at ``right``. The
    entries of a table of contents are none."""
    return [
        Step(
            half(above.size),
            (below.baseline - above.baseline) / above.size,
            above.text[-1] not in ENDS,
        )
        for above, below in pairwise(lines)
        if not above.mono
        and is_same_size(above.size, below.size)
        and is_long(above, right)
        and not LEADERS.search(above.text)
    ]


def has_wide_steps(lines: list[TextLine]) -> bool:
    """Return whether several sentences go on far below their line: only then it takes a closer look."""
    wide = 0
    for above, below in pairwise(lines):
        distance, size = below.baseline - above.baseline, above.size
        if LINE_STEP * size < distance <= WIDEST_LINE_STEP * size and above.text[-1] not in ENDS:
            wide += 1
    return wide >= LEAST_WIDE_STEPS - 1


def line_steps(steps: Iterable[Step]) -> dict[float, float]:
    """Return what the lines of a page or document show of the space between lines, for each size.

    It is :data:`LINE_STEP` for most. Double-spaced prose in type of 10 points has baselines 23 points
    apart, and hardly any two lines of it are closer.
    """
    sizes: dict[float, list[Step]] = {}
    for step in steps:
        if 0 < step.distance <= WIDEST_LINE_STEP:
            sizes.setdefault(step.size, []).append(step)
    found = ((size, _usual_step(same)) for size, same in sizes.items())
    return {size: usual for size, usual in found if usual is not None}


def _usual_step(steps: list[Step]) -> float | None:
    """Return how many em apart baselines of one paragraph in one size are, or None if too few show it."""
    if len(steps) < LEAST_WIDE_STEPS:
        return None
    least = sorted(step.distance for step in steps)[int(len(steps) * CLOSER_LINES)]
    if least <= LINE_STEP:
        return LINE_STEP
    usual = SAME_LINE_STEP * least
    open_ends = [step.is_open for step in steps if step.distance <= usual]
    return usual if 2 * sum(open_ends) > len(open_ends) else None


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
    group: list[TextLine], line: TextLine, box: Fill | None, right: float, steps: LineSteps
) -> bool:
    last = group[-1]
    em = max(last.size, line.size)
    step = line.baseline - last.baseline
    if last.mono and line.mono:
        return box is not None or step < LOOSE_CODE_STEP * em
    if is_cut_address(last, line, right) and _is_below(group, line):
        return True
    if step > LINE_STEP * em and step > _most_step(steps, em) * em:
        return False
    if _begins_item(group, line):
        return False
    if not has_one_size(last, line) or (last.bold != line.bold and line.bold):
        return False
    if last.bold and not line.bold and group[0].bold:  # a label, unless it fills its line
        return _is_below(group, line) and was_wrapped(last, line, right)
    return _is_below(group, line) and (
        was_wrapped(last, line, right)
        or is_justified(group, line)
        or runs_on(last, line, right)
        or is_broken_address(last.text, line.text)
    )


def has_one_size(above: TextLine, below: TextLine) -> bool:
    """Return whether two lines are set in one size, or the last run of the upper one in that of the
    lower one: ``https://api.example.com/x?token=TO`` in 12 and 10.5 points goes on in 10.5 points.
    """
    if is_same_size(above.size, below.size):
        return True
    return len(above.runs) > 1 and is_same_size(above.runs[-1].size, below.size)


def _most_step(steps: LineSteps, size: float) -> float:
    return steps.get(half(size), steps.get(OTHER_SIZES, LINE_STEP))


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

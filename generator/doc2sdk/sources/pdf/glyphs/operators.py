"""The operators whose operands are numbers alone (ISO 32000-1, annex A)."""

from __future__ import annotations

from collections.abc import Callable

from doc2sdk.sources.pdf.glyphs.canvas import Canvas
from doc2sdk.sources.pdf.glyphs.colors import color_of
from doc2sdk.sources.pdf.glyphs.paths import fills_of, line_width, strokes_of
from doc2sdk.sources.pdf.limits import SAVED_LIMIT
from doc2sdk.sources.pdf.objects.failures import UnreadableContentError
from doc2sdk.sources.pdf.objects.matrix import Matrix, multiply

Numbers = list[float]
Action = Callable[[Canvas, Numbers], None]


def save(canvas: Canvas, times: int) -> None:
    """Run ``q`` several times. The state is copied when it is next restored, if it is needed
    again."""
    canvas.saved += [canvas.state] * min(times, SAVED_LIMIT - len(canvas.saved))
    canvas.state = canvas.state.copy()


def restore(canvas: Canvas, times: int) -> None:
    """Run ``Q`` several times. More of them than there are saved states change nothing."""
    found = canvas.saved[-times:]
    if found:
        del canvas.saved[-times:]
        shared = bool(canvas.saved) and canvas.saved[-1] is found[0]
        canvas.state = found[0].copy() if shared else found[0]


def transform(canvas: Canvas, numbers: Numbers) -> None:
    canvas.state.ctm = multiply(_matrix(numbers), canvas.state.ctm)


def begin_text(canvas: Canvas, _: Numbers) -> None:
    _set_line(canvas, canvas.state.ctm)


def set_text_matrix(canvas: Canvas, numbers: Numbers) -> None:
    _set_line(canvas, multiply(_matrix(numbers), canvas.state.ctm))


def move_line(canvas: Canvas, numbers: Numbers) -> None:
    tx, ty = numbers[-2:]
    pen = canvas.pen
    pen.x += tx * pen.a + ty * pen.c
    pen.y += tx * pen.b + ty * pen.d
    canvas.advance = 0.0


def move_line_and_lead(canvas: Canvas, numbers: Numbers) -> None:
    canvas.state.leading = -numbers[-1]
    move_line(canvas, numbers)


def next_line(canvas: Canvas, _: Numbers) -> None:
    move_line(canvas, [0.0, -canvas.state.leading])


def set_spacing(canvas: Canvas, numbers: Numbers) -> None:
    canvas.state.spacing = numbers[-1]


def set_word_spacing(canvas: Canvas, numbers: Numbers) -> None:
    canvas.state.word_spacing = numbers[-1]


def set_scale(canvas: Canvas, numbers: Numbers) -> None:
    canvas.state.scale = numbers[-1] / 100


def set_leading(canvas: Canvas, numbers: Numbers) -> None:
    canvas.state.leading = numbers[-1]


def set_rise(canvas: Canvas, numbers: Numbers) -> None:
    canvas.state.rise = numbers[-1]


def set_mode(canvas: Canvas, numbers: Numbers) -> None:
    canvas.state.mode = int(numbers[-1])


def end_marked(canvas: Canvas, _: Numbers) -> None:
    canvas.marks.end()


def set_fill(canvas: Canvas, numbers: Numbers) -> None:
    color = color_of(tuple(numbers))
    canvas.state.fill = canvas.state.fill if color is None else color


def set_stroke(canvas: Canvas, numbers: Numbers) -> None:
    color = color_of(tuple(numbers))
    canvas.state.stroke = canvas.state.stroke if color is None else color


def set_width(canvas: Canvas, numbers: Numbers) -> None:
    canvas.state.width = numbers[-1]


def rectangle(canvas: Canvas, numbers: Numbers) -> None:
    x, y, width, height = numbers[-4:]
    canvas.path.rectangle(canvas.state.ctm, x, y, width, height)


def move(canvas: Canvas, numbers: Numbers) -> None:
    canvas.path.move(canvas.state.ctm, numbers[-2], numbers[-1])


def extend(canvas: Canvas, numbers: Numbers) -> None:
    canvas.path.extend(canvas.state.ctm, numbers)


def close(canvas: Canvas, _: Numbers) -> None:
    canvas.path.close()


def fill(canvas: Canvas, numbers: Numbers) -> None:
    canvas.path.close()
    canvas.drawing.fills += fills_of(canvas.path.parts, canvas.state.fill, canvas.marks.current)
    forget(canvas, numbers)


def stroke(canvas: Canvas, numbers: Numbers) -> None:
    canvas.path.close()
    width = line_width(canvas.state.width, canvas.state.ctm)
    canvas.drawing.fills += strokes_of(
        canvas.path.parts, width, canvas.state.stroke, canvas.marks.current
    )
    forget(canvas, numbers)


def fill_and_stroke(canvas: Canvas, numbers: Numbers) -> None:
    canvas.path.close()
    canvas.drawing.fills += fills_of(canvas.path.parts, canvas.state.fill, canvas.marks.current)
    stroke(canvas, numbers)


def clip(canvas: Canvas, _: Numbers) -> None:
    """Keep to the current path. The operator after this one paints and forgets it (ISO 32000-1,
    8.5.4)."""
    canvas.path.close()
    canvas.drawing.clips.update(canvas.path.parts)


def forget(canvas: Canvas, _: Numbers) -> None:
    canvas.path.clear()


def lose_image(_: Canvas, __: Numbers) -> None:
    """Raise :class:`UnreadableContentError`.

    ``BI`` reaches here only if the grammar finds no end of the inline image it begins, and what
    follows would be read as instructions.
    """
    raise UnreadableContentError("an inline image without an end")


def _matrix(numbers: Numbers) -> Matrix:
    a, b, c, d, e, f = numbers[-6:]
    return a, b, c, d, e, f


def _set_line(canvas: Canvas, matrix: Matrix) -> None:
    pen = canvas.pen
    pen.a, pen.b, pen.c, pen.d, pen.x, pen.y = matrix
    canvas.advance = 0.0


OPERATORS: dict[bytes, tuple[int, Action]] = {
    b"cm": (6, transform),
    b"w": (1, set_width),
    b"BT": (0, begin_text),
    b"Tm": (6, set_text_matrix),
    b"Td": (2, move_line),
    b"TD": (2, move_line_and_lead),
    b"T*": (0, next_line),
    b"Tc": (1, set_spacing),
    b"Tw": (1, set_word_spacing),
    b"Tz": (1, set_scale),
    b"TL": (1, set_leading),
    b"Ts": (1, set_rise),
    b"Tr": (1, set_mode),
    b"EMC": (0, end_marked),
    b"g": (1, set_fill),
    b"rg": (3, set_fill),
    b"k": (4, set_fill),
    b"sc": (1, set_fill),
    b"scn": (1, set_fill),
    b"G": (1, set_stroke),
    b"RG": (3, set_stroke),
    b"K": (4, set_stroke),
    b"SC": (1, set_stroke),
    b"SCN": (1, set_stroke),
    b"re": (4, rectangle),
    b"m": (2, move),
    b"l": (2, extend),
    b"c": (6, extend),
    b"v": (4, extend),
    b"y": (4, extend),
    b"h": (0, close),
    b"f": (0, fill),
    b"F": (0, fill),
    b"f*": (0, fill),
    b"B": (0, fill_and_stroke),
    b"B*": (0, fill_and_stroke),
    b"b": (0, fill_and_stroke),
    b"b*": (0, fill_and_stroke),
    b"S": (0, stroke),
    b"s": (0, stroke),
    b"n": (0, forget),
    b"BI": (0, lose_image),
    b"W": (0, clip),
    b"W*": (0, clip),
}
"""The least number of operands, and what to do. Operands before the last few are ignored."""

"""The operators whose operands are numbers alone, by name (ISO 32000-1, annex A)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from doc2sdk.sources.pdf.content.colors import color_of
from doc2sdk.sources.pdf.content.matrix import Matrix, multiply
from doc2sdk.sources.pdf.content.paths import filled, line_width, stroked
from doc2sdk.sources.pdf.failures import UnreadableContentError

if TYPE_CHECKING:
    from doc2sdk.sources.pdf.content.interpreter import Interpreter

Numbers = list[float]
Action = Callable[["Interpreter", Numbers], None]

SAVED_LIMIT = 500
"""How deep ``q`` may nest; real pages stay below thirty."""


def save(run: Interpreter, times: int) -> None:
    """``q``, repeated. The state is copied when it is next restored, if it is needed again."""
    run.saved += [run.state] * min(times, SAVED_LIMIT - len(run.saved))
    run.state = run.state.copy()


def restore(run: Interpreter, times: int) -> None:
    """``Q``, repeated; more of them than there are saved states change nothing."""
    found = run.saved[-times:]
    if found:
        del run.saved[-times:]
        shared = bool(run.saved) and run.saved[-1] is found[0]
        run.state = found[0].copy() if shared else found[0]


def transform(run: Interpreter, numbers: Numbers) -> None:
    run.state.ctm = multiply(_matrix(numbers), run.state.ctm)


def begin_text(run: Interpreter, _: Numbers) -> None:
    _set_line(run, run.state.ctm)


def set_text_matrix(run: Interpreter, numbers: Numbers) -> None:
    _set_line(run, multiply(_matrix(numbers), run.state.ctm))


def move_line(run: Interpreter, numbers: Numbers) -> None:
    tx, ty = numbers[-2:]
    pen = run.pen
    pen.x += tx * pen.a + ty * pen.c
    pen.y += tx * pen.b + ty * pen.d
    run.advance = 0.0


def move_line_and_lead(run: Interpreter, numbers: Numbers) -> None:
    run.state.leading = -numbers[-1]
    move_line(run, numbers)


def next_line(run: Interpreter, _: Numbers) -> None:
    move_line(run, [0.0, -run.state.leading])


def set_spacing(run: Interpreter, numbers: Numbers) -> None:
    run.state.spacing = numbers[-1]


def set_word_spacing(run: Interpreter, numbers: Numbers) -> None:
    run.state.word_spacing = numbers[-1]


def set_scale(run: Interpreter, numbers: Numbers) -> None:
    run.state.scale = numbers[-1] / 100


def set_leading(run: Interpreter, numbers: Numbers) -> None:
    run.state.leading = numbers[-1]


def set_rise(run: Interpreter, numbers: Numbers) -> None:
    run.state.rise = numbers[-1]


def set_mode(run: Interpreter, numbers: Numbers) -> None:
    run.state.mode = int(numbers[-1])


def end_marked(run: Interpreter, _: Numbers) -> None:
    run.marks.end()


def set_fill(run: Interpreter, numbers: Numbers) -> None:
    color = color_of(tuple(numbers))
    run.state.fill = run.state.fill if color is None else color


def set_stroke(run: Interpreter, numbers: Numbers) -> None:
    color = color_of(tuple(numbers))
    run.state.stroke = run.state.stroke if color is None else color


def set_width(run: Interpreter, numbers: Numbers) -> None:
    run.state.width = numbers[-1]


def rectangle(run: Interpreter, numbers: Numbers) -> None:
    x, y, width, height = numbers[-4:]
    run.path.rectangle(run.state.ctm, x, y, width, height)


def move(run: Interpreter, numbers: Numbers) -> None:
    run.path.move(run.state.ctm, numbers[-2], numbers[-1])


def extend(run: Interpreter, numbers: Numbers) -> None:
    run.path.extend(run.state.ctm, numbers)


def close(run: Interpreter, _: Numbers) -> None:
    run.path.close()


def fill(run: Interpreter, numbers: Numbers) -> None:
    run.path.close()
    run.drawing.fills += filled(run.path.parts, run.state.fill, run.marks.current)
    forget(run, numbers)


def stroke(run: Interpreter, numbers: Numbers) -> None:
    run.path.close()
    width = line_width(run.state.width, run.state.ctm)
    run.drawing.fills += stroked(run.path.parts, width, run.state.stroke, run.marks.current)
    forget(run, numbers)


def fill_and_stroke(run: Interpreter, numbers: Numbers) -> None:
    run.path.close()
    run.drawing.fills += filled(run.path.parts, run.state.fill, run.marks.current)
    stroke(run, numbers)


def clip(run: Interpreter, _: Numbers) -> None:
    """The path is painted, and forgotten, by the operator after this (ISO 32000-1, 8.5.4)."""
    run.path.close()
    run.drawing.clips.update(run.path.parts)


def forget(run: Interpreter, _: Numbers) -> None:
    run.path.clear()


def lose_image(_: Interpreter, __: Numbers) -> None:
    """``BI`` reaches here only where the grammar finds no end of the inline image it begins.

    Raises :class:`UnreadableContentError`: what follows would be read as instructions.
    """
    raise UnreadableContentError("an inline image without an end")


def _matrix(numbers: Numbers) -> Matrix:
    a, b, c, d, e, f = numbers[-6:]
    return a, b, c, d, e, f


def _set_line(run: Interpreter, matrix: Matrix) -> None:
    pen = run.pen
    pen.a, pen.b, pen.c, pen.d, pen.x, pen.y = matrix
    run.advance = 0.0


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
"""Least number of operands, and what to do; operands before the last few are ignored."""

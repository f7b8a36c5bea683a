"""Run a content stream: instructions go in, glyph runs and filled boxes come out."""

from __future__ import annotations

import re
from collections.abc import Callable

from pdfminer.pdftypes import PDFStream

from doc2sdk.sources.pdf.glyphs.canvas import Canvas
from doc2sdk.sources.pdf.glyphs.drawing import Drawing
from doc2sdk.sources.pdf.glyphs.fonts import Font, ShownText
from doc2sdk.sources.pdf.glyphs.instructions import INSTRUCTION
from doc2sdk.sources.pdf.glyphs.operands import name_of, numbers_of
from doc2sdk.sources.pdf.glyphs.operators import (
    OPERATORS,
    fill,
    move_line,
    next_line,
    restore,
    save,
    set_text_matrix,
    stroke,
)
from doc2sdk.sources.pdf.glyphs.paths import line_of
from doc2sdk.sources.pdf.glyphs.pen import TextStyle
from doc2sdk.sources.pdf.glyphs.resources import Resources, form_matrix
from doc2sdk.sources.pdf.glyphs.settings import Settings, settings_of
from doc2sdk.sources.pdf.glyphs.shown_text import ARRAY, Measure, lay_out
from doc2sdk.sources.pdf.limits import FORM_DEPTH, FORM_LIMIT
from doc2sdk.sources.pdf.objects import values
from doc2sdk.sources.pdf.objects.failures import UnreadableContentError
from doc2sdk.sources.pdf.objects.matrix import Matrix, multiply

INVISIBLE = 3
"""The text rendering mode that paints nothing (ISO 32000-1, table 106)."""


def read_content(data: bytes, resources: Resources, ctm: Matrix) -> Drawing:
    """Return what a page draws.

    ``ctm`` maps its user space to points from the top left. Raises :class:`UnreadableContentError`
    where the stream leaves the grammar.
    """
    interpreter = Interpreter(resources, ctm)
    interpreter.run(data)
    interpreter.pen.lift()
    return interpreter.drawing


class Interpreter(Canvas):
    """The run of one page. Operators of numbers alone are in :mod:`operators`, the others are
    here."""

    def __init__(self, resources: Resources, ctm: Matrix) -> None:
        super().__init__(ctm)
        self.resources = resources
        self.depth = self.forms = 0
        self.actions: dict[str | None, Callable[[re.Match[bytes]], None]] = {
            "operator": self.operate,
            "isolated": self.draw_isolated,
            "saves": self.save,
            "restores": self.restore,
            "chain": self.show_object,
            "object": self.show_placed,
            "steps": self.show_hex,
            "show": self.show_string,
            "placed": self.show_set,
            "adjusted": lambda match: self.show_adjusted(match["array"]),
            "drawn": lambda match: self.stroke_line(match["numbers"], match["line"]),
            "boxes": lambda match: self.fill_boxes(match["numbers"] + match["boxes"]),
            "corners": self.draw_corners,
            "marked": lambda match: self.marks.begin_numbered(int(match["mcid"])),
            "unmarked": lambda _: self.marks.end(),
            "named": self.operate_named,
            "inline": self.count_image,
        }
        """What each kind of instruction does."""

    def run(self, data: bytes) -> None:
        """Execute every instruction of a stream."""
        action_of = self.actions.get
        for match in INSTRUCTION.finditer(data):
            action = action_of(match.lastgroup)
            if action is not None:
                action(match)
            elif match.lastgroup == "garbage":
                raise UnreadableContentError(f"byte {match.start('garbage')} of {len(data)}")

    def operate(self, match: re.Match[bytes]) -> None:
        """Run an operator of numbers alone. With too few numbers it does nothing."""
        arity, action = OPERATORS.get(match["operator"], (0, None))
        if action is not None:
            numbers = numbers_of(match["numbers"])
            if len(numbers) >= arity:
                action(self, numbers)

    # -- state ----------------------------------------------------------------------------------

    def save(self, match: re.Match[bytes]) -> None:
        save(self, 1 + match["saves"].count(b"q"))

    def restore(self, match: re.Match[bytes]) -> None:
        restore(self, 1 + match["restores"].count(b"Q"))

    def draw_isolated(self, match: re.Match[bytes]) -> None:
        """Draw one line, box or text object that has settings of its own. Afterwards the state is
        as before."""
        settings, spot, box = match.group("settings", "spot", "box")
        state, own = self.state, settings_of(settings)
        if spot is not None:
            self.draw_text(match, own)
            return
        outer = state.ctm, state.fill, state.stroke, state.width
        own.apply(state)
        if box is not None:
            self.path.rectangle(state.ctm, *numbers_of(box))
            fill(self, [])
        else:
            self.stroke_line(match["start"], match["stop"])
        state.ctm, state.fill, state.stroke, state.width = outer

    def draw_text(self, match: re.Match[bytes], own: Settings) -> None:
        """Draw an isolated text object without saving and restoring the state."""
        spot, letters, em, word, words = match.group("spot", "letters", "em", "word", "words")
        state, pen = self.state, self.pen
        font, size = self.resources.type(letters, em)
        if font.vertical:
            raise UnreadableContentError("vertical writing")
        x, y = numbers_of(spot)
        pen.begin(state.ctm if own.matrix is None else multiply(own.matrix, state.ctm), x, y)
        phrase = (
            self.phrase(font, size, word, b"")
            if words is None
            else self.phrase(font, size, words, ARRAY)
        )
        color = state.fill if own.fill is None else own.fill
        style = font, size, color, self.marks.current, state.mode == INVISIBLE
        for text, start, end in phrase.pieces:
            pen.show(text, start, end, state.rise, style)
        self.advance = phrase.end

    # -- text -----------------------------------------------------------------------------------

    def begin_string(self, operator: bytes, numbers: bytes) -> None:
        """Move to the next line for ``'`` and ``"``. The latter also sets both spacings."""
        if operator == b"Tj":
            return
        values = numbers_of(numbers)
        if operator == b'"' and len(values) >= 2:
            self.state.word_spacing, self.state.spacing = values[-2:]
        next_line(self, [])

    def show_object(self, match: re.Match[bytes]) -> None:
        """Draw a text object of one font, one matrix and one string, or of a chain of strings."""
        face, points, matrix, offset, glyphs, chain = match.group(
            "face", "points", "matrix", "offset", "glyphs", "chain"
        )
        self.state.font, self.state.size = self.resources.type(face, points)
        set_text_matrix(self, numbers_of(matrix))
        if offset is not None:
            move_line(self, numbers_of(offset))
        self.show_steps(glyphs, chain)

    def show_set(self, match: re.Match[bytes]) -> None:
        """Draw an array of strings after its matrix."""
        numbers = numbers_of(match["numbers"])
        if len(numbers) >= 6:
            set_text_matrix(self, numbers)
        self.show_adjusted(match["set"])

    def show_placed(self, match: re.Match[bytes]) -> None:
        """Draw a text object of one line that begins at a point, in one font."""
        x, y = numbers_of(match["at"])
        self.pen.begin(self.state.ctm, x, y)
        self.advance = 0.0
        self.state.font, self.state.size = self.resources.type(match["type"], match["height"])
        if match["spread"] is None:
            self.show_steps(match["shown"], match["moves"])
        else:
            self.show_adjusted(match["spread"])

    def show_string(self, match: re.Match[bytes]) -> None:
        self.begin_string(match["show"], match["numbers"])
        self.show_literal(match["literal"])

    def show_hex(self, match: re.Match[bytes]) -> None:
        self.begin_string(match["hex_show"], match["numbers"])
        self.show_steps(match["hex"], match["steps"])

    # -- paths ----------------------------------------------------------------------------------

    def stroke_line(self, start: bytes, end: bytes) -> None:
        """Draw a path of one line, or end a path with its last line, and stroke it."""
        numbers = numbers_of(start)
        if len(numbers) < 2:
            return
        corners = numbers[-2:] + numbers_of(end)
        if self.path.parts or self.path.points:
            self.path.close()
            self.path.extend(self.state.ctm, corners)
            stroke(self, numbers)
        else:
            self.drawing.fills += line_of(self.state, corners, self.marks.current)

    def fill_boxes(self, boxes: bytes) -> None:
        """Fill rectangles one after the other: ``x y width height re f ...``."""
        numbers = numbers_of(boxes.translate(None, b"ref*"))
        for index in range(0, len(numbers) - 3, 4):
            x, y, width, height = numbers[index : index + 4]
            self.path.rectangle(self.state.ctm, x, y, width, height)
        fill(self, numbers)

    def draw_corners(self, match: re.Match[bytes]) -> None:
        self.path.chain(self.state.ctm, match["numbers"] + b" m" + match["corners"])

    def count_image(self, _: re.Match[bytes]) -> None:
        self.drawing.images += 1

    def show_literal(self, raw: bytes) -> None:
        style = self.style()
        if style is not None:
            text, width, codes, spaces = style[0].literals[raw]
            unit, gap, blank = self.measure().units()
            start = self.advance
            self.advance = start + width * unit + codes * gap + spaces * blank
            self.pen.show(text, start, self.advance, self.state.rise, style)

    def show_steps(self, first: bytes, steps: bytes) -> None:
        """Draw a string, and those after it that each begin a new line ``dx`` to the right."""
        font, pen = self.state.font, self.pen
        if font is None:
            return
        phrase = self.phrase(font, self.state.size, first, steps)
        self.draw_phrase(phrase)
        if steps:
            pen.x, pen.y = pen.x + phrase.origin * pen.a, pen.y + phrase.origin * pen.b
            self.advance = phrase.end - phrase.origin

    def show_adjusted(self, array: bytes) -> None:
        """Draw strings with adjustments in thousandths of an em. A wide adjustment begins a new
        run."""
        font = self.state.font
        if font is not None:
            self.draw_phrase(self.phrase(font, self.state.size, array, ARRAY))

    def phrase(self, font: Font, size: float, shown: bytes, steps: bytes) -> ShownText:
        """Return what a string and the steps after it show, or what an array shows."""
        state = self.state
        key = (shown, steps, size, state.scale, state.spacing, state.word_spacing)
        phrase = font.phrases.get(key)
        if phrase is None:
            phrase = font.phrases[key] = lay_out(font, shown, steps, Measure(*key[2:]))
        return phrase

    def draw_phrase(self, phrase: ShownText) -> None:
        start, style = self.advance, self.style()
        if style is not None:
            rise, show = self.state.rise, self.pen.show
            for text, begin, end in phrase.pieces:
                show(text, start + begin, start + end, rise, style)
        self.advance = start + phrase.end

    def measure(self) -> Measure:
        state = self.state
        return Measure(state.size, state.scale, state.spacing, state.word_spacing)

    def style(self) -> TextStyle | None:
        """Return what two strings must share to be one run, or None without a font."""
        state = self.state
        font = state.font
        if font is None:
            return None
        if font.vertical:
            raise UnreadableContentError("vertical writing")
        return font, state.size, state.fill, self.marks.current, state.mode == INVISIBLE

    # -- names ----------------------------------------------------------------------------------

    def operate_named(self, match: re.Match[bytes]) -> None:
        """Run an operator whose operands include a name."""
        operator = match["named"]
        name = name_of(match["name"])
        if operator == b"Tf":
            sizes = numbers_of(match["tail"] or b"")
            self.state.font = self.resources.font(name)
            self.state.size = sizes[0] if sizes else self.state.size
        elif operator == b"BDC":
            self.marks.begin(name, match["dict"], match["second"], self.resources)
        elif operator == b"BMC":
            self.marks.begin(name, None, None, self.resources)
        elif operator == b"Do":
            self.draw_object(name)

    def draw_object(self, name: str) -> None:
        """Draw the stream of a form. Anything else counts as a picture."""
        found = self.resources.xobject(name)
        if found is None:
            return
        if values.name(found.get("Subtype")) != "Form":
            self.drawing.images += 1
        elif self.depth < FORM_DEPTH and self.forms < FORM_LIMIT:
            self.draw_form(found)

    def draw_form(self, form: PDFStream) -> None:
        outer, state, saved, marks = self.resources, self.state, self.saved, self.marks
        self.state, self.saved, self.marks = state.copy(), [], marks.inner()
        self.state.ctm = multiply(form_matrix(form), state.ctm)
        self.resources = outer.inner(form)
        self.depth, self.forms = self.depth + 1, self.forms + 1
        self.run(values.stream_bytes(form))
        self.pen.lift()
        self.depth -= 1
        self.resources, self.state, self.saved, self.marks = outer, state, saved, marks

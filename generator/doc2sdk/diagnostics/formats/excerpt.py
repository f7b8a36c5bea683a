"""The printed text a diagnostic is about, cut to fit, with carets under the part that is meant."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.diagnostics.formats.display import ELLIPSIS, cells, clip, printable

MAX_LINES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcerptLine:
    """A line of the excerpt; lines of ``carets`` follow the text they mark."""

    text: str
    carets: bool = False


def excerpt_lines(excerpt: str, mark: str, label: str, width: int) -> list[ExcerptLine]:
    """Return at most five lines of ``excerpt`` around ``mark``, each at most ``width`` cells.

    Of a mark over several lines the first is underlined. A mark that is not in the excerpt is not
    underlined; without a mark a label underlines the whole first line.
    """
    lines = printable(excerpt).split("\n")
    wanted = printable(mark).split("\n")[0] or (lines[0].strip() if label else "")
    marked = next((i for i, line in enumerate(lines) if wanted and wanted in line), None)
    first = _first_line(marked, len(lines))
    shown: list[ExcerptLine] = []
    for index in range(first, min(first + MAX_LINES, len(lines))):
        if index == marked:
            shown += _with_carets(lines[index], wanted, printable(label), width)
        else:
            shown.append(ExcerptLine(text=clip(lines[index], width)))
    return shown


def _first_line(marked: int | None, count: int) -> int:
    """Return the line the window starts at, so that the marked line is in its middle if there is room."""
    if marked is None:
        return 0
    return max(0, min(marked - MAX_LINES // 2, count - MAX_LINES))


def _with_carets(line: str, mark: str, label: str, width: int) -> list[ExcerptLine]:
    text, start, end = _window(line, line.index(mark), len(mark), width)
    carets = " " * cells(text[:start]) + "^" * max(1, cells(text[start:end]))
    beside = f"{carets} {label}".rstrip()
    if cells(beside) <= width or not label:
        return [ExcerptLine(text=text), ExcerptLine(text=beside, carets=True)]
    below = " " * max(0, min(cells(text[:start]), width - cells(label))) + label
    return [
        ExcerptLine(text=text),
        ExcerptLine(text=carets, carets=True),
        ExcerptLine(text=below, carets=True),
    ]


def _window(line: str, start: int, length: int, width: int) -> tuple[str, int, int]:
    """Return the part of a line to show and where the mark is in it (start, end).

    Counted in characters: a line of wide characters may come out up to twice as wide, which costs
    a wrapped line and no information.
    """
    if cells(line) <= width:
        return line, start, start + length
    room = max(1, width - 2 * len(ELLIPSIS))
    length = min(length, room)
    left = max(0, min(start - (room - length) // 2, len(line) - room))
    before = ELLIPSIS if left else ""
    after = ELLIPSIS if left + room < len(line) else ""
    offset = start - left + len(before)
    return before + line[left : left + room] + after, offset, offset + length

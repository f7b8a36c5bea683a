"""Markdown that a dialect's text is rewritten to; every line keeps the place it was made from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from doc2sdk.sources.markdown.lines import SourceLine

Cells = Sequence[str]

_BAR = re.compile(r"(?<!\\)[|]")
_ESCAPED_BAR = r"\\|"


@dataclass(slots=True)
class Draft:
    """Lines of Markdown, and the lines of the source that say nothing to a reader of the page."""

    lines: list[SourceLine] = field(default_factory=list)
    hidden: list[SourceLine] = field(default_factory=list)

    def keep(self, line: SourceLine) -> None:
        """Add a line as it is."""
        self.lines.append(line)

    def put(self, text: str, at: SourceLine) -> None:
        """Add a line that was made from ``at``."""
        self.lines.append(made(text, at))

    def gap(self, at: SourceLine) -> None:
        """End the paragraph that is open."""
        if self.lines and self.lines[-1].text.strip():
            self.put("", at)

    def paragraph(self, text: str, at: SourceLine) -> None:
        if text.strip():
            self.gap(at)
            self.put(text.strip(), at)
            self.put("", at)

    def heading(self, level: int, text: str, at: SourceLine) -> None:
        self.paragraph(f"{'#' * max(1, min(level, 6))} {' '.join(text.split())}", at)

    def request(self, method: str, target: str, at: SourceLine) -> None:
        """Add a request line: ``GET /orders/{id}``."""
        self.paragraph(code_span(f"{method.upper()} {target}"), at)

    def code(self, lines: Iterable[SourceLine], language: str, at: SourceLine) -> None:
        """Add a block of code; its lines lose the indentation they share."""
        kept = trimmed(list(lines))
        if not kept:
            return
        longest = max((len(m) for line in kept for m in re.findall(r"`{3,}", line.text)), default=2)
        fence = "`" * (longest + 1)
        shared = min((line.indent for line in kept if line.text.strip()), default=0)
        self.gap(at)
        self.put(fence + language, at)
        for line in kept:
            self.lines.append(made(line.text[shared:], line, column=line.indent))
        self.put(fence, at)
        self.put("", at)

    def table(self, head: Cells, rows: Sequence[tuple[SourceLine, Cells]], at: SourceLine) -> None:
        """Add a table; columns in which no row has anything are left out.

        A table of Markdown has a head; one without is written as HTML.
        """
        used = [i for i in range(len(head)) if any(i < len(c) and c[i].strip() for _, c in rows)]
        if not used:
            return
        self.gap(at)
        if not any(head):
            self._headless(rows, used)
            return
        self.put(_row([head[i] for i in used]), at)
        self.put(_row(["---"] * len(used)), at)
        for line, cells in rows:
            self.put(_row([cells[i] if i < len(cells) else "" for i in used]), line)
        self.put("", at)

    def _headless(self, rows: Sequence[tuple[SourceLine, Cells]], used: Sequence[int]) -> None:
        """Add rows as HTML; blank lines around a cell's text keep it Markdown."""
        for number, (line, cells) in enumerate(rows):
            self.put("<table><tr>" if number == 0 else "</tr><tr>", line)
            for index in used:
                text = cells[index] if index < len(cells) else ""
                for part in ("<td>", "", text, "", "</td>"):
                    self.put(part, line)
        self.put("</tr></table>", rows[-1][0])
        self.put("", rows[-1][0])


def made(text: str, at: SourceLine, column: int | None = None) -> SourceLine:
    """A line with the place of ``at``."""
    return SourceLine(text=text, number=at.number, column=at.indent if column is None else column)


def trimmed(lines: list[SourceLine]) -> list[SourceLine]:
    """Lines without the blank ones at either end."""
    while lines and not lines[0].text.strip():
        lines = lines[1:]
    while lines and not lines[-1].text.strip():
        lines = lines[:-1]
    return lines


def code_span(text: str) -> str:
    """Text as inline code, whatever signs it has."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def cell(text: str) -> str:
    """Text of several lines as one cell."""
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n", text)]
    return "<br>".join(part for part in paragraphs if part)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(_BAR.sub(_ESCAPED_BAR, text) for text in cells)} |"

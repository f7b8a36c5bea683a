"""A text as numbered lines, which keep their numbers when others are taken out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """A line without its end; ``number`` counts from 1 in the file.

    ``column`` (from 0) is set where the text was made from something else that begins there.
    """

    text: str
    number: int
    column: int | None = None

    @property
    def indent(self) -> int:
        """The column (from 0) of the first character that is not white space."""
        return len(self.text) - len(self.text.lstrip())


def numbered(text: str) -> list[SourceLine]:
    """The lines of a text whatever their line ends."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return [SourceLine(text=line, number=n) for n, line in enumerate(plain.split("\n"), 1)]


def joined(lines: Sequence[SourceLine]) -> str:
    return "\n".join(line.text for line in lines)

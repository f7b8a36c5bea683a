"""As much of reStructuredText as truth needs: titles, directives, their options and their content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_DIRECTIVE = re.compile(r"^(\s*)\.\. ([\w:-]+)::\s*(.*)$")
_UNDERLINE = re.compile(r"^([=\-~^\"'`#*+.:_])\1{2,}\s*$")


@dataclass(frozen=True, slots=True)
class Title:
    """A section's title."""

    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of prose, or of a field list."""

    text: str


@dataclass(frozen=True, slots=True)
class Directive:
    """``.. name:: argument`` with the lines indented under it, their common indent taken off."""

    name: str
    argument: str
    content: tuple[str, ...]

    @property
    def options(self) -> tuple[str, ...]:
        """The leading ``:name: value`` lines."""
        found = []
        for line in self.content:
            if not line.startswith(":"):
                break
            found.append(line)
        return tuple(found)

    @property
    def text(self) -> str:
        """The content after the options."""
        return "\n".join(self.content[len(self.options) :]).strip("\n")


Item = Title | Line | Directive


def included(path: Path) -> list[str]:
    """The lines of a file with the files it includes in their places; paths are the including file's."""
    lines: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        found = _DIRECTIVE.match(line)
        inner = path.parent / found[3].strip() if found and found[2] == "include" else None
        if inner is not None and inner.is_file():
            lines += [*included(inner), ""]
        else:
            lines.append(line)
    return lines


def items(lines: list[str]) -> Iterator[Item]:
    """What stands in the lines, in order."""
    at = 0
    while at < len(lines):
        line = lines[at]
        found = _DIRECTIVE.match(line)
        if found:
            content, at = _indented(lines, at + 1, len(found[1]))
            yield Directive(found[2], found[3].strip(), content)
            continue
        if _titled(lines, at):
            yield Title(line.strip())
            at += 1
        elif line.strip() and not _UNDERLINE.match(line):
            yield Line(line)
        at += 1


def _titled(lines: list[str], at: int) -> bool:
    text, below = lines[at].rstrip(), lines[at + 1] if at + 1 < len(lines) else ""
    started = bool(text) and not text[0].isspace() and not _UNDERLINE.match(text)
    return started and bool(_UNDERLINE.match(below)) and len(below.rstrip()) >= len(text) - 1


def _indented(lines: list[str], start: int, outer: int) -> tuple[tuple[str, ...], int]:
    end = start
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > outer):
        end += 1
    block = lines[start:end]
    least = min((_indent(line) for line in block if line.strip()), default=0)
    return tuple(line[least:].rstrip() for line in block), end


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())

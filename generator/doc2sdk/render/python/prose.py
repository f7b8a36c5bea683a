"""Composes docstrings: document text and our own words, wrapped, still marked as text.

The result is a :class:`~doc2sdk.model.Text`, so that a template can print it through the
``docstring`` filter only.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from doc2sdk.model import Text
from doc2sdk.render.design.descriptions import plain_description

LINE_WIDTH = 100


def one_line(text: Text | str) -> str:
    """Return the words of a text on one line."""
    raw = text.raw if isinstance(text, Text) else text
    return " ".join(raw.split())


def code(text: Text | str) -> str:
    """Return a literal in running text, in reStructuredText's double backquotes."""
    return f"``{one_line(text)}``"


def sentence(text: Text | str) -> str:
    """Return a description, or our own words, as one line that ends in a full stop."""
    line = one_line(plain_description(text.raw) if isinstance(text, Text) else text)
    return line if not line or line[-1] in ".!?:" else f"{line}."


def split_summary(text: Text | str) -> tuple[str, str]:
    """Return the first sentence and the rest."""
    line = sentence(text)
    head, stop, tail = line.partition(". ")
    return (f"{head}.", tail) if stop else (line, "")


def wrap(text: str, width: int, *, first: str = "", rest: str = "") -> str:
    """Return text as lines of at most ``width``; a word longer than that stays whole."""
    if len(first) + len(text) <= width:
        return first + text if text else ""
    lines = textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)


def entry(name: str, text: str, width: int) -> str:
    """Return one line of an ``Args`` or ``Raises`` list."""
    return wrap(f"{name}: {text}", width, first="    ", rest="        ")


def block(title: str, lines: Iterable[str]) -> str:
    """Return a titled part of a docstring; empty if it has no lines."""
    body = "\n".join(lines)
    return f"{title}:\n{body}" if body else ""


def indented(source: str, prefix: str = "    ") -> str:
    """Return lines of code below a title."""
    return "\n".join(f"{prefix}{line}" for line in source.split("\n"))


def join(parts: Iterable[str]) -> Text:
    """Return paragraphs and blocks, without empty ones, with a blank line between."""
    return Text("\n\n".join(part for part in parts if part))


def source_line(citation: Text, width: int) -> str:
    """Return where the reference says it."""
    return wrap(f"Source: {citation.raw}", width, rest="    ")

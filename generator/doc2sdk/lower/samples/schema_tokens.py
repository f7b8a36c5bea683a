"""The tokens of printed schemas: names, quoted text, marks and comments, with where each begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
      (?P<line> \n )
    | (?P<blank> [^\S\n]+ )
    | (?P<comment> //[^\n]* | /\*.*?\*/ | \#(?!/)[^\n]* )
    | (?P<quoted> "[^"\n]*" | '[^'\n]*' | “[^”"\n]*[”"] )
    | (?P<mark> \[\] | [{}\[\]()|&:,;?*] | -(?=\s) )
    | (?P<word> (?: [^\s{}\[\](),;:|&?*"'“”] | \( [^()\n]* \) | :(?=//) )+ )
    """,
    re.VERBOSE | re.DOTALL,
)

QUOTES = "\"'“”"
"""Marks around quoted text."""


class NotSchemaError(ValueError):
    """The text is no printed schema."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """``kind`` is comment, line, mark, quoted or word; ``indent`` is the column, both from 0."""

    kind: str
    text: str
    line: int
    indent: int

    def is_mark(self, *texts: str) -> bool:
        """Return whether this is one of these marks."""
        return self.kind == "mark" and self.text in texts


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a text. Raises NotSchemaError where a printed schema has no such
    character.
    """
    line = start = 0
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None or match.lastgroup is None:
            raise NotSchemaError
        if match.lastgroup != "blank":
            yield Token(
                kind=match.lastgroup, text=match.group(), line=line, indent=position - start
            )
        breaks = match.group().count("\n")
        if breaks:
            line += breaks
            start = position + match.group().rindex("\n") + 1
        position = match.end()


def comment_words(text: str) -> str:
    """Return the words of a comment, without its marks."""
    inner = re.sub(r"^(?://+|/\*+|#+)|\*+/$", "", text)
    return " ".join(re.sub(r"(?m)^\s*\*+", "", inner).split())

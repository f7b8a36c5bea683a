"""The only doors document text takes into a generated file.

Each filter writes its text so that it stays data in the file's language, whatever it holds: quotes,
backslashes, line ends, NUL, lone surrogates, marks that reorder what a reader sees.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from doc2sdk.model import Json, Text
from doc2sdk.render.errors import RenderError
from doc2sdk.render.literals import python_literal, visible

_WIDTH = 100
# Every quote that could, with those behind it, end a docstring.
_CLOSING_QUOTE = re.compile(r'"(?="|\Z)')
_MARKDOWN_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_MARKDOWN_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.M)


def literal(value: Text | Json, indent: int = 0) -> str:
    """A Python expression that gives the value; ``indent`` is the column of its line."""
    return python_literal(value.raw, indent)


def docstring(value: Text | str, indent: int) -> str:
    """A docstring, its quotes included; ``indent`` is the column it stands in.

    Lines are taken as they are (:mod:`doc2sdk.render.python.prose` wraps them).
    """
    raw = value.raw if isinstance(value, Text) else value
    safe = visible(raw.strip().replace("\\", "\\\\"), keep="\n")
    safe = _CLOSING_QUOTE.sub('\\\\"', safe)
    several = "\n" in safe or len(safe) + indent + 6 > _WIDTH
    pad = "\n" + " " * indent
    lines = (line.rstrip(" ") for line in safe.split("\n"))
    body = "\n".join(f"{' ' * indent}{line}" if line else "" for line in lines).lstrip(" ")
    return f'"""{body}{pad if several else ""}"""'


def comment(value: Text | str) -> str:
    """Text for one ``#`` comment: a single line."""
    raw = value.raw if isinstance(value, Text) else value
    return visible(" ".join(raw.split()))


def markdown(value: Text | str) -> str:
    """Running text in a Markdown file: one line, nothing in it is markup."""
    raw = value.raw if isinstance(value, Text) else value
    line = visible(" ".join(raw.split()))
    escaped = _MARKDOWN_SPECIAL.sub(r"\\\1", line)
    return _MARKDOWN_LINE_START.sub(r"\1\\\2", escaped)


def codespan(value: Text | str) -> str:
    """A code span in a Markdown file (CommonMark 0.31, section 6.1): a longer fence than it holds."""
    raw = value.raw if isinstance(value, Text) else value
    line = visible(" ".join(raw.split()))
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if longest and (line.startswith("`") or line.endswith("`")) else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def toml(value: Text | str) -> str:
    """A TOML basic string, quotes included (TOML 1.0: the escapes of JSON, surrogates excepted)."""
    raw = value.raw if isinstance(value, Text) else value
    return json.dumps(visible(" ".join(raw.split())), ensure_ascii=False)


def identifier(value: str) -> str:
    """A name :mod:`doc2sdk.render.python.names` made.

    Raises:
        RenderError: If it is no identifier.
    """
    if not value.isidentifier():
        raise RenderError(f"{value!r} is not an identifier")
    return value


FILTERS: dict[str, Callable[..., str]] = {
    "literal": literal,
    "docstring": docstring,
    "comment": comment,
    "codespan": codespan,
    "markdown": markdown,
    "toml": toml,
    "identifier": identifier,
}

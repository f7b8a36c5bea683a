"""The doors that document text takes into a file of any language.

Each filter writes its text so that it stays data in the file's language, whatever it contains: quotes,
backslashes, line ends, NUL, lone surrogates, marks that reorder what a reader sees. A language adds
the filters for its literals and comments.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from doc2sdk.model import Text
from doc2sdk.render.escapes import visible

_MARKDOWN_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_MARKDOWN_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.M)


def comment(value: Text | str) -> str:
    """Return text for a comment on one line."""
    raw = value.raw if isinstance(value, Text) else value
    return visible(" ".join(raw.split()))


def markdown(value: Text | str) -> str:
    """Return running text for a Markdown file: one line, nothing in it is markup."""
    raw = value.raw if isinstance(value, Text) else value
    line = visible(" ".join(raw.split()))
    escaped = _MARKDOWN_SPECIAL.sub(r"\\\1", line)
    return _MARKDOWN_LINE_START.sub(r"\1\\\2", escaped)


def codespan(value: Text | str) -> str:
    """Return a code span for Markdown (CommonMark 0.31, 6.1): its fence is longer than any inside."""
    raw = value.raw if isinstance(value, Text) else value
    line = visible(" ".join(raw.split()))
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if longest and (line.startswith("`") or line.endswith("`")) else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def toml(value: Text | str) -> str:
    """Return a TOML basic string with its quotes (TOML 1.0: the escapes of JSON, no surrogates)."""
    raw = value.raw if isinstance(value, Text) else value
    return json.dumps(visible(" ".join(raw.split())), ensure_ascii=False)


FILTERS: dict[str, Callable[..., str]] = {
    "comment": comment,
    "codespan": codespan,
    "markdown": markdown,
    "toml": toml,
}

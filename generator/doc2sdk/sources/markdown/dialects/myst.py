"""MyST: directives of Sphinx in fences of Markdown.

::

    ```{http:get} /orders
    :query int page: The page.
    ```
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from doc2sdk.sources.markdown.dialects import restructured
from doc2sdk.sources.markdown.dialects.draft import Draft, made
from doc2sdk.sources.markdown.lines import SourceLine

_OPENING = re.compile(
    r"(?P<indent>\s*)(?P<fence>`{3,}|:{3,}|~{3,})\{(?P<name>[\w:+-]+)\}\s*(?P<rest>.*)"
)
_ROLE = re.compile(r"\{[\w:+.-]+\}(?=`)")
_HEADING = re.compile(r"(?P<marks>#{1,6})\s+\S")
_ANY_FENCE = re.compile(r"\s*(?P<fence>`{3,}|~{3,})")


def rewrite(lines: Sequence[SourceLine]) -> Draft:
    """The text with its directives written as those of reStructuredText are."""
    draft = Draft()
    level, at, fence = 1, 0, ""
    while at < len(lines):
        line = lines[at]
        match = _OPENING.fullmatch(line.text)
        end = _end(lines, at, match["fence"]) if match and not fence else None
        if match is not None and end is not None:
            _write(draft, match, lines[at : end + 1], level)
            at = end + 1
            continue
        if found := _ANY_FENCE.match(line.text):
            fence = "" if fence and found["fence"].startswith(fence) else fence or found["fence"]
        if not fence and (heading := _HEADING.match(line.text)):
            level = len(heading["marks"])
        text = line.text if fence else _ROLE.sub("", line.text)
        draft.keep(line if text == line.text else made(text, line))
        at += 1
    return draft


def _end(lines: Sequence[SourceLine], start: int, fence: str) -> int | None:
    """The line that closes a fence."""
    closing = re.compile(rf"\s*{re.escape(fence)}{re.escape(fence[0])}*\s*")
    found = (i for i in range(start + 1, len(lines)) if closing.fullmatch(lines[i].text))
    return next(found, None)


def _write(draft: Draft, match: re.Match[str], lines: Sequence[SourceLine], level: int) -> None:
    content = list(lines[1:-1])
    if match["name"] == "eval-rst":
        written = restructured.rewrite(content, level)
    else:
        if match["name"] not in restructured.CODE:
            content = [made(_ROLE.sub("", line.text), line, line.indent) for line in content]
        written = restructured.directive(match["name"], match["rest"], lines[0], content, level)
    draft.gap(lines[0])
    draft.lines += written.lines
    draft.hidden += written.hidden
    draft.gap(lines[-1])

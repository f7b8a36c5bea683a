"""MediaWiki's language as Markdown: the signs of a wiki, and tables of several lines.

::

    {| class="wikitable"
    ! Field !! Type
    |-
    | id || rowspan="2" | integer
    |}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doc2sdk.sources.markdown.dialects.draft import Draft, made
from doc2sdk.sources.markdown.dialects.languages import with_inline
from doc2sdk.sources.markdown.dialects.wikis import Wiki
from doc2sdk.sources.markdown.dialects.wikis import rewrite as rewrite_wiki
from doc2sdk.sources.markdown.lines import SourceLine

_OPEN = re.compile(r"[\s:]*\{\|.*")
_SPAN = re.compile(r"(?P<name>rowspan|colspan)\s*=\s*[\"']?(?P<count>\d+)", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"\s*(?:[\w-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s|\"']+)\s*)+\|(?!\|)")

WIKI = Wiki(
    heading=re.compile(r"(?P<marks>={1,6})\s*(?P<text>[^=].*?)\s*(?P=marks)\s*"),
    level=lambda match: len(match["marks"]),
    item=re.compile(r"(?P<marks>[*#:]*[*#])\s*(?P<text>[^*#\s].*)"),
    depth=lambda match: len(match["marks"]),
    cells=lambda text: None,  # noqa: ARG005
    inline=(
        (re.compile(r"'''''(.+?)'''''|'''(.+?)'''"), lambda m: f"**{m[1] or m[2]}**"),
        (re.compile(r"''(.+?)''"), r"*\1*"),
        (re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]"), r"\1"),
        (re.compile(r"\[(https?://\S+)\s+([^\]]+)\]"), r"[\2](\1)"),
        (re.compile(r"</?nowiki\s*/?>|__[A-Z]+__"), ""),
        (re.compile(r"^[:]+\s*"), ""),
    ),
    indented_code=1,
)

MAX_DEPTH = 10
"""Tables in tables."""


def rewrite(lines: Sequence[SourceLine]) -> Draft:
    """The text as Markdown; tables become HTML, which has their spans."""
    out: list[SourceLine] = []
    draft = Draft()
    at = 0
    while at < len(lines):
        if not _OPEN.fullmatch(lines[at].text):
            out.append(lines[at])
            at += 1
            continue
        _add(draft, out)
        out = []
        end = _end(lines, at)
        draft.gap(lines[at])
        draft.lines += _table(lines[at:end])
        draft.put("", lines[end - 1])
        at = end
    _add(draft, out)
    return draft


def _add(draft: Draft, lines: Sequence[SourceLine]) -> None:
    terms = [_definition(line) for line in lines]
    made_from = rewrite_wiki(WIKI, [part for parts in terms for part in parts])
    draft.lines += made_from.lines


def _definition(line: SourceLine) -> list[SourceLine]:
    """``; term : definition`` as two lines of a definition list in Markdown."""
    if not line.text.startswith(";"):
        return [line]
    term, _, text = line.text[1:].partition(" : ")
    parts = [made("", line), made(with_inline(term.strip(), WIKI.inline), line)]
    return [*parts, made(f": {text.strip()}", line)] if text else parts


def _end(lines: Sequence[SourceLine], start: int) -> int:
    """The line after a table; tables nest."""
    depth = 0
    for at in range(start, len(lines)):
        text = lines[at].text.strip()
        depth += _OPEN.fullmatch(text) is not None
        if text.startswith("|}"):
            depth -= 1
            if depth == 0:
                return at + 1
    return len(lines)


def _table(lines: Sequence[SourceLine], depth: int = 0) -> Iterator[SourceLine]:
    """The lines of a table as HTML; what is nested deeper than :data:`MAX_DEPTH` is text."""
    yield made("<table>", lines[0])
    in_row = False
    at = 1
    while at < len(lines):
        line, text = lines[at], lines[at].text.strip()
        if depth < MAX_DEPTH and _OPEN.fullmatch(text):
            end = _end(lines, at)
            yield made("", line)
            yield from _table(lines[at:end], depth + 1)
            yield made("", line)
            at = end
            continue
        if text.startswith("|+"):
            yield made(f"<caption>{_ATTRIBUTES.sub('', text[2:]).strip()}</caption>", line)
        elif text.startswith(("|-", "|}")):
            if in_row:
                yield made("</tr>", line)
            in_row = False
        elif text.startswith(("|", "!")):
            if not in_row:
                yield made("<tr>", line)
            in_row = True
            name = "th" if text[0] == "!" else "td"
            for part in re.split(r"\|\||!!" if name == "th" else r"\|\|", text[1:]):
                yield from _cell(name, part, line)
        elif text or in_row:
            yield made(with_inline(lines[at].text, WIKI.inline), line)
        at += 1
    yield made("</tr></table>" if in_row else "</table>", lines[-1])


def _cell(name: str, text: str, line: SourceLine) -> Iterator[SourceLine]:
    attributes = _ATTRIBUTES.match(text)
    spans = (
        "".join(f' {m["name"]}="{m["count"]}"' for m in _SPAN.finditer(attributes[0]))
        if attributes
        else ""
    )
    yield made(f"<{name}{spans}>", line)
    yield made("", line)
    yield made(
        with_inline(text[attributes.end() if attributes else 0 :].strip(), WIKI.inline), line
    )
    yield made("", line)

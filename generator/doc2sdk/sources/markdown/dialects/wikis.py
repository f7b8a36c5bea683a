"""Wiki languages as Markdown: MediaWiki, DokuWiki and Textile (Redmine).

They differ in signs, not in kind: headings, tables by rows, lists by marks, code between tags. Each
is a :class:`Wiki`, a row of data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from doc2sdk.sources.markdown.dialects.draft import Draft, cell, made
from doc2sdk.sources.markdown.dialects.languages import Replacement, with_inline
from doc2sdk.sources.markdown.lines import SourceLine

_CODE = re.compile(
    r"(?P<before>.*?)<(?P<tag>pre|code|file|syntaxhighlight|source|nowiki)(?P<rest>(?:\s[^<>]*)?)>(?P<text>.*)",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(
    r"(?:lang(?:uage)?|class)\s*=\s*[\"']?(?P<name>[\w+#.-]+)|^\s*(?P<bare>[\w+#.-]+)(?![\w+#.-]|\s*=)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wiki:
    """A wiki's language: its headings, lists, rows of tables and inline markup.

    ``level`` is the level of a heading's match; ``depth`` that of a list item's; ``cells`` gives
    the cells of a line that is a row, each with whether it is a head, or None for other lines.
    """

    heading: re.Pattern[str]
    level: Callable[[re.Match[str]], int]
    item: re.Pattern[str]
    depth: Callable[[re.Match[str]], int]
    cells: Callable[[str], list[tuple[bool, str]] | None]
    inline: tuple[Replacement, ...]
    indented_code: int = 0
    is_ordered: str = "#"
    code_line: re.Pattern[str] | None = None


def rewrite(wiki: Wiki, lines: Sequence[SourceLine]) -> Draft:
    """The text as Markdown."""
    draft = Draft()
    at = 0
    while at < len(lines):
        at = _next(wiki, draft, lines, at)
    return draft


def _next(wiki: Wiki, draft: Draft, lines: Sequence[SourceLine], at: int) -> int:
    line = lines[at]
    text = line.text
    if not text.strip():
        draft.gap(line)
        return at + 1
    if (code := _CODE.fullmatch(text)) and (end := _code(draft, lines, at, code)):
        return end
    if wiki.code_line is not None and (match := wiki.code_line.fullmatch(text)):
        end = _block_end(lines, at)
        first = made(match["text"], line)
        draft.code([first, *lines[at + 1 : end]], "", line)
        return end
    if heading := wiki.heading.fullmatch(text):
        title = with_inline(heading["text"].strip(), wiki.inline)
        draft.heading(wiki.level(heading), title, line)
        return at + 1
    if wiki.cells(text) is not None:
        return _table(wiki, draft, lines, at)
    if item := wiki.item.fullmatch(text):
        mark = "1." if wiki.is_ordered in item["marks"][-1] else "-"
        lead = "   " * (wiki.depth(item) - 1)
        draft.put(f"{lead}{mark} {with_inline(item['text'].strip(), wiki.inline)}", line)
        return at + 1
    if wiki.indented_code and line.indent >= wiki.indented_code:
        end = at
        while (
            end < len(lines) and lines[end].indent >= wiki.indented_code and lines[end].text.strip()
        ):
            end += 1
        draft.code(lines[at:end], "", line)
        return end
    shown = with_inline(text.strip(), wiki.inline)
    draft.lines.append(line if shown == text else made(shown, line))
    return at + 1


def _block_end(lines: Sequence[SourceLine], at: int) -> int:
    while at < len(lines) and lines[at].text.strip():
        at += 1
    return at


def _code(draft: Draft, lines: Sequence[SourceLine], at: int, match: re.Match[str]) -> int:
    """A block of code between tags; 0 where the tag is inside of a line of text."""
    closing = f"</{match['tag'].lower()}"
    end = at
    while end < len(lines) and closing not in lines[end].text.lower():
        end += 1
        if end == len(lines):
            return 0
    position = lines[end].text.lower().index(closing)
    rest = lines[end].text[position:].partition(">")[2]
    if end == at and (match["before"].strip() or rest.strip()):
        return 0
    draft.paragraph(match["before"], lines[at])
    language = _LANGUAGE.search(match["rest"])
    name = (language["name"] or language["bare"] or "") if language else ""
    if end == at:
        inner = match["text"][: match["text"].lower().index(closing)]
        draft.code([made(inner, lines[at])], name, lines[at])
    else:
        last = made(lines[end].text[:position], lines[end])
        code = [made(match["text"], lines[at]), *lines[at + 1 : end], last]
        nested = re.match(r"\s*<code(?:\s+class=\"(?P<name>\w+)\")?>", code[0].text)
        if nested:
            name = nested["name"] or name
            code = [
                made(re.sub(r"</?code[^>]*>", "", part.text), part, part.indent) for part in code
            ]
        draft.code(code, name, lines[at])
    draft.paragraph(rest, lines[end])
    return end + 1


def _table(wiki: Wiki, draft: Draft, lines: Sequence[SourceLine], at: int) -> int:
    """Rows on lines of their own; rows of heads come first."""
    rows: list[tuple[SourceLine, list[tuple[bool, str]]]] = []
    start = lines[at]
    while at < len(lines) and (cells := wiki.cells(lines[at].text)) is not None:
        rows.append((lines[at], cells))
        at += 1
    written = [(line, [_cell(wiki, *one) for one in cells]) for line, cells in rows]
    width = max(len(cells) for _, cells in written)
    has_head = all(is_head for is_head, text in rows[0][1] if text.strip()) and len(rows) > 1
    head = written.pop(0)[1] if has_head else []
    draft.table([*head, *[""] * (width - len(head))], written, start)
    return at


def _cell(wiki: Wiki, is_head: bool, text: str) -> str:
    shown = cell(with_inline(text.strip(), wiki.inline))
    return f"**{shown}**" if is_head and shown and not shown.startswith("**") else shown


def _dokuwiki_cells(text: str) -> list[tuple[bool, str]] | None:
    stripped = text.strip()
    if not re.fullmatch(r"[|^].*[|^]", stripped):
        return None
    masked = re.sub(
        r"\[\[[^\]]*\]\]|''.*?''|%%.*?%%", lambda m: m[0].replace("|", "\x00"), stripped
    )
    parts = re.split(r"([|^])", masked)[1:-1]
    pairs = zip(parts[::2], [*parts[1::2], ""], strict=False)
    cells = [(sign == "^", text.replace("\x00", "|")) for sign, text in pairs]
    return cells[:-1] if cells and not cells[-1][1].strip() and len(parts) % 2 else cells


def _textile_cells(text: str) -> list[tuple[bool, str]] | None:
    stripped = text.strip()
    if not re.fullmatch(r"\|.*\|", stripped):
        return None
    masked = re.sub(r"@[^@]+@", lambda m: m[0].replace("|", "\x00"), stripped[1:-1])
    cells: list[tuple[bool, str]] = []
    for part in masked.split("|"):
        match = re.match(r"(?P<marks>[_<>=~^\\/\d-]*(?:\{[^}]*\})?(?:\([^)]*\))?)\.\s", part)
        is_head = match is not None and "_" in match["marks"]
        cells.append((is_head, (part[match.end() :] if match else part).replace("\x00", "|")))
    return cells


_WIKI_LINK = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]")

DOKUWIKI = Wiki(
    heading=re.compile(r"\s*(?P<marks>={2,6})\s*(?P<text>[^=].*?)\s*(?P=marks)\s*"),
    level=lambda match: 7 - len(match["marks"]),
    item=re.compile(r"(?P<indent> {2,})(?P<marks>[*-])\s*(?P<text>\S.*)"),
    depth=lambda match: len(match["indent"]) // 2,
    cells=_dokuwiki_cells,
    inline=(
        (re.compile(r"''(?:%%)?(.+?)(?:%%)?''"), r"`\1`"),
        (re.compile(r"(?<![:/])//(?=\S)(.+?)(?<![:\s])//"), r"*\1*"),
        (re.compile(r"__(.+?)__"), r"\1"),
        (_WIKI_LINK, r"\1"),
        (re.compile(r"\\\\(?:\s|$)"), "<br>"),
        (re.compile(r"</?nowiki>|%%"), ""),
    ),
    indented_code=2,
    is_ordered="-",
)

TEXTILE = Wiki(
    heading=re.compile(r"h(?P<level>[1-6])(?:\([^)]*\)|\{[^}]*\})*\.\s+(?P<text>\S.*)"),
    level=lambda match: int(match["level"]),
    item=re.compile(r"\s*(?P<marks>[*#]+)\s+(?P<text>\S.*)"),
    depth=lambda match: len(match["marks"]),
    cells=_textile_cells,
    inline=(
        (re.compile(r"(?<![\w@])@(?=\S)([^@\n]+)(?<=\S)@(?![\w@])"), r"`\1`"),
        (re.compile(r"(?<![\w*])\*(?![\s*])([^*\n]+)(?<![\s*])\*(?![\w*])"), r"**\1**"),
        (re.compile(r"\"([^\"\n]+)\":([^\s,;|)]+)"), r"[\1](\2)"),
        (re.compile(r"^(?:p|bq|div)(?:\([^)]*\)|\{[^}]*\})*\.\s+"), ""),
        (_WIKI_LINK, r"\1"),
    ),
    code_line=re.compile(r"bc\.{1,2}\s+(?P<text>.*)"),
)

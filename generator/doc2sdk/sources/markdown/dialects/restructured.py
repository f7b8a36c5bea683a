"""reStructuredText as Markdown, with the directives of Sphinx and its httpdomain.

::

    .. http:get:: /orders/(int:id)

       Reads an order.

       :query boolean full: All of it.
       :statuscode 200: found
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from doc2sdk.sources.blocks import ADMONITION_LABELS
from doc2sdk.sources.markdown.dialects import restructured_fields as fields
from doc2sdk.sources.markdown.dialects import restructured_tables as tables
from doc2sdk.sources.markdown.dialects.draft import Draft, made, trimmed
from doc2sdk.sources.markdown.dialects.languages import (
    Replacement,
    dedented,
    indented,
    with_inline,
)
from doc2sdk.sources.markdown.lines import SourceLine

_UNDERLINE = re.compile(r"([=\-`:.'\"~^_*+#])\1{2,}\s*")
_DIRECTIVE = re.compile(r"\.\.\s+(?:\|[^|]+\|\s+)?(?P<name>[\w+:.-]+?)\s?::(?:\s+(?P<rest>.*))?")
_COMMENT = re.compile(r"\.\.(?:\s.*)?|__ .*")
_FOOTNOTE = re.compile(r"\.\. \[(?P<name>[^\]]+)\]\s+(?P<text>\S.*)")
_OPTION = re.compile(r":(?P<name>[\w-]+):\s*(?P<value>.*)")
_FIELD = re.compile(r":(?P<name>[^:\s](?:[^:]|:(?!\s|$))*):(?:\s+(?P<text>.*))?")
_BULLET = re.compile(r"(?P<mark>[*+•-]|#\.|\(?[\da-zA-Z][.)]|\d+[.)])\s+\S")
_HTTP = re.compile(
    r"(?:http:)?(?P<method>get|put|post|delete|patch|options|head|any)", re.IGNORECASE
)
_PLACEHOLDER = re.compile(r"\((?:[\w\s]+:)?\s*(\w+)\)")

CODE = (
    "code-block",
    "code",
    "sourcecode",
    "parsed-literal",
    "literalinclude",
    "prompt",
    "highlight",
    "code-tab",
)
TABLES: dict[str, Callable[[Sequence[SourceLine]], tables.Rows]] = {
    "list-table": tables.rows_of_list,
    "csv-table": tables.rows_of_csv,
}
GROUPS = frozenset(
    "container topic sidebar rubric only tabs tab group-tab tab-set tab-item compound "
    "epigraph glossary table versionadded versionchanged deprecated dropdown details".split()
)
"""Directives whose title and content are text."""

INLINE: tuple[Replacement, ...] = (
    (re.compile(r"`([^`<>]+?)\s*<([^`<>]+)>`__?"), r"[\1](\2)"),
    (re.compile(r"`([^`]+)`__?(?!\w)"), r"\1"),
    (re.compile(r"(?<![\w`])(\w[\w.-]*\w)__?(?![\w`])"), r"\1"),
    (re.compile(r"\|([\w -]+)\|_*"), r"\1"),
)
_ROLE = re.compile(r":[\w:+.-]+:`(?P<text>[^`]+)`")
_LITERAL = re.compile(r"``(.+?)``")
_LINK = re.compile(r"`[^`<>]+?\s*<[^`<>]+>`__?|`[^`]+`__?(?!\w)")


MAX_DEPTH = 30
"""Blocks nested deeper are read as lines of text, so that no text exhausts the stack."""


@dataclass(slots=True)
class _Writer:
    draft: Draft = field(default_factory=Draft)
    styles: list[str] = field(default_factory=list)
    level: int = 1
    depth: int = 0


def rewrite(lines: Sequence[SourceLine], level: int = 0) -> Draft:
    """The text as Markdown; its first style of titles gets the level below ``level``."""
    writer = _Writer(styles=[""] * level, level=level or 1)
    _write(writer, lines)
    return writer.draft


def directive(
    name: str, rest: str, line: SourceLine, content: list[SourceLine], level: int
) -> Draft:
    """One directive as Markdown, below a heading of ``level``."""
    writer = _Writer(styles=[""] * level, level=level)
    _write_directive(writer, name.lower(), rest.strip(), line, dedented(content))
    return writer.draft


def _write(writer: _Writer, lines: Sequence[SourceLine]) -> None:
    """Writes the lines of the text or of a block inside of it."""
    if writer.depth > MAX_DEPTH:
        for line in lines:
            writer.draft.put(line.text.strip(), line)
        return
    writer.depth += 1
    at = 0
    while at < len(lines):
        at = _next(writer, lines, at)
    writer.depth -= 1


def _next(writer: _Writer, lines: Sequence[SourceLine], at: int) -> int:
    """Writes what begins at a line; returns the line after it."""
    line = lines[at]
    text = line.text.strip()
    if not text:
        writer.draft.gap(line)
        return at + 1
    if line.indent:
        end = indented(lines, at, 0)
        _write(writer, dedented(lines[at:end]))
        return end
    for reader in (_title, _directive, _table, _fields, _list, _definition):
        if end := reader(writer, lines, at):
            return end
    return _paragraph(writer, lines, at)


def _title(writer: _Writer, lines: Sequence[SourceLine], at: int) -> int:
    """A section's title: underlined, or between two lines; the order of styles is that of levels."""
    following = [line.text.rstrip() for line in lines[at : at + 3]]
    text = following[0]
    if _UNDERLINE.fullmatch(text):
        if len(following) < 3 or following[2] != text or not following[1].strip():
            if len(text) < 4 or (at + 1 < len(lines) and lines[at + 1].text.strip()):
                return 0
            return at + 1  # A rule between parts prints nothing.
        style, title, end = text[0] * 2, following[1].strip(), at + 3
    elif len(following) > 1 and _UNDERLINE.fullmatch(following[1]) and text:
        if len(following[1]) < min(len(text), 3) or following[1][0] == ":":
            return 0
        style, title, end = following[1][0], text, at + 2
    else:
        return 0
    if style not in writer.styles:
        writer.styles.append(style)
    writer.level = writer.styles.index(style) + 1
    writer.draft.heading(writer.level, inline(title), lines[end - 2])
    return end


def _directive(writer: _Writer, lines: Sequence[SourceLine], at: int) -> int:
    line = lines[at]
    if not line.text.startswith("..") and not line.text.startswith("__ "):
        return 0
    end = indented(lines, at + 1, 0)
    footnote = _FOOTNOTE.fullmatch(line.text)
    match = _DIRECTIVE.fullmatch(line.text)
    if footnote is not None:
        writer.draft.paragraph(inline(f"{footnote['name']}: {footnote['text']}"), line)
        _write(writer, dedented(lines[at + 1 : end]))
    elif match is None:
        if _COMMENT.fullmatch(line.text) is None:
            return 0
        writer.draft.hidden += lines[at:end]
    else:
        content = dedented(lines[at + 1 : end])
        _write_directive(
            writer, match["name"].lower(), (match["rest"] or "").strip(), line, content
        )
    return end


def _write_directive(
    writer: _Writer, name: str, rest: str, line: SourceLine, content: list[SourceLine]
) -> None:
    options: list[SourceLine] = []
    http = _HTTP.fullmatch(name.removeprefix("http:")) if name.startswith("http:") else None
    if http is None:
        while content and _OPTION.fullmatch(content[0].text.strip()):
            options.append(content.pop(0))
    captions = [
        o for o in options if o.text.strip().startswith((":caption:", ":synopsis:", ":title:"))
    ]
    for option in captions:
        writer.draft.paragraph(inline(option.text.strip().split(":", 2)[2]), option)
    if name not in TABLES:
        writer.draft.hidden += [option for option in options if option not in captions]
    if http is not None:
        _write_operation(writer, http["method"], rest, line, content)
    elif name in CODE or name.startswith("http:example"):
        language, _, title = rest.partition(" ")
        writer.draft.paragraph(inline(title), line)
        writer.draft.code(content, re.sub(r"[^\w+#.-]", "", language), line)
        if not content:
            writer.draft.hidden.append(line)
    elif name in TABLES:
        writer.draft.paragraph(inline(rest), line)
        rows = TABLES[name]([*options, *content])
        tables.write(writer.draft, rows, line, inline)
    elif name in ADMONITION_LABELS or name in ("admonition", "seealso", "todo"):
        word = name if name in ADMONITION_LABELS else "note"
        writer.draft.gap(line)
        writer.draft.put(f":::{word}", line)
        _write(writer, [made(rest, line), *content] if rest else content)
        writer.draft.gap(line)
        writer.draft.put(":::", line)
    elif name in GROUPS:
        writer.draft.paragraph(inline(rest), line)
        _write(writer, content)
    elif re.search(r"function|method|class|data|attribute|describe|object|option", name):
        writer.draft.paragraph(f"`{rest}`" if rest else "", line)
        _write(writer, content)
    else:
        writer.draft.hidden += [line, *content]


def _write_operation(
    writer: _Writer, method: str, target: str, line: SourceLine, content: list[SourceLine]
) -> None:
    """An operation of httpdomain; its parts get headings below it."""
    level = writer.level
    writer.level = level + 1
    target = _PLACEHOLDER.sub(r"{\1}", target)
    writer.draft.heading(level + 1, f"{method.upper()} {target}", line)
    _write(writer, content)
    writer.level = level


def _table(writer: _Writer, lines: Sequence[SourceLine], at: int) -> int:
    found = tables.drawn_table(lines, at)
    if found is None:
        return 0
    rows, end = found
    tables.write(writer.draft, rows, lines[at], inline)
    return end


def _fields(writer: _Writer, lines: Sequence[SourceLine], at: int) -> int:
    """A list of fields: parameters of an operation, or names and values."""
    found: list[fields.Field] = []
    while at < len(lines) and (match := _FIELD.fullmatch(lines[at].text)):
        line, end = lines[at], indented(lines, at + 1, 0)
        rest = " ".join(part.text.strip() for part in lines[at + 1 : end])
        text = inline(f"{match['text'] or ''} {rest}".strip())
        found.append(fields.Field(name=match["name"], text=text, line=line))
        at = end
        while (
            at + 1 < len(lines)
            and not lines[at].text.strip()
            and _FIELD.fullmatch(lines[at + 1].text)
        ):
            at += 1
    if found:
        fields.write(writer.draft, found, writer.level + 1)
    return at if found else 0


def _list(writer: _Writer, lines: Sequence[SourceLine], at: int) -> int:
    """A bulleted or numbered item; its lines keep the indentation of its text."""
    match = _BULLET.match(lines[at].text)
    if match is None:
        return 0
    end = indented(lines, at + 1, 0)
    mark = "-" if match["mark"] in "*+•-" else "1."
    inner = _Writer(styles=writer.styles, level=writer.level, depth=writer.depth)
    first = lines[at].text[match.end() - 1 :]
    _write(inner, [made(first, lines[at]), *dedented(lines[at + 1 : end])])
    writer.draft.hidden += inner.draft.hidden
    for number, line in enumerate(trimmed(inner.draft.lines)):
        lead = mark + " " if number == 0 else " " * (len(mark) + 1)
        writer.draft.lines.append(made(f"{lead}{line.text}".rstrip(), line, line.column))
    return end


def _definition(writer: _Writer, lines: Sequence[SourceLine], at: int) -> int:
    """A term, and its definition on the lines below, indented."""
    if at + 1 >= len(lines) or not lines[at + 1].indent or not lines[at + 1].text.strip():
        return 0
    if lines[at].text.rstrip().endswith("::"):
        return 0
    end = indented(lines, at + 1, 0)
    for tag, content in (("dt", None), ("dd", dedented(lines[at + 1 : end]))):
        _tag(writer.draft, "<dl>" if tag == "dt" else "", lines[at])
        _tag(writer.draft, f"<{tag}>", lines[at])
        if content is None:
            writer.draft.put(inline(lines[at].text.strip()), lines[at])
        else:
            _write(writer, content)
        _tag(writer.draft, f"</{tag}>", lines[end - 1])
    _tag(writer.draft, "</dl>", lines[end - 1])
    return end


def _tag(draft: Draft, tag: str, at: SourceLine) -> None:
    if tag:
        draft.gap(at)
        draft.put(tag, at)
        draft.put("", at)


def _paragraph(writer: _Writer, lines: Sequence[SourceLine], at: int) -> int:
    """Lines up to the next blank one; ``::`` at the end announces code."""
    end = at
    while end < len(lines) and lines[end].text.strip() and (end == at or not lines[end].indent):
        end += 1
    writer.draft.gap(lines[at])
    announces = lines[end - 1].text.rstrip().endswith("::")
    for number, line in enumerate(lines[at:end], at):
        text = line.text.lstrip("| ") if line.text.startswith("| ") else line.text
        if announces and number == end - 1:
            text = re.sub(r"\s*::\s*$", "" if text.strip() == "::" else ":", text)
        if text.strip():
            writer.draft.lines.append(made(inline(text), line))
    if not announces:
        return end
    after = indented(lines, end, 0)
    writer.draft.code(lines[end:after], "", lines[end - 1])
    return after


def inline(text: str) -> str:
    """Inline markup as Markdown: roles and literals are code, references are links or text."""
    text = _LITERAL.sub(lambda match: f"`{match[1]}`" if "`" not in match[1] else match[0], text)
    text = _ROLE.sub(
        lambda match: f"`{re.sub(r' *<[^>]*>$', '', match['text']).lstrip('~!')}`", text
    )
    text = _LINK.sub(lambda match: with_inline_link(match[0]), text)
    return with_inline(text, INLINE[2:])


def with_inline_link(text: str) -> str:
    for pattern, replacement in INLINE[:2]:
        text = pattern.sub(replacement, text)
    return text

"""AsciiDoc as Markdown.

::

    == Read an order
    [source,http]
    ----
    GET /orders/1 HTTP/1.1
    ----
    |===
    |Parameter |Description

    |id |the order
    |===
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from doc2sdk.sources.blocks import ADMONITION_LABELS
from doc2sdk.sources.markdown.dialects import asciidoc_tables
from doc2sdk.sources.markdown.dialects.draft import Draft
from doc2sdk.sources.markdown.dialects.languages import Replacement, with_inline
from doc2sdk.sources.markdown.lines import SourceLine

_HEADING = re.compile(r"(?P<marks>={1,6}|#{1,6})\s+(?P<text>\S.*?)\s*")
_ATTRIBUTE_ENTRY = re.compile(r":(?P<name>!?[\w-]+!?):(?:\s+(?P<value>.*))?")
_ATTRIBUTES = re.compile(r"\[(?P<inside>[^\]\[]*(?:\[[^\]]*\][^\]\[]*)*)\]\s*")
_TITLE = re.compile(r"\.(?P<text>[^\s.].*)")
_DIRECTIVE = re.compile(
    r"(?:include|ifdef|ifndef|ifeval|endif|image|video|audio|toc|operation)::\S*\[.*\]\s*|<<<\s*|'{3}\s*|:toc:"
)
_COMMENT = re.compile(r"//(?!/).*")
_LIST = re.compile(r"\s*(?P<marks>\*{1,6}|-|\.{1,6}|\d+\.)\s+(?P<text>\S.*)")
_TERM = re.compile(r"(?P<term>\S.*?)(?P<mark>:{2,4}|;;)(?:\s+(?P<text>\S.*))?\s*")
_NOTICE = re.compile(r"(?P<word>NOTE|TIP|WARNING|IMPORTANT|CAUTION):\s+(?P<text>\S.*)")
_CALLOUT = re.compile(r"<(?:\d+|\.)>\s+(?P<text>\S.*)")
_DELIMITER = re.compile(
    r"(?P<sign>-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|/{4,}|--|`{3,})(?P<language>\w*)\s*"
)

VERBATIM = "-.`+"
"""First signs of delimiters whose content is printed as it is."""

INLINE: tuple[Replacement, ...] = (
    (
        re.compile(r"(?:link:|(?=https?://))([^\s\[\]]+)\[([^\]]*)\]"),
        lambda m: f"[{m[2].split(',')[0].strip(chr(34)+'^') or m[1]}]({m[1]})",
    ),
    (
        re.compile(r"(?:xref:[^\s\[\]]*|<<[^,>]+,?)(?:\[([^\]]*)\]|([^>]*)>>)"),
        lambda m: m[1] or m[2] or m[0].strip("<>"),
    ),
    (re.compile(r"(?<![\w*])\*(?!\s|\*)([^*\n]+?)(?<!\s)\*(?![\w*])"), r"**\1**"),
    (re.compile(r"(?<![\w+])\+(?!\s)([^+\n]+)(?<!\s)\+(?![\w+])"), r"`\1`"),
    (re.compile(r"pass:\w*\[([^\]]*)\]|footnote:\w*\[([^\]]*)\]"), lambda m: m[1] or f"({m[2]})"),
    (re.compile(r"\[\[[^\]]+\]\]|\[#[^\]]+\](?=#|`|\*)"), ""),
    (re.compile(r"(?<=\w) \+$"), r"\\"),
)
_SUBSTITUTION = re.compile(r"\{(?P<name>[A-Za-z][\w-]*)\}")


@dataclass(slots=True)
class _Writer:
    """What is known: attributes of the document, those of the next block, open containers."""

    draft: Draft = field(default_factory=Draft)
    attributes: dict[str, str] = field(default_factory=dict)
    block: str = ""
    containers: list[str] = field(default_factory=list)
    list_depth: int = 0
    marks: list[str] = field(default_factory=list)


def rewrite(lines: Sequence[SourceLine]) -> Draft:
    """The text as Markdown."""
    writer = _Writer()
    at = 0
    while at < len(lines):
        at = _next(writer, lines, at)
    while writer.containers:
        _close(writer, lines[-1])
    return writer.draft


def _next(writer: _Writer, lines: Sequence[SourceLine], at: int) -> int:
    """Writes what begins at a line; returns the line after it."""
    line = lines[at]
    text = line.text.rstrip()
    if not text.strip():
        writer.draft.gap(line)
        if at + 1 < len(lines) and not _LIST.match(lines[at + 1].text):
            writer.marks.clear()
        return at + 1
    if asciidoc_tables.opens(text):
        rows, end = asciidoc_tables.read(lines, at, writer.block)
        asciidoc_tables.write(writer.draft, rows, line, lambda part: _inline(writer, part))
        writer.block = ""
        return end
    if delimiter := _DELIMITER.fullmatch(text):
        return _delimited(writer, lines, at, delimiter)
    for reader in (_heading, _hidden, _attributes, _item, _term):
        if reader(writer, line):
            return at + 1
    return _paragraph(writer, lines, at)


def _heading(writer: _Writer, line: SourceLine) -> bool:
    match = _HEADING.fullmatch(line.text)
    if match is None:
        return False
    writer.marks.clear()
    writer.draft.heading(len(match["marks"]), _inline(writer, match["text"]), line)
    writer.block = ""
    return True


def _hidden(writer: _Writer, line: SourceLine) -> bool:
    """Attribute entries, comments and directives: nothing that the page prints."""
    entry = _ATTRIBUTE_ENTRY.fullmatch(line.text)
    if entry is not None:
        writer.attributes[entry["name"].strip("!")] = entry["value"] or ""
    elif not (_COMMENT.fullmatch(line.text) or _DIRECTIVE.fullmatch(line.text)):
        return False
    writer.draft.hidden.append(line)
    return True


def _attributes(writer: _Writer, line: SourceLine) -> bool:
    """A line of block attributes, or a block's title."""
    match = _ATTRIBUTES.fullmatch(line.text)
    if match is not None and not re.match(r"\[\w[^\]]*\]\(", line.text):
        writer.block = f"{writer.block},{match['inside']}".strip(",")
        return True
    title = _TITLE.fullmatch(line.text)
    if title is not None:
        writer.draft.paragraph(_inline(writer, title["text"]), line)
    return title is not None


def _delimited(
    writer: _Writer, lines: Sequence[SourceLine], at: int, delimiter: re.Match[str]
) -> int:
    """A block between two equal lines: code, or a container whose content is read on."""
    line, sign = lines[at], delimiter["sign"]
    is_code = sign[0] in VERBATIM and sign != "--"
    if sign[0] == "/" or is_code or (sign == "--" and "source" in writer.block):
        end = next(
            (i for i in range(at + 1, len(lines)) if lines[i].text.strip() == sign), len(lines)
        )
        if sign[0] == "/":
            writer.draft.hidden += lines[at + 1 : end]
        elif sign[0] == "+":
            writer.draft.lines += lines[at + 1 : end]
        else:
            language = _language(writer.block) or delimiter["language"]
            writer.draft.code(lines[at + 1 : end], language, line)
        writer.block = ""
        return end + 1
    if writer.containers and writer.containers[-1] == sign:
        _close(writer, line)
        return at + 1
    writer.containers.append(sign)
    word = writer.block.split(",")[0].strip().lower()
    writer.draft.gap(line)
    writer.draft.put(f":::{word if word in ADMONITION_LABELS else 'group'}", line)
    writer.block = ""
    return at + 1


def _close(writer: _Writer, line: SourceLine) -> None:
    writer.containers.pop()
    writer.draft.gap(line)
    writer.draft.put(":::", line)
    writer.draft.put("", line)


def _language(block: str) -> str:
    """The language of ``[source,json,options="nowrap"]`` or ``[,json]``."""
    parts = [part.strip().strip("\"'") for part in block.split(",")]
    if len(parts) > 1 and re.fullmatch(r"(?:source|listing|)(?:[%#.][\w%#.-]*)?", parts[0]):
        return parts[1] if re.fullmatch(r"[\w+#.-]+", parts[1]) else ""
    return ""


def _item(writer: _Writer, line: SourceLine) -> bool:
    """A list's item: the mark, new or known, says how deep it is."""
    match = _LIST.fullmatch(line.text)
    callout = _CALLOUT.fullmatch(line.text)
    if match is None:
        if callout is not None:
            writer.draft.put(f"- {_inline(writer, callout['text'])}", line)
        return callout is not None
    mark = re.sub(r"\d+", "", match["marks"])
    if mark in writer.marks:
        del writer.marks[writer.marks.index(mark) + 1 :]
    else:
        writer.marks.append(mark)
    depth = "  " * (len(writer.marks) - 1) if mark[0] in "*-" else "   " * (len(writer.marks) - 1)
    lead = "-" if mark[0] in "*-" else "1."
    writer.draft.put(f"{depth}{lead} {_inline(writer, match['text'])}", line)
    return True


def _term(writer: _Writer, line: SourceLine) -> bool:
    """A term of a description list; its description is in the line or below."""
    match = _TERM.fullmatch(line.text)
    if match is None or re.search(r"::\S", line.text):
        return False
    writer.draft.gap(line)
    writer.draft.put(_inline(writer, match["term"]), line)
    if match["text"]:
        writer.draft.put(f": {_inline(writer, match['text'])}", line)
        writer.draft.put("", line)
    else:
        writer.block = "description"
    return True


def _paragraph(writer: _Writer, lines: Sequence[SourceLine], at: int) -> int:
    """A line of text; ``+`` alone joins a block to the item above."""
    line = lines[at]
    text = line.text.strip()
    if text == "+":
        writer.draft.put("", line)
        return at + 1
    block, writer.block = writer.block, ""
    word = block.split(",")[0].strip().lower()
    notice = _NOTICE.fullmatch(text)
    end = at
    while end < len(lines) and lines[end].text.strip():
        end += 1
    starts = at == 0 or not lines[at - 1].text.strip()
    if notice is not None or word in ADMONITION_LABELS:
        texts = [notice["text"] if notice else text, *(part.text for part in lines[at + 1 : end])]
        writer.draft.gap(line)
        writer.draft.put(f":::{notice['word'].lower() if notice else word}", line)
        for part, source in zip(texts, lines[at:end], strict=True):
            writer.draft.put(_inline(writer, part.strip()), source)
        writer.draft.put(":::", line)
        return end
    if block == "description":
        writer.draft.put(f": {_inline(writer, text)}", line)
        return at + 1
    is_source = re.match(r"(?:source|listing)\b|,", block) is not None
    if is_source or (line.indent and starts and not writer.marks):
        writer.draft.code(lines[at:end], _language(block), line)
        return end
    writer.draft.put(_inline(writer, text), line)
    return at + 1


def _inline(writer: _Writer, text: str) -> str:
    """Inline markup as Markdown; attributes of the document are put in."""
    text = _SUBSTITUTION.sub(lambda m: writer.attributes.get(m["name"]) or m[0], text)
    return with_inline(text, INLINE)

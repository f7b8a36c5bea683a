"""API Blueprint: Markdown whose headings and lists have a grammar (apiblueprint.org, format 1A).

::

    ### List orders [GET /orders{?page}]
    + Parameters
        + page: 2 (number, optional) - The page.
    + Response 200 (application/json)

            {"orders": []}
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from doc2sdk.sources.markdown.dialects.draft import Cells, Draft, cell, made
from doc2sdk.sources.markdown.lines import SourceLine

_VERB = r"GET|PUT|POST|DELETE|PATCH|OPTIONS|HEAD"
_HEADING = re.compile(r"(?P<marks>#{1,6})\s*(?P<text>\S.*?)\s*#*\s*")
_BRACKETED = re.compile(
    rf"(?P<title>.*?)\s*\[\s*(?P<method>{_VERB})?\s*(?P<target>/\S*|\{{\S*|https?://\S+)?\s*\]"
)
_BARE = re.compile(rf"(?P<title>)(?P<method>{_VERB})?\s*(?P<target>/\S*)?")
_SECTION = re.compile(
    r"(?P<indent>\s*)[+*-]\s+(?P<kind>Parameters|Attributes?|Request|Response|Headers|Body|Schema|Model"
    r"|Relation:?)(?![\w:])\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?P<indent>\s*)[+*-]\s+(?P<text>\S.*)")
_MEMBER = re.compile(
    r"(?P<name>`[^`]+`|[^\s:(`]+)"
    r"(?:\s*:\s*(?P<example>`[^`]*`|\"[^\"]*\"|[^(]*?))?"
    r"(?:\s*\((?P<marks>[^()]*(?:\([^()]*\)[^()]*)*)\))?"
    r"(?:\s*(?:-|\.\.\.)\s*(?P<text>.*))?"
)
_HOST = re.compile(r"HOST:\s*(?P<url>\S+)\s*")
_METADATA = re.compile(r"[A-Z][A-Z_]*:\s*\S.*")
_QUERY = re.compile(r"\{[?&#](?P<names>[^}]*)\}")
_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})\s*(?P<language>\w*)")
_NOTES = re.compile(
    r"(?P<key>default|sample|example|members|values|items|one of)\b:?\s*(?P<value>.*)", re.I
)

HEAD = ("Name", "Type", "Required", "Default", "Example", "Description")
CODE_DEPTH = 8
"""Columns that code is indented deeper than the list item it belongs to."""


@dataclass(slots=True)
class _Member:
    """A parameter or an attribute."""

    line: SourceLine
    indent: int
    name: str
    cells: dict[str, str]


@dataclass(slots=True)
class _Section:
    """A list item that opens a part: Parameters, Request, Response ..."""

    kind: str
    indent: int
    line: SourceLine
    members: list[_Member] = field(default_factory=list)
    code: list[SourceLine] = field(default_factory=list)
    language: str = ""
    fence: bool = False


@dataclass(slots=True)
class _Writer:
    """What is known of the lines above.

    ``shared`` are the parameters of a resource, which each of its actions has too; ``follows`` is
    set where the line above is not blank.
    """

    draft: Draft = field(default_factory=Draft)
    level: int = 1
    target: str = ""
    shown: str = ""
    message: str = ""
    section: _Section | None = None
    shared: _Section | None = None
    is_resource: bool = False
    follows: bool = False


def rewrite(lines: Sequence[SourceLine]) -> Draft:
    """The blueprint as headings, request lines, tables and code."""
    writer = _Writer()
    for line in _without_metadata(writer.draft, lines):
        _write(writer, line)
        writer.follows = bool(line.text.strip())
    _close(writer)
    return writer.draft


def _without_metadata(draft: Draft, lines: Sequence[SourceLine]) -> Sequence[SourceLine]:
    """The lines after ``FORMAT: 1A``; of what is stated with it, the host is the base URL."""
    start = next((i for i, line in enumerate(lines) if line.text.strip()), 0)
    at = start
    while at < len(lines) and _METADATA.fullmatch(lines[at].text):
        host = _HOST.fullmatch(lines[at].text)
        if host is not None:
            draft.paragraph(f"Base URL: {host['url']}", lines[at])
        else:
            draft.hidden.append(lines[at])
        at += 1
    return lines[at:]


def _write(writer: _Writer, line: SourceLine) -> None:
    section = writer.section
    if section is not None and section.fence:
        _add_code(section, line)
        return
    match = _SECTION.fullmatch(line.text.expandtabs(4))
    if match is not None and not _is_member(section, match):
        _close(writer)
        _open(writer, match, line)
    elif heading := _HEADING.fullmatch(line.text):
        _close(writer)
        writer.message = ""
        _write_heading(writer, heading, line)
    elif section is None or _ends(writer, section, line):
        _close(writer)
        writer.draft.keep(line)
    else:
        _write_in_section(writer, section, line)


def _ends(writer: _Writer, section: _Section, line: SourceLine) -> bool:
    """Whether a line is no part of a section: not indented, no item, and not the rest of one."""
    if not line.text.strip() or line.indent or _ITEM.match(line.text):
        return False
    return not (writer.follows and section.members)


def _is_member(section: _Section | None, match: re.Match[str]) -> bool:
    """Whether an item that looks like a section is a parameter of that name, as ``body``."""
    if section is None or section.kind not in ("parameters", "attributes"):
        return False
    return len(match["indent"]) > section.indent


def _write_heading(writer: _Writer, heading: re.Match[str], line: SourceLine) -> None:
    text, level = heading["text"], len(heading["marks"])
    writer.is_resource = False
    match = _BRACKETED.fullmatch(text) or _BARE.fullmatch(text)
    if match is None or not (match["method"] or match["target"]):
        writer.draft.heading(level, re.sub(r"^Group\s+", "", text), line)
        writer.level = level
        if level <= 2:
            writer.target, writer.shared = "", None
        return
    if match["target"] and not match["method"]:
        writer.target, writer.shared, writer.is_resource = match["target"], None, True
        writer.draft.heading(level, match["title"] or match["target"], line)
        writer.level, writer.shown = level, match["target"]
        return
    writer.level = level
    writer.shown = target = match["target"] or writer.target
    request = f"{match['method']} {_QUERY.sub('', target)}"
    writer.draft.heading(level, match["title"] or request, line)
    if match["title"]:
        writer.draft.request(match["method"], _QUERY.sub("", target), line)
    if match["target"] and match["target"] != writer.target:
        writer.shared = None
    if writer.shared is not None:
        _write_members(writer, writer.shared)


def _open(writer: _Writer, match: re.Match[str], line: SourceLine) -> None:
    kind, rest = (
        match["kind"].lower().rstrip(":").replace("attribute", "attributes", 1),
        match["rest"],
    )
    kind = "attributes" if kind.startswith("attribute") else kind
    section = _Section(kind=kind, indent=len(match["indent"]), line=line)
    writer.section = section
    title, _, media = rest.partition("(")
    if kind in ("request", "response"):
        writer.message = kind
        status = title.strip() if kind == "response" else ""
        name = f"Response {status}" if kind == "response" else "Request body"
        writer.draft.heading(writer.level + 1, name.strip(), line)
        if kind == "request":
            writer.draft.paragraph(title, line)
        if media.strip(" )"):
            writer.draft.paragraph(f"Content-Type: {media.strip(' )')}", line)
    elif kind == "headers":
        writer.draft.heading(writer.level + 2, "Headers", line)
    elif kind == "schema":
        writer.draft.heading(writer.level + 2, "Schema", line)
    elif kind == "attributes" and not writer.message and writer.shown:
        writer.draft.heading(writer.level + 1, "Request body", line)
    if kind in ("attributes", "model") and (word := media.strip(" )")):
        writer.draft.paragraph(word, line)


def _write_in_section(writer: _Writer, section: _Section, line: SourceLine) -> None:
    if section.kind in ("parameters", "attributes"):
        _add_member(section, line)
        return
    fence = _FENCE.match(line.text)
    depth = line.indent - section.indent
    if fence is not None:
        section.fence, section.language = True, fence["language"]
    elif (
        not line.text.strip()
        or depth >= CODE_DEPTH
        or (section.code and depth > 4)
        or (section.kind in ("body", "headers", "schema") and depth > 0)
    ):
        section.code.append(line)
    else:
        writer.draft.put(line.text.strip(), line)


def _add_code(section: _Section, line: SourceLine) -> None:
    if _FENCE.match(line.text):
        section.fence = False
    else:
        section.code.append(line)


def _add_member(section: _Section, line: SourceLine) -> None:
    """Adds a parameter or attribute, or what a line says about the last one."""
    item = _ITEM.match(line.text)
    text = item["text"] if item else line.text.strip()
    last = section.members[-1] if section.members else None
    note = _NOTES.fullmatch(text)
    if last is not None and (
        item is None or note or (section.kind == "parameters" and _is_value(last, line))
    ):
        if note and note["key"].lower() == "default":
            last.cells["Default"] = note["value"]
        else:
            last.cells["Description"] = f"{last.cells['Description']}\n{text}".strip()
        return
    match = _MEMBER.fullmatch(text)
    if match is None:
        match = _MEMBER.match(text)
    if item is None or match is None:
        return
    name = match["name"].strip("`")
    above = [member for member in section.members if member.indent < line.indent]
    if section.kind == "attributes" and above:
        name = f"{above[-1].name}.{name}"
    cells = _cells(match, is_parameter=section.kind == "parameters")
    section.members.append(_Member(line=line, indent=line.indent, name=name, cells=cells))


def _is_value(last: _Member, line: SourceLine) -> bool:
    return line.indent > last.indent


def _cells(match: re.Match[str], *, is_parameter: bool) -> dict[str, str]:
    """The columns of a member; a parameter is required unless it is optional (format 1A, Parameters)."""
    marks = [mark.strip() for mark in (match["marks"] or "").split(",") if mark.strip()]
    required = "required" if "required" in marks else ""
    if "optional" in marks:
        required = "optional"
    elif is_parameter:
        required = "required"
    rest = [mark for mark in marks if mark not in ("required", "optional")]
    types = [mark for mark in rest if not mark.startswith("`")]
    samples = [mark for mark in rest if mark.startswith("`")]
    return {
        "Type": types[0] if types else "",
        "Required": required,
        "Example": match["example"] or "".join(samples[:1]),
        "Description": " ".join([match["text"] or "", *types[1:]]).strip(),
    }


def _close(writer: _Writer) -> None:
    """Writes what the open section has collected."""
    section = writer.section
    writer.section = None
    if section is None:
        return
    if section.members and section.kind == "parameters" and writer.is_resource:
        writer.shared = section
    elif section.members:
        _write_members(writer, section)
    if any(line.text.strip() for line in section.code):
        lines = [made(line.text.expandtabs(4), line) for line in section.code]
        writer.draft.code(lines, section.language, section.line)


def _write_members(writer: _Writer, section: _Section) -> None:
    """Writes a table; parameters of the target's query have one of their own."""
    if section.kind != "parameters":
        writer.draft.table(HEAD, [_row(member) for member in section.members], section.line)
        return
    names = {
        name.strip(" *").split(":")[0]
        for match in _QUERY.finditer(writer.shown)
        for name in match["names"].split(",")
    }
    in_path = [m for m in section.members if m.name not in names]
    in_query = [m for m in section.members if m.name in names]
    for title, members in (("Path parameters", in_path), ("Query parameters", in_query)):
        if members:
            writer.draft.heading(writer.level + 1, title, section.line)
            writer.draft.table(HEAD, [_row(member) for member in members], section.line)


def _row(member: _Member) -> tuple[SourceLine, Cells]:
    cells = {"Name": member.name, **member.cells}
    return member.line, [cell(cells.get(name, "")) for name in HEAD]

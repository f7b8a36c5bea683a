"""Tags that document operations, written as headings, request lines and tables.

::

    {% swagger method="get" path="/orders/:id" summary="Get an order" %}
    {% swagger-parameter in="path" name="id" type="string" required="true" %}
    The order.
    {% endswagger-parameter %}

becomes the heading "Get an order", the line ``GET /orders/:id``, the heading "Path parameters" and a
table with the row "id, string, required, The order."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from doc2sdk.sources.markdown.dialects import tag_meanings as meanings
from doc2sdk.sources.markdown.dialects.draft import Cells, Draft, cell, made
from doc2sdk.sources.markdown.dialects.tags import Ending, Event, Opening, events
from doc2sdk.sources.markdown.lines import SourceLine

HEAD = ("Name", "Type", "Required", "Default", "Description")
_HEADING = re.compile(r"\s{0,3}(?P<marks>#{1,6})\s+\S")
_STATUS = re.compile(
    r"(?P<fence>\s*`{3,}\w*)\s+(?:title=)?[\"']?(?P<status>[1-5]\d\d)\b[\"']?(?P<rest>.*)"
)
_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})")


@dataclass(slots=True)
class _Parameter:
    """A parameter that is being read: its row, and the text inside of its tag."""

    opening: Opening
    heading: str
    name: str
    text: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Tag:
    """A tag that is open; ``cut`` is how far its first line of text is indented."""

    name: str
    indent: int
    is_notice: bool = False
    cut: int | None = None


@dataclass(slots=True)
class _Writer:
    """What is open: headings, tags, parameters; the rows of the table that is being collected."""

    draft: Draft = field(default_factory=Draft)
    level: int = 1
    operation_level: int = 0
    in_fence: bool = False
    tags: list[_Tag] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    parameters: list[_Parameter] = field(default_factory=list)
    heading: str = ""
    written: str = ""
    """The heading that stands above what comes next, in lower case."""
    rows: list[tuple[SourceLine, Cells]] = field(default_factory=list)
    titles: list[SourceLine] = field(default_factory=list)
    wants_title: Opening | None = None
    response: SourceLine | None = None


def rewrite(lines: Sequence[SourceLine]) -> Draft:
    """The text with its tags written as plain Markdown."""
    writer = _Writer()
    for event in events(lines):
        _write(writer, event)
    for parameter in writer.parameters:
        _close_parameter(writer, parameter)
    _flush(writer)
    return writer.draft


def _write(writer: _Writer, event: Event) -> None:
    if isinstance(event, Opening):
        _open(writer, event)
    elif isinstance(event, Ending):
        _close(writer, event)
    elif writer.wants_title is not None:
        if event.text.strip():
            writer.titles.append(event)
    elif writer.parameters:
        writer.parameters[-1].text.append(event.text)
    elif event.text.strip() or not writer.rows:
        _flush(writer)
        writer.in_fence ^= _FENCE.match(event.text) is not None
        if not writer.in_fence and (match := _HEADING.match(event.text)):
            writer.level = len(match["marks"])
            writer.operation_level, writer.written = 0, event.text.lower()
        kept = _dedented(writer, event)
        if writer.response is not None and event.text.strip():
            kept = _open_response(writer, kept)
        writer.draft.keep(kept)


def _dedented(writer: _Writer, line: SourceLine) -> SourceLine:
    """A line without the indentation of the tag around it, so that it is not read as code."""
    if not writer.tags or not line.text.strip():
        return line
    tag = writer.tags[-1]
    if tag.cut is None:
        tag.cut = line.indent if line.indent > tag.indent else 0
    cut = min(line.indent, tag.cut)
    return made(line.text[cut:], line) if cut else line


def _open(writer: _Writer, tag: Opening) -> None:
    if tag.name.lower().endswith("method-summary"):
        writer.wants_title = tag
        return
    found = meanings.parameter(tag.name, tag.attributes)
    if found is not None:
        heading = found[0] or (writer.groups[-1] if writer.groups else "") or "Parameters"
        if writer.parameters:  # A field of a field.
            above = writer.parameters[-1]
            found = ("", f"{above.name}.{found[1]}")
            heading = above.heading
        parameter = _Parameter(opening=tag, heading=heading, name=found[1])
        if tag.is_void:
            _close_parameter(writer, parameter)
        else:
            writer.parameters.append(parameter)
        return
    if writer.parameters:
        writer.parameters[-1].text.append(meanings.printed(tag.attributes))
        return
    if not tag.is_void:
        writer.tags.append(_Tag(name=tag.name, indent=tag.line.indent))
    _open_block(writer, tag)


def _open_block(writer: _Writer, tag: Opening) -> None:
    """Writes what a tag shows before its content."""
    draft = writer.draft
    group = meanings.place_of_group(tag.name)
    if group:
        writer.groups.append(group)
        return
    _flush(writer)
    request = meanings.request(tag.attributes)
    status = meanings.status(tag.name, tag.attributes)
    title = meanings.printed(tag.attributes)
    word = meanings.notice(tag.name, tag.attributes)
    part = (writer.operation_level or writer.level) + 1
    if request is not None:
        _open_operation(writer, tag, request, title)
    elif status is not None:
        if status or not tag.name.lower().endswith("method-response"):
            writer.written = "response"
            description = tag.attributes.get("description", "")
            if status or description or tag.is_void:
                draft.heading(part, f"Response {status}".strip(), tag.line)
                draft.paragraph(description, tag.line)
            else:
                writer.response = tag.line
    elif meanings.is_request_sample(tag.name):
        draft.heading(part, "Request example", tag.line)
        writer.written = "example"
    elif word and not tag.is_void:
        draft.gap(tag.line)
        draft.put(f":::{word} {title}".rstrip(), tag.line)
        writer.tags[-1].is_notice = True
    else:
        draft.paragraph(title, tag.line)
        if not title and tag.attributes and tag.is_void:
            draft.hidden.append(tag.line)


def _open_response(writer: _Writer, line: SourceLine) -> SourceLine:
    """Writes the heading of a response whose tag has no status: that of its code (``json 200``)."""
    match = _STATUS.fullmatch(line.text)
    at, writer.response = writer.response or line, None
    heading = f"Response {match['status']}" if match else "Response"
    writer.draft.heading((writer.operation_level or writer.level) + 1, heading, at)
    return made(match["fence"] + match["rest"], line) if match else line


def _open_operation(writer: _Writer, tag: Opening, request: tuple[str, str], title: str) -> None:
    """Writes the heading and the request line of an operation; its parts get lower headings."""
    writer.operation_level = writer.level + 1
    writer.written = ""
    if title and title != request[1]:
        writer.draft.heading(writer.operation_level, title, tag.line)
        writer.draft.request(*request, tag.line)
    else:
        writer.draft.heading(writer.operation_level, f"{request[0].upper()} {request[1]}", tag.line)
    writer.draft.paragraph(tag.attributes.get("description", ""), tag.line)


def _close(writer: _Writer, tag: Ending) -> None:
    if writer.wants_title is not None and tag.name == writer.wants_title.name:
        _set_title(writer)
    elif writer.parameters and tag.name == writer.parameters[-1].opening.name:
        _close_parameter(writer, writer.parameters.pop())
    elif not writer.parameters:
        _close_block(writer, tag)


def _close_block(writer: _Writer, tag: Ending) -> None:
    if meanings.place_of_group(tag.name):
        _flush(writer)
        if writer.groups:
            writer.groups.pop()
    is_innermost = bool(writer.tags) and writer.tags[-1].name == tag.name
    if is_innermost and writer.tags.pop().is_notice:
        _flush(writer)
        writer.draft.gap(tag.line)
        writer.draft.put(":::", tag.line)
    writer.draft.gap(tag.line)


def _set_title(writer: _Writer) -> None:
    """Puts the title that a tag of its own states above the request line."""
    text = " ".join(line.text.strip() for line in writer.titles)
    lines = writer.draft.lines
    starts = [i for i, line in enumerate(lines) if line.text.startswith("#")]
    if text and writer.operation_level and starts:
        marks, _, request = lines[starts[-1]].text.partition(" ")
        at = lines[starts[-1]]
        draft = Draft()
        draft.heading(len(marks), text, writer.titles[0])
        draft.paragraph(f"`{request}`", at)
        lines[starts[-1] : starts[-1] + 1] = draft.lines
    else:
        writer.draft.paragraph(text, writer.titles[0] if writer.titles else writer.draft.lines[-1])
    writer.wants_title, writer.titles = None, []


def _close_parameter(writer: _Writer, parameter: _Parameter) -> None:
    """Adds the row of a parameter; another heading begins another table."""
    if writer.rows and writer.heading != parameter.heading:
        _flush(writer)
    writer.heading = parameter.heading
    attributes = parameter.opening.attributes
    known = ("name", "type", "required", "optional", "default", "in", *meanings.PLACES)
    more = [
        f"{name}: {value}"
        for name, value in attributes.items()
        if name not in known and value not in ("true", "false")
    ]
    row = (
        parameter.name,
        attributes.get("type", ""),
        meanings.is_required(attributes),
        attributes.get("default", ""),
        cell("\n\n".join(["\n".join(parameter.text), *more])),
    )
    rows = writer.rows
    # A field's own row comes before those of its fields, which were closed first.
    at = next((i for i, (_, c) in enumerate(rows) if c[0].startswith(f"{row[0]}.")), len(rows))
    rows.insert(at, (parameter.opening.line, row))


def _flush(writer: _Writer) -> None:
    """Writes the table that was collected, under its heading."""
    if not writer.rows:
        return
    at = writer.rows[0][0]
    words = set(writer.heading.lower().split()) - {"request", "parameters", "fields"}
    if words and not any(word in writer.written for word in words):
        writer.draft.heading((writer.operation_level or writer.level) + 1, writer.heading, at)
        writer.written = writer.heading.lower()
    writer.draft.table(HEAD, writer.rows, at)
    writer.rows = []

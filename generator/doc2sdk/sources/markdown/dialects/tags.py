"""Tags of documentation sites as events: ``{% swagger method="get" %}`` and ``<ParamField path="id">``.

tag       = "{%" "end"? name attribute* "%}" | "<" "/"? Name attribute* "/"? ">"
attribute = name ("=" (quoted | "{" value "}" | word))?

A tag counts where it begins or ends a line outside of code; inside of a sentence it stays text. The
name of a tag in angle brackets begins with a capital letter: others are HTML. A tag may be spread
over several lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from doc2sdk.sources.markdown.lines import SourceLine

_VALUE = r"\"[^\"]*\"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}"
_ATTRIBUTE = re.compile(
    rf"(?P<name>[A-Za-z_@:][\w.:-]*)(?:\s*=\s*(?P<value>{_VALUE}|[^\s\"'<>{{}}%]+))?"
)
_TAG = re.compile(
    r"\{%-?\s*(?P<end>end)?(?P<name>[A-Za-z][\w-]*)(?P<rest>(?:[^%\"]|\"[^\"]*\"|%(?!\}))*?)-?%\}"
    r"|<(?P<slash>/?)(?P<component>[A-Z][\w.]*)"
    rf"(?P<attributes>(?:\s+[A-Za-z_@:][\w.:-]*(?:\s*=\s*(?:{_VALUE}))?)*)\s*(?P<void>/?)>"
)
_FENCE = re.compile(r"\s*(?P<fence>`{3,}|~{3,})")
_OPENING = re.compile(r"\s*(?:\{%|<[A-Z][\w.]*(?:\s|$))")

MAX_LINES = 40
"""A tag that is not closed after this many lines was none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A start tag."""

    name: str
    attributes: Mapping[str, str]
    line: SourceLine
    is_void: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """An end tag."""

    name: str
    line: SourceLine


Event = SourceLine | Opening | Ending
"""A line of text, or a tag."""


@dataclass(slots=True)
class _Reader:
    lines: Sequence[SourceLine]
    at: int = 0
    fence: str = ""
    events: list[Event] = field(default_factory=list)


def events(lines: Sequence[SourceLine]) -> list[Event]:
    """The text as lines and tags, in reading order."""
    reader = _Reader(lines)
    while reader.at < len(lines):
        line = lines[reader.at]
        reader.at += 1
        if _is_code(reader, line) or ("{%" not in line.text and "<" not in line.text):
            reader.events.append(line)
        else:
            reader.events += _split(line, _whole(reader, line))
    return _paired(reader.events)


def _is_code(reader: _Reader, line: SourceLine) -> bool:
    match = _FENCE.match(line.text)
    if reader.fence:
        if match and match["fence"].startswith(reader.fence) and not line.text.strip(" `~\t"):
            reader.fence = ""
        return True
    if match:
        reader.fence = match["fence"]
    return match is not None


def _whole(reader: _Reader, line: SourceLine) -> str:
    """The text of a line, with the lines after it that its last tag goes on over."""
    text = line.text
    start = reader.at
    while _is_cut(text) and reader.at < len(reader.lines) and reader.at - start < MAX_LINES:
        text += "\n" + reader.lines[reader.at].text
        reader.at += 1
    if reader.at > start and _is_cut(text):
        reader.at = start
        return line.text
    return text


def _is_cut(text: str) -> bool:
    """Whether a tag begins in ``text`` and does not end there."""
    rest = _TAG.sub("", text)
    return _OPENING.match(rest) is not None


def _split(line: SourceLine, text: str) -> Iterator[Event]:
    """The tags at either end of a text, and what is between them."""
    ahead: list[Event] = []
    while match := _TAG.match(text.lstrip()):
        ahead.append(_event(match, line))
        text = text.lstrip()[match.end() :]
    behind: list[Event] = []
    while (last := _last_end(text)) is not None:
        behind.insert(0, _event(last, line))
        text = text[: last.start()]
    yield from ahead
    if text.strip() or not (ahead or behind):
        for number, part in enumerate(text.split("\n")):
            column = None if text == line.text else line.indent
            yield SourceLine(text=part, number=line.number + number, column=column)
    yield from behind


def _last_end(text: str) -> re.Match[str] | None:
    """The end tag that a text ends with, unless the text has its start, too."""
    stripped = text.rstrip()
    matches = list(_TAG.finditer(stripped))
    if not matches or matches[-1].end() != len(stripped):
        return None
    last = matches[-1]
    is_inside = any(m["component"] == last["component"] and not m["slash"] for m in matches[:-1])
    return last if last["end"] or (last["slash"] and not is_inside) else None


def _event(match: re.Match[str], line: SourceLine) -> Opening | Ending:
    name = match["name"] or match["component"]
    if match["end"] or match["slash"]:
        return Ending(name=name, line=line)
    attributes = dict(_attributes(match["rest"] or match["attributes"] or ""))
    return Opening(name=name, attributes=attributes, line=line, is_void=match["void"] == "/")


def _attributes(text: str) -> Iterator[tuple[str, str]]:
    """Names, lower case, and values; an attribute without a value is true."""
    for match in _ATTRIBUTE.finditer(text):
        value = match["value"]
        if value is None:
            value = "true"
        elif value[0] == "{":
            value = value[1:-1].strip().strip("\"'`")
        elif value[0] in "\"'":
            value = value[1:-1]
        yield match["name"].lower(), value


def _paired(found: Sequence[Event]) -> list[Event]:
    """The events with every start tag that has no end marked as void."""
    waiting: dict[str, list[int]] = {}
    out = list(found)
    for index, event in enumerate(found):
        if isinstance(event, Opening) and not event.is_void:
            waiting.setdefault(event.name, []).append(index)
        elif isinstance(event, Ending) and waiting.get(event.name):
            waiting[event.name].pop()
    for index in (i for indices in waiting.values() for i in indices):
        opening = found[index]
        if isinstance(opening, Opening):
            out[index] = Opening(
                name=opening.name, attributes=opening.attributes, line=opening.line, is_void=True
            )
    return out

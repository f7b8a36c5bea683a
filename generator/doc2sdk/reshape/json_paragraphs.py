"""JSON that a page prints as running text, a paragraph for each line.

Viewers draw samples as nested boxes and word processors set them as plain lines, so a reader sees ``{``, then
``"id": 7,`` and so on. A run of them from an opening bracket to the one that closes it is one block of code,
whatever some of its lines were taken for. A label before the bracket stays a line of its own::

    Parameters: {                        Parameters:
    "name": "",   // who                 {"name": "", ...}     as code
    }
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from doc2sdk.printed.headings import classify_heading
from doc2sdk.reshape.brackets import bracket_balance
from doc2sdk.sources.blocks import (
    AnyBlock,
    Code,
    Heading,
    Line,
    ListBlock,
    Paragraph,
    Span,
    block_text,
    derived,
    origins_of,
)

_OPENS = re.compile(r"[\[{]\s*(?:$|[\"'“”‘’}\]{\[])")
_LABELLED = re.compile(
    r"(?P<label>[^\s{}\[\]\"“”:：=][^{}\[\]\"“”:：=]{0,39}?)\s*[:：]+\s*(?P<rest>[\[{].*)",
    re.DOTALL,
)
_ASSIGNED = re.compile(
    r"(?P<label>[^\s:：]{2,30})\s*[:：][^{}]*?(?:^|\s)(?:(?:var|let|const)\s+)?\w+\s*=\s*(?P<rest>[\[{])",
    re.DOTALL,
)
"""A label, what it says, and a variable that is assigned: ``Parameters: an object data = {``."""

_MEMBERS = re.compile(r"[\[{]\s*(?:$|[\"'“”‘’}\]{\[]|[A-Za-z_][\w.-]*\s*(?:[:,?]|\}$))")
_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"|“[^”\n]*”')
_COMMENT = re.compile(r"(?<!:)//[^\n]*")
_JSON_LINE = re.compile(r"\s*(?:[}\]{\[]|[\"“'][^\"”'\n]*[\"”']\s*[:,\]}]|[A-Za-z_]\w*\s*:)")

_LONGEST = 400
"""Characters of a line that ends in the bracket of what it assigns."""

MAX_LINES = 5000
"""Paragraphs after which an opening bracket is given up as text."""

_Part = Paragraph | ListBlock | Code | Heading


def gather_json(blocks: Sequence[AnyBlock]) -> list[AnyBlock]:
    """The blocks, each run of paragraphs that is JSON in pieces as one code block."""
    out: list[AnyBlock] = []
    index = 0
    while index < len(blocks):
        label, rest, run = _run(blocks, index)
        if len(run) < 2 and not label:
            out.append(blocks[index])
            index += 1
            continue
        out += _gathered(label, rest, run)
        index += len(run)
    return out


def _gathered(label: str, rest: str, run: Sequence[_Part]) -> list[AnyBlock]:
    """The label as a line, if there is one, and the code that the parts print.

    ``rest`` is the text of the first part from its bracket on.
    """
    first = run[0]
    lines = [line for part in run for line in _lines(part)]
    head: list[AnyBlock] = []
    if label:
        kept = rest.split("\n")
        own = _lines(first)[-len(kept) :]
        opened = [replace(line, text=text) for line, text in zip(own, kept, strict=True)]
        lines = [*opened, *lines[len(_lines(first)) :]]
        spans = (Span(text=f"{label}:", place=first.place),)
        head = [Paragraph(spans=spans, place=first.place, **derived(first, 1))]
    origins = tuple(key for part in run for key in origins_of(part))
    key = derived(first, 0)["id"]
    code = Code(lines=tuple(lines), place=first.place, language="json", id=key, origins=origins)
    return [*head, code]


def _lines(part: _Part) -> list[Line]:
    if isinstance(part, Code):
        return list(part.lines)
    return [Line(text=text, place=part.place) for text in _text(part).split("\n")]


def _text(part: _Part) -> str:
    """The text of a part; lines that a print joined, as running text is, are lines again."""
    if not isinstance(part, Paragraph):
        return block_text(part)
    text = ""
    for span in part.spans:
        is_next = text.endswith(" ") and _JSON_LINE.match(span.text) is not None
        text = f"{text.rstrip()}\n{span.text}" if is_next else text + span.text
    return text


def _run(blocks: Sequence[AnyBlock], start: int) -> tuple[str, str, list[_Part]]:
    """The label, the text from the bracket on, and the parts from ``start`` that open and close one bracket, none where they do not.

    What a bracket holds may be a list: viewers that fold samples draw them so. The next label ends a bracket
    that the page does not close.
    """
    label, rest = _opening(blocks[start])
    text = rest
    if not text:
        return "", "", []
    depth = 0
    run: list[_Part] = []
    for block in blocks[start : start + MAX_LINES]:
        if not isinstance(block, (Paragraph, ListBlock, Code, Heading)) or block.furniture:
            break
        if run:
            text = _text(block)
            if _is_other(block, text):
                break
        run.append(block)
        depth += bracket_balance(_STRING.sub("", _COMMENT.sub("", text)))
        if depth <= 0:
            return label, rest, run
    if sum(_JSON_LINE.match(block_text(part)) is not None for part in run[1:]) < 2:
        return "", "", []
    while _JSON_LINE.match(block_text(run[-1])) is None:
        run.pop()
    return label, rest, run


def _opening(block: AnyBlock) -> tuple[str, str]:
    """The known label and the text from the bracket that a block opens; "" where it opens none."""
    if isinstance(block, Paragraph) and _OPENS.match(block.text):
        return "", block.text
    if not isinstance(block, (Paragraph, Code)):
        return "", ""
    text = _text(block).strip()
    is_assigned = len(text) <= _LONGEST and text.endswith(("{", "["))
    match = (_ASSIGNED.fullmatch(text) if is_assigned else None) or _LABELLED.fullmatch(text)
    if match is None or _MEMBERS.match(match["rest"]) is None:
        return "", ""
    if classify_heading(match["label"]) is None:
        return "", ""
    return match["label"].strip(), match["rest"]


def _is_other(block: _Part, text: str) -> bool:
    """Whether a block inside of an open bracket is no part of it: a heading, or the next label."""
    if isinstance(block, Heading):
        return _JSON_LINE.match(text) is None
    if not isinstance(block, Paragraph) or _JSON_LINE.match(text) is not None:
        return bool(_opening(block)[0])
    is_label = text.rstrip().endswith((":", "：")) or all(span.bold for span in block.spans)
    return is_label and classify_heading(text) is not None

"""Blocks of ReadMe's editor: JSON between ``[block:parameters]`` and ``[/block]``.

``{"data": {"h-0": "Name", "0-0": "page"}, "cols": 1, "rows": 1}`` is a table, ``{"codes": [...]}`` are
samples, ``{"type": "get", "title": "List orders"}`` is a heading.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from doc2sdk.sources.blocks import ADMONITION_LABELS
from doc2sdk.sources.markdown.dialects.draft import Draft, cell, made
from doc2sdk.sources.markdown.lines import SourceLine

_START = re.compile(r"\s*\[block:(?P<kind>[\w-]+)\]\s*(?P<rest>.*)")
_END = re.compile(r"(?P<rest>.*?)\[/block\]\s*")
_HEADING = re.compile(r"\s{0,3}(?P<marks>#{1,6})\s+(?P<text>.*)")
_CELL = re.compile(r"(?P<row>h|\d+)-(?P<column>\d+)")


def rewrite(lines: Sequence[SourceLine]) -> Draft:
    """The text with its blocks written as tables, code, headings and notices."""
    draft = Draft()
    level, above = 1, ""
    ends = {
        i for i, line in enumerate(lines) if "[/block]" in line.text and _END.fullmatch(line.text)
    }
    at = 0
    while at < len(lines):
        line = lines[at]
        match = _START.fullmatch(line.text)
        end = next((i for i in range(at, len(lines)) if i in ends), None) if match else None
        value = _value(lines, at, end) if match and end is not None else None
        if match is not None and end is not None and isinstance(value, dict):
            _write(draft, match["kind"], value, lines[at : end + 1], (level, above))
            at = end + 1
            continue
        if heading := _HEADING.fullmatch(line.text):
            level, above = len(heading["marks"]), heading["text"].strip("# ").lower()
        draft.keep(line)
        at += 1
    return draft


def _value(lines: Sequence[SourceLine], start: int, end: int) -> Any:
    text = "\n".join(line.text for line in lines[start : end + 1])
    text = text[text.index("]") + 1 : text.rindex("[/block]")]
    try:
        return json.loads(text, strict=False)
    except ValueError:
        return None


def _write(
    draft: Draft,
    kind: str,
    value: dict[str, Any],
    lines: Sequence[SourceLine],
    above: tuple[int, str],
) -> None:
    at = lines[0]
    title = str(value.get("title") or "")
    if kind == "parameters" and isinstance(value.get("data"), dict):
        _write_table(draft, value["data"], at)
    elif kind == "code" and isinstance(value.get("codes"), list):
        for sample in value["codes"]:
            _write_code(draft, sample, at)
    elif kind == "api-header":
        if title.strip().lower() != above[1]:
            draft.heading(above[0] + 1, title, at)
    elif kind == "callout":
        word = str(value.get("type", "")).lower()
        draft.gap(at)
        draft.put(f":::{word if word in ADMONITION_LABELS else 'note'} {title}".rstrip(), at)
        for text in str(value.get("body") or "").split("\n"):
            draft.put(text, at)
        draft.put(":::", at)
    elif kind == "html" and isinstance(value.get("html"), str):
        draft.gap(at)
        draft.lines += [made(text, at) for text in value["html"].split("\n")]
        draft.put("", at)
    else:
        draft.hidden += lines


def _write_table(draft: Draft, data: dict[str, Any], at: SourceLine) -> None:
    cells = {
        (match["row"], int(match["column"])): cell(str(text))
        for key, text in data.items()
        if (match := _CELL.fullmatch(key)) is not None
    }
    columns = range(max((column for _, column in cells), default=-1) + 1)
    rows = sorted({int(row) for row, _ in cells if row != "h"})
    draft.table(
        [cells.get(("h", column), "") for column in columns],
        [(at, [cells.get((str(row), column), "") for column in columns]) for row in rows],
        at,
    )


def _write_code(draft: Draft, sample: Any, at: SourceLine) -> None:
    if not isinstance(sample, dict):
        return
    draft.paragraph(str(sample.get("name") or ""), at)
    text = str(sample.get("code") or "")
    language = re.sub(r"[^\w+#.-]", "", str(sample.get("language") or ""))
    draft.code([made(part, at) for part in text.split("\n")], language, at)

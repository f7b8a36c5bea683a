"""Field lists of reStructuredText: parameters as httpdomain writes them, or plain names and values.

``:query int page: the page`` is the row "page, int, the page" under "Query parameters".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from doc2sdk.sources.markdown.dialects.draft import Draft, cell
from doc2sdk.sources.markdown.lines import SourceLine

PLACES = {
    "Path parameters": "param parameter arg argument key keyword",
    "Query parameters": "queryparameter queryparam qparam query",
    "Request body": "formparameter formparam fparam form jsonparameter jsonparam json reqjsonobj "
    "reqjson <json reqjsonarr <jsonarr",
    "Request headers": "reqheader requestheader <header",
    "Response headers": "resheader responseheader >header",
    "Response fields": "resjsonobj resjson >json resjsonarr >jsonarr",
}
"""Fields of sphinxcontrib-httpdomain, and the heading of what they describe."""

STATUSES = frozenset("statuscode status code".split())
HEAD = ("Name", "Type", "Description")
_KINDS = {kind: heading for heading, kinds in PLACES.items() for kind in kinds.split()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field: what is between its colons, and its text."""

    name: str
    text: str
    line: SourceLine


def write(draft: Draft, found: Sequence[Field], level: int) -> None:
    """Writes fields in groups: tables under headings of ``level``, and lines for the others."""
    types = {
        name: item.text
        for item in found
        if item.name.startswith("type ") and (name := item.name[5:].strip())
    }
    named = {item.name.split()[-1] for item in found if item.name.split()[0].lower() in _KINDS}
    groups: dict[str, list[tuple[SourceLine, tuple[str, str, str]]]] = {}
    for item in found:
        kind, _, rest = item.name.partition(" ")
        if kind.lower() in _KINDS and rest:
            *kinds, name = rest.split()
            row = (name, " ".join(kinds) or types.get(name, ""), cell(item.text))
            groups.setdefault(_KINDS[kind.lower()], []).append((item.line, row))
        elif kind.lower() in STATUSES and re.match(r"\d{3}", rest):
            groups.setdefault("Status codes", []).append((item.line, (rest, "", cell(item.text))))
        elif kind != "type" or rest not in named:
            draft.paragraph(f"**{item.name}**: {item.text}", item.line)
    for heading, rows in groups.items():
        draft.heading(level, heading, rows[0][0])
        head = ("Status", "", "Description") if heading == "Status codes" else HEAD
        draft.table(head, rows, rows[0][0])

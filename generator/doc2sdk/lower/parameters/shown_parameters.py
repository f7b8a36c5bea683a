"""Parameters that are printed as an object or a form, where the label announces parameters.

Below "Query parameters" the members of ``{"page": 1, "size": "int"}`` are two parameters of the query. So are
those below "Parameters" of a method that has no body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from doc2sdk.extract.raw import Fact, RawOperation, RawParameter, RawSample
from doc2sdk.lower.parameters.parameters import BODYLESS
from doc2sdk.lower.rows.row_schema import FindType
from doc2sdk.lower.samples import jsonish
from doc2sdk.lower.samples.form_bodies import form_fields
from doc2sdk.lower.samples.printed import printed_schema
from doc2sdk.model import JsonValue, Method
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.vocabulary import HEADER_WORDS

_NAME = re.compile(r"[\w$@.\[\]-]+")
_PLACES = frozenset({"cookie", "cookies", "header", "headers", "path", "query"})


def with_shown_parameters(raw: RawOperation, method: Method, find: FindType) -> RawOperation:
    """Return the operation with the parameters that objects show as rows, and without those samples."""
    rows: list[RawParameter] = []
    kept: list[RawSample] = []
    for sample in raw.samples:
        found = list(_rows(sample, find)) if _is_placed(sample, method) else []
        rows += found
        if not found:
            kept.append(sample)
    if not rows:
        return raw
    return replace(raw, parameters=(*raw.parameters, *rows), samples=tuple(kept))


def _is_placed(sample: RawSample, method: Method) -> bool:
    if sample.role is not Role.REQUEST or sample.members is None:
        return False
    return method in BODYLESS or not _PLACES.isdisjoint(sample.members.split())


def _rows(sample: RawSample, find: FindType) -> Iterator[RawParameter]:
    for part in sample.parts:
        members = list(_members(part, find))
        if _is_of_headers(sample) and not all(
            _may_be_header(name, kind) for name, kind, _ in members
        ):
            continue
        for name, kind, value in members:
            cells = {Column.NAME: replace(part, text=name)}
            if kind:
                cells[Column.TYPE] = replace(part, text=kind)
            if value:
                cells[Column.EXAMPLE] = replace(part, text=value)
            yield RawParameter(cells=cells, heading=sample.heading, qualifier=sample.members or "")


def _is_of_headers(sample: RawSample) -> bool:
    return not HEADER_WORDS.isdisjoint((sample.members or "").split())


def _may_be_header(name: str, kind: str) -> bool:
    """Return whether a member may be a header: a token (RFC 9110, section 5.6.2), and no list or object."""
    return _TOKEN.fullmatch(name) is not None and kind not in ("array", "object")


_TOKEN = re.compile(r"[A-Za-z][\w!#$%&'*+.^`|~-]*", re.ASCII)


def _members(part: Fact, find: FindType) -> Iterator[tuple[str, str, str]]:
    """Yield the name of each member, its type and its value, "" where they are not known."""
    schema = printed_schema(part, find, is_response=False)
    if schema is not None:
        for item in schema.properties:
            kind = item.schema.type
            yield item.name.raw, kind.value.value if kind is not None else "", ""
        return
    shown = _object(part.text.strip())
    if not all(map(_NAME.fullmatch, shown)):
        return
    for name, value in shown.items():
        yield name, _type(value), value if isinstance(value, str) else ""


def _object(text: str) -> dict[str, JsonValue]:
    if text[:1] in ("[", "<"):
        return {}
    if text[:1] != "{":
        return dict(form_fields(text))
    try:
        value, _ = jsonish.parse(text)
    except jsonish.Unreadable:
        return {}
    return value if isinstance(value, dict) else {}


def _type(value: JsonValue) -> str:
    """Return the type word of a value; "" for text, which may stand for anything in a query."""
    if isinstance(value, bool):
        return "boolean"
    names = {int: "integer", float: "number", list: "array", dict: "object"}
    return names.get(type(value), "")

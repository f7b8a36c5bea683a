"""Objects that no repair makes JSON: the names of their members are read all the same.

``{"code": 1|0 // 1: done, "name": ""}`` has no value, but the members "code" and "name".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from doc2sdk.extract.raw import Fact
from doc2sdk.lower.cite import inferred
from doc2sdk.lower.rows.required_marks import UNMARKED
from doc2sdk.model import Property, Schema, SchemaType, Text

_COMMENT = re.compile(r"(?<!:)//[^\n]*|/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(
    r"""
      (?P<name> (?:["“”'][A-Za-z_$@][\w$.@-]*["“”'] | (?<![\w"'“.-])[A-Za-z_$][\w$-]*) ) \s* [:：]
    | (?P<string> "[^"\n]*" | “[^”\n]*” )
    | (?P<mark> [{}\[\]] )
    """,
    re.VERBOSE,
)
_COMBINED = frozenset({"$ref", "allOf", "anyOf", "oneOf"})
"""Members of a schema of JSON Schema, which no body has."""

_LONGEST = 20_000
"""Characters; a longer text is data."""


@dataclass(slots=True)
class _Member:
    """A member: what it holds, whether a list holds it, and the type of what else is its value."""

    inner: dict[str, _Member] = field(default_factory=dict)
    is_object: bool = False
    is_list: bool = False
    kind: SchemaType | None = None


def schema_of_broken(fact: Fact) -> Schema | None:
    """Return the object that a text prints, its members without types; None where it names none."""
    text = fact.text.strip()
    if not text.startswith("{") or len(text) > _LONGEST:
        return None
    root = _Member(is_object=True)
    _fill(root, _COMMENT.sub("", text))
    is_schema = not _COMBINED.isdisjoint(root.inner)
    return _schema(root, fact) if root.inner and not is_schema else None


def _fill(root: _Member, text: str) -> None:
    """Add the members in ``text``, which opens with the root's bracket."""
    stack: list[_Member] = []
    last = root
    for match in _TOKEN.finditer(text):
        mark = match["mark"]
        if match["name"] and stack:
            name = match["name"].strip("\"'“”")
            last = stack[-1].inner.setdefault(name, _Member())
            last.kind = _kind(text[match.end() :].lstrip()[:40])
        elif mark == "{":
            last.is_object = True
            stack.append(last)
        elif mark == "[":
            last.is_list = True
        elif mark == "}" and stack:
            last = stack.pop()


def _kind(value: str) -> SchemaType | None:
    """Return the type that the form of a printed value shows, None where it shows none: ``1|0``."""
    if value[:1] in ('"', "“", "'"):
        return SchemaType.STRING
    if re.match(r"-?\d+(?![\w.|])", value):
        return SchemaType.INTEGER
    return SchemaType.BOOLEAN if re.match(r"(?:true|false)\b", value) else None


def _schema(member: _Member, fact: Fact) -> Schema:
    if not member.is_object and not member.is_list:
        shown = member.kind
        return Schema(type=inferred(fact, shown, "sample-value") if shown is not None else None)
    kind = inferred(fact, SchemaType.OBJECT, "has-members")
    schema = Schema(
        type=kind, properties=tuple(_property(n, m, fact) for n, m in member.inner.items())
    )
    if not member.is_list:
        return schema
    items = schema if member.is_object else Schema()
    return Schema(type=inferred(fact, SchemaType.ARRAY, "has-items"), items=items)


def _property(name: str, member: _Member, fact: Fact) -> Property:
    required = inferred(fact, False, UNMARKED)
    return Property(name=Text(name), schema=_schema(member, fact), required=required)

"""Objects of which only the names of the members are printed.

::

    object = "{" member *("," member) [","] "}"
    member = name ["?"] [":" object]

``{ nickname, password }`` says what a body has, and nothing of its types.
"""

from __future__ import annotations

import re

from doc2sdk.extract.raw import Fact
from doc2sdk.lower.cite import inferred, stated
from doc2sdk.lower.rows.required_marks import UNMARKED
from doc2sdk.model import Property, Schema, SchemaType, Text

_TOKEN = re.compile(
    r"\s*(?:(?P<name>[A-Za-z_$][\w$.-]*)|(?P<quoted>[\"'“][\w$.-]+[\"'”])|(?P<mark>[{},:?]))"
)
_LONGEST = 2000
"""Characters; a longer text is no list of names."""


def schema_of_names(fact: Fact) -> Schema | None:
    """Return an object with members of any type, or None where the text prints something else.

    A single name in capitals refers to a thing: ``{User}`` has no member "User".
    """
    tokens = _tokens(fact.text.strip()) if len(fact.text) <= _LONGEST else []
    members, end = _object(tokens, 0, fact)
    if not members or end != len(tokens):
        return None
    if len(members) == 1 and members[0].name.raw[:1].isupper():
        return None
    return _schema(members, fact)


def _tokens(text: str) -> list[str]:
    found: list[str] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            return []
        found.append(match.group().strip())
        at = match.end()
    return found


def _object(tokens: list[str], at: int, fact: Fact) -> tuple[tuple[Property, ...], int]:
    """Return the members of the object at ``at`` and where it ends; none where there is no object."""
    found: list[Property] = []
    if tokens[at : at + 1] != ["{"]:
        return (), at
    at += 1
    while at < len(tokens) and tokens[at] != "}":
        name = tokens[at]
        if name in ("{", ",", ":", "?"):
            return (), at
        at += 1
        is_optional = tokens[at : at + 1] == ["?"]
        at += is_optional
        inner: tuple[Property, ...] = ()
        if tokens[at : at + 1] == [":"]:
            inner, at = _object(tokens, at + 1, fact)
            if not inner:
                return (), at
        found.append(_member(name, inner, fact, is_optional=is_optional))
        if tokens[at : at + 1] == [","]:
            at += 1
        elif tokens[at : at + 1] != ["}"]:
            return (), at
    return tuple(found), at + 1


def _member(name: str, inner: tuple[Property, ...], fact: Fact, *, is_optional: bool) -> Property:
    schema = _schema(inner, fact) if inner else Schema()
    required = stated(fact, False) if is_optional else inferred(fact, False, UNMARKED)
    return Property(name=Text(name.strip("\"'“”")), schema=schema, required=required)


def _schema(members: tuple[Property, ...], fact: Fact) -> Schema:
    kind = inferred(fact, SchemaType.OBJECT, "has-members")
    return Schema(type=kind, properties=members)

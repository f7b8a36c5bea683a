"""What a document says about an API, reduced to the facts that are scored.

The same shape holds the truth, read from a machine-readable source, and what doc2sdk extracted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

METHODS = frozenset("GET PUT POST DELETE OPTIONS HEAD PATCH TRACE".split())

# OpenAPI 3.1, section 4.8.12.1: parameter definitions with these names "SHALL be ignored".
IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})

LOCATIONS = frozenset({"path", "query", "header"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A parameter or a body field; None where nothing is said, which is then not scored."""

    required: bool | None = None
    type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationFacts:
    """One method of one path.

    ``parameters`` are keyed by location and name. ``fields`` are the body's own fields by name;
    ``known`` are the names at any depth of the body, those of ``fields`` among them. Samples are JSON
    values. ``unshown`` are parameters the source of the truth states and the document does not show:
    they are not scored.
    """

    method: str
    path: str
    parameters: Mapping[tuple[str, str], Field] = field(default_factory=dict)
    fields: Mapping[str, Field] = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    requests: tuple[Any, ...] = ()
    responses: tuple[Any, ...] = ()
    unshown: frozenset[tuple[str, str]] = frozenset()


def canonical(value: Any) -> str:
    """A JSON value as text in which equal values are equal: keys sorted, ``1.0`` as ``1``.

    A string is the text of an XML or form body: white space does not count.
    """
    value = "".join(value.split()) if isinstance(value, str) else value
    return json.dumps(_plain(value), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, (str, int, float, bool)) or value is None else str(value)


def distinct(values: Iterable[Any]) -> tuple[Any, ...]:
    """JSON values, each once, in order."""
    return tuple({canonical(value): value for value in values}.values())


def parameter_key(location: str, name: str) -> tuple[str, str] | None:
    """The key of a parameter; None for one that is not scored (cookies, ignored headers).

    Header names ignore case (RFC 9110, section 5.1); the ``[]`` some write after a repeated query
    name is dropped.
    """
    name = name.strip().removesuffix("[]")
    folded = name.lower() if location == "header" else name
    ignored = location == "header" and folded in IGNORED_HEADERS
    return None if ignored or location not in LOCATIONS or not name else (location, folded)


def name_parts(name: str) -> list[str]:
    """The names in a dotted one: ``links[].href`` is ``links`` and ``href``."""
    parts = [part.replace("[]", "").strip() for part in name.split(".")]
    return [part for part in parts if part]


def united(first: OperationFacts, second: OperationFacts) -> OperationFacts:
    """Two descriptions of one operation as one; what they disagree about is not scored."""
    return OperationFacts(
        method=first.method,
        path=first.path,
        parameters=_united_fields(first.parameters, second.parameters),
        fields=_united_fields(first.fields, second.fields),
        known=first.known | second.known,
        requests=distinct(first.requests + second.requests),
        responses=distinct(first.responses + second.responses),
        unshown=first.unshown | second.unshown,
    )


def _united_fields(first: Mapping[Any, Field], second: Mapping[Any, Field]) -> dict[Any, Field]:
    found = dict(first)
    for key, each in second.items():
        found[key] = _agreed(found[key], each) if key in found else each
    return found


def _agreed(first: Field, second: Field) -> Field:
    return Field(
        required=first.required if first.required == second.required else None,
        type=first.type if first.type == second.type else None,
    )


KINDS = ("operations", "parameters", "body fields", "samples")


def counts(operations: Iterable[OperationFacts]) -> tuple[int, ...]:
    """How many facts of each of ``KINDS`` there are."""
    found = list(operations)
    return (
        len(found),
        sum(len(each.parameters) for each in found),
        sum(len(each.fields) for each in found),
        sum(len(each.requests) + len(each.responses) for each in found),
    )


def as_json(operations: Iterable[OperationFacts]) -> list[Any]:
    """Operations as JSON values, for truth files a person can read."""
    return [
        {
            "method": each.method,
            "path": each.path,
            "parameters": [
                {"in": where, "name": name, **_field_json(found)}
                for (where, name), found in each.parameters.items()
            ],
            "fields": {name: _field_json(found) for name, found in each.fields.items()},
            "known": sorted(each.known),
            "requests": list(each.requests),
            "responses": list(each.responses),
            "unshown": sorted(map(list, each.unshown)),
        }
        for each in operations
    ]


def _field_json(found: Field) -> dict[str, Any]:
    return {"required": found.required, "type": found.type}


def from_json(values: Iterable[Any]) -> list[OperationFacts]:
    """The reverse of :func:`as_json`."""
    return [
        OperationFacts(
            method=each["method"],
            path=each["path"],
            parameters={
                (p["in"], p["name"]): Field(required=p["required"], type=p["type"])
                for p in each["parameters"]
            },
            fields={name: Field(**found) for name, found in each["fields"].items()},
            known=frozenset(each["known"]),
            requests=tuple(each["requests"]),
            responses=tuple(each["responses"]),
            unshown=frozenset((where, name) for where, name in each["unshown"]),
        )
        for each in values
    ]

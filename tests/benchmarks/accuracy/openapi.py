"""OpenAPI 3.x descriptions as facts: the truth of rendered descriptions, and doc2sdk's own export."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from benchmarks.accuracy.facts import (
    METHODS,
    Field,
    OperationFacts,
    distinct,
    name_parts,
    parameter_key,
)
from benchmarks.accuracy.truth_parts import template_names

Json = dict[str, Any]

DEEPEST = 6
"""Levels of a body schema that are looked at; schemas may refer to themselves."""

_TYPES = frozenset("string integer number boolean array object".split())


class Description:
    """An OpenAPI 3.x document, with its references resolved when asked for."""

    def __init__(self, document: Json) -> None:
        self._document = document

    def operations(self) -> list[OperationFacts]:
        """The operations in the order of the document."""
        return [
            self._operation(method.upper(), path, self.resolved(item), self.resolved(operation))
            for path, item in self._document.get("paths", {}).items()
            for method, operation in self.resolved(item).items()
            if method.upper() in METHODS
        ]

    def resolved(self, value: Any) -> Json:
        """The object a local reference leads to; an empty one where it leads nowhere."""
        for _ in range(DEEPEST):
            if not isinstance(value, dict):
                return {}
            if not isinstance(value.get("$ref"), str):
                return value
            value = self._target(value["$ref"])
        return {}

    def _target(self, reference: str) -> Any:
        """RFC 6901: ``~1`` is a slash, ``~0`` a tilde."""
        value: Any = self._document
        for part in reference.removeprefix("#/").split("/"):
            name = (
                part.replace("~1", "/").replace("~0", "~").replace("%7B", "{").replace("%7D", "}")
            )
            value = value.get(name) if isinstance(value, dict) else None
        return value

    def _operation(self, method: str, path: str, item: Json, operation: Json) -> OperationFacts:
        body = self.resolved(operation.get("requestBody"))
        media = _first_media(body)
        schema = media.get("schema", {})
        named = {("path", name): Field(required=True) for name in template_names(path)}
        return OperationFacts(
            method=method,
            path=path,
            parameters={**named, **self._parameters([item, operation])},
            fields=self._fields(schema),
            known=frozenset(self._names(schema, 0)),
            requests=distinct(self._examples([body])),
            responses=distinct(self._examples(self._responses(operation))),
        )

    def _responses(self, operation: Json) -> list[Json]:
        return [self.resolved(each) for each in self.resolved(operation.get("responses")).values()]

    def _parameters(self, owners: Iterable[Json]) -> dict[tuple[str, str], Field]:
        found = {}
        for owner in owners:
            for each in map(self.resolved, owner.get("parameters", [])):
                key = parameter_key(each.get("in", ""), str(each.get("name", "")))
                if key is not None:
                    schema = each.get("schema") or _first_media(each).get("schema", {})
                    required = each["in"] == "path" or bool(each.get("required"))
                    found[key] = Field(required=required, type=self.type_of(schema))
        return found

    def type_of(self, schema: Any, depth: int = 0) -> str | None:
        """The JSON type a schema states; None where it states none or several."""
        found = self.resolved(schema)
        stated = found.get("type")
        names = [stated] if isinstance(stated, str) else list(stated or [])
        named = [name for name in names if name in _TYPES]
        if len(named) == 1:
            return str(named[0])
        if "properties" in found:
            return "object"
        parts = [] if depth > DEEPEST else _parts(found)
        inner = {self.type_of(part, depth + 1) for part in parts} - {None}
        return inner.pop() if len(inner) == 1 else None

    def _fields(self, schema: Any) -> dict[str, Field]:
        """The body's own fields; an array's are those of its items."""
        found: dict[str, Field] = {}
        for each in self._objects(schema, 0):
            required = set(each.get("required") or [])
            for name, part in each.get("properties", {}).items():
                if not self.resolved(part).get("readOnly"):
                    found[name] = Field(required=name in required, type=self.type_of(part))
        return found

    def _objects(self, schema: Any, depth: int) -> Iterator[Json]:
        """The object schemas that hold together: the schema, its ``allOf`` parts, its items."""
        found = self.resolved(schema)
        if found and depth < DEEPEST:
            yield found
            parts = [*found.get("allOf", []), *([found["items"]] if "items" in found else [])]
            for part in parts:
                yield from self._objects(part, depth + 1)

    def _names(self, schema: Any, depth: int) -> Iterator[str]:
        """The names of properties at any depth, in all alternatives."""
        found = self.resolved(schema)
        if depth > DEEPEST:
            return
        for name, part in found.get("properties", {}).items():
            yield from name_parts(name)
            yield from self._names(part, depth + 1)
        extra = [found.get(name) for name in ("items", "additionalProperties")]
        for part in [*_parts(found), *(each for each in extra if isinstance(each, dict))]:
            yield from self._names(part, depth + 1)

    def _examples(self, messages: Iterable[Json]) -> Iterator[Any]:
        """The examples written for whole messages: JSON values, and the text of XML and forms."""
        for message in messages:
            for name, media in message.get("content", {}).items():
                is_json = "json" in name or name == "*/*"
                kinds = (dict, list) if is_json else str if is_text(name) else ()
                yield from self._media_examples(media, kinds)

    def _media_examples(self, media: Json, kinds: Any) -> Iterator[Any]:
        named = [
            self.resolved(each).get("value") for each in (media.get("examples") or {}).values()
        ]
        schema = self.resolved(media.get("schema"))
        for value in [media.get("example"), *named, schema.get("example")]:
            # A reference has no place in an example's value; renderers differ in what they make of it.
            if isinstance(value, kinds) and value and "$ref" not in value:
                yield value


def is_text(media_type: str) -> bool:
    """Whether bodies of a media type are XML or a form, which are compared as text."""
    return "xml" in media_type or "urlencoded" in media_type


def _parts(schema: Json) -> list[Any]:
    return [part for word in ("allOf", "oneOf", "anyOf") for part in schema.get(word) or []]


def _first_media(owner: Json) -> Json:
    content = owner.get("content") or {}
    preferred = sorted(content, key=lambda name: "json" not in name)
    return content[preferred[0]] or {} if preferred else {}

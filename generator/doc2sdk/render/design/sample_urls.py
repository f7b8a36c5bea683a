"""Arguments from the request line and the headers of a sample."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import parse_qsl, unquote

from doc2sdk.model import JsonValue, RequestLine, Schema
from doc2sdk.model.conformance import TYPES, conforms
from doc2sdk.render.design import path_templates
from doc2sdk.render.design.arguments import BODY, Argument, Arguments
from doc2sdk.render.design.example_values import is_placeholder
from doc2sdk.render.design.schema_walk import SchemaIndex

_INTEGER = re.compile(r"-?[0-9]{1,18}")
_NUMBER = re.compile(r"-?[0-9]{1,18}\.[0-9]{1,18}")
_DOT_SEGMENTS = frozenset({".", ".."})  # RFC 3986, section 5.2.4


class UnfitError(Exception):
    """A sample contradicts its operation, so that no call can repeat it.

    The text says how, in words that follow "the sample": "has another path".
    """


def values_of_path(
    path: str, template: str, arguments: Arguments, schemas: SchemaIndex
) -> tuple[str, dict[str, JsonValue]]:
    found = path_templates.match_path(template, path)
    if found is None or arguments.fixed_at("path"):
        raise UnfitError("has another path")
    by_wire = {a.slot.wire_name.raw: a for a in arguments.at("path")}
    values: dict[str, JsonValue] = {}
    for name, text in zip(path_templates.placeholder_sequence(template), found[1], strict=True):
        argument = by_wire[name]
        if text in _DOT_SEGMENTS:
            raise UnfitError(f"has `{text}` for `{name}`, which is another path")
        plain = unquote(text)
        values[argument.name] = (
            plain if is_placeholder(plain) else _typed(plain, argument.slot.schema, schemas)
        )
    return found[0].rstrip("/"), values


def values_of_query(
    query: str, arguments: Arguments, schemas: SchemaIndex
) -> tuple[dict[str, JsonValue], dict[str, JsonValue]]:
    values, rest = values_of_pairs(query, "query", arguments, schemas)
    return values, {name: list(texts) for name, texts in rest.items()}


def values_of_pairs(
    text: str, location: str, arguments: Arguments, schemas: SchemaIndex
) -> tuple[dict[str, JsonValue], dict[str, list[str]]]:
    """Return values from ``name=value&...``, and the texts of names the operation does not have."""
    given: dict[str, list[str]] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        given.setdefault(name, []).append(value)
    for slot in arguments.fixed_at(location):
        constant = slot.constant
        if constant is None or given.pop(slot.wire_name.raw, None) != [_as_text(constant.raw)]:
            raise UnfitError(f"has another value than the constant of `{slot.wire_name.raw}`")
    values: dict[str, JsonValue] = {}
    for argument in arguments.at(location):
        texts = given.pop(argument.slot.wire_name.raw, None)
        if texts is not None and location != BODY and all(map(is_placeholder, texts)):
            values[argument.name] = texts[0]
        elif texts is not None:
            values[argument.name] = _typed_list(texts, argument, schemas)
    return values, given


def values_of_headers(
    line: RequestLine, arguments: Arguments, schemas: SchemaIndex
) -> dict[str, JsonValue]:
    """Return values of documented headers; one that is not a value of its type is left out."""
    given = {name.raw.lower(): value.raw for name, value in line.headers}
    values: dict[str, JsonValue] = {}
    for argument in arguments.at("header"):
        text = given.get(argument.slot.wire_name.raw.lower())
        if text is not None:
            with suppress(UnfitError):
                _check_header(text)
                values[argument.name] = _typed(text, argument.slot.schema, schemas)
    return values


def _check_header(text: str) -> None:
    """Refuse a text that cannot be sent in a header (RFC 9110, section 5.5)."""
    if not text.isascii() or not text.isprintable() or text != text.strip():
        raise UnfitError("has a header that cannot be sent")


def _typed_list(texts: list[str], argument: Argument, schemas: SchemaIndex) -> JsonValue:
    schema = schemas.resolve(argument.slot.schema)
    if schema.items is not None:
        return [_typed(text, schema.items, schemas) for text in texts]
    if len(texts) > 1:
        raise UnfitError(f"has several values for `{argument.slot.wire_name.raw}`")
    return _typed(texts[0], schema, schemas)


def _typed(text: str, schema: Schema, schemas: SchemaIndex) -> JsonValue:
    """Read a text of a URL as a value of the schema's type."""
    for candidate in _readings(text):
        if conforms(candidate, schema, schemas.resolve, TYPES) and _as_text(candidate) == text:
            return candidate
    raise UnfitError(f"has `{text}` where another type is documented")


def _readings(text: str) -> Iterator[JsonValue]:
    yield text
    yield text == "true"
    if _INTEGER.fullmatch(text):
        yield int(text)
    elif _NUMBER.fullmatch(text):
        yield float(text)


def _as_text(value: JsonValue) -> str:
    """Return a value as the SDK writes it into a URL."""
    return ("true" if value else "false") if isinstance(value, bool) else str(value)

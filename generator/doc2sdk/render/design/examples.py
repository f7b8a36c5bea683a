"""A call that makes a documented request: arguments taken from a sample."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, urlsplit

from doc2sdk.model import (
    JsonValue,
    Operation,
    RequestBody,
    RequestLine,
    Sample,
    SampleRole,
    Schema,
)
from doc2sdk.render.design import media_types, path_templates
from doc2sdk.render.design.arguments import BODY, Argument, Arguments
from doc2sdk.render.design.example_values import example_value, is_placeholder
from doc2sdk.render.design.media_types import BodyFormat
from doc2sdk.render.design.schema_conformance import fits
from doc2sdk.render.design.schema_walk import SchemaIndex

_INTEGER = re.compile(r"-?[0-9]{1,18}")
_NUMBER = re.compile(r"-?[0-9]{1,18}\.[0-9]{1,18}")
_DOT_SEGMENTS = frozenset({".", ".."})  # RFC 3986, section 5.2.4
_WRAP = re.compile(r"\s*\n\s*&|&\s*\n\s*")


class UnfitError(Exception):
    """A sample contradicts its operation, so that no call can repeat it.

    The text says how, in words that follow "the sample": "has another path".
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A sample that contradicts its operation, and how: words that follow "the sample"."""

    sample: Sample
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A call: values by the names of arguments, in the order of the signature.

    ``request`` is the documented request that this call repeats exactly, None if some values are
    invented. ``prefix`` is what the sample's path has before the
    operation's own: ``/api`` for ``GET /api/users/7`` and the path ``/users/{id}``. It is empty without a
    ``request``.
    """

    values: dict[str, JsonValue]
    extra_query: dict[str, JsonValue] = field(default_factory=dict)
    extra_body: dict[str, JsonValue] = field(default_factory=dict)
    request: Sample | None = None
    prefix: str = ""


def design_examples(
    operation: Operation, arguments: Arguments, schemas: SchemaIndex
) -> tuple[list[Example], list[Contradiction]]:
    """Return a call for each request sample that can be repeated, or an invented one.

    The second list has the samples that cannot be repeated.
    """
    requests = [s for s in operation.samples if s.role is SampleRole.REQUEST]
    tried = [
        _try_sample(sample, body, operation, arguments, schemas)
        for sample, body in _with_bodies(requests, operation)
    ]
    found = [each for each in tried if isinstance(each, Example)]
    unfit = [each for each in tried if isinstance(each, Contradiction)]
    return found or [_invented(arguments, schemas)], unfit


def _try_sample(
    sample: Sample,
    body: Sample,
    operation: Operation,
    arguments: Arguments,
    schemas: SchemaIndex,
) -> Example | Contradiction:
    try:
        return _from_sample(sample, body, operation, arguments, schemas)
    except UnfitError as error:
        return Contradiction(sample=sample, reason=str(error))


def _with_bodies(requests: list[Sample], operation: Operation) -> list[tuple[Sample, Sample]]:
    """Return each request with the sample of its body, which is mostly the same.

    References print ``curl -X POST https://host/users`` and the body apart from it: the first body
    without a request line belongs to the first request line without a body.
    """
    lines = [s for s in requests if s.request_line is not None and not _has_body(s)]
    bodies = [s for s in requests if s.request_line is None and s.value is not None]
    if operation.body is None or not lines or not bodies:
        return [(sample, sample) for sample in requests]
    line, body = lines[0], bodies[0]
    others = [sample for sample in requests if sample is not body]
    return [(sample, body if sample is line else sample) for sample in others]


def _has_body(sample: Sample) -> bool:
    return sample.value is not None or bool(sample.body)


def _from_sample(
    sample: Sample,
    body: Sample,
    operation: Operation,
    arguments: Arguments,
    schemas: SchemaIndex,
) -> Example:
    line = sample.request_line
    if line is None:
        return _from_body_alone(sample, operation, arguments, schemas)
    if line.method != operation.method.value.value:
        raise UnfitError(f"is a {line.method} request")
    target = urlsplit(line.target.raw)
    prefix, values = _from_path(target.path, operation.path.value.raw, arguments, schemas)
    query_values, extra_query = _from_query(target.query, arguments, schemas)
    body_values, extra_body = _from_body(body, operation.body, arguments, schemas)
    values |= query_values | _from_headers(line, arguments, schemas) | body_values
    replaced = _replace_placeholders(values, arguments, schemas)
    # Where a body is sent, a request line alone is not the whole request.
    is_whole = not replaced and (operation.body is None or _has_body(sample))
    return Example(
        values=_complete(values, arguments),
        extra_query=extra_query,
        extra_body=extra_body,
        request=sample if is_whole else None,
        prefix=prefix if is_whole else "",
    )


def _replace_placeholders(
    values: dict[str, JsonValue], arguments: Arguments, schemas: SchemaIndex
) -> bool:
    """Invent values for ``{customer}`` and the like outside of bodies; return whether any was there."""
    found = [
        argument
        for argument in arguments.asked
        if argument.slot.location != BODY and is_placeholder(values.get(argument.name))
    ]
    for argument in found:
        del values[argument.name]
        if argument.slot.required:
            values[argument.name] = example_value(argument, schemas)
    return bool(found)


def _from_body_alone(
    sample: Sample, operation: Operation, arguments: Arguments, schemas: SchemaIndex
) -> Example:
    """Return a call with the sample's body; other required values are invented.

    References often print the body of a request without its first line.
    """
    if not _has_body(sample):
        raise UnfitError("has neither a request line nor a body")
    values, extra_body = _from_body(sample, operation.body, arguments, schemas)
    for argument in arguments.asked:
        if argument.slot.required and argument.slot.location != BODY:
            values[argument.name] = example_value(argument, schemas)
    return Example(values=_complete(values, arguments), extra_body=extra_body)


def _complete(values: dict[str, JsonValue], arguments: Arguments) -> dict[str, JsonValue]:
    """Return the values in the order of arguments, all required ones of which must be there."""
    if missing := [a for a in arguments.asked if a.slot.required and a.name not in values]:
        wanted = missing[0].slot.wire_name.raw
        raise UnfitError(f"has no usable value for `{wanted}`" if wanted else "has no usable body")
    return {a.name: values[a.name] for a in arguments.asked if a.name in values}


def _from_path(
    path: str, template: str, arguments: Arguments, schemas: SchemaIndex
) -> tuple[str, dict[str, JsonValue]]:
    found = path_templates.path_pattern(template).search(path)
    if found is None or arguments.fixed_at("path"):
        raise UnfitError("has another path")
    by_wire = {a.slot.wire_name.raw: a for a in arguments.at("path")}
    values: dict[str, JsonValue] = {}
    for name, text in zip(
        path_templates.placeholder_sequence(template), found.groups(), strict=True
    ):
        argument = by_wire[name]
        if text in _DOT_SEGMENTS:
            raise UnfitError(f"has `{text}` for `{name}`, which is another path")
        plain = unquote(text)
        values[argument.name] = (
            plain if is_placeholder(plain) else _typed(plain, argument.slot.schema, schemas)
        )
    return path[: found.start()].rstrip("/"), values


def _from_query(
    query: str, arguments: Arguments, schemas: SchemaIndex
) -> tuple[dict[str, JsonValue], dict[str, JsonValue]]:
    values, rest = _from_pairs(query, "query", arguments, schemas)
    return values, {name: list(texts) for name, texts in rest.items()}


def _from_pairs(
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


def _from_headers(
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


def _from_body(
    sample: Sample, body: RequestBody | None, arguments: Arguments, schemas: SchemaIndex
) -> tuple[dict[str, JsonValue], dict[str, JsonValue]]:
    asked = arguments.at("body")
    if len(asked) == 1 and asked[0].slot.whole_body:
        return _whole_body(sample, asked[0], schemas), {}
    if sample.body and body is not None and _is_form(sample.media_type, body.media_type):
        return _from_form(sample.body.raw, arguments, schemas)
    if sample.value is None and sample.body:
        raise UnfitError("has a body that is not JSON")
    if sample.value is not None and body is not None:
        _check_json_is_sent(body)
    members = sample.value.raw if sample.value is not None else None
    if members is not None and not isinstance(members, dict):
        raise UnfitError("has a body that is not an object")
    rest = dict(members or {})
    for slot in arguments.fixed_at("body"):
        if slot.constant is None or rest.pop(slot.wire_name.raw, None) != slot.constant.raw:
            raise UnfitError(f"has another value than the constant of `{slot.wire_name.raw}`")
    values: dict[str, JsonValue] = {}
    for argument in asked:
        name = argument.slot.wire_name.raw
        if name in rest and fits(rest[name], argument.slot.schema, schemas):
            values[argument.name] = rest.pop(name)
    return values, rest


def _check_json_is_sent(body: RequestBody) -> None:
    """Refuse a JSON sample of a body that is sent in another format."""
    if media_types.body_format(body.media_type) in (BodyFormat.FORM, BodyFormat.MULTIPART):
        raise UnfitError(f"is JSON, and {media_types.essence(body.media_type)} is sent")


def _is_form(*given: str) -> bool:
    return all(media_types.essence(media_type) == media_types.FORM for media_type in given)


def _from_form(
    text: str, arguments: Arguments, schemas: SchemaIndex
) -> tuple[dict[str, JsonValue], dict[str, JsonValue]]:
    """Read a printed form, which may be wrapped between its fields and nowhere else."""
    joined = _WRAP.sub("&", text.strip())
    if any(c.isspace() for c in joined):
        raise UnfitError("has a body that is not a form")
    values, rest = _from_pairs(joined, "body", arguments, schemas)
    extra: dict[str, JsonValue] = {
        name: texts[0] if len(texts) == 1 else list(texts) for name, texts in rest.items()
    }
    return values, extra


def _whole_body(sample: Sample, argument: Argument, schemas: SchemaIndex) -> dict[str, JsonValue]:
    if not argument.slot.json:
        if sample.value is not None and not _is_json_text(sample):
            raise UnfitError("has a body that had to be repaired, and is sent as text")
        return {argument.name: sample.body.raw} if sample.body else {}
    if sample.value is None:
        return {}
    if not fits(sample.value.raw, argument.slot.schema, schemas):
        raise UnfitError("has another kind of body")
    return {argument.name: sample.value.raw}


def _is_json_text(sample: Sample) -> bool:
    """Return whether the printed body is the repaired one."""
    try:
        value: JsonValue = json.loads(sample.body.raw if sample.body else "")
    except ValueError:
        return False
    return sample.value is not None and sample.value.raw == value


def _invented(arguments: Arguments, schemas: SchemaIndex) -> Example:
    required = (a for a in arguments.asked if a.slot.required)
    return Example(values={a.name: example_value(a, schemas) for a in required})


def _typed(text: str, schema: Schema, schemas: SchemaIndex) -> JsonValue:
    """Read a text of a URL as a value of the schema's type."""
    for candidate in _readings(text):
        if fits(candidate, schema, schemas) and _as_text(candidate) == text:
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

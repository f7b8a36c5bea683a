"""A call that makes a documented request: arguments taken from a sample."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from doc2sdk.model import JsonValue, Operation, Sample, SampleRole
from doc2sdk.render.design.arguments import BODY, Arguments
from doc2sdk.render.design.example_values import example_value, is_placeholder
from doc2sdk.render.design.sample_bodies import values_of_body
from doc2sdk.render.design.sample_urls import (
    UnfitError,
    values_of_headers,
    values_of_path,
    values_of_query,
)
from doc2sdk.render.design.schema_walk import SchemaIndex


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
    prefix, values = values_of_path(target.path, operation.path.value.raw, arguments, schemas)
    query_values, extra_query = values_of_query(target.query, arguments, schemas)
    body_values, extra_body = values_of_body(body, operation.body, arguments, schemas)
    values |= query_values | values_of_headers(line, arguments, schemas) | body_values
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
    values, extra_body = values_of_body(sample, operation.body, arguments, schemas)
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


def _invented(arguments: Arguments, schemas: SchemaIndex) -> Example:
    required = (a for a in arguments.asked if a.slot.required)
    return Example(values={a.name: example_value(a, schemas) for a in required})

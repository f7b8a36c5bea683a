"""What is printed where samples are expected: samples, schemas, and messages of the other direction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from doc2sdk.extract.raw import Fact, RawSample
from doc2sdk.lower.cite import inferred
from doc2sdk.lower.rows.row_schema import FindType
from doc2sdk.lower.samples import jsonish
from doc2sdk.lower.samples.broken_objects import schema_of_broken
from doc2sdk.lower.samples.member_names import schema_of_names
from doc2sdk.lower.samples.schema_text import schema_of_text
from doc2sdk.model import Method, Schema, SchemaType
from doc2sdk.printed.curl import curl_command
from doc2sdk.printed.request_line import request_line
from doc2sdk.printed.roles import Role

_STATUS_LINE = re.compile(r"\s*HTTP/\d(?:\.\d)?\s+(?P<code>[1-5]\d\d)\b")
_STATUSES = re.compile(r"(?:\s*[1-5]\d\d\b[ :\-–—]*(?:[A-Z][A-Za-z' -]*)?(?:\n|$))+")
"""Lines that name statuses and nothing else: "400 - Bad Request"."""

_THING = re.compile(r"\s*(?P<list>\[)?\s*\{\s*(?P<name>[A-Z]\w*)\s*\}\s*\]?\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSchema:
    """A schema that is printed where a sample of this role is expected."""

    role: Role
    status: int | None
    source: Fact
    schema: Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedBlocks:
    """The samples of an operation, and the schemas that are printed among them."""

    samples: tuple[RawSample, ...]
    schemas: tuple[PrintedSchema, ...]


def sort_blocks(samples: Sequence[RawSample], method: Method, find: FindType) -> PrintedBlocks:
    """Separate samples from what is none.

    ``{id: integer}`` is a schema. A call in a response section and a list of statuses are no response;
    "HTTP/1.1 200 OK" below a request is one. So is a body alone where the method sends none and no other
    response is printed: "Body" below GET.
    """
    has_response = any(sample.role is Role.RESPONSE for sample in samples)
    sends_body = has_response or method not in (Method.GET, Method.HEAD)
    kept: list[RawSample] = []
    schemas: list[PrintedSchema] = []
    for sample in samples:
        parts = []
        for part in sample.parts:
            if (schema := _schema(sample, part, find)) is not None:
                found = PrintedSchema(
                    role=sample.role, status=sample.status, source=part, schema=schema
                )
                schemas.append(found)
            else:
                parts.append(part)
                if (broken := _broken(sample, part)) is not None:
                    found = PrintedSchema(
                        role=sample.role, status=sample.status, source=part, schema=broken
                    )
                    schemas.append(found)
        kept += _messages(replace(sample, parts=tuple(parts)), sends_body=sends_body)
    return PrintedBlocks(samples=tuple(kept), schemas=tuple(schemas))


def _schema(sample: RawSample, part: Fact, find: FindType) -> Schema | None:
    if sample.role not in (Role.REQUEST, Role.RESPONSE):
        return None
    return printed_schema(part, find, is_response=sample.role is Role.RESPONSE)


def _broken(sample: RawSample, part: Fact) -> Schema | None:
    """Return the members of a request's body that is no JSON and cannot be made JSON."""
    if sample.role is not Role.REQUEST or not part.text.lstrip().startswith("{"):
        return None
    try:
        jsonish.parse(part.text.strip())
    except jsonish.Unreadable:
        return schema_of_broken(part)
    return None


def printed_schema(part: Fact, find: FindType, *, is_response: bool) -> Schema | None:
    """Return the schema that a text prints in place of a sample: with types, or by names alone."""
    schema = schema_of_text(part, find, is_response=is_response)
    return schema or schema_of_names(part) or _named(part, find)


def _named(part: Fact, find: FindType) -> Schema | None:
    """Return the schema of a thing that is named in brackets: ``{User}``, ``[{User}]``."""
    match = _THING.fullmatch(part.text)
    if match is None:
        return None
    thing = find(match["name"]) or Schema(type=inferred(part, SchemaType.OBJECT, "has-members"))
    if match["list"] is None:
        return thing
    return Schema(type=inferred(part, SchemaType.ARRAY, "has-items"), items=thing)


def _messages(sample: RawSample, *, sends_body: bool) -> Iterator[RawSample]:
    """Yield the sample with those of its parts that are messages of its direction, and the others."""
    own = []
    for part in sample.parts:
        status = _STATUS_LINE.match(part.text)
        if sample.role is Role.RESPONSE and _is_no_response(part.text):
            continue
        if sample.role is Role.REQUEST and status is not None:
            code = int(status["code"])
            yield replace(sample, role=Role.RESPONSE, status=code, parts=(part,))
        elif sample.role is Role.REQUEST and not sends_body and _is_bare_body(part.text):
            yield replace(sample, role=Role.RESPONSE, parts=(part,))
        else:
            own.append(part)
    if own:
        yield replace(sample, parts=tuple(own))


def _is_bare_body(text: str) -> bool:
    """Return whether a text is JSON or XML without the call that sends it."""
    text = text.lstrip()
    return text.startswith(("{", "[", "<")) and not text.startswith("<?php")


def _is_no_response(text: str) -> bool:
    first = text.strip().split("\n", 1)[0]
    request = request_line(first)
    is_call = (request is not None and request.method is not None) or curl_command(text) is not None
    return is_call or _STATUSES.fullmatch(text.strip()) is not None

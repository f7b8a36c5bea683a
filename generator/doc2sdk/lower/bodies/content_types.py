"""What a documented ``Content-Type`` request header states about the body.

The header is the media type of a body (RFC 9110, section 8.3). A reference that fixes it for a request that
changes something describes an upload, also if no table and no sample shows the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from doc2sdk.lower.cite import inferred, source_fact
from doc2sdk.lower.parameters.parameters import BODYLESS
from doc2sdk.model import Cited, Json, Location, Method, Parameter, RequestBody, Schema

HEADER = "content-type"
RULE = "content-type-header"

# The top-level types of RFC 6838, section 4.2, that bodies have.
_MEDIA_TYPE = r"(?:application|audio|font|image|model|multipart|text|video)/[A-Za-z0-9][\w.+-]*\w"
_ANY = re.compile(_MEDIA_TYPE)
_QUOTED = rf"[`\"'“‘]?(?P<type>{_MEDIA_TYPE})[`\"'”’]?"
# Descriptions that name the one media type to send; one "for example" is none.
_FIXED = (
    re.compile(rf"{_QUOTED}\.?"),
    re.compile(
        r".*?\b(?:use|send|specify|set(?: it)?(?: to)?|always|equal to|(?:must|should) be"
        rf"|(?:has|have|needs) to be) {_QUOTED}(?:[\s.,;)].*)?",
        re.IGNORECASE | re.DOTALL,
    ),
)
# Where these have members the reference lists or shows some; headers name them everywhere.
_STRUCTURED = re.compile(r".*\b(?:json|xml)|application/x-www-form-urlencoded|multipart/.*")


def with_fixed_type(parameter: Parameter) -> Parameter:
    """Return a ``Content-Type`` header as a constant if its description names one media type to
    send.
    """
    told, schema = parameter.description, parameter.schema
    if not is_content_type(parameter) or told is None or schema.const is not None:
        return parameter
    text = told.value.raw.strip()
    match = next((found for phrase in _FIXED if (found := phrase.fullmatch(text))), None)
    if match is None or len(set(_ANY.findall(text))) != 1:
        return parameter
    fact = source_fact(told)
    return replace(
        parameter, schema=replace(schema, const=inferred(fact, Json(match["type"]), RULE))
    )


def body_by_header(method: Method, parameters: tuple[Parameter, ...]) -> RequestBody | None:
    """Return the body of an upload that only the header shows; None if the header shows none."""
    fixed = _fixed_value(parameters)
    media_type = str(fixed.value.raw) if fixed is not None else ""
    is_upload = _ANY.fullmatch(media_type) and not _STRUCTURED.fullmatch(media_type)
    if fixed is None or not is_upload or method in BODYLESS:
        return None
    fact = source_fact(fixed)
    return RequestBody(media_type=media_type, schema=Schema(), required=inferred(fact, True, RULE))


def fixed_type(parameters: Iterable[Parameter]) -> str | None:
    """Return the media type that a ``Content-Type`` header among the parameters fixes."""
    fixed = _fixed_value(parameters)
    return str(fixed.value.raw) if fixed is not None else None


def _fixed_value(parameters: Iterable[Parameter]) -> Cited[Json] | None:
    return next((const for p in parameters if (const := _fixed(p)) is not None), None)


def is_content_type(parameter: Parameter) -> bool:
    name = parameter.name.value.raw
    return parameter.location is Location.HEADER and name.lower() == HEADER


def _fixed(parameter: Parameter) -> Cited[Json] | None:
    return parameter.schema.const if is_content_type(parameter) else None

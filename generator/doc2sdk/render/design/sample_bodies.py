"""Arguments from the body of a sample."""

from __future__ import annotations

import json
import re

from doc2sdk.model import JsonValue, RequestBody, Sample
from doc2sdk.model.conformance import TYPES, conforms
from doc2sdk.render.design import media_types
from doc2sdk.render.design.arguments import Argument, Arguments
from doc2sdk.render.design.media_types import BodyFormat
from doc2sdk.render.design.sample_urls import UnfitError, values_of_pairs
from doc2sdk.render.design.schema_walk import SchemaIndex

_WRAP = re.compile(r"\s*\n\s*&|&\s*\n\s*")


def values_of_body(
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
        if name in rest and conforms(rest[name], argument.slot.schema, schemas.resolve, TYPES):
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
    values, rest = values_of_pairs(joined, "body", arguments, schemas)
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
    if not conforms(sample.value.raw, argument.slot.schema, schemas.resolve, TYPES):
        raise UnfitError("has another kind of body")
    return {argument.name: sample.value.raw}


def _is_json_text(sample: Sample) -> bool:
    """Return whether the printed body is the repaired one."""
    try:
        value: JsonValue = json.loads(sample.body.raw if sample.body else "")
    except ValueError:
        return False
    return sample.value is not None and sample.value.raw == value

"""The request body, from the parameter tables and the request samples together."""

from __future__ import annotations

from dataclasses import replace

from doc2sdk.lower.cite import inferred, sample_fact, source_fact
from doc2sdk.lower.samples.samples import json_object
from doc2sdk.lower.schemas.schema_of_samples import SampleValue, sample_values, schema_of
from doc2sdk.lower.schemas.table_and_sample import merge_properties, merge_schemas
from doc2sdk.model import Cited, Property, RequestBody, Sample, SampleRole, Schema, SchemaType


def request_body(
    listed: tuple[Property, ...], samples: tuple[Sample, ...], whole: Cited[Schema] | None
) -> RequestBody | None:
    """The body, or None where neither a table nor a sample gives one.

    ``whole`` is the schema of a row that stands for all of the body.
    """
    shown = [s for s in samples if s.role is SampleRole.REQUEST and s.body is not None]
    if whole is not None and not listed:
        return RequestBody(
            media_type=_media_type(shown),
            schema=merge_schemas(whole.value, _any_body(shown)),
            required=Cited(value=True, place=whole.place, text=whole.text),
        )
    if not listed and not shown:
        return None
    source = listed[0].required if listed else shown[0].printed
    fact = source_fact(source)
    media_type = _media_type(shown)
    if not listed and all(json_object(sample) is None for sample in shown):
        return RequestBody(
            media_type=media_type,
            schema=_any_body(shown),
            required=inferred(fact, True, "request-sample"),
        )
    everything = _any_body(shown)
    is_list = everything.items is not None and bool(everything.items.properties)
    members = everything.items if is_list and everything.items else _objects(shown)
    properties = merge_properties(listed, members.properties)
    needed = any(item.required.value for item in properties)
    schema = Schema(type=inferred(fact, SchemaType.OBJECT, "body-fields"), properties=properties)
    return RequestBody(
        media_type=media_type,
        schema=replace(everything, items=schema) if is_list else schema,
        required=inferred(fact, needed or bool(shown), "body-fields"),
    )


def _media_type(shown: list[Sample]) -> str:
    """That of the first sample whose value is known, else of the first; JSON where there is none."""
    known = (sample for sample in [*(s for s in shown if s.value is not None), *shown])
    first = next(known, None)
    return first.media_type if first is not None else "application/json"


def _objects(shown: list[Sample]) -> Schema:
    values = [
        SampleValue(value=value, source=sample_fact(s))
        for s in shown
        if (value := json_object(s)) is not None
    ]
    return schema_of(values) if values else Schema()


def _any_body(shown: list[Sample]) -> Schema:
    values = sample_values(shown)
    return schema_of(values) if values else Schema()

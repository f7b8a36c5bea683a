"""The request body, from the parameter tables, the printed schemas and the request samples together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from doc2sdk.lower.cite import inferred, sample_fact, source_fact, stated
from doc2sdk.lower.samples.form_bodies import MULTIPART
from doc2sdk.lower.samples.printed import PrintedSchema
from doc2sdk.lower.samples.samples import json_object
from doc2sdk.lower.schemas.schema_of_samples import SampleValue, sample_values, schema_of
from doc2sdk.lower.schemas.table_and_sample import merge_properties, merge_schemas
from doc2sdk.model import (
    Cited,
    Property,
    RequestBody,
    Sample,
    SampleRole,
    Schema,
    SchemaType,
    Text,
)
from doc2sdk.printed.roles import Role


def request_body(
    listed: tuple[Property, ...],
    whole: Cited[Schema] | None,
    samples: Sequence[Sample],
    media_type: str,
) -> RequestBody | None:
    """Return the body, or None where neither a table nor a sample shows one.

    ``whole`` is the schema that a row or a printed schema states for all of the body.
    """
    shown = [s for s in samples if s.role is SampleRole.REQUEST and s.body is not None]
    if whole is not None and not listed:
        return RequestBody(
            media_type=media_type,
            schema=merge_schemas(whole.value, _any_body(shown)),
            required=Cited(value=True, place=whole.place, text=whole.text),
        )
    if not listed and not shown:
        return None
    fact = source_fact(listed[0].required if listed else shown[0].printed)
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
    if media_type == MULTIPART:
        properties = tuple(_with_file(item) for item in properties)
    needed = any(item.required.value for item in properties)
    schema = Schema(type=inferred(fact, SchemaType.OBJECT, "body-fields"), properties=properties)
    return RequestBody(
        media_type=media_type,
        schema=replace(everything, items=schema) if is_list else schema,
        required=inferred(fact, needed or bool(shown), "body-fields"),
    )


def printed_body(printed: Sequence[PrintedSchema]) -> Cited[Schema] | None:
    """Return the first schema that is printed as that of the request."""
    found = (item for item in printed if item.role is Role.REQUEST)
    return next((stated(item.source, item.schema) for item in found), None)


def _with_file(item: Property) -> Property:
    """Return a part of a form, which is a file where samples send one: ``-F "photo=@front.png"``."""
    schema = item.schema
    is_file = any(isinstance(e.raw, str) and e.raw.startswith("@") for e in schema.examples)
    if not is_file or schema.format is not None:
        return item
    binary = inferred(source_fact(item.required), Text("binary"), "file-in-sample")
    return replace(item, schema=replace(schema, format=binary, examples=()))


def _objects(shown: Sequence[Sample]) -> Schema:
    values = [
        SampleValue(value=value, source=sample_fact(s))
        for s in shown
        if (value := json_object(s)) is not None
    ]
    return schema_of(values) if values else Schema()


def _any_body(shown: Sequence[Sample]) -> Schema:
    values = sample_values(shown)
    return schema_of(values) if values else Schema()

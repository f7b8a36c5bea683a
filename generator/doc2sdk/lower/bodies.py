"""The request body, from the parameter tables and the request samples together."""

from __future__ import annotations

from dataclasses import replace

from doc2sdk.extract.raw import Fact
from doc2sdk.lower.cite import inferred
from doc2sdk.lower.infer import Seen, infer
from doc2sdk.lower.samples import json_object
from doc2sdk.lower.wrapping import wrapped
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
            media_type=shown[0].media_type if shown else "application/json",
            schema=whole.value,
            required=Cited(value=True, place=whole.place, text=whole.text),
        )
    if not listed and not shown:
        return None
    source = listed[0].required if listed else shown[0].printed
    fact = Fact(text=source.text.raw, place=source.place)
    media_type = shown[0].media_type if shown else "application/json"
    if not listed and all(json_object(sample) is None for sample in shown):
        return RequestBody(
            media_type=media_type,
            schema=_any_body(shown),
            required=inferred(fact, True, "request-sample"),
        )
    inferred_object = infer(_seen(shown)) if _seen(shown) else Schema()
    properties = merge_properties(listed, inferred_object.properties)
    needed = any(item.required.value for item in properties)
    return RequestBody(
        media_type=media_type,
        schema=Schema(type=inferred(fact, SchemaType.OBJECT, "body-fields"), properties=properties),
        required=inferred(fact, needed or bool(shown), "body-fields"),
    )


def _seen(shown: list[Sample]) -> list[Seen]:
    return [
        Seen(value=value, source=Fact(text=s.printed.text.raw, place=s.printed.place))
        for s in shown
        if (value := json_object(s)) is not None
    ]


def _any_body(shown: list[Sample]) -> Schema:
    values = [
        Seen(value=s.value.raw, source=Fact(text=s.printed.text.raw, place=s.printed.place))
        for s in shown
        if s.value is not None
    ]
    return infer(values) if values else Schema()


def merge_properties(
    listed: tuple[Property, ...], shown: tuple[Property, ...]
) -> tuple[Property, ...]:
    """Listed fields in their order, where the samples show them and typed by the samples where the
    table gives no type; then the fields only samples show, which nobody says are required.
    """
    return _merged(wrapped(listed, shown), shown)


def _merged(listed: tuple[Property, ...], shown: tuple[Property, ...]) -> tuple[Property, ...]:
    by_name = {item.name: item for item in shown}
    known = {item.name for item in listed}
    out = [_typed(item, by_name.get(item.name)) for item in listed]
    for item in shown:
        if item.name not in known:
            fact = Fact(text=item.required.text.raw, place=item.required.place)
            out.append(replace(item, required=inferred(fact, False, "sample-only")))
    return tuple(out)


def _typed(listed: Property, shown: Property | None) -> Property:
    """A listed field with what samples add: its type where none is stated, its members, its items."""
    schema = listed.schema
    if shown is None or schema.ref is not None:
        return listed
    if schema.properties:
        inner = _merged(schema.properties, shown.schema.properties)
        return replace(listed, schema=replace(schema, properties=inner))
    if schema.type is None:
        return replace(listed, schema=replace(shown.schema, enum=schema.enum))
    is_container = schema.type.value in (SchemaType.OBJECT, SchemaType.ARRAY)
    same = shown.schema.type is not None and shown.schema.type.value is schema.type.value
    if is_container and same:
        return replace(listed, schema=replace(shown.schema, type=schema.type))
    return listed

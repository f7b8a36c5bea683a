"""The request body, from the parameter tables and the request samples together."""

from __future__ import annotations

from dataclasses import replace

from doc2sdk.extract.raw import Fact
from doc2sdk.lower.cite import inferred
from doc2sdk.lower.infer import Seen, infer
from doc2sdk.lower.reconcile import merge_properties, reconciled
from doc2sdk.lower.samples import json_object
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
            schema=reconciled(whole.value, _any_body(shown)),
            required=Cited(value=True, place=whole.place, text=whole.text),
        )
    if not listed and not shown:
        return None
    source = listed[0].required if listed else shown[0].printed
    fact = Fact(text=source.text.raw, place=source.place)
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
    seen = [
        Seen(value=value, source=Fact(text=s.printed.text.raw, place=s.printed.place))
        for s in shown
        if (value := json_object(s)) is not None
    ]
    return infer(seen) if seen else Schema()


def _any_body(shown: list[Sample]) -> Schema:
    values = [
        Seen(value=s.value.raw, source=Fact(text=s.printed.text.raw, place=s.printed.place))
        for s in shown
        if s.value is not None
    ]
    return infer(values) if values else Schema()

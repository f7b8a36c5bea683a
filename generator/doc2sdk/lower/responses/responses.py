"""Responses: from the statuses a document names, the fields it lists and the samples it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from doc2sdk.diagnostics import Sink
from doc2sdk.extract.raw import RawOperation, RawParameter, RawStatus
from doc2sdk.lower.cite import inferred, sample_fact, source_fact, stated, stated_text
from doc2sdk.lower.responses.headers import is_header, lower_headers
from doc2sdk.lower.rows.field_tree import ListedField, property_tree
from doc2sdk.lower.rows.name_cells import row_name
from doc2sdk.lower.rows.required_marks import required_mark
from doc2sdk.lower.rows.row_schema import FindType, row_description, row_schema
from doc2sdk.lower.schemas.schema_of_samples import sample_values, schema_of
from doc2sdk.lower.schemas.table_and_sample import merge_properties, merge_schemas, relax_required
from doc2sdk.model import (
    Cited,
    Property,
    Response,
    Sample,
    SampleRole,
    Schema,
    SchemaType,
)
from doc2sdk.printed.roles import Role


def lower_responses(
    raw: RawOperation, samples: tuple[Sample, ...], subject: str, find: FindType, sink: Sink
) -> tuple[Response, ...]:
    """One response for each status; None stands for the status a sample does not state."""
    shown = [sample for sample in samples if sample.role is SampleRole.RESPONSE]
    named = {status.code: status for status in reversed(raw.statuses)}
    codes = dict.fromkeys([*(s.status for s in shown), *(s.code for s in raw.statuses)])
    codes |= dict.fromkeys(row.status for row in raw.response_fields if row.status is not None)
    success = _success(list(codes), any(row.status is None for row in raw.response_fields))
    if success is _NEW:
        codes, success = {None: None, **codes}, None
    rows = {code: _rows(raw.response_fields, code, success) for code in codes}
    intro = next((s.intro for s in raw.samples if s.role is Role.RESPONSE and s.intro), None)
    out: list[Response] = []
    for code in codes:
        group = [sample for sample in shown if sample.status == code]
        fields = [row for row in rows[code] if not is_header(row)]
        listed = _properties(fields, subject, find, sink)
        told = named[code].description if code is not None and code in named else None
        told = told or (intro if code == success and group else None)
        has_body = code not in BODYLESS
        out.append(
            Response(
                status=_status(code, named.get(code or 0), group),
                description=stated_text(told) if told is not None else None,
                media_type=group[0].media_type if group and has_body else None,
                schema=_schema(named.get(code or 0), listed, group, find) if has_body else None,
                other=code is None and success is not None,
                headers=lower_headers(rows[code], subject, find, sink),
            )
        )
    return tuple(sorted(out, key=_rank))


def _rank(response: Response) -> tuple[bool, int]:
    """By status; one that is not stated first, unless it is another one than the success."""
    return response.other, response.status.value if response.status is not None else 0


BODYLESS = frozenset({204, 205, 304})
"""Statuses that carry no content, whatever a sample shows (RFC 9110, sections 15.3.5, 15.3.6, 15.4.5)."""


def _rows(
    rows: tuple[RawParameter, ...], code: int | None, success: int | None
) -> list[RawParameter]:
    """The rows of a status; fields that are listed without one belong to the first success."""
    return [row for row in rows if (success if row.status is None else row.status) == code]


_NEW = -1
"""Fields are listed, and no response there is to have them."""


def _success(codes: Sequence[int | None], has_fields: bool) -> int | None:
    """The status that success has among ``codes``; :data:`_NEW` where none fits."""
    for code in codes:
        if code is None or 200 <= code < 300:
            return code
    return _NEW if has_fields else None


def _status(code: int | None, named: RawStatus | None, group: list[Sample]) -> Cited[int] | None:
    if code is None:
        return None
    if named is not None:
        return stated(named.text, code)
    return stated(sample_fact(group[0]), code)


def _schema(
    named: RawStatus | None, listed: tuple[Property, ...], group: list[Sample], find: FindType
) -> Schema | None:
    """The body's schema: the listed fields with what samples add, a named model, or the samples'."""
    values = sample_values(group)
    shown = schema_of(values) if values else None
    if listed and (shown is None or shown.properties):
        return _object(listed, shown)
    if listed and shown is not None and shown.items is not None and shown.items.properties:
        return replace(shown, items=_object(listed, shown.items))
    if named is not None and named.type is not None and (model := find(named.type.text)):
        return merge_schemas(model, shown) if shown is not None else model
    return shown


def _object(listed: tuple[Property, ...], shown: Schema | None) -> Schema:
    stated = inferred(source_fact(listed[0].required), SchemaType.OBJECT, "has-members")
    extra = shown.properties if shown is not None else ()
    schema = Schema(type=stated, properties=merge_properties(listed, extra))
    return relax_required(schema, shown) if shown is not None else schema


def _properties(
    rows: Sequence[RawParameter], subject: str, find: FindType, sink: Sink
) -> tuple[Property, ...]:
    fields = []
    for row in rows:
        name = row_name(row)
        schema = row_schema(row, name, subject, sink, find)
        # A response that lists a field has it, unless the field is marked.
        flag = required_mark(row, None, unmarked=True)
        told = row_description(row)
        fields.append(
            ListedField(name=name, row=row, schema=schema, required=flag, description=told)
        )
    return property_tree(fields)

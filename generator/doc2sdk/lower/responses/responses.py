"""Responses: from the statuses that a document names, the fields it lists and the samples it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from doc2sdk.diagnostics import Sink
from doc2sdk.extract.raw import RawOperation, RawParameter, RawStatus
from doc2sdk.lower.cite import inferred, sample_fact, source_fact, stated, stated_text
from doc2sdk.lower.responses.headers import is_header, lower_headers
from doc2sdk.lower.rows.listed_fields import listed_properties
from doc2sdk.lower.rows.row_schema import FindType
from doc2sdk.lower.samples.printed import PrintedSchema
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
from doc2sdk.printed.roles import Column, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class _StatusFacts:
    """All that an operation's text says of one status; ``is_success`` is set for the first success."""

    code: int | None
    is_success: bool
    named: RawStatus | None
    rows: tuple[RawParameter, ...]
    samples: tuple[Sample, ...]
    printed: tuple[PrintedSchema, ...]


def lower_responses(
    raw: RawOperation,
    samples: tuple[Sample, ...],
    printed: tuple[PrintedSchema, ...],
    subject: str,
    find: FindType,
    sink: Sink,
) -> tuple[Response, ...]:
    """Return one response for each status. The status is None where no status is stated.

    ``printed`` are the schemas that are printed among the samples.
    """
    facts = _facts(raw, samples, tuple(item for item in printed if item.role is Role.RESPONSE))
    has_success = any(item.is_success and item.code is not None for item in facts)
    intro = next((s.intro for s in raw.samples if s.role is Role.RESPONSE and s.intro), None)
    out: list[Response] = []
    for item in facts:
        named, has_body = item.named, item.code not in BODYLESS
        about = named.description if named is not None else None
        about = about or (intro if item.is_success and item.samples else None)
        out.append(
            Response(
                status=_status(item),
                description=stated_text(about) if about is not None else None,
                media_type=_media_type(item) if has_body else None,
                schema=_schema(item, subject, find, sink) if has_body else None,
                other=item.code is None and has_success,
                headers=lower_headers(item.rows, subject, find, sink),
            )
        )
    return tuple(sorted(out, key=_rank))


def _facts(
    raw: RawOperation, samples: tuple[Sample, ...], printed: tuple[PrintedSchema, ...]
) -> list[_StatusFacts]:
    """Sort what is said by status. What is listed without one belongs to the first success."""
    shown = [sample for sample in samples if sample.role is SampleRole.RESPONSE]
    named = {status.code: status for status in reversed(raw.statuses)}
    codes = dict.fromkeys([*(s.status for s in shown), *(s.code for s in raw.statuses)])
    listed = [*(row.status for row in raw.response_fields), *(item.status for item in printed)]
    codes |= dict.fromkeys(status for status in listed if status is not None)
    success = _success(list(codes), None in listed)
    if success is _NEW:
        codes, success = {None: None, **codes}, None

    def is_of(status: int | None, code: int | None) -> bool:
        return (success if status is None else status) == code

    return [
        _StatusFacts(
            code=code,
            is_success=code == success,
            named=named.get(code) if code is not None else None,
            rows=tuple(row for row in raw.response_fields if is_of(row.status, code)),
            samples=tuple(sample for sample in shown if sample.status == code),
            printed=tuple(item for item in printed if is_of(item.status, code)),
        )
        for code in codes
    ]


def _rank(response: Response) -> tuple[bool, int]:
    """Order by status. One that is not stated comes first, unless it is another than the success."""
    return response.other, response.status.value if response.status is not None else 0


BODYLESS = frozenset({204, 205, 304})
"""Statuses that carry no content, whatever a sample shows (RFC 9110, sections 15.3.5, 15.3.6,
15.4.5).
"""

_NEW = -1
"""Fields are listed, and there is no response that could have them."""


def _success(codes: Sequence[int | None], has_fields: bool) -> int | None:
    """Return the status of the success among ``codes``; :data:`_NEW` where none fits."""
    for code in codes:
        if code is None or 200 <= code < 300:
            return code
    return _NEW if has_fields else None


def _status(item: _StatusFacts) -> Cited[int] | None:
    if item.code is None:
        return None
    if item.named is not None:
        return stated(item.named.text, item.code)
    if item.samples:
        return stated(sample_fact(item.samples[0]), item.code)
    source = item.printed[0].source if item.printed else item.rows[0].cells[Column.NAME]
    return stated(source, item.code)


def _media_type(item: _StatusFacts) -> str | None:
    if item.samples:
        return item.samples[0].media_type
    return "application/json" if item.printed else None


def _schema(item: _StatusFacts, subject: str, find: FindType, sink: Sink) -> Schema | None:
    """Return the body's schema: listed or printed fields with what samples add, a named data type, or
    what samples show.
    """
    values = sample_values(item.samples)
    shown = schema_of(values) if values else None
    printed = item.printed[0].schema if item.printed else None
    rows = (row for row in item.rows if not is_header(row))
    listed = listed_properties(rows, subject, find, sink)
    if not listed and printed is not None:
        listed = printed.properties
    if listed and (shown is None or shown.properties):
        return _object(listed, shown)
    if listed and shown is not None and shown.items is not None and shown.items.properties:
        return replace(shown, items=_object(listed, shown.items))
    named = item.named.type if item.named is not None else None
    stated_schema = find(named.text) if named is not None else None
    stated_schema = stated_schema or printed
    if stated_schema is None or shown is None:
        return stated_schema or shown
    return merge_schemas(stated_schema, shown)


def _object(listed: tuple[Property, ...], shown: Schema | None) -> Schema:
    stated = inferred(source_fact(listed[0].required), SchemaType.OBJECT, "has-members")
    extra = shown.properties if shown is not None else ()
    schema = Schema(type=stated, properties=merge_properties(listed, extra))
    return relax_required(schema, shown) if shown is not None else schema

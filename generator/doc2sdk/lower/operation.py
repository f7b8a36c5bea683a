"""Raw operations to operations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from doc2sdk.diagnostics import Diagnostic, Sink
from doc2sdk.extract.locate.recognisers import SAMPLE_RULE
from doc2sdk.extract.raw import RawOperation, RawParameter
from doc2sdk.lower import urls
from doc2sdk.lower.bodies.constants import with_constants
from doc2sdk.lower.bodies.content_types import body_by_header, with_fixed_type
from doc2sdk.lower.bodies.media_types import body_media_type
from doc2sdk.lower.bodies.request_body import printed_body, request_body
from doc2sdk.lower.cite import guessed, inferred, stated, stated_text
from doc2sdk.lower.names.titles import is_deprecated
from doc2sdk.lower.parameters.concrete_urls import template_of
from doc2sdk.lower.parameters.examples import with_examples
from doc2sdk.lower.parameters.parameters import (
    OperationParameters,
    ParameterContext,
    lower_parameters,
)
from doc2sdk.lower.parameters.query_literals import TellsApart
from doc2sdk.lower.parameters.shown_parameters import with_shown_parameters
from doc2sdk.lower.responses.responses import lower_responses
from doc2sdk.lower.responses.sample_statuses import FindMembers, with_statuses
from doc2sdk.lower.rows.enumerations import (
    Values,
    properties_with_values,
    values_by_name,
    with_values,
)
from doc2sdk.lower.rows.field_tree import property_tree, whole_body
from doc2sdk.lower.rows.name_cells import row_name
from doc2sdk.lower.rows.row_schema import FindType
from doc2sdk.lower.rules import OPERATION_ONLY_IN_SAMPLE
from doc2sdk.lower.samples.printed import PrintedSchema, sort_blocks
from doc2sdk.lower.samples.samples import json_object, lower_samples
from doc2sdk.model import (
    Cited,
    Method,
    Operation,
    Parameter,
    RequestBody,
    Requirement,
    Sample,
    SampleRole,
    Text,
)
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.words import to_english


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentContext:
    """What holds throughout a document: its data types, and whether it marks only what is optional."""

    find: FindType
    members: FindMembers
    marks_only_optional: bool
    tells_apart: TellsApart = frozenset()


def lower_operation(
    raw: RawOperation, region: Sequence[RawOperation], document: DocumentContext, sink: Sink
) -> Operation:
    """Lower one operation. Later stages give ids and section, when all operations are known.

    The operations of ``region`` share its samples: a request sample whose target fits another of
    them and not this operation belongs to that one.
    """
    is_instance = raw.found_by == SAMPLE_RULE
    documented = {row_name(row).name for row in raw.parameters} if is_instance else set()
    url = urls.parse(template_of(raw.url.text, documented) if is_instance else raw.url.text)
    method = _method(raw)
    raw = with_shown_parameters(raw, method.value, document.find)
    blocks = sort_blocks(raw.samples, method.value, document.find)
    raw = replace(raw, samples=blocks.samples)
    shown = _samples(raw, url, method.value, region)
    samples = with_statuses(raw, shown, document.members)
    context = _context(raw, url, method.value, samples, document)
    if context.is_instance:
        sink.add(_only_a_sample(raw, context.subject))
    sure = guessed if context.is_instance else inferred
    lowered = lower_parameters(raw.parameters, context, sink)
    parameters = tuple(map(with_fixed_type, lowered.parameters))
    values = values_by_name(raw.enumerations)
    return Operation(
        id="",
        section="",
        title=stated_text(raw.title),
        method=method,
        path=stated(raw.url, Text(url.path)),
        found_by=sure(raw.url, Text(raw.url.text), raw.found_by),
        description=stated_text(raw.description) if raw.description else None,
        parameters=with_examples(with_values(parameters, values), url, samples),
        body=_body(raw, lowered, parameters, values, samples, blocks.schemas, context),
        responses=lower_responses(
            raw, samples, blocks.schemas, context.subject, document.find, sink
        ),
        requirements=_requirements(raw),
        samples=samples,
        deprecated=_deprecation(raw),
    )


def _body(
    raw: RawOperation,
    lowered: OperationParameters,
    parameters: tuple[Parameter, ...],
    values: Values,
    samples: tuple[Sample, ...],
    printed: tuple[PrintedSchema, ...],
    context: ParameterContext,
) -> RequestBody | None:
    """Return the request body, which GET and HEAD have only where a whole request shows it."""
    if not context.takes_body:
        return None
    whole = whole_body(lowered.body, context.find)
    listed = () if whole is not None else property_tree(lowered.body)
    if not listed and (shown := printed_body(printed)) is not None:
        listed, whole = shown.value.properties, whole or shown
    description = raw.description.text if raw.description is not None else ""
    media_type = body_media_type(lowered.body, parameters, samples, description)
    body = request_body(properties_with_values(listed, values), whole, samples, media_type)
    return with_constants(body, raw.constants) or body_by_header(context.method, parameters)


def _context(
    raw: RawOperation,
    url: urls.Url,
    method: Method,
    samples: tuple[Sample, ...],
    document: DocumentContext,
) -> ParameterContext:
    requests = [s for s in samples if s.role is SampleRole.REQUEST]
    bodies = [json_object(s) for s in requests]
    lines = [s.request_line for s in requests if s.request_line is not None]
    queries = [urls.parse(line.target.raw).query for line in lines]
    fields = frozenset(name for body in bodies if body for name in body)
    listed = {row.cells[Column.NAME].text for row in raw.parameters}
    is_shown = any(s.body is not None and s.request_line is not None for s in requests)
    return ParameterContext(
        url=url,
        url_fact=raw.url,
        method=method,
        body_fields=fields,
        query_names=frozenset(pair.key for query in queries for pair in query),
        subject=f"{method.value} {url.path}",
        is_instance=raw.found_by == SAMPLE_RULE,
        marks_only_optional=document.marks_only_optional,
        takes_body=is_shown
        or method not in (Method.GET, Method.HEAD)
        or fields >= listed != set()
        or any(_is_of_body(row) for row in raw.parameters),
        find=document.find,
        title=raw.title.text,
        tells_apart=document.tells_apart,
    )


def _is_of_body(row: RawParameter) -> bool:
    """Return whether a row's own cell says that the field is one of the body, whatever the method."""
    cell = row.cells.get(Column.LOCATION)
    return cell is not None and to_english(cell.text.strip().lower()) == "body"


def _deprecation(raw: RawOperation) -> Cited[bool] | None:
    """Return the mark of deprecation in the title: "Get user (Deprecated)"."""
    return stated(raw.title, True) if is_deprecated(raw.title.text) else None


def _requirements(raw: RawOperation) -> tuple[Requirement, ...]:
    return tuple(
        Requirement(label=stated_text(row.label), value=stated_text(row.value))
        for row in raw.requirements
    )


def _only_a_sample(raw: RawOperation, subject: str) -> Diagnostic:
    return Diagnostic(
        rule=OPERATION_ONLY_IN_SAMPLE,
        headline="only a sample shows this operation",
        place=raw.url.place,
        subject=subject,
        excerpt=raw.url.text,
        notes=("the path is the sample's: what of it are parameters is not known",),
    )


def _method(raw: RawOperation) -> Cited[Method]:
    """Return the stated method, else that of a request sample, else a guess, which lint reports."""
    if raw.method is not None:
        word = raw.method.text.strip().upper()
        if word in Method.__members__:
            return stated(raw.method, Method[word])
    for sample in raw.samples:
        first = (
            sample.parts[0].text.split(maxsplit=1)[0].upper()
            if sample.parts[0].text.split()
            else ""
        )
        if sample.role is Role.REQUEST and first in Method.__members__:
            return inferred(sample.parts[0], Method[first], "request-sample")
    has_body = any(
        sample.role is Role.REQUEST and "{" in sample.parts[0].text for sample in raw.samples
    )
    chosen = Method.POST if has_body else Method.GET
    return guessed(raw.method or raw.url, chosen, "no-method-stated")


def _samples(
    raw: RawOperation, url: urls.Url, method: Method, region: Sequence[RawOperation]
) -> tuple[Sample, ...]:
    """Lower the operation's samples, without requests that another operation of the region makes."""
    found = [sample for shown in raw.samples for sample in lower_samples(shown, method.value)]
    own = urls.matcher(url.path)
    others = [urls.matcher(urls.parse(other.url.text).path) for other in region if other is not raw]
    return tuple(sample for sample in found if not _is_of_another(sample, own, others))


def _is_of_another(sample: Sample, own: re.Pattern[str], others: Sequence[re.Pattern[str]]) -> bool:
    if sample.request_line is None or not others:
        return False
    path = urls.parse(sample.request_line.target.raw).path
    return own.fullmatch(path) is None and any(other.fullmatch(path) for other in others)

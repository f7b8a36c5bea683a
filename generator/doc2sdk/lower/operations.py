"""Raw operations to operations."""

from __future__ import annotations

from collections.abc import Sequence

from doc2sdk.diagnostics import Diagnostic, Sink
from doc2sdk.extract.anchors import SAMPLE_RULE
from doc2sdk.extract.raw import Fact, RawOperation, Role
from doc2sdk.lower import urls
from doc2sdk.lower.bodies import request_body
from doc2sdk.lower.body_fields import body_properties
from doc2sdk.lower.cite import guessed, inferred, stated, stated_text
from doc2sdk.lower.enumerations import properties_with_values, values_by_name, with_values
from doc2sdk.lower.examples import with_examples
from doc2sdk.lower.infer import Seen, infer
from doc2sdk.lower.parameters import Context, lower_parameters
from doc2sdk.lower.samples import json_object, lower_samples
from doc2sdk.model import (
    Cited,
    Method,
    Operation,
    Requirement,
    Response,
    Sample,
    SampleRole,
    Text,
)


def lower_operation(raw: RawOperation, siblings: Sequence[RawOperation], sink: Sink) -> Operation:
    """One operation; ids and section are given later, when all operations are known.

    ``siblings`` share its samples: a request sample whose target fits another of them and not this
    operation is left to that one.
    """
    url = urls.parse(raw.url.text)
    method = _method(raw, sink)
    samples = _samples(raw, url, method.value, siblings)
    context = _context(raw, url, method.value, samples)
    if context.is_instance:
        sink.add(_only_a_sample(raw, context.subject))
    sure = guessed if context.is_instance else inferred
    lowered = lower_parameters(raw.parameters, context, sink)
    values = values_by_name(raw.enumerations)
    listed = properties_with_values(body_properties(lowered.body), values)
    return Operation(
        id="",
        section="",
        title=stated_text(raw.title),
        method=method,
        path=stated(raw.url, Text(url.path)),
        found_by=sure(raw.url, Text(raw.url.text), raw.found_by),
        description=stated_text(raw.description) if raw.description else None,
        parameters=with_examples(with_values(lowered.parameters, values), url, samples),
        body=request_body(listed, samples),
        responses=_responses(raw, samples),
        requirements=_requirements(raw),
        samples=samples,
    )


def _context(
    raw: RawOperation, url: urls.Url, method: Method, samples: tuple[Sample, ...]
) -> Context:
    bodies = [json_object(s) for s in samples if s.role is SampleRole.REQUEST]
    return Context(
        url=url,
        url_fact=raw.url,
        method=method,
        body_fields=frozenset(name for body in bodies if body for name in body),
        subject=f"{method.value} {url.path}",
        is_instance=raw.found_by == SAMPLE_RULE,
    )


def _requirements(raw: RawOperation) -> tuple[Requirement, ...]:
    return tuple(
        Requirement(label=stated_text(row.label), value=stated_text(row.value))
        for row in raw.requirements
    )


def _only_a_sample(raw: RawOperation, subject: str) -> Diagnostic:
    return Diagnostic(
        rule="O103",
        headline="only a sample shows this operation",
        place=raw.url.place,
        subject=subject,
        excerpt=raw.url.text,
        notes=("the path is the sample's: what of it are parameters is not known",),
    )


def _method(raw: RawOperation, sink: Sink) -> Cited[Method]:
    """The stated method; else that of a request sample; else a guess, diagnosed."""
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
    sink.add(
        Diagnostic(
            rule="O102",
            headline="no HTTP method is stated for this operation",
            place=raw.url.place,
            subject=raw.title.text,
            excerpt=raw.method.text if raw.method else raw.url.text,
            notes=(f"guessed {chosen.value}: " + ("it" if has_body else "no sample")
                   + (" has a body sample" if has_body else " has a body"),),
        )
    )  # fmt: skip
    return guessed(raw.method or raw.url, chosen, "no-method-stated")


def _samples(
    raw: RawOperation, url: urls.Url, method: Method, siblings: Sequence[RawOperation]
) -> tuple[Sample, ...]:
    found = [sample for shown in raw.samples for sample in lower_samples(shown, method.value)]
    others = [urls.parse(other.url.text).path for other in siblings if other is not raw]
    return tuple(sample for sample in found if not _belongs_elsewhere(sample, url.path, others))


def _belongs_elsewhere(sample: Sample, own: str, others: list[str]) -> bool:
    if sample.request_line is None:
        return False
    path = urls.parse(sample.request_line.target.raw).path
    if urls.matcher(own).fullmatch(path):
        return False
    return any(urls.matcher(other).fullmatch(path) for other in others)


def _responses(raw: RawOperation, samples: tuple[Sample, ...]) -> tuple[Response, ...]:
    """One response for each status shown; None stands for the status a sample does not state."""
    shown = [sample for sample in samples if sample.role is SampleRole.RESPONSE]
    intro = next((s.intro for s in raw.samples if s.role is Role.RESPONSE and s.intro), None)
    out: list[Response] = []
    for status in dict.fromkeys(sample.status for sample in shown):
        group = [sample for sample in shown if sample.status == status]
        source = Fact(text=group[0].printed.text.raw, place=group[0].printed.place)
        seen = [Seen(value=s.value.raw, source=_fact(s)) for s in group if s.value is not None]
        out.append(
            Response(
                status=stated(source, status) if status is not None else None,
                description=stated_text(intro) if intro and not out else None,
                media_type=group[0].media_type,
                schema=infer(seen) if seen else None,
            )
        )
    return tuple(out)


def _fact(sample: Sample) -> Fact:
    return Fact(text=sample.printed.text.raw, place=sample.printed.place)

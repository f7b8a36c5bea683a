"""S301 to S303: request samples that contradict the operation they show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.diagnostics.wording import subject
from doc2sdk.model import Api, Json, Location, Operation, RequestLine, Sample, SampleRole


def check(api: Api) -> Iterator[Diagnostic]:
    for operation in api.operations:
        for sample in operation.samples:
            if sample.role is SampleRole.REQUEST:
                if sample.request_line is not None:
                    yield from _line(operation, sample, sample.request_line)
                yield from _constants(operation, sample)


def _line(operation: Operation, sample: Sample, line: RequestLine) -> Iterator[Diagnostic]:
    path, _, query = line.target.raw.partition("?")
    template = operation.path.value.raw
    if line.method != operation.method.value.value:
        said = (
            f"the sample's method is {line.method}, the operation's {operation.method.value.value}"
        )
        yield _contradiction("S301", said, operation, sample, line.method)
    if not _fits(template, path):
        said = "the sample's path does not fit the operation's"
        yield _contradiction(
            "S302", said, operation, sample, path, f"the operation's is {template}"
        )
    sent = {name for name, _ in parse_qsl(query, keep_blank_values=True)}
    for parameter in operation.parameters:
        name = parameter.name.value.raw
        if parameter.location is Location.QUERY and parameter.required.value and name not in sent:
            said = f"the sample lacks the required query parameter `{name}`"
            yield _contradiction("S303", said, operation, sample, query)


def _fits(template: str, path: str) -> bool:
    """Whether a concrete path ends like the template: samples may add what a base URL holds."""
    parts = re.split(r"\{[^{}]+\}", template)
    pattern = r"[^/?#]+".join(re.escape(part) for part in parts)
    concrete = re.sub(r"^[a-z]+://[^/]*", "", path)
    return re.fullmatch(rf"(?:/[^?#]*)?{pattern}/?", concrete) is not None


def _constants(operation: Operation, sample: Sample) -> Iterator[Diagnostic]:
    body = sample.value.raw if sample.value is not None else None
    if operation.body is None or not isinstance(body, dict):
        return
    for item in operation.body.schema.properties:
        const, name = item.schema.const, item.name.raw
        if const is None or name not in body or Json(body[name]) == const.value:
            continue
        said = f"the sample's `{name}` is {body[name]!r}, the table's {const.value.raw!r}"
        yield _contradiction("S304", said, operation, sample, str(body[name]))


def _contradiction(
    rule: str, said: str, operation: Operation, sample: Sample, mark: str, *notes: str
) -> Diagnostic:
    lines = sample.printed.text.raw.split("\n")
    title = sample.title.value.raw if sample.title is not None else sample.role.value
    return Diagnostic(
        rule=rule,
        headline=said,
        place=sample.printed.place,
        subject=subject(operation, title),
        excerpt=next((line for line in lines if mark and mark in line), lines[0]),
        mark=mark,
        notes=notes or ("the operation's stands",),
    )

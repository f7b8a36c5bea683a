"""What rules about samples share: which samples there are, and how a finding shows one."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule
from doc2sdk.diagnostics.wording import subject
from doc2sdk.model import Api, Message, Operation, RequestLine, Sample, SampleRole

Owner = Operation | Message
"""What a sample belongs to."""


def samples_of(api: Api) -> Iterator[tuple[Owner, Sample]]:
    """Yield every sample with its operation or message."""
    owners: tuple[Owner, ...] = (*api.operations, *api.messages)
    for owner in owners:
        for sample in owner.samples:
            yield owner, sample


def requests_of(api: Api) -> Iterator[tuple[Operation, Sample]]:
    """Yield every sample of a request with its operation."""
    for operation in api.operations:
        for sample in operation.samples:
            if sample.role is SampleRole.REQUEST:
                yield operation, sample


def request_lines_of(api: Api) -> Iterator[tuple[Operation, Sample, RequestLine]]:
    """Yield every request sample that prints a request line (``GET /users HTTP/1.1``), with that line."""
    for operation, sample in requests_of(api):
        if sample.request_line is not None:
            yield operation, sample, sample.request_line


def sample_subject(owner: Owner, sample: Sample) -> str:
    """Return the owner and the sample in words: ``GET /users > List users > Sample``."""
    title = sample.title.value.raw if sample.title is not None else sample.role.value
    if isinstance(owner, Message):
        return owner.name if title in ("", owner.title.value.raw) else f"{owner.name} > {title}"
    return subject(owner, title)


def line_with(sample: Sample, text: str) -> str:
    """Return the first printed line that contains ``text``, else the first line."""
    lines = sample.printed.text.raw.split("\n")
    return next((line for line in lines if text and text in line), lines[0])


def contradiction(
    rule: Rule,
    headline: str,
    operation: Operation,
    sample: Sample,
    *,
    mark: str,
    note: str = "the operation's stands",
) -> Diagnostic:
    """Return the finding that a request sample differs from its operation, at ``mark`` in the sample."""
    return Diagnostic(
        rule=rule,
        headline=headline,
        place=sample.printed.place,
        subject=sample_subject(operation, sample),
        excerpt=line_with(sample, mark),
        mark=mark,
        notes=(note,),
    )

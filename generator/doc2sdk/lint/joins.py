"""How a finding shows where a rendition cut a sample, and a reader joined it."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule
from doc2sdk.lint.samples import Owner, sample_subject, samples_of
from doc2sdk.model import Api, Join, JoinKind, Sample

Found = tuple[Owner, Sample, Join]


def joins_of(api: Api, kind: JoinKind) -> Iterator[Found]:
    """Yield every join of that kind with its sample and what that belongs to."""
    for owner, sample in samples_of(api):
        for join in sample.printed.place.joins:
            if join.kind is kind:
                yield owner, sample, join


def joined(rule: Rule, headline: str, note: str, owner: Owner, sample: Sample) -> Diagnostic:
    """Return the finding of a join, shown at the beginning of its sample."""
    return Diagnostic(
        rule=rule,
        headline=headline,
        place=sample.printed.place,
        subject=sample_subject(owner, sample),
        excerpt=sample.printed.text.raw.split("\n")[0],
        notes=(note,),
    )

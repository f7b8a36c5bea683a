"""S202: a sample lacked a part of its message."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.lint.repairs import MESSAGE_REPAIRS, repaired
from doc2sdk.lint.samples import samples_of
from doc2sdk.model import Api

RULE = Rule(
    id="S202",
    name="message-repaired",
    severity=Severity.NOTE,
    summary="A sample lacked a part of its message, and the operation supplies it.",
    explanation="The verb or the leading slash of a request line is missing, or one message is printed in two blocks. The sample keeps its printed text beside the repaired one.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield S202 for each part of a message that was missing."""
    for operation, sample in samples_of(api):
        for repair in sample.repairs:
            headline = MESSAGE_REPAIRS.get(repair.rule)
            if headline is not None:
                yield repaired(RULE, headline, [repair], operation, sample)

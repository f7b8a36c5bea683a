"""N202: a field that only some samples of a message show."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.model import Api, Message, Property

RULE = Rule(
    id="N202",
    name="field-not-in-every-sample",
    severity=Severity.NOTE,
    summary="A field is in some samples of a message and not in others.",
    explanation="The field is taken as optional.",
)


_SHOWN = frozenset({"in-every-sample", "sample-lacks"})
"""The rules by which samples, and no table, say that a field is optional."""


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield N202 for each field that a sample of its message lacks."""
    for message in api.messages:
        for item in message.schema.properties:
            if not item.required.value and item.required.rule in _SHOWN:
                yield _not_in_all(message, item)


def _not_in_all(message: Message, item: Property) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        headline=f"`{item.name.raw}` is in some samples of {message.name} and not in others",
        place=item.required.place,
        subject=message.title.value.raw,
        excerpt=_line(item),
        mark=f'"{item.name.raw}"',
        label="shown here",
        notes=("taken as optional",),
    )


def _line(item: Property) -> str:
    lines = item.required.text.raw.split("\n")
    return next((line for line in lines if f'"{item.name.raw}"' in line), lines[0])

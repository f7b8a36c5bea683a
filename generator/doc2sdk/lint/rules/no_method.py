"""O102: nothing states the method of an operation."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.lint.methods import changing_word, guess, is_guessed
from doc2sdk.model import Api

RULE = Rule(
    id="O102",
    name="no-method",
    severity=Severity.WARNING,
    summary="An operation has a URL and no HTTP method.",
    explanation="Neither a label nor a request sample states the method. doc2sdk guesses POST where a sample has a body and GET elsewhere, and marks the fact as guessed. Check the operation against the service.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield O102 for each guessed method, unless O104 reports it."""
    for operation in api.operations:
        if is_guessed(operation) and changing_word(operation) is None:
            yield Diagnostic(
                rule=RULE,
                headline="no HTTP method is stated for this operation",
                place=operation.found_by.place,
                subject=operation.title.value.raw,
                excerpt=operation.method.text.raw,
                notes=(guess(operation),),
            )

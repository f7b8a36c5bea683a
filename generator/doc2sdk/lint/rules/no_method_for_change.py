"""O104: nothing states the method of an operation that changes something."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.lint.methods import changing_word, guess, is_guessed
from doc2sdk.model import Api

RULE = Rule(
    id="O104",
    name="no-method-for-change",
    severity=Severity.ERROR,
    summary="An operation that changes something by its name has a guessed HTTP method.",
    explanation="Neither a label nor a request sample states the method, and the operation is called "
    "set, delete, create, update, add, remove or the like. A wrong guess would send a change as a "
    "request that reads, or delete where it should create. The output is written with the guess; do "
    "not use the operation before its method is checked against the service.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield O104 for each guessed method of an operation that changes something."""
    for operation in api.operations:
        word = changing_word(operation)
        if is_guessed(operation) and word is not None:
            yield Diagnostic(
                rule=RULE,
                headline="no HTTP method is stated for an operation that changes something",
                place=operation.found_by.place,
                subject=operation.title.value.raw,
                excerpt=operation.method.text.raw,
                notes=(f"its name says `{word}`", guess(operation)),
                help="check the method against the service before the operation is used",
            )

"""P202: the key of a query parameter and the placeholder of its value have different names."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.diagnostics.wording import once, subject
from doc2sdk.model import Api, Cited, Operation, Parameter, Text

RULE = Rule(
    id="P202",
    name="placeholder-differs-from-key",
    severity=Severity.NOTE,
    summary="A query parameter's key and the placeholder of its value have different names.",
    explanation="In `?agent={agentName}` the key `agent` is what is sent. The placeholder is kept beside it, as what the document calls the value.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield P202 once for each key whose placeholder has another name."""
    yield from once(
        ((parameter.name.value, placeholder.value), _renamed(operation, parameter, placeholder))
        for operation in api.operations
        for parameter in operation.parameters
        if (placeholder := parameter.placeholder) is not None
    )


def _renamed(operation: Operation, parameter: Parameter, placeholder: Cited[Text]) -> Diagnostic:
    key, value = parameter.name.value.raw, placeholder.value.raw
    return Diagnostic(
        rule=RULE,
        headline=f"query parameter `{key}` has a placeholder of another name, `{value}`",
        place=parameter.name.place,
        subject=subject(operation),
        excerpt=parameter.name.text.raw,
        mark=f"{key}={{{value}}}",
        label="key and placeholder",
        notes=(f"`{key}` is sent; `{value}` is kept as what the value is called",),
    )

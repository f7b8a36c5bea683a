"""P: parameters."""

from __future__ import annotations

from doc2sdk.diagnostics.diagnostic import Severity
from doc2sdk.diagnostics.rules.rule import Rule

RULES = (
    Rule(
        id="P201",
        name="path-parameter-not-listed",
        severity=Severity.NOTE,
        summary="A path parameter is in the URL and in no parameter table.",
        explanation="It is taken as a required string without a description, which is all a URL template says.",
    ),
    Rule(
        id="P202",
        name="placeholder-differs-from-key",
        severity=Severity.NOTE,
        summary="A query parameter's key and the placeholder of its value have different names.",
        explanation="In `?agent={agentName}` the key `agent` is what is sent. The placeholder is kept beside it, as what the document calls the value.",
    ),
    Rule(
        id="P203",
        name="constant-body-field",
        severity=Severity.NOTE,
        summary="A table gives a body field one fixed value.",
        explanation="A table with a value column and no type column states what to send, not what may be sent. A value of one token is taken as a constant: the client sends it and the caller is not asked. A request sample that shows another value is reported by S304.",
    ),
)

"""The rules that samples break when an SDK is made of them."""

from __future__ import annotations

from doc2sdk.diagnostics import Rule, Severity

REQUEST_NOT_REPEATED = Rule(
    id="S308",
    name="request-not-repeated",
    severity=Severity.NOTE,
    summary="No call can repeat a request sample.",
    explanation="The sample contradicts its operation: another method or path, a value of another "
    "type, a body of another format. The operation stands. The SDK's examples and tests make the "
    "call of another sample, or one with invented values.",
)

RESPONSE_NOT_EXPECTED = Rule(
    id="S309",
    name="response-not-expected",
    severity=Severity.WARNING,
    summary="A response sample cannot be what its operation returns.",
    explanation="The sample is of another kind than the reference states: a text where JSON is "
    "stated, an array where an object is. What is stated stands, and the SDK's tests do not expect "
    "the sample. Check which of the two the service sends.",
)

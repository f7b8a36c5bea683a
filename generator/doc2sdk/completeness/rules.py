"""The rules of a reading as a whole: what it seems to have missed, and when that is too much."""

from __future__ import annotations

from doc2sdk.diagnostics import Rule, Severity

SIGNS_WITHOUT_OPERATION = Rule(
    id="O301",
    name="signs-without-operation",
    severity=Severity.WARNING,
    summary="Places in the document look like operations, and no operation was made of them.",
    explanation="A heading, a cell or a line holds a path or a method as those of operations do. "
    "Either it only mentions an operation, or the layout around it was not understood and an "
    "operation is missing. Compare the examples with the document. Where such places are many, the "
    "reading fails (A401).",
)

PART_NOT_UNDERSTOOD = Rule(
    id="O302",
    name="part-not-understood",
    severity=Severity.WARNING,
    summary="A table, a list of fields or a sample right below an operation was not understood.",
    explanation="The operation was found, and a part that describes it was not read: no heading or "
    "label above it, no head of a column and no form of its values says what it is. Parameters, a body "
    "or a response may be missing from the operation. Compare the place with the method of the client.",
)

MESSAGE_NOT_READ = Rule(
    id="N205",
    name="message-not-read",
    severity=Severity.NOTE,
    summary="A sample in a chapter about messages is none that the service is said to send.",
    explanation="A chapter about webhooks, events or a WebSocket shows a body under a title or sentence "
    'by which a client sends it ("Subscribe", "Send this to log in"), or after which nothing says who '
    "does. Messages that a client sends are no part of the SDK. Compare the place with the document.",
)

INCOMPLETE_READING = Rule(
    id="A401",
    name="incomplete-reading",
    severity=Severity.ERROR,
    summary="What was read of the reference is less than the configured thresholds ask for.",
    explanation="The shares of places that look like an operation and became none, of guessed "
    "methods, of parameters without a type, of responses without a schema and of blocks that nothing "
    "understood are each compared with a threshold of [tool.doc2sdk.completeness]. A share above it "
    "means that the SDK lacks what the manual has. The output is written all the same, to look at. "
    "Where the manual is as it is, set the threshold to what you accept: 1 accepts everything.",
)

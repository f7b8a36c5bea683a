"""S: samples."""

from __future__ import annotations

from doc2sdk.diagnostics.diagnostic import Severity
from doc2sdk.diagnostics.rules.rule import Rule

RULES = (
    Rule(
        id="S101",
        name="unreadable-sample",
        severity=Severity.WARNING,
        summary="A sample is no JSON and no known repair makes it JSON.",
        explanation="The sample is kept as text. No schema is inferred from it, and no fixture gives its value.",
    ),
    Rule(
        id="S201",
        name="json-repaired",
        severity=Severity.NOTE,
        summary="A sample was no valid JSON and was repaired.",
        explanation="Printed samples have trailing commas, single quotes, missing colons, Python literals, elisions, comments or unbalanced brackets. Each repair has a name; the sample keeps its printed text beside the repaired value.",
    ),
    Rule(
        id="S202",
        name="message-repaired",
        severity=Severity.NOTE,
        summary="A sample lacked a part of its message, and the operation supplies it.",
        explanation="The verb or the leading slash of a request line is missing, or one message is printed in two blocks. The sample keeps its printed text beside the repaired one.",
    ),
    Rule(
        id="S203",
        name="joined-at-page-break",
        severity=Severity.NOTE,
        summary="A sample goes on after a page break.",
        explanation="The pieces, with footer and header between them, are read as one block.",
    ),
    Rule(
        id="S204",
        name="joined-at-soft-wrap",
        severity=Severity.NOTE,
        summary="A line of a sample was too long for the page and goes on in the next.",
        explanation="The pieces are joined where the page shows that the line had no room, and only there.",
    ),
    Rule(
        id="S301",
        name="sample-method-differs",
        severity=Severity.WARNING,
        summary="A request sample's method is not the operation's.",
        explanation="The operation's method stands. Check which of the two the service expects.",
    ),
    Rule(
        id="S302",
        name="sample-path-differs",
        severity=Severity.WARNING,
        summary="A request sample's path does not fit the operation's path.",
        explanation="The operation's path stands. The sample may show another operation, or a path parameter's value may hold a slash.",
    ),
    Rule(
        id="S303",
        name="sample-lacks-parameter",
        severity=Severity.WARNING,
        summary="A request sample lacks a required query parameter.",
        explanation="Either the sample is incomplete or the parameter is optional.",
    ),
    Rule(
        id="S304",
        name="sample-contradicts-constant",
        severity=Severity.WARNING,
        summary="A request sample's field differs from the constant a table gives it.",
        explanation="The table's value stands. It may be an example and no constant.",
    ),
    Rule(
        id="S305",
        name="sample-contradicts-type",
        severity=Severity.WARNING,
        summary="A sample shows an array where the reference states an object, or the reverse.",
        explanation="The sample is followed, since what the client reads and sends must fit it. Check which of the two the service means.",
    ),
    Rule(
        id="S306",
        name="sample-shows-null",
        severity=Severity.NOTE,
        summary="A sample shows null for a field whose stated type does not say that it may be.",
        explanation="The stated type is kept, and null is allowed beside it.",
    ),
    Rule(
        id="S307",
        name="sample-differs-from-schema",
        severity=Severity.WARNING,
        summary="A sample lacks a field that is stated as required, or shows one in another type.",
        explanation="What the tables state is kept, and the client decodes such a body all the same, unless it is strict. Check which of the two the service does.",
    ),
)

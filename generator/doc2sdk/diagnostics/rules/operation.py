"""O: finding operations."""

from __future__ import annotations

from doc2sdk.diagnostics.diagnostic import Severity
from doc2sdk.diagnostics.rules.rule import Rule

RULES = (
    Rule(
        id="O101",
        name="no-operation",
        severity=Severity.ERROR,
        summary="A document holds no operation.",
        explanation="No label, request line or URL table in the document names an operation, so there is nothing to generate. The document may be no API reference, or may print its operations in a way doc2sdk does not know: `doc2sdk coverage --unknown` lists the blocks no rule understood.",
    ),
    Rule(
        id="O102",
        name="no-method",
        severity=Severity.WARNING,
        summary="An operation has a URL and no HTTP method.",
        explanation="Neither a label nor a request sample states the method. doc2sdk guesses POST where a sample has a body and GET elsewhere, and marks the fact as guessed. Check the operation against the service.",
    ),
    Rule(
        id="O103",
        name="operation-only-in-sample",
        severity=Severity.WARNING,
        summary="An operation is shown by a request sample and stated nowhere.",
        explanation="No label, heading or URL table names the operation; a printed HTTP request does. "
        "Its path is taken as it stands, so an id in it stays a literal segment. Check the path "
        "against the service.",
    ),
    Rule(
        id="O201",
        name="operations-share-method-and-path",
        severity=Severity.NOTE,
        summary="Several operations have one method and path.",
        explanation="They are told apart by required query parameters or by constants of query and body, and stay separate methods of the client. Formats that allow one operation for a method and path, like OpenAPI, show them as named variants of one.",
    ),
)

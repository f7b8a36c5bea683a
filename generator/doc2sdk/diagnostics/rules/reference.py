"""A: the reference as a whole."""

from __future__ import annotations

from doc2sdk.diagnostics.diagnostic import Severity
from doc2sdk.diagnostics.rules.rule import Rule

RULES = (
    Rule(
        id="A201",
        name="no-base-url",
        severity=Severity.NOTE,
        summary="The reference states no base URL.",
        explanation="The client takes it as an argument or from the environment.",
    ),
    Rule(
        id="A202",
        name="page-not-given",
        severity=Severity.NOTE,
        summary="The reference sends its reader to a page that was not given.",
        explanation="What the page says is missing from the model. Add the page to the documents of the reference.",
    ),
    Rule(
        id="A203",
        name="document-without-operation",
        severity=Severity.NOTE,
        summary="One of a reference's documents holds no operation and no data type.",
        explanation="Other documents of the reference have operations, so this one may be an overview or "
        "a tutorial. If it should have some, `doc2sdk coverage --unknown` lists what no rule understood.",
    ),
    Rule(
        id="A204",
        name="codes-of-no-field",
        severity=Severity.NOTE,
        summary="The reference lists codes that answers hold, and no documented answer has a field for them.",
        explanation="The codes are kept in the model. The client cannot look for them, so they make no errors. A sample or a table of an answer that shows the field tells where they stand.",
    ),
    Rule(
        id="A205",
        name="codes-not-called-failures",
        severity=Severity.NOTE,
        summary="The reference lists codes of answers and does not clearly say which of them are failures.",
        explanation="Only an answer whose code is clearly a failure raises an error where HTTP says success: the table is called one of errors, or the code's own words say so. The others are results, with their code.",
    ),
    Rule(
        id="A301",
        name="renditions-disagree",
        severity=Severity.WARNING,
        summary="Two documents describe one operation differently.",
        explanation="The facts of the document named first stand, and the second fills what the first leaves out. Each difference is named.",
    ),
    Rule(
        id="A302",
        name="only-in-one-rendition",
        severity=Severity.WARNING,
        summary="Two documents share operations, and one has an operation that the other lacks.",
        explanation="The operation is kept. Either one document is older or a part of it was not understood.",
    ),
    Rule(
        id="A303",
        name="operation-repeated",
        severity=Severity.NOTE,
        summary="A document describes one operation twice.",
        explanation="The same method, path, required query parameters and constants are one operation, and the fuller description stands. Two that differ both in title and in what they send stay two.",
    ),
)

"""The rules that lowering finds broken while it gives the facts their meaning."""

from __future__ import annotations

from doc2sdk.diagnostics import Rule, Severity

NO_OPERATION = Rule(
    id="O101",
    name="no-operation",
    severity=Severity.ERROR,
    summary="A document holds no operation.",
    explanation="No label, request line or URL table in the document names an operation, so there is nothing to generate. The document may be no API reference, or may print its operations in a way doc2sdk does not know: `doc2sdk coverage --unknown` lists the blocks no rule understood.",
)

ONLY_MESSAGES = Rule(
    id="N204",
    name="only-messages",
    severity=Severity.NOTE,
    summary="The reference describes messages that the service sends, and no operation.",
    explanation="Events, webhooks or messages over a socket were read, and nothing in the documents "
    "names a request that a client sends. The SDK has the models of the messages, their samples and the "
    "function that chooses a model, and its client has no method.",
)

OPERATION_ONLY_IN_SAMPLE = Rule(
    id="O103",
    name="operation-only-in-sample",
    severity=Severity.WARNING,
    summary="An operation is shown by a request sample and stated nowhere.",
    explanation="No label, heading or URL table names the operation; a printed HTTP request does. "
    "Its path is taken as it stands, so an id in it stays a literal segment. Check the path "
    "against the service.",
)

UNKNOWN_TYPE = Rule(
    id="T201",
    name="unknown-type",
    severity=Severity.ERROR,
    summary="A type column holds a word that is no type doc2sdk knows.",
    explanation="The parameter is kept and accepts any value. Mostly the word is misspelt in the document; the closest known type is suggested.",
)

PAGE_NOT_GIVEN = Rule(
    id="A202",
    name="page-not-given",
    severity=Severity.NOTE,
    summary="The reference sends its reader to a page that was not given.",
    explanation="What the page says is missing from the model. Add the page to the documents of the reference.",
)

DOCUMENT_WITHOUT_OPERATION = Rule(
    id="A203",
    name="document-without-operation",
    severity=Severity.NOTE,
    summary="One of a reference's documents holds no operation and no data type.",
    explanation="Other documents of the reference have operations, so this one may be an overview or "
    "a tutorial. If it should have some, `doc2sdk coverage --unknown` lists what no rule understood.",
)

RENDITIONS_DISAGREE = Rule(
    id="A301",
    name="renditions-disagree",
    severity=Severity.WARNING,
    summary="Two documents describe one operation differently.",
    explanation="The facts of the document named first stand, and the second fills what the first leaves out. Each difference is named.",
)

ONLY_IN_ONE_RENDITION = Rule(
    id="A302",
    name="only-in-one-rendition",
    severity=Severity.WARNING,
    summary="Two documents share operations, and one has an operation that the other lacks.",
    explanation="The operation is kept. Either one document is older or a part of it was not understood.",
)

OPERATION_REPEATED = Rule(
    id="A303",
    name="operation-repeated",
    severity=Severity.NOTE,
    summary="A document describes one operation twice.",
    explanation="The same method, path, required query parameters and constants are one operation, and the fuller description stands. Two that differ both in title and in what they send stay two.",
)

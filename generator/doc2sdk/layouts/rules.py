"""The rules of a layout that is saved beside a document and read instead of the one found."""

from __future__ import annotations

from doc2sdk.diagnostics import Rule, Severity

LAYOUT_UNKNOWN_KEY = Rule(
    id="C110",
    name="layout-unknown-key",
    severity=Severity.ERROR,
    summary="A layout file has a key that doc2sdk does not know.",
    explanation="Unknown keys are errors because a mistyped one would be ignored otherwise. `doc2sdk "
    "layout DOC` prints a layout with all keys that the document needs.",
)

LAYOUT_VALUE = Rule(
    id="C111",
    name="layout-value",
    severity=Severity.ERROR,
    summary="A value of a layout file is missing or of the wrong kind.",
    explanation="Places are a kind (heading, line, item, term, cell or code) and what tells them from "
    "others: a level, a label, a column's head. The user guide explains every key.",
)

LAYOUT_MATCHES_NOTHING = Rule(
    id="C112",
    name="layout-matches-nothing",
    severity=Severity.ERROR,
    summary="A place that a layout file describes is not in the documents.",
    explanation="Either the place is described wrongly, or the vendor laid the manual out anew. An "
    "operation that is read nowhere would vanish from the SDK in silence, so nothing is generated. The "
    "place that comes nearest is named; `doc2sdk layout DOC` prints the layout that the manual has now.",
)

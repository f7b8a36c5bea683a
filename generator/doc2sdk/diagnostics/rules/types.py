"""T: types."""

from __future__ import annotations

from doc2sdk.diagnostics.diagnostic import Severity
from doc2sdk.diagnostics.rules.rule import Rule

RULES = (
    Rule(
        id="T201",
        name="unknown-type",
        severity=Severity.ERROR,
        summary="A type column holds a word that is no type doc2sdk knows.",
        explanation="The parameter is kept and accepts any value. Mostly the word is misspelt in the document; the closest known type is suggested.",
    ),
)

"""D: reading a document."""

from __future__ import annotations

from doc2sdk.diagnostics.diagnostic import Severity
from doc2sdk.diagnostics.rules.rule import Rule

RULES = (
    Rule(
        id="D101",
        name="document-missing",
        severity=Severity.ERROR,
        summary="A document that was named does not exist.",
        explanation="The path was given on the command line or in the configuration and there is "
        "no file there. Nothing is written. Check the path; relative paths of the configuration "
        "are taken from the folder of the configuration file.",
    ),
)

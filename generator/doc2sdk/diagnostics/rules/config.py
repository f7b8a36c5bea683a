"""C: configuration and usage."""

from __future__ import annotations

from doc2sdk.diagnostics.diagnostic import Severity
from doc2sdk.diagnostics.rules.rule import Rule

RULES = (
    Rule(
        id="C101",
        name="config-unreadable",
        severity=Severity.ERROR,
        summary="The configuration file cannot be read.",
        explanation="The file named with --config does not exist, is a folder, or may not be read.",
    ),
    Rule(
        id="C102",
        name="config-syntax",
        severity=Severity.ERROR,
        summary="The configuration file is not valid TOML.",
        explanation="The place is where the TOML parser gave up; the mistake is there or just "
        "before. TOML files are UTF-8.",
    ),
    Rule(
        id="C103",
        name="config-unknown-key",
        severity=Severity.ERROR,
        summary="The configuration has a key that doc2sdk does not know.",
        explanation="Unknown keys are errors because a mistyped one would be ignored otherwise. "
        "The keys are `output`, and in each [[api]]: `documents` and `id`.",
    ),
    Rule(
        id="C104",
        name="config-value",
        severity=Severity.ERROR,
        summary="A configuration value is missing or of the wrong kind.",
        explanation="`output` is a string, `documents` a list with at least one string, `id` a "
        "string of lower-case words joined by hyphens. Paths are relative to the folder of the "
        "configuration file.",
    ),
    Rule(
        id="C105",
        name="nothing-to-do",
        severity=Severity.ERROR,
        summary="No document was named, and no configuration lists any.",
        explanation="Name documents on the command line, or list them in doc2sdk.toml or in "
        "pyproject.toml under [tool.doc2sdk]. The configuration is looked for in the current folder "
        "and then in the folders above it.",
    ),
    Rule(
        id="C106",
        name="empty-folder",
        severity=Severity.ERROR,
        summary="A folder was named that holds no document of a known format.",
        explanation="A folder stands for all documents in it, known by their file names' endings, "
        "its sub-folders included, hidden files and folders left out.",
    ),
    Rule(
        id="C107",
        name="same-package",
        severity=Severity.ERROR,
        summary="Two references would be written to the same folder.",
        explanation="The folder is named after the reference's title, or after `id` where the "
        "configuration sets one. Give one of the two an `id` of its own. If they are renditions "
        "of one reference, list them together in one [[api]].",
    ),
    Rule(
        id="C108",
        name="unknown-rule",
        severity=Severity.ERROR,
        summary="There is no diagnostic rule of that id or name.",
        explanation="`doc2sdk explain` without an argument lists all rules.",
    ),
    Rule(
        id="C109",
        name="no-messages",
        severity=Severity.ERROR,
        summary="An AsyncAPI document was asked for and the reference has no messages.",
        explanation="AsyncAPI describes what a server sends by itself. The reference documents no "
        "notification, so there is nothing to export; use --format openapi or --format model.",
    ),
)

"""The rules of the command itself: what it is asked to do, and what `check` compares."""

from __future__ import annotations

from doc2sdk.diagnostics import Rule, Severity

NOTHING_TO_DO = Rule(
    id="C105",
    name="nothing-to-do",
    severity=Severity.ERROR,
    summary="No document was named, and no configuration lists any.",
    explanation="Name documents on the command line, or list them in doc2sdk.toml or in "
    "pyproject.toml under [tool.doc2sdk]. The configuration is looked for in the current folder "
    "and then in the folders above it.",
)

EMPTY_FOLDER = Rule(
    id="C106",
    name="empty-folder",
    severity=Severity.ERROR,
    summary="A folder was named that holds no document of a known format.",
    explanation="A folder stands for all documents in it, known by their file names' endings, "
    "its sub-folders included, hidden files and folders left out.",
)

SAME_PACKAGE = Rule(
    id="C107",
    name="same-package",
    severity=Severity.ERROR,
    summary="Two references would be written to the same folder.",
    explanation="The folder is named after the reference's title, or after `id` where the "
    "configuration sets one. Give one of the two an `id` of its own. If they are renditions "
    "of one reference, list them together in one [[api]].",
)

UNKNOWN_RULE = Rule(
    id="C108",
    name="unknown-rule",
    severity=Severity.ERROR,
    summary="There is no diagnostic rule of that id or name.",
    explanation="`doc2sdk explain` without an argument lists all rules.",
)

NO_MESSAGES = Rule(
    id="C109",
    name="no-messages",
    severity=Severity.ERROR,
    summary="An AsyncAPI document was asked for and the reference has no messages.",
    explanation="AsyncAPI describes what a server sends by itself. The reference documents no "
    "notification, so there is nothing to export; use --format openapi or --format model.",
)

OUTPUT_DIFFERS = Rule(
    id="W201",
    name="output-differs",
    severity=Severity.ERROR,
    summary="The committed output is not what the documents give.",
    explanation="`doc2sdk check` generated the tree in memory and compared it with the files in "
    "the output folder. A document, a template or doc2sdk changed, or a generated file was "
    "edited. Run `doc2sdk generate` and commit the result.",
)

OUTPUT_WITHOUT_REFERENCE = Rule(
    id="W202",
    name="output-without-reference",
    severity=Severity.ERROR,
    summary="A generated folder belongs to no configured reference.",
    explanation="The output folder holds a folder with a doc2sdk manifest that no [[api]] entry "
    "of the configuration produces, for example after a reference was removed or renamed. "
    "Delete the folder, or add its documents to the configuration.",
)

"""The rules that writing the generated tree can break."""

from __future__ import annotations

from doc2sdk.diagnostics import Rule, Severity

OUTPUT_EDITED = Rule(
    id="W101",
    name="output-edited",
    severity=Severity.ERROR,
    summary="A generated file was edited by hand.",
    explanation="The manifest in the generated folder holds a hash of every file doc2sdk wrote. "
    "The file no longer matches its hash, so writing would lose somebody's change. Nothing is "
    "written. Move the change to where it survives the next run: a template, or the "
    "configuration. If the change is not needed, run again with --force.",
)

OUTPUT_NOT_OURS = Rule(
    id="W102",
    name="output-not-ours",
    severity=Severity.ERROR,
    summary="A file that doc2sdk did not write stands where a generated file belongs.",
    explanation="The manifest does not list the file, or there is no manifest at all, so the "
    "file is somebody else's. Nothing is written. Move the file away, choose another output "
    "folder with --output, or let doc2sdk replace it with --force. A folder that stands where "
    "a file belongs, or the reverse, is never replaced.",
)

OUTPUT_NOT_WRITABLE = Rule(
    id="W103",
    name="output-not-writable",
    severity=Severity.ERROR,
    summary="The output folder cannot be written.",
    explanation="The folder is read-only, its disk is full, or a part of its path is a file. "
    "The generated tree is made beside the old one and swapped in at the end, so the folder "
    "that holds it must be writable too. What was there before is unchanged.",
)

MANIFEST_UNREADABLE = Rule(
    id="W104",
    name="manifest-unreadable",
    severity=Severity.ERROR,
    summary="The manifest of the generated folder cannot be read.",
    explanation="Without the manifest doc2sdk does not know which files it owns. Nothing is "
    "written. Restore .doc2sdk-manifest.json from version control, or delete it: then every "
    "file that differs from what would be written counts as somebody else's.",
)

OLD_TREE_LEFT = Rule(
    id="W105",
    name="old-tree-left",
    severity=Severity.WARNING,
    summary="The previous generated tree could not be removed.",
    explanation="The new tree is complete and in place. The old one was set aside under a name "
    "that starts with a dot and could not be deleted, for example because another program has "
    "a file of it open. The next run tries again.",
)

"""Why nothing was written."""

from __future__ import annotations

import errno
from pathlib import Path

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.model import Place
from doc2sdk.output.rules import OUTPUT_NOT_WRITABLE

HELP = "make the folder and the one that holds it writable, or choose another with --output"
HELP_BY_ERROR = {
    errno.ENOSPC: "free some space: while it writes, doc2sdk needs room for a second copy",
    # A container's image layer: overlay file systems cannot rename a folder of a lower layer.
    errno.EXDEV: "the folder is part of a container image and cannot be renamed; "
    "copy it once inside the container, or mount it",
}


class OutputError(Exception):
    """The output folder refuses: hand-edited files, files of others, no permission, no space."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("; ".join(diagnostic.headline for diagnostic in diagnostics))
        self.diagnostics = diagnostics


def refusal(path: Path, error: OSError) -> OutputError:
    """Return what the operating system said, as a diagnostic about ``path``."""
    reason = error.strerror or str(error)
    at = f"{error.filename}: " if error.filename and Path(error.filename) != path else ""
    hint = HELP_BY_ERROR.get(error.errno or 0, HELP)
    return OutputError((not_writable(path, f"{at}{reason}", hint),))


def not_writable(path: Path, reason: str, hint: str = HELP) -> Diagnostic:
    return Diagnostic(
        rule=OUTPUT_NOT_WRITABLE,
        headline="the output folder cannot be written",
        place=Place(document=path.as_posix()),
        notes=(reason, "nothing was changed"),
        help=hint,
    )

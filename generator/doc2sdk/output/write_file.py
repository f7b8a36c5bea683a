"""One result file, replaced in one step."""

from __future__ import annotations

from pathlib import Path

from doc2sdk.output.disk import make_file, sync_folder
from doc2sdk.output.errors import refusal


def write_file(path: Path, text: str) -> None:
    """Replace ``path`` by ``text`` (UTF-8, ``\\n``); a crash leaves the old file or the new one.

    What is no file, such as a pipe or ``/dev/null``, is written to and never replaced.

    Raises :class:`~doc2sdk.output.errors.OutputError` where the folder is missing or refuses.
    """
    target = path.resolve() if path.is_symlink() else path
    temporary = target.parent / f".{target.name}.doc2sdk-new"
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(text.encode())
            return
        temporary.unlink(missing_ok=True)
        make_file(temporary, text.encode())
        temporary.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise refusal(path, error) from error

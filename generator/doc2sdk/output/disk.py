"""File operations that are on the disk, not only in its cache, when they return."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path


def make_file(path: Path, data: bytes) -> None:
    """A new file; raises FileExistsError where there is one."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def read_if_there(path: Path) -> bytes | None:
    """Return a file's content; None where there is no file or it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def carry(source: Path, path: Path) -> None:
    """The same file under a second name; a copy where the file system has no hard links."""
    try:
        os.link(source, path, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, path, follow_symlinks=False)
        if not path.is_symlink():
            _sync(path)


def writable(folder: Path) -> bool:
    """Return whether anything may be made in a folder.

    One nobody may write to is respected also where the user, such as root in a container, could.
    """
    anybody = 0o222
    return bool(folder.stat().st_mode & anybody) and os.access(folder, os.W_OK | os.X_OK)


def sync_folder(path: Path) -> None:
    """Makes the names in a folder durable, as far as the system can: some cannot open folders,
    and some network file systems refuse to sync them."""
    with contextlib.suppress(OSError):
        _sync(path)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove_tree(path: Path) -> bool:
    """Return whether nothing is left of the folder."""
    shutil.rmtree(path, ignore_errors=True)
    return not path.exists()

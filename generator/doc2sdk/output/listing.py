"""What is in a folder; links are not followed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Relative paths with forward slashes, sorted.

    ``files`` are all leaves: files, links (also links to folders) and special files. ``empty``
    are folders with nothing in them.
    """

    files: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()


def listing(root: Path) -> Listing:
    """Return everything below ``root``; an empty listing where there is no such folder."""
    if not root.is_dir():
        return Listing()
    entries = sorted(_walk(root, ""))
    return Listing(
        files=tuple(path for path, kind in entries if kind == "file"),
        folders=tuple(path for path, kind in entries if kind != "file"),
        empty=tuple(path for path, kind in entries if kind == "empty"),
    )


def _walk(folder: Path, prefix: str) -> Iterator[tuple[str, str]]:
    with os.scandir(folder) as scan:
        entries = list(scan)
    for entry in entries:
        path = prefix + entry.name
        if not entry.is_dir(follow_symlinks=False):
            yield path, "file"
            continue
        below = list(_walk(folder / entry.name, path + "/"))
        yield path, "folder" if below else "empty"
        yield from below


def parents(path: str) -> Iterator[str]:
    """Return the folders above a path, outermost first: ``a/b/c`` gives ``a`` and ``a/b``."""
    parts = path.split("/")[:-1]
    return ("/".join(parts[: count + 1]) for count in range(len(parts)))

"""Finds out whether a generated folder is as a run left it."""

from __future__ import annotations

from pathlib import Path

from doc2sdk.output.errors import OutputError
from doc2sdk.output.manifest import MANIFEST, digest, read_manifest
from doc2sdk.output.swap import set_aside, staging
from doc2sdk.rerun.record import RecordedTree


def unchanged_files(output: Path, tree: RecordedTree) -> tuple[str, ...] | None:
    """Return the paths of the folder's owned files, or None if one of them differs from its manifest.

    A link, or what a killed run left beside the folder, is a difference too.
    """
    target = output / tree.name
    target = target.resolve() if target.is_symlink() else target
    if staging(target).exists() or set_aside(target).exists():
        return None
    try:
        if digest((target / MANIFEST).read_bytes()) != tree.manifest:
            return None
        files = read_manifest(target) or {}
        same = all(_has(target / path, content) for path, content in files.items())
    except (OSError, OutputError):
        return None
    return tuple(files) if same else None


def _has(path: Path, content: str) -> bool:
    return not path.is_symlink() and digest(path.read_bytes()) == content

"""The list of what doc2sdk owns in a generated folder.

``{"generator": "doc2sdk 0.1.0", "files": {"README.md": "<sha256>", ...}}``, paths with forward
slashes, sorted. The manifest does not list itself.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.model import Place
from doc2sdk.output.errors import OutputError
from doc2sdk.output.rules import MANIFEST_UNREADABLE

MANIFEST = ".doc2sdk-manifest.json"


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def with_manifest(files: Mapping[str, str], version: str) -> dict[str, bytes]:
    """Return the tree as bytes (UTF-8), sorted by path, its manifest added.

    A path that leads out of the tree raises ValueError: rendering must never make one.
    """
    for path in files:
        if PurePosixPath(path).is_absolute() or {"..", "."} & {*path.split("/")}:
            raise ValueError(f"{path!r} is not a path inside the generated folder")
    tree = {path: files[path].encode() for path in sorted(files)}
    hashes = {path: digest(data) for path, data in tree.items()}
    manifest = {"generator": f"doc2sdk {version}", "files": hashes}
    text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    return {**tree, MANIFEST: text.encode()}


def read_manifest(target: Path) -> dict[str, str] | None:
    """Return hashes by path, or None where there is no manifest.

    Raises :class:`OutputError` (W104) for a manifest that is not one.
    """
    path = target / MANIFEST
    try:
        text = path.read_bytes().decode()
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise _unreadable(path, str(error)) from None
    try:
        files = _files(json.loads(text))
    except (json.JSONDecodeError, RecursionError) as error:
        raise _unreadable(path, str(error)) from None
    if files is None:
        raise _unreadable(path, 'there is no "files" object of paths and hashes')
    return files


def _files(manifest: object) -> dict[str, str] | None:
    files = manifest.get("files") if isinstance(manifest, dict) else None
    if not isinstance(files, dict) or not all(isinstance(item, str) for item in files.values()):
        return None
    return files


def _unreadable(path: Path, reason: str) -> OutputError:
    diagnostic = Diagnostic(
        rule=MANIFEST_UNREADABLE,
        headline="the manifest of the generated folder cannot be read",
        place=Place(document=path.as_posix()),
        notes=(reason, "without it doc2sdk does not know which files it owns; nothing was written"),
        help="restore it from version control, or delete it",
    )
    return OutputError((diagnostic,))

"""How the files in a folder differ from the tree the documents give."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from doc2sdk.output.errors import refusal
from doc2sdk.output.manifest import MANIFEST, read_manifest


@dataclass(frozen=True, slots=True, kw_only=True)
class FileDrift:
    """A file with another content: lines added and removed, and the unified diff's lines."""

    path: str
    added: int
    removed: int
    diff: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """``missing`` are files the documents give and the folder lacks; ``extra`` the reverse."""

    target: Path
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    changed: tuple[FileDrift, ...] = ()

    @property
    def clean(self) -> bool:
        return not (self.missing or self.extra or self.changed)


def compare(target: Path, files: Mapping[str, bytes]) -> Drift:
    """Compare a folder with the tree that the documents give; files of others do not count.

    Raises :class:`~doc2sdk.output.errors.OutputError` for a folder that cannot be read or has a damaged manifest.
    """
    try:
        owned = read_manifest(target) or {}
        there = {path: _content(target / path) for path in sorted({*owned, *files})}
    except OSError as error:
        raise refusal(target, error) from error
    drift = Drift(
        target=target,
        missing=tuple(path for path in files if there[path] is None),
        extra=tuple(path for path in owned if path not in files and there[path] is not None),
        changed=tuple(_changed(target, there, files)),
    )
    return _without_manifest(drift)


def owned_folders(output: Path) -> tuple[str, ...]:
    """Return names of the folders in ``output`` that hold a manifest."""
    return tuple(sorted(path.parent.name for path in output.glob(f"*/{MANIFEST}")))


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _changed(
    target: Path, there: Mapping[str, bytes | None], files: Mapping[str, bytes]
) -> Iterator[FileDrift]:
    for path, new in files.items():
        old = there[path]
        if old is not None and old != new:
            yield _file_drift(f"{target.as_posix()}/{path}", path, old, new)


def _without_manifest(drift: Drift) -> Drift:
    """Leave the manifest out unless it alone differs: any drift changes its hashes."""
    others = tuple(change for change in drift.changed if change.path != MANIFEST)
    return replace(drift, changed=others) if others or drift.missing or drift.extra else drift


def _file_drift(name: str, path: str, old: bytes, new: bytes) -> FileDrift:
    texts = (old.decode(errors="replace"), new.decode())
    before, after = (text.split("\n") for text in texts)
    names = (f"{name} (committed)", f"{name} (from the documents)")
    diff = tuple(difflib.unified_diff(before, after, *names, lineterm=""))
    body = diff[2:]
    return FileDrift(
        path=path,
        added=sum(line.startswith("+") for line in body),
        removed=sum(line.startswith("-") for line in body),
        diff=diff,
    )

"""Documents as the user names them: folders are searched, and each document gets the name for its places."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.sources.formats import SUFFIXES, format_named


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document to read. ``name`` is the same on every machine; ``path`` need not be.

    ``searched`` documents were found in a folder; the user did not name them.
    """

    path: Path
    name: str
    searched: bool = False


class EmptyFolderError(Exception):
    """A folder that holds no document of a known format."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


class UnreadableError(Exception):
    """Documents that cannot be read, each with a diagnostic."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("; ".join(diagnostic.headline for diagnostic in diagnostics))
        self.diagnostics = diagnostics


def sources(paths: Sequence[Path]) -> tuple[Source, ...]:
    """Return every document once, in the order named; a folder's documents by name.

    Raises :class:`EmptyFolderError`. A path that leads nowhere stays: its reader reports it.
    """
    files: dict[Path, tuple[Path, bool]] = {}
    for path in paths:
        for file in _opened(path):
            # Not Path.resolve: it fails for links in a circle, which the reader reports.
            files.setdefault(Path(os.path.abspath(file)), (file, file != path))  # noqa: PTH100
    names = _names(list(files))
    return tuple(
        Source(path=file, name=name, searched=searched)
        for (file, searched), name in zip(files.values(), names, strict=True)
    )


def _opened(path: Path) -> list[Path]:
    """Return a folder's documents. Text files beside PDF or HTML are notes about them, not documents."""
    if not path.is_dir():
        return [path]
    found = sorted(file for file in path.rglob("*") if _is_document(file, path))
    if not found:
        raise EmptyFolderError(path)
    return [file for file in found if _stands_alone(file)] or found


def _stands_alone(file: Path) -> bool:
    named = format_named(file.suffix)
    return named is not None and named.beside_others


def _is_document(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return not hidden and file.suffix.lower() in SUFFIXES and file.is_file()


def _names(paths: Sequence[PurePath]) -> list[str]:
    """Return the shortest ends of the paths that differ from each other: file names, mostly.

    Never the whole path: what is generated must not depend on where a checkout lies.
    """
    lengths = [1] * len(paths)
    while True:
        names = [_end(path, length) for path, length in zip(paths, lengths, strict=True)]
        shared = set(_repeated(names))
        if not shared:
            return names
        lengths = [length + (name in shared) for length, name in zip(lengths, names, strict=True)]


def _end(path: PurePath, length: int) -> str:
    return "/".join(path.parts[1:][-length:])


def _repeated(names: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield name
        seen.add(name)

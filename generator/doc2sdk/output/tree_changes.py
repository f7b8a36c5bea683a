"""What writing a tree would do to a folder, and what forbids it. Reads, changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.model import Place
from doc2sdk.output.errors import OutputError
from doc2sdk.output.listing import Listing, listing, parents
from doc2sdk.output.manifest import MANIFEST, digest, read_manifest
from doc2sdk.output.rules import OUTPUT_EDITED, OUTPUT_NOT_OURS


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeChanges:
    """``files`` is the whole new tree; ``written``, ``unchanged`` and ``removed`` are owned paths.

    ``carried`` are paths and ``folders`` empty folders of others, which the new tree takes over.
    """

    target: Path
    files: Mapping[str, bytes]
    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    carried: tuple[str, ...]
    folders: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.written or self.removed)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """The folder as it is: what is there, what was ours, and the hashes of what matters."""

    target: Path
    listing: Listing
    owned: Mapping[str, str]
    hashes: Mapping[str, str]


def find_changes(target: Path, files: Mapping[str, bytes], *, force: bool = False) -> TreeChanges:
    """Compare the tree with the folder.

    Raises :class:`OutputError` where writing would lose somebody's work: an owned file that no
    longer has its hash (W101), a file or folder of others in the way (W102). ``force`` gives up
    such files, never folders.
    """
    found = _look(target, files, force=force)
    obstacles = [] if force else [*_edited(found, files), *_foreign(found, files)]
    obstacles += _structural(found, files)
    if obstacles:
        raise OutputError(tuple(obstacles))
    return _changes(found, files)


def _look(target: Path, files: Mapping[str, bytes], *, force: bool) -> _Found:
    try:
        owned = read_manifest(target) or {}
    except OutputError:
        if not force:
            raise
        owned = {}
    there = listing(target)
    relevant = (path for path in there.files if path in owned or path in files)
    hashes = {path: _hash(target / path) for path in relevant}
    return _Found(target=target, listing=there, owned=owned, hashes=hashes)


def _hash(path: Path) -> str:
    """Return the content's hash; a link or a device is somebody's edit, whatever it holds."""
    return digest(path.read_bytes()) if path.is_file() and not path.is_symlink() else ""


def _changes(found: _Found, files: Mapping[str, bytes]) -> TreeChanges:
    unchanged = {path for path in files if found.hashes.get(path) == digest(files[path])}
    ours = {*found.owned, *files}
    kept = (path for path in found.listing.files if path not in ours)
    return TreeChanges(
        target=found.target,
        files=files,
        written=tuple(path for path in files if path not in unchanged),
        unchanged=tuple(path for path in files if path in unchanged),
        removed=tuple(path for path in found.hashes if path not in files),
        carried=tuple(path for path in kept if not _stale_bytecode(path, ours, unchanged)),
        folders=found.listing.empty,
    )


def _stale_bytecode(path: str, ours: set[str], unchanged: set[str]) -> bool:
    """Return whether a file is Python's cache of a module that goes or changes (PEP 3147).

    It is made from a file we own. Kept, it would leave an importable ghost of a removed package.
    """
    pure = PurePosixPath(path)
    if pure.parent.name != "__pycache__" or pure.suffix != ".pyc":
        return False
    module = (pure.parent.parent / f"{pure.name.split('.')[0]}.py").as_posix()
    return module in ours and module not in unchanged


def _edited(found: _Found, files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """Yield owned files with a change that would be lost; a file that equals the new one is none."""
    for path, actual in found.hashes.items():
        coming = digest(files[path]) if path in files else None
        if path in found.owned and actual not in (found.owned[path], coming):
            yield Diagnostic(
                rule=OUTPUT_EDITED,
                headline="a generated file was edited by hand",
                place=_place(found, path),
                notes=("writing would lose that change; nothing was written",),
                help="move the change into a template or the configuration, "
                "or run again with --force to overwrite it",
            )


def _foreign(found: _Found, files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    for path, actual in found.hashes.items():
        if path in found.owned or path == MANIFEST or actual == digest(files[path]):
            continue
        yield Diagnostic(
            rule=OUTPUT_NOT_OURS,
            headline="a file that doc2sdk did not write stands where a generated file belongs",
            place=_place(found, path),
            notes=("no manifest lists the file; nothing was written",),
            help="move it away, choose another folder with --output, "
            "or run again with --force to overwrite it",
        )


def _structural(found: _Found, files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """Yield folders of others where files belong, and files of others where folders belong."""
    others = {path for path in found.listing.files if path not in found.owned and path not in files}
    holding = {up for path in others for up in parents(path)} | {*found.listing.empty}
    in_the_way = {path: ("folder", "file") for path in files if path in holding}
    in_the_way |= {up: ("file", "folder") for path in files for up in parents(path) if up in others}
    for path, (there, wanted) in sorted(in_the_way.items()):
        yield Diagnostic(
            rule=OUTPUT_NOT_OURS,
            headline=f"a {there} of somebody else stands where a generated {wanted} belongs",
            place=_place(found, path),
            notes=("--force does not replace it; nothing was written",),
            help="move it away, or choose another folder with --output",
        )


def _place(found: _Found, path: str) -> Place:
    return Place(document=(found.target / path).as_posix())

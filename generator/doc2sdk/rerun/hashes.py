"""Hashes of everything a run's result depends on."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import doc2sdk

_PACKAGE = Path(doc2sdk.__file__).parent
_METADATA = (".dist-info", ".egg-info")


@cache
def environment() -> str:
    """Return a hash of Python and the names and versions of all that is installed beside it."""
    installed = {name for folder in sys.path for name in _distributions(folder)}
    return _hash([sys.version, sys.platform, *sorted(installed)])


@cache
def _tool() -> str:
    """Return a hash of doc2sdk's own code and templates: in a checkout they change within a version."""
    templates = (_PACKAGE / "templates", _PACKAGE.parents[1] / "templates")
    folders = [_PACKAGE, next((folder for folder in templates if folder.is_dir()), _PACKAGE)]
    return _hash(part for folder in folders for part in _files(folder))


def fingerprint(parts: Iterable[str], documents: Iterable[Path]) -> str:
    """Return a hash of the tool, its environment, ``parts`` and the content of documents.

    Raises OSError for a document that cannot be read.
    """
    contents = (hashlib.sha256(path.read_bytes()).hexdigest() for path in documents)
    return _hash([_tool(), environment(), *parts, *contents])


def _distributions(folder: str) -> Iterator[str]:
    """Yield the names of installed distributions' folders, which consist of name and version (PyPA,
    "Recording installed projects")."""
    try:
        names = [path.name for path in Path(folder).iterdir()]
    except OSError:
        return
    yield from (name for name in names if name.endswith(_METADATA))


def _files(folder: Path) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            path = Path(parent, name)
            yield path.relative_to(folder).as_posix()
            yield hashlib.sha256(path.read_bytes()).hexdigest()


def _hash(parts: Iterable[str]) -> str:
    """Return a hash of a list. Each part ends with a NUL, which none contains, so that no two lists give one text."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return whole.hexdigest()

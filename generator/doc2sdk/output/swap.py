"""Putting a finished tree in the place of the old one.

Beside the target ``T`` stand, while a run is at it, ``.T.doc2sdk-new`` (the tree being made; after
an exchange the old tree) and, only where folders cannot be exchanged, ``.T.doc2sdk-old``. A run
that was killed leaves them; :func:`recover` makes the next run start from a whole tree.
"""

from __future__ import annotations

from pathlib import Path

from doc2sdk.output.atomic_rename import exchange_folders
from doc2sdk.output.disk import remove_tree, sync_folder


def staging(target: Path) -> Path:
    return target.parent / f".{target.name}.doc2sdk-new"


def set_aside(target: Path) -> Path:
    return target.parent / f".{target.name}.doc2sdk-old"


def swap(target: Path) -> None:
    """The staged tree becomes ``target``, which holds the old tree or the new one at any moment.

    Where the system cannot exchange two folders there is a moment between two renames in which
    neither is in place; the old tree is put back by whoever notices first.
    """
    new, old = staging(target), set_aside(target)
    if not target.exists():
        new.rename(target)
    elif not exchange_folders(new, target):
        target.rename(old)
        try:
            new.rename(target)
        except BaseException:
            old.rename(target)
            raise
    sync_folder(target.parent)


def recover(target: Path) -> None:
    """Ends what a killed run began.

    The target is missing only between the two renames of :func:`swap`: then the old tree goes back.
    """
    new, old = staging(target), set_aside(target)
    if old.exists() and not target.exists():
        old.rename(target)
        sync_folder(target.parent)
    for path in (new, old):
        remove_tree(path)

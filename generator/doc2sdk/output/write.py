"""Writing generated trees: all or none of each, and none where a folder refuses."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.model import Place
from doc2sdk.output.disk import carry, make_file, remove_tree, sync_folder, writable
from doc2sdk.output.errors import OutputError, not_writable, refusal
from doc2sdk.output.listing import parents
from doc2sdk.output.lock import exclusive
from doc2sdk.output.rules import OLD_TREE_LEFT
from doc2sdk.output.swap import recover, set_aside, staging, swap
from doc2sdk.output.tree_changes import TreeChanges, find_changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What happened to one tree: relative paths, sorted. ``warnings`` is mostly empty."""

    target: Path
    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    warnings: tuple[Diagnostic, ...] = ()


def write_trees(
    output: Path, trees: Mapping[str, Mapping[str, bytes]], *, force: bool = False
) -> tuple[Written, ...]:
    """Write each tree into its folder of ``output``, made where it is missing.

    A tree is made beside its folder and swapped in, so a crash leaves the old one or the new one.
    Raises :class:`OutputError` before anything is written when one of the folders refuses, and
    also when the disk fails on the way; the tree at hand is the old one then.
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
        with exclusive(output):
            changes = _all_changes(output, trees, force=force)
            return tuple(_commit(tree) for tree in changes)
    except OSError as error:
        raise refusal(output, error) from error


def _all_changes(
    output: Path, trees: Mapping[str, Mapping[str, bytes]], *, force: bool
) -> tuple[TreeChanges, ...]:
    changes: list[TreeChanges] = []
    found: list[Diagnostic] = []
    for name in sorted(trees):
        # A link is followed, so that the tree changes where it lives and the link stays.
        target = output / name
        target = target.resolve() if target.is_symlink() else target
        recover(target)
        try:
            changes.append(find_changes(target, trees[name], force=force))
        except OutputError as error:
            found += error.diagnostics
    found += [diagnostic for tree in changes for diagnostic in _read_only(tree)]
    if found:
        raise OutputError(tuple(found))
    return tuple(changes)


def _read_only(tree: TreeChanges) -> list[Diagnostic]:
    """Return a diagnostic for each folder that must change and may not."""
    if tree.is_empty:
        return []
    folders = [tree.target.parent, *([tree.target] if tree.target.exists() else [])]
    refusing = [path for path in folders if not writable(path)]
    return [not_writable(path, "the folder is read-only") for path in refusing]


def _commit(tree: TreeChanges) -> Written:
    warnings: tuple[Diagnostic, ...] = ()
    if not tree.is_empty:
        try:
            _stage(tree)
            swap(tree.target)
        except BaseException:
            remove_tree(staging(tree.target))
            raise
        warnings = _clear(tree.target)
    return Written(
        target=tree.target,
        written=tree.written,
        unchanged=tree.unchanged,
        removed=tree.removed,
        warnings=warnings,
    )


def _stage(tree: TreeChanges) -> None:
    """The whole new tree beside the old one: changed files made, all others under a second name."""
    root = staging(tree.target)
    folders = _folders(tree)
    for folder in folders:
        _make_folder(root / folder, tree.target / folder)
    for path in tree.written:
        make_file(root / path, tree.files[path])
    for path in (*tree.unchanged, *tree.carried):
        carry(tree.target / path, root / path)
    for folder in folders:
        sync_folder(root / folder)


def _folders(tree: TreeChanges) -> list[str]:
    """Return every folder of the new tree, outer before inner; "" is the tree's own."""
    paths = (*tree.files, *tree.carried, *tree.folders)
    return sorted({"", *tree.folders, *(up for path in paths for up in parents(path))})


def _make_folder(path: Path, like: Path) -> None:
    path.mkdir()
    if like.is_dir():
        shutil.copymode(like, path)


def _clear(target: Path) -> tuple[Diagnostic, ...]:
    """Remove the old tree, which lost its place."""
    left = [path for path in (staging(target), set_aside(target)) if not remove_tree(path)]
    return tuple(
        Diagnostic(
            rule=OLD_TREE_LEFT,
            headline="the previous generated tree could not be removed",
            place=Place(document=path.as_posix()),
            notes=("the new tree is complete and in place",),
            help="delete the folder; the next run tries it too",
        )
        for path in left
    )

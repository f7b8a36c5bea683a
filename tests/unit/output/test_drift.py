"""What ``doc2sdk check`` compares."""

from __future__ import annotations

from support.output_folder import NEW, OLD, Folder

from doc2sdk.output import MANIFEST, compare, owned_folders, with_manifest


def test_the_same_tree_is_clean(folder: Folder) -> None:
    folder.write(OLD)
    (folder.target / "notes.txt").write_text("a file of others does not count")
    assert compare(folder.target, with_manifest(OLD, "1.0")).clean


def test_missing_extra_and_changed_files(folder: Folder) -> None:
    folder.write(OLD)
    drift = compare(folder.target, with_manifest(NEW, "1.0"))
    assert drift.missing == ("tests/test_it.py",)
    assert drift.extra == ("src/pkg/gone.py",)
    (change,) = drift.changed
    assert (change.path, change.added, change.removed) == ("README.md", 1, 1)
    name = f"{folder.target.as_posix()}/README.md"
    assert change.diff == (
        f"--- {name} (committed)",
        f"+++ {name} (from the documents)",
        "@@ -1,2 +1,2 @@",
        "-old",
        "+new",
        " ",
    )


def test_a_deleted_owned_file_is_missing(folder: Folder) -> None:
    folder.write(OLD)
    (folder.target / "README.md").unlink()
    assert compare(folder.target, with_manifest(OLD, "1.0")).missing == ("README.md",)


def test_a_folder_that_is_not_there_misses_everything(folder: Folder) -> None:
    drift = compare(folder.target, with_manifest(OLD, "1.0"))
    assert drift.missing == (*sorted(OLD), MANIFEST)


def test_a_change_of_the_line_end_at_the_end_shows(folder: Folder) -> None:
    folder.write({"a.md": "text\n"})
    (change,) = compare(folder.target, with_manifest({"a.md": "text"}, "1.0")).changed
    assert (change.added, change.removed) == (0, 1)


def test_another_version_alone_is_a_change_of_the_manifest(folder: Folder) -> None:
    folder.write(OLD)
    (change,) = compare(folder.target, with_manifest(OLD, "2.0")).changed
    assert change.path == MANIFEST
    assert '-  "generator": "doc2sdk 1.0",' in change.diff


def test_folders_with_a_manifest_are_ours(folder: Folder) -> None:
    folder.write(OLD)
    (folder.output / "other").mkdir()
    assert owned_folders(folder.output) == ("pkg",)
    assert owned_folders(folder.output / "nowhere") == ()

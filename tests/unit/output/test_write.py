"""Writing a tree over nothing, over an old tree, and beside files of others."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from support.output_folder import NEW, OLD, Folder

from doc2sdk.output import MANIFEST, OutputError, with_manifest, write_trees
from doc2sdk.output.manifest import digest


def test_a_first_write_makes_the_folder_and_all_above_it(tmp_path: Path) -> None:
    folder = Folder(output=tmp_path / "not" / "yet")
    written = folder.write(OLD)
    assert folder.files() == OLD
    assert written.written == (*sorted(OLD), MANIFEST)
    assert folder.siblings() == ["pkg"]


def test_the_manifest_lists_hashes_and_the_generator(folder: Folder) -> None:
    folder.write(OLD)
    manifest = json.loads((folder.target / MANIFEST).read_text(encoding="utf-8"))
    assert manifest == {
        "generator": "doc2sdk 1.0",
        "files": {path: digest(OLD[path].encode()) for path in sorted(OLD)},
    }


def test_a_second_write_replaces_removes_and_adds(folder: Folder) -> None:
    folder.write(OLD)
    written = folder.write(NEW)
    assert folder.files() == NEW
    assert written.written == ("README.md", "tests/test_it.py", MANIFEST)
    assert written.unchanged == ("src/pkg/__init__.py",)
    assert written.removed == ("src/pkg/gone.py",)
    assert folder.siblings() == ["pkg"]


def changes(folder: Folder) -> dict[Path, tuple[int, int]]:
    """What a write to a file would change. Reading it may change when it was last read."""
    return {
        path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in folder.target.rglob("*")
    }


def test_a_rewrite_of_the_same_touches_nothing(folder: Folder) -> None:
    folder.write(OLD)
    before = changes(folder)
    inode = folder.target.stat().st_ino
    written = folder.write(OLD)
    assert (written.written, written.removed) == ((), ())
    assert folder.target.stat().st_ino == inode
    assert changes(folder) == before


def test_an_unchanged_file_keeps_its_time(folder: Folder) -> None:
    folder.write(OLD)
    path = folder.target / "src/pkg/__init__.py"
    os.utime(path, (1_000_000, 1_000_000))
    folder.write(NEW)
    assert path.stat().st_mtime == 1_000_000


def test_bytes_are_utf8_with_plain_newlines(folder: Folder) -> None:
    folder.write({"a.md": "é\n—\n"})
    assert (folder.target / "a.md").read_bytes() == "é\n—\n".encode()


def test_files_of_others_stay(folder: Folder, tmp_path: Path) -> None:
    folder.write(OLD)
    (folder.target / "notes.txt").write_text("mine")
    (folder.target / "src/pkg/extra.py").write_text("mine = 1\n")
    (folder.target / "empty/deep").mkdir(parents=True)
    (folder.target / "link").symlink_to(tmp_path)
    (folder.target / "dangling").symlink_to("nowhere")
    folder.write(NEW)
    assert folder.files() == NEW | {"notes.txt": "mine", "src/pkg/extra.py": "mine = 1\n"}
    assert (folder.target / "empty/deep").is_dir()
    assert (folder.target / "link").readlink() == tmp_path
    assert (folder.target / "dangling").readlink() == Path("nowhere")


def test_files_of_others_stay_where_there_are_no_hard_links(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write(OLD)
    (folder.target / "notes.txt").write_text("mine")
    (folder.target / "dangling").symlink_to("nowhere")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    folder.write(NEW)
    assert folder.files() == NEW | {"notes.txt": "mine"}
    assert (folder.target / "dangling").readlink() == Path("nowhere")


def test_bytecode_goes_with_its_module(folder: Folder) -> None:
    folder.write(OLD | {"src/pkg/stays.py": "", "old/mod.py": ""})
    for path in ("src/pkg/__pycache__/gone.cpython-311.pyc", "old/__pycache__/mod.cpython-311.pyc"):
        (folder.target / path).parent.mkdir(exist_ok=True)
        (folder.target / path).write_text("")
    (folder.target / "src/pkg/__pycache__/stays.cpython-311.pyc").write_text("")
    (folder.target / "src/pkg/__pycache__/somebody.cpython-311.pyc").write_text("")
    folder.write(OLD | {"src/pkg/stays.py": "", "src/pkg/gone.py": "changed\n"})
    assert sorted(path.name for path in folder.target.rglob("*.pyc")) == [
        "somebody.cpython-311.pyc",
        "stays.cpython-311.pyc",
    ]
    assert not (folder.target / "old").exists()


def test_modes_of_folders_are_kept(folder: Folder) -> None:
    folder.write(OLD)
    (folder.target / "src").chmod(0o700)
    folder.write(NEW)
    assert (folder.target / "src").stat().st_mode & 0o777 == 0o700


def test_a_linked_folder_is_written_where_it_lives(folder: Folder, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere"
    real.mkdir()
    folder.output.mkdir()
    folder.target.symlink_to(real)
    folder.write(OLD)
    assert folder.target.is_symlink()
    assert (real / "README.md").read_text() == "old\n"


def test_a_file_may_become_a_folder_and_back(folder: Folder) -> None:
    as_file, as_folder = {"a": "file\n"}, {"a/b": "inside\n"}
    folder.write(as_file)
    folder.write(as_folder)
    assert folder.files() == as_folder
    folder.write(as_file)
    assert folder.files() == as_file


def test_when_one_of_two_trees_refuses_neither_is_written(folder: Folder) -> None:
    folder.write(OLD)
    (folder.target / "README.md").write_text("edited")
    trees = {"another": with_manifest(NEW, "1.0"), "pkg": with_manifest(NEW, "1.0")}
    with pytest.raises(OutputError):
        write_trees(folder.output, trees)
    assert folder.siblings() == ["pkg"]


@pytest.mark.parametrize("path", ["../out.py", "/etc/out.py", "a/../../out.py", "./a"])
def test_a_rendered_path_cannot_leave_the_tree(path: str) -> None:
    with pytest.raises(ValueError, match="not a path inside"):
        with_manifest({path: ""}, "1.0")

"""A folder that refuses: what is reported, and that nothing has changed."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest
from support.output_folder import NEW, OLD, Folder

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.output import MANIFEST, OutputError, write_file
from doc2sdk.output import swap as swap_module


def refused(folder: Folder, *, force: bool = False) -> tuple[Diagnostic, ...]:
    before = folder.files() if folder.target.exists() else {}
    with pytest.raises(OutputError) as caught:
        folder.write(NEW, force=force)
    assert (folder.files() if folder.target.exists() else {}) == before
    return caught.value.diagnostics


def rules(diagnostics: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    return [(d.rule.id, Path(d.place.document).name if d.place else "") for d in diagnostics]


def test_hand_edited_files_stop_the_run_and_are_all_listed(folder: Folder) -> None:
    folder.write(OLD)
    (folder.target / "README.md").write_text("edited")
    (folder.target / "src/pkg/gone.py").write_text("edited")
    found = refused(folder)
    assert rules(found) == [("W101", "README.md"), ("W101", "gone.py")]
    assert "--force" in found[0].help


def test_force_overwrites_an_edit(folder: Folder) -> None:
    folder.write(OLD)
    (folder.target / "README.md").write_text("edited")
    folder.write(NEW, force=True)
    assert folder.files() == NEW


def test_an_edit_that_equals_the_new_text_is_no_edit(folder: Folder) -> None:
    folder.write(OLD)
    (folder.target / "README.md").write_text(NEW["README.md"])
    folder.write(NEW)
    assert folder.files() == NEW


def test_a_deleted_file_is_made_again(folder: Folder) -> None:
    folder.write(OLD)
    (folder.target / "README.md").unlink()
    folder.write(OLD)
    assert folder.files() == OLD


def test_a_file_replaced_by_a_link_is_an_edit(folder: Folder, tmp_path: Path) -> None:
    folder.write(OLD)
    (tmp_path / "mine").write_text("old\n")
    (folder.target / "README.md").unlink()
    (folder.target / "README.md").symlink_to(tmp_path / "mine")
    assert rules(refused(folder)) == [("W101", "README.md")]


def test_files_without_a_manifest_are_somebody_elses(folder: Folder) -> None:
    folder.target.mkdir(parents=True)
    (folder.target / "README.md").write_text("my own readme")
    (folder.target / "unrelated.txt").write_text("mine")
    assert rules(refused(folder)) == [("W102", "README.md")]
    folder.write(NEW, force=True)
    assert folder.files() == NEW | {"unrelated.txt": "mine"}


def test_a_folder_of_others_takes_a_tree_that_overwrites_nothing(folder: Folder) -> None:
    folder.target.mkdir(parents=True)
    (folder.target / "unrelated.txt").write_text("mine")
    (folder.target / "README.md").write_text(NEW["README.md"])
    folder.write(NEW)
    assert folder.files() == NEW | {"unrelated.txt": "mine"}


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_where_a_file_belongs_is_never_replaced(folder: Folder, force: bool) -> None:
    (folder.target / "README.md").mkdir(parents=True)
    (folder.target / "README.md/mine.txt").write_text("mine")
    (found,) = refused(folder, force=force)
    assert found.headline == "a folder of somebody else stands where a generated file belongs"


@pytest.mark.parametrize("force", [False, True])
def test_a_file_where_a_folder_belongs_is_never_replaced(folder: Folder, force: bool) -> None:
    folder.target.mkdir(parents=True)
    (folder.target / "src").write_text("mine")
    (found,) = refused(folder, force=force)
    assert found.headline == "a file of somebody else stands where a generated folder belongs"


@pytest.mark.parametrize("text", ["{", "[]", '{"files": {"a": 1}}', "\xff", "[" * 100_000])
def test_a_damaged_manifest_stops_the_run(folder: Folder, text: str) -> None:
    folder.write(OLD)
    (folder.target / MANIFEST).write_bytes(text.encode("latin-1"))
    assert rules(refused(folder)) == [("W104", MANIFEST)]


def test_force_goes_on_without_the_damaged_manifest(folder: Folder) -> None:
    folder.write(OLD)
    (folder.target / MANIFEST).write_text("{")
    folder.write(NEW, force=True)
    assert folder.files() == NEW | {"src/pkg/gone.py": OLD["src/pkg/gone.py"]}


def test_a_manifest_gives_no_power_over_files_outside(folder: Folder, tmp_path: Path) -> None:
    outside = folder.output / "outside.txt"
    folder.write(OLD)
    outside.write_text("mine")
    (folder.target / MANIFEST).write_text('{"files": {"../outside.txt": "0"}}')
    folder.write(OLD)
    assert outside.read_text() == "mine"


@pytest.mark.parametrize("which", ["output", "target"])
def test_a_read_only_folder_is_respected_also_by_root(folder: Folder, which: str) -> None:
    folder.write(OLD)
    marked = folder.output if which == "output" else folder.target
    marked.chmod(0o555)
    try:
        (found,) = refused(folder)
    finally:
        marked.chmod(0o755)
    assert (found.rule.id, found.place and found.place.document) == ("W103", marked.as_posix())
    assert found.notes == ("the folder is read-only", "nothing was changed")


def test_a_read_only_folder_that_needs_no_change_is_no_error(folder: Folder) -> None:
    folder.write(OLD)
    folder.output.chmod(0o555)
    try:
        assert folder.write(OLD).written == ()
    finally:
        folder.output.chmod(0o755)


def test_an_output_path_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "generated").write_text("a file")
    assert rules(refused(Folder(output=tmp_path / "generated"))) == [("W103", "generated")]
    assert rules(refused(Folder(output=tmp_path / "generated/below"))) == [("W103", "below")]


def test_a_full_disk_leaves_the_old_tree(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.write(OLD)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        (found,) = refused(folder)
    assert (found.rule.id, found.notes[0]) == ("W103", "No space left on device")
    assert found.help.startswith("free some space")
    assert folder.files() == OLD
    assert folder.siblings() == ["pkg"]


def test_a_folder_of_a_container_image_cannot_be_renamed(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write(OLD)

    def other_layer(*_: object) -> bool:
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    monkeypatch.setattr(swap_module, "exchange_folders", other_layer)
    (found,) = refused(folder)
    assert found.help.startswith("the folder is part of a container image")
    assert folder.siblings() == ["pkg"]


def test_a_single_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "model.json"
    write_file(path, "one\n")
    write_file(path, "two\n")
    assert path.read_bytes() == b"two\n"
    assert [item.name for item in tmp_path.iterdir()] == ["model.json"]


def test_a_single_file_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught:
        write_file(tmp_path / "no" / "model.json", "x\n")
    assert caught.value.diagnostics[0].rule.id == "W103"


def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_file(pipe, "one\n")
    reader.join(timeout=10)
    assert read == [b"one\n"]
    assert pipe.is_fifo()

"""Killed at any file system call, a run leaves the old tree or the new one, and the next one works.

An audit hook sees every call that reaches the file system. From the chosen call on it stops all of
them, also those of ``finally`` clauses: on the disk that is what a killed process leaves.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from support.output_folder import NEW, OLD, Folder

from doc2sdk.output import OutputError
from doc2sdk.output import swap as swap_module

CHANGES = ("open", "ctypes.dlopen")
MINE = {"notes.txt": "mine", "src/pkg/extra.py": "mine = 1\n"}


class Killed(BaseException):
    """What stands for the end of the process."""


class Killer:
    """Counts file system calls; from call number ``after`` on, every one raises."""

    def __init__(self) -> None:
        self.calls = 0
        self.after: int | None = None

    def __call__(self, event: str, _: object) -> None:
        if self.after is None or not (event in CHANGES or event.startswith(("os.", "shutil."))):
            return
        if self.calls >= self.after:
            raise Killed
        self.calls += 1


KILLER = Killer()
sys.addaudithook(KILLER)


@contextmanager
def killed_at(call: int) -> Iterator[None]:
    """Stops at a file system call; leaves without a sound if the process was not killed before."""
    KILLER.calls, KILLER.after = 0, call
    try:
        yield
    except Killed:
        return
    finally:
        KILLER.after = None


@pytest.fixture(params=["exchange", "two renames"])
def prepared(
    folder: Folder, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Folder:
    if request.param == "two renames":
        monkeypatch.setattr(swap_module, "exchange_folders", lambda *_: False)
    elif not sys.platform.startswith(("linux", "darwin")):
        pytest.skip("this system cannot exchange folders")
    return folder


def start_over(folder: Folder, old: dict[str, str]) -> None:
    folder.write(old, force=True)
    for path, text in MINE.items():
        (folder.target / path).write_text(text)


def count_calls(work: Callable[[], object]) -> int:
    with killed_at(10_000):
        work()
    return KILLER.calls


def test_a_kill_at_any_call_leaves_a_whole_tree(prepared: Folder) -> None:
    start_over(prepared, OLD)
    calls = count_calls(lambda: prepared.write(NEW))
    assert calls > 30
    outcomes = []
    for call in range(calls + 1):
        start_over(prepared, OLD)
        with killed_at(call):
            prepared.write(NEW)
        missing = not prepared.target.exists()
        outcomes.append("missing" if missing else name_of(prepared.files()))
        prepared.write(NEW)
        assert prepared.files() == NEW | MINE
        assert prepared.siblings() == ["pkg"]
    # Old up to the swap, new from it on.
    assert outcomes == sorted(outcomes, key=["old", "missing", "new"].index)
    assert outcomes[0] == "old"
    assert outcomes[-1] == "new"


def name_of(files: dict[str, str]) -> str:
    whole = {"old": OLD | MINE, "new": NEW | MINE}
    (name,) = [name for name, tree in whole.items() if tree == files]
    return name


def test_where_folders_can_be_exchanged_the_tree_is_never_missing(folder: Folder) -> None:
    if not sys.platform.startswith(("linux", "darwin")):
        pytest.skip("this system cannot exchange folders")
    for call in range(count_first_to_second(folder) + 1):
        start_over(folder, OLD)
        with killed_at(call):
            folder.write(NEW)
        assert folder.target.is_dir()


def count_first_to_second(folder: Folder) -> int:
    start_over(folder, OLD)
    return count_calls(lambda: folder.write(NEW))


def test_a_kill_during_the_first_write_leaves_nothing_or_all(folder: Folder) -> None:
    calls = count_calls(lambda: folder.write(OLD))
    for call in range(calls + 1):
        for path in sorted(folder.output.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        with killed_at(call):
            folder.write(OLD)
        assert not folder.target.exists() or folder.files() == OLD
        folder.write(OLD)
        assert folder.files() == OLD
        assert folder.siblings() == ["pkg"]


def test_a_failing_second_rename_puts_the_old_tree_back(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_over(folder, OLD)
    monkeypatch.setattr(swap_module, "exchange_folders", lambda *_: False)
    rename = type(folder.target).rename

    def refuse_new(self: os.PathLike[str], target: os.PathLike[str]) -> object:
        if os.fspath(self).endswith("-new"):
            raise PermissionError(13, "Permission denied")
        return rename(self, target)  # type: ignore[arg-type]

    monkeypatch.setattr(type(folder.target), "rename", refuse_new)
    with pytest.raises(OutputError):
        folder.write(NEW)
    assert folder.files() == OLD | MINE
    assert folder.siblings() == ["pkg"]

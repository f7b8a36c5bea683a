"""A run that has nothing to do: what it tells, and what makes it work after all."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from support.command_line import REFERENCE, CommandLine, Result
from support.reading import documents_read

from doc2sdk.output import CACHE
from doc2sdk.rerun import fingerprint

GENERATE = ("generate", "pets.html", "-o", "out")
TREE = Path("out/pets_api")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the documents that were read, in their order."""
    return documents_read(monkeypatch)


def test_the_second_run_reads_nothing_and_tells_the_same(
    doc2sdk: CommandLine, read: list[str]
) -> None:
    first, tree = doc2sdk(*GENERATE), doc2sdk.tree()
    second = doc2sdk(*GENERATE)
    assert read == ["pets.html"]
    assert (second.code, second.err) == (first.code, first.err)
    assert "note[" in second.err
    files = len(tree) - len(("pets.html", "prose.html", "the manifest"))
    assert f"files: {files} written, 0 unchanged, 0 removed" in first.out
    assert f"files: 0 written, {files} unchanged, 0 removed" in second.out
    assert doc2sdk.tree() == tree


def edit_document(doc2sdk: CommandLine) -> None:
    doc2sdk.put("pets.html", REFERENCE.replace("Gives one pet.", "Gives a pet."))


def lose_file(doc2sdk: CommandLine) -> None:
    (doc2sdk.folder / TREE / "README.md").unlink()


def lose_folder(doc2sdk: CommandLine) -> None:
    (doc2sdk.folder / TREE).rename(doc2sdk.folder / "away")


def leave_staging(doc2sdk: CommandLine) -> None:
    (doc2sdk.folder / "out/.pets_api.doc2sdk-new").mkdir()


def lose_cache(doc2sdk: CommandLine) -> None:
    for entry in (doc2sdk.folder / "out" / CACHE).glob("run-*.json"):
        entry.unlink()


def break_cache(doc2sdk: CommandLine) -> None:
    for entry in (doc2sdk.folder / "out" / CACHE).glob("*.json"):
        entry.write_text('{"fingerprint": ')


def empty_record(doc2sdk: CommandLine) -> None:
    for entry in (doc2sdk.folder / "out" / CACHE).glob("run-*.json"):
        entry.write_text(json.dumps({"fingerprint": json.loads(entry.read_text())["fingerprint"]}))


@pytest.mark.parametrize(
    "change",
    [
        edit_document,
        lose_file,
        lose_folder,
        leave_staging,
        lose_cache,
        break_cache,
        empty_record,
    ],
)
def test_what_makes_a_run_work_again(
    doc2sdk: CommandLine, read: list[str], change: Callable[[CommandLine], None]
) -> None:
    doc2sdk(*GENERATE)
    change(doc2sdk)
    assert doc2sdk(*GENERATE).code == 0
    assert read == ["pets.html"] * 2
    assert not (doc2sdk.folder / "out/.pets_api.doc2sdk-new").exists()
    assert doc2sdk("check", "pets.html", "-o", "out").code == 0


def edited(doc2sdk: CommandLine) -> Result:
    doc2sdk(*GENERATE)
    (doc2sdk.folder / TREE / "README.md").write_text("mine\n")
    return doc2sdk(*GENERATE)


def test_a_hand_edit_is_noticed(doc2sdk: CommandLine) -> None:
    result = edited(doc2sdk)
    assert result.code == 3
    assert "error[W101]" in result.err
    assert (doc2sdk.folder / TREE / "README.md").read_text() == "mine\n"
    assert doc2sdk(*GENERATE, "--force").code == 0
    assert doc2sdk("check", "pets.html", "-o", "out").code == 0


def test_another_tool_or_environment_is_another_fingerprint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = tmp_path / "a.html"
    document.write_text("<p>")
    first = fingerprint(["a"], [document])
    assert fingerprint(["a"], [document]) == first
    assert fingerprint(["b"], [document]) != first
    for part in ("_tool", "environment"):
        monkeypatch.setattr(f"doc2sdk.rerun.hashes.{part}", lambda: "another")
        assert fingerprint(["a"], [document]) != first
        monkeypatch.undo()


def test_a_run_without_operations_tells_its_error_again(
    doc2sdk: CommandLine, read: list[str]
) -> None:
    (doc2sdk.folder / "out").mkdir()
    first = doc2sdk("generate", "prose.html", "-o", "out")
    second = doc2sdk("generate", "prose.html", "-o", "out")
    assert (first.code, second.code) == (1, 1)
    assert "error[O101]" in second.err
    assert read == ["prose.html"]


def test_a_document_that_cannot_be_read_is_never_remembered(doc2sdk: CommandLine) -> None:
    for _ in range(2):
        result = doc2sdk("generate", "missing.html", "-o", "out")
        assert result.code == 3
        assert "error[D101]" in result.err


def test_the_cache_keeps_itself_out_of_version_control(doc2sdk: CommandLine) -> None:
    doc2sdk(*GENERATE)
    assert (doc2sdk.folder / "out" / CACHE / ".gitignore").read_text().splitlines()[-1] == "*"
    assert doc2sdk("check", "pets.html", "-o", "out").code == 0

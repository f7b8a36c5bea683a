"""Runs over two references that have nothing to do, or something for one of them."""

from __future__ import annotations

import pytest
from support.command_line import REFERENCE, CommandLine
from support.reading import documents_read

from doc2sdk.output import CACHE

PLANTS = REFERENCE.replace("Pets", "Plants").replace("pet", "plant").replace("/pets", "/plants")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    return documents_read(monkeypatch)


@pytest.fixture
def both(doc2sdk: CommandLine) -> CommandLine:
    """A command whose configuration lists two references."""
    doc2sdk.put("plants.html", PLANTS)
    doc2sdk.configure(more='[[api]]\ndocuments = ["plants.html"]\n')
    return doc2sdk


def files(command: CommandLine, package: str) -> dict[str, bytes]:
    return {path: data for path, data in command.tree().items() if f"/{package}/" in f"/{path}"}


def test_the_second_run_reads_neither_and_tells_of_both(both: CommandLine, read: list[str]) -> None:
    first, tree = both("generate"), both.tree()
    second = both("generate")
    assert first.code == second.code == 0
    assert read == ["pets.html", "plants.html"]
    assert second.err == first.err
    assert second.err.count("note[A201]") == 2
    for package in ("pets_api", "plants_api"):
        count = len(files(both, package)) - len(["the manifest"])
        assert f"generated/{package}: 1 operation" in second.out
        assert second.out.count(f"files: 0 written, {count} unchanged, 0 removed") == 2
    assert both.tree() == tree


@pytest.mark.parametrize("name", ["pets", "plants"])
def test_one_document_changes(both: CommandLine, read: list[str], name: str) -> None:
    both("generate")
    before = {package: files(both, package) for package in ("pets_api", "plants_api")}
    both.put(f"{name}.html", both.tree()[f"{name}.html"].replace(b"Gives one", b"Gives a"))
    result = both("generate")
    assert result.code == 0
    assert read == ["pets.html", "plants.html"] * 2
    for package, old in before.items():
        changed = [path for path, data in files(both, package).items() if old[path] != data]
        assert bool(changed) is (package == f"{name}_api")
    both("generate")
    assert len(read) == 4


@pytest.mark.parametrize("package", ["pets_api", "plants_api"])
def test_one_folder_loses_a_file(both: CommandLine, read: list[str], package: str) -> None:
    both("generate")
    tree = both.tree()
    (both.folder / "generated" / package / "README.md").unlink()
    result = both("generate")
    assert result.code == 0
    assert "files: 1 written" in result.out
    assert len(read) == 4
    assert both.tree() == tree


def test_one_folder_was_edited_by_hand(both: CommandLine, read: list[str]) -> None:
    both("generate")
    (both.folder / "generated/plants_api/README.md").write_text("mine\n")
    both.put("pets.html", REFERENCE.replace("Gives one", "Gives a"))
    tree = both.tree()
    for _ in range(2):
        result = both("generate")
        assert result.code == 3
        assert "error[W101]" in result.err
        # Neither folder is written where one of them refuses.
        assert both.tree() == tree
    assert len(read) == 6


def test_one_reference_has_no_operation(both: CommandLine, read: list[str]) -> None:
    both.configure(more='[[api]]\ndocuments = ["prose.html"]\n')
    first = both("generate")
    second = both("generate")
    assert first.code == second.code == 1
    assert read == ["pets.html", "prose.html"]
    assert second.err == first.err
    assert "error[O101]" in second.err
    assert "generated/pets_api: 1 operation" in second.out


def test_a_reference_on_its_own_is_another_job(both: CommandLine, read: list[str]) -> None:
    both("generate")
    both("generate", "pets.html", "-o", "generated")
    assert read == ["pets.html", "plants.html", "pets.html"]
    both("generate")
    both("generate", "pets.html", "-o", "generated")
    assert len(read) == 3
    assert len(list((both.folder / "generated" / CACHE).glob("run-*.json"))) == 2

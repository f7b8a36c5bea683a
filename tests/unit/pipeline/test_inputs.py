"""Which documents a path stands for, and what they are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from doc2sdk.inputs import EmptyFolderError, sources


def names(*paths: Path) -> list[str]:
    return [source.name for source in sources(paths)]


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def test_a_document_is_called_by_its_file_name(tmp_path: Path) -> None:
    assert names(tmp_path / "x/a.pdf", tmp_path / "y/b.pdf") == ["a.pdf", "b.pdf"]


def test_shared_file_names_grow_until_they_differ(tmp_path: Path) -> None:
    paths = [tmp_path / path for path in ("1/x/a.html", "1/y/a.html", "2/y/a.html", "1/x/b.html")]
    assert names(*paths) == ["x/a.html", "1/y/a.html", "2/y/a.html", "b.html"]


def test_a_name_that_is_the_end_of_another(tmp_path: Path) -> None:
    root = Path("/")
    assert names(root / "a.html", root / "x/a.html") == ["a.html", "x/a.html"]


def test_a_document_named_twice_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert names(touch(tmp_path / "a.pdf"), Path("a.pdf"), tmp_path) == ["a.pdf"]


def test_a_folder_stands_for_its_documents_in_order(tmp_path: Path) -> None:
    for path in ("b.HTML", "a.pdf", "sub/c.htm", ".git/d.html", "e.odt"):
        touch(tmp_path / path)
    assert names(tmp_path) == ["a.pdf", "b.HTML", "c.htm"]


def test_a_folder_without_documents(tmp_path: Path) -> None:
    touch(tmp_path / "e.odt")
    with pytest.raises(EmptyFolderError):
        sources([tmp_path])


def test_texts_beside_documents_are_notes_and_documents_of_their_own_elsewhere(
    tmp_path: Path,
) -> None:
    for path in ("both/a.html", "both/ORIGIN.md", "texts/b.md", "texts/a.txt"):
        touch(tmp_path / path)
    assert names(tmp_path / "both") == ["a.html"]
    assert names(tmp_path / "texts") == ["a.txt", "b.md"]
    assert names(tmp_path / "both" / "ORIGIN.md") == ["ORIGIN.md"]

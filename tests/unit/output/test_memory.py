"""What black made of a text is not asked for again, and is never believed wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest

from doc2sdk.output import Cache, Memory, format_tree, formatter, remember, remembered
from doc2sdk.output import format as formatting

TIDY, UNTIDY = 'x = {"a": 1}\n', "x = { 'a':1 }"
PYPROJECT = "[tool.black]\nline-length = 40\n"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts black was asked about."""
    texts: list[str] = []
    actual = formatting._blackened

    def counted(text: str, mode: object) -> str:
        texts.append(text)
        return actual(text, mode)  # type: ignore[arg-type]

    monkeypatch.setattr(formatting, "_blackened", counted)
    return texts


def write(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).write_text(text)


def test_only_new_texts_are_formatted(tmp_path: Path, asked: list[str]) -> None:
    memory = Memory(target=tmp_path)
    files = {"a.py": TIDY, "b.py": UNTIDY}
    write(tmp_path, format_tree(files, memory=memory))
    assert asked == [TIDY, UNTIDY]
    again = format_tree({**files, "c.py": "y=2"}, memory=memory)
    assert asked == [TIDY, UNTIDY, "y=2"]
    assert again == {"a.py": TIDY, "b.py": TIDY, "c.py": "y = 2\n"}


def test_a_formatted_text_that_is_gone_or_edited_is_made_again(
    tmp_path: Path, asked: list[str]
) -> None:
    memory = Memory(target=tmp_path)
    write(tmp_path, format_tree({"b.py": UNTIDY}, memory=memory))
    (tmp_path / "b.py").write_text("edited = True\n")
    assert format_tree({"b.py": UNTIDY}, memory=memory) == {"b.py": TIDY}
    (tmp_path / "b.py").unlink()
    assert format_tree({"b.py": UNTIDY}, memory=memory) == {"b.py": TIDY}
    assert asked == [UNTIDY] * 3


def test_settled_texts_are_never_asked_about(asked: list[str]) -> None:
    assert format_tree({"a.py": TIDY}, settled={TIDY}) == {"a.py": TIDY}
    assert asked == []


def test_a_memory_is_of_one_formatter(tmp_path: Path) -> None:
    cache, by = Cache(output=tmp_path), formatter(PYPROJECT)
    memory = Memory()
    format_tree({"a.py": TIDY}, memory=memory)
    remember(cache, "pkg", by, memory)
    assert remembered(cache, "pkg", by).made == memory.made
    assert remembered(cache, "pkg", formatter("")).made == {}
    assert remembered(cache, "other", by).made == {}


@pytest.mark.parametrize("content", ["", "[]", '{"made": {"a": 1}}', "\x00", "[" * 100_000])
def test_a_broken_memory_is_an_empty_one(tmp_path: Path, content: str) -> None:
    cache, by = Cache(output=tmp_path), formatter(PYPROJECT)
    remember(cache, "pkg", by, Memory())
    (cache.folder / "formatted-pkg.json").write_text(content)
    assert remembered(cache, "pkg", by).made == {}


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    cache = Cache(output=tmp_path / "missing" / "folder")
    cache.write("entry", {"a": 1})
    assert cache.read("entry") is None

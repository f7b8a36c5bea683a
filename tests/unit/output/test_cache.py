"""Entries of the cache beside the generated folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from doc2sdk.output import Cache


def test_entries_are_read_as_they_were_written(tmp_path: Path) -> None:
    cache = Cache(output=tmp_path)
    cache.write("entry", {"a": [1, None]})
    assert cache.read("entry") == {"a": [1, None]}
    assert cache.read("other") is None


@pytest.mark.parametrize("content", ["", "\x00", "[" * 100_000])
def test_a_broken_entry_is_none(tmp_path: Path, content: str) -> None:
    cache = Cache(output=tmp_path)
    cache.write("entry", 1)
    (cache.folder / "entry.json").write_text(content)
    assert cache.read("entry") is None


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    cache = Cache(output=tmp_path / "missing" / "folder")
    cache.write("entry", {"a": 1})
    assert cache.read("entry") is None

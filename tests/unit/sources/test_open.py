"""Which reader a file gets: by its content first, then by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from doc2sdk.diagnostics import Sink
from doc2sdk.sources import read_document


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.md", "# Users", "markdown"),
        ("a.MARKDOWN", "# Users", "markdown"),
        ("a.txt", "Users\n\nGET /users", "markdown"),
        ("a.md", "<table><tr><td>x</td></tr></table>", "markdown"),
        ("a.txt", "\n<!DOCTYPE html><p>x", "html"),
        ("a.html", "plain words", "html"),
        ("a", "<h1>Users</h1>", "html"),
        ("a", "# Users", "markdown"),
        ("a.rst", "Users\n=====", "markdown"),
    ],
)
def test_text_is_html_or_markdown(tmp_path: Path, name: str, content: str, expected: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert read_document(path, name, Sink()).format == expected

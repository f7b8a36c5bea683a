"""The strata of rendering: a design knows no language, an export neither a design nor a language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import doc2sdk
from doc2sdk.render.exports import EXPORTS
from doc2sdk.render.languages import LANGUAGES
from doc2sdk.render.templates import template_folder

RENDER = Path(doc2sdk.__file__).parent / "render"
FOLDERS = {path.name for path in RENDER.iterdir() if (path / "__init__.py").is_file()}
ALLOWED: dict[str, set[str]] = {
    "design": set(),
    "exports": set(),
    **{language: {"design"} for language in LANGUAGES},
}
"""The folders of rendering that each of them may import."""


def imported_folders(folder: str) -> Iterator[tuple[str, str]]:
    for path in (RENDER / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                names = [f"{node.module}.{alias.name}" for alias in node.names]
                for name in names:
                    parts = name.split(".")
                    if parts[:2] == ["doc2sdk", "render"] and parts[2] in FOLDERS:
                        yield path.name, parts[2]


def test_every_folder_is_known() -> None:
    assert set(ALLOWED) == FOLDERS


@pytest.mark.parametrize("folder", sorted(ALLOWED))
def test_a_folder_imports_only_what_it_may(folder: str) -> None:
    allowed = ALLOWED[folder] | {folder}
    assert {pair for pair in imported_folders(folder) if pair[1] not in allowed} == set()


def test_a_design_has_no_words_of_a_language() -> None:
    """No design imports a module of templates, literals or filters either."""
    for path in (RENDER / "design").rglob("*.py"):
        for word in ("jinja2", "TEMPLATES", "keyword", "black"):
            assert f"import {word}" not in path.read_text(encoding="utf-8"), path


def test_every_language_has_templates() -> None:
    for name in LANGUAGES:
        assert (template_folder() / name).is_dir()


def test_files_of_exports_are_distinct() -> None:
    files = [export.file for export in EXPORTS.values()]
    assert len(set(files)) == len(files)

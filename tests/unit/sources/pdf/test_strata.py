"""The strata of the reader follow a page's way: each imports only itself and those before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[4] / "generator/doc2sdk/sources/pdf"
ROOT = "doc2sdk.sources.pdf"

STRATA = ("objects", "glyphs", "lines", "drawn", "tables", "tagged", "pages", "parts")
LEAVES = ("tolerances", "limits")
"""Modules of the root that import nothing of the reader, and that every stratum may import."""


def imported(path: Path) -> Iterator[str]:
    """The modules of the reader that a module imports, relative to the reader."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith(ROOT):
            continue
        module = (node.module or "").removeprefix(ROOT).strip(".")
        names = [module] if module else [alias.name for alias in node.names]
        for name in names:
            yield name or node.names[0].name


@pytest.mark.parametrize("stratum", STRATA)
def test_a_stratum_imports_those_before_it(stratum: str) -> None:
    below = {*STRATA[: STRATA.index(stratum) + 1], *LEAVES}
    wrong = {
        f"{path.relative_to(PACKAGE)} imports {module}"
        for path in sorted((PACKAGE / stratum).glob("*.py"))
        for module in imported(path)
        if module.split(".")[0] not in below
    }
    assert not wrong


def test_the_folders_are_the_strata() -> None:
    folders = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert folders == set(STRATA)


@pytest.mark.parametrize("leaf", LEAVES)
def test_a_leaf_imports_nothing_of_the_reader(leaf: str) -> None:
    assert not list(imported(PACKAGE / f"{leaf}.py"))


@pytest.mark.parametrize("stratum", STRATA)
def test_modules_of_a_stratum_import_in_no_circle(stratum: str) -> None:
    waiting = {
        f"{stratum}.{path.stem}": {name for name in imported(path) if name != f"{stratum}"}
        for path in (PACKAGE / stratum).glob("*.py")
    }
    while waiting:
        free = {module for module, needs in waiting.items() if not needs & set(waiting)}
        assert free, f"a circle among {sorted(waiting)}"
        waiting = {module: needs for module, needs in waiting.items() if module not in free}

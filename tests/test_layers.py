"""Arrows point one way: what each layer may import of ours, and who may print."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "generator" / "doc2sdk"

ALLOWED: dict[str, set[str]] = {
    "model": set(),
    "diagnostics": {"model"},
    "completeness": {"model", "diagnostics", "extract"},
    "config": {"model", "diagnostics", "completeness"},
    "sources": {"model", "diagnostics"},
    "printed": {"model"},
    "reshape": {"model", "sources", "printed"},
    "extract": {"model", "diagnostics", "sources", "printed", "reshape"},
    "layouts": {"model", "diagnostics", "config", "sources", "extract", "printed"},
    "lower": {"model", "diagnostics", "sources", "extract", "printed"},
    "lint": {"model", "diagnostics"},
    "catalogue": {"diagnostics"},
    "render": {"model", "diagnostics"},
    "output": {"model", "diagnostics"},
    "rerun": {"model", "diagnostics", "output", "doc2sdk"},
    "inputs": {"diagnostics", "sources"},
    "pipeline": {
        *("model", "diagnostics", "inputs", "sources", "extract", "lower", "lint", "render"),
        *("output", "rerun", "doc2sdk", "completeness", "layouts"),
    },
    "library": {
        *("model", "diagnostics", "inputs", "pipeline", "output", "render", "completeness"),
    },
}
"""The layers below each layer. ``cli`` and ``__main__`` stand above all; ``doc2sdk`` is the
package itself, which holds the version."""

TOP = {"cli", "__main__", "__init__"}


def modules() -> Iterator[tuple[str, Path]]:
    """Every module with the layer it belongs to."""
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).with_suffix("").parts[0], path


def imported(path: Path) -> Iterator[str]:
    """Our layers that a module imports, at its top or inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield from _layers(node.module or "", [alias.name for alias in node.names])
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield from _layers(alias.name, [])


def _layers(module: str, names: list[str]) -> Iterator[str]:
    root, _, rest = module.partition(".")
    if root != "doc2sdk":
        return
    if rest:
        yield rest.split(".")[0]
        return
    for name in names:
        is_layer = (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()
        yield name if is_layer else "doc2sdk"


def test_every_module_belongs_to_a_known_layer() -> None:
    assert {layer for layer, _ in modules()} == {*ALLOWED, *TOP}


@pytest.mark.parametrize("layer", ALLOWED)
def test_a_layer_imports_only_what_is_below_it(layer: str) -> None:
    allowed = ALLOWED[layer] | {layer}
    wrong = {
        f"{path.relative_to(PACKAGE)} imports {name}"
        for own, path in modules()
        if own == layer
        for name in imported(path)
        if name not in allowed
    }
    assert wrong == set()


def test_the_layers_have_no_circle() -> None:
    below = {layer: set(allowed) - {"doc2sdk"} for layer, allowed in ALLOWED.items()}
    while below:
        free = {layer for layer, needs in below.items() if not needs}
        assert free, f"a circle among {sorted(below)}"
        below = {layer: needs - free for layer, needs in below.items() if layer not in free}


def test_only_the_command_line_prints() -> None:
    printing = {
        str(path.relative_to(PACKAGE))
        for layer, path in modules()
        if layer not in TOP
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if _prints(node)
    }
    assert printing == set()


def _prints(node: ast.AST) -> bool:
    called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    stream = isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr")
    return (called and node.func.id == "print") or stream  # type: ignore[attr-defined]

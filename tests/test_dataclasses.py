"""Dataclasses of reading are values: frozen, slotted, keyword-only. Those that change are listed here."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "generator" / "doc2sdk"
VALUE = frozenset({"frozen", "slots", "kw_only"})
CHANGING = frozenset(
    "Candidate Choice CurlCommand DataTypes KnownRequests LabelRun OwnTemplates Scanner Scope _Elided _Member _Node "
    "_Reader".split()
)
"""What is filled in while something is read. No other stage sees it."""

KEYS = frozenset("Found Mention MethodSign OperationSite Scope Unit _Section".split())
"""Two of these are the same only if they are one object, so that they can be keys."""


def dataclasses() -> Iterator[tuple[str, dict[str, bool]]]:
    for folder in ("printed", "extract", "lower"):
        for path in sorted((PACKAGE / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                for decorator in node.decorator_list if isinstance(node, ast.ClassDef) else ():
                    assert isinstance(node, ast.ClassDef)
                    if isinstance(decorator, ast.Call):
                        words = {str(k.arg): ast.literal_eval(k.value) for k in decorator.keywords}
                        yield node.name, words


@pytest.mark.parametrize(("name", "words"), list(dataclasses()))
def test_a_dataclass_is_a_value(name: str, words: dict[str, bool]) -> None:
    expected: dict[str, bool] = {"slots": True} if name in CHANGING else dict.fromkeys(VALUE, True)
    assert words == (expected | {"eq": False} if name in KEYS else expected)


def test_the_lists_name_no_other_class() -> None:
    assert {name for name, _ in dataclasses()} >= CHANGING | KEYS

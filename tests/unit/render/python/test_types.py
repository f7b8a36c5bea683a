"""Annotations and import lines."""

from __future__ import annotations

from doc2sdk.render.python.types import ANY, DATETIME, MAPPING, NONE, import_lines, plain, union

USER = plain("User", (".users", "User"))


def test_unions_name_each_member_once_and_none_last() -> None:
    view = union(NONE, USER, plain("str"), union(USER, NONE))
    assert view.annotation == "User | str | None"
    assert view.imports == {(".users", "User")}


def test_a_union_with_any_is_any() -> None:
    assert union(USER, ANY) == ANY
    assert union() == ANY


def test_a_type_inside_another() -> None:
    assert union(USER, NONE).inside("list[", "]").annotation == "list[User | None]"
    assert MAPPING.annotation == "dict[str, Any]"


def test_import_lines_are_sorted_as_ruff_wants_them() -> None:
    imports = {
        ("typing", "Any"),
        DATETIME,
        ("asyncio", ""),
        ("pytest", ""),
        ("documented_server", "plain"),
        ("documented_server", "DocumentedServer"),
        ("..models.users", "User"),
        (".._core.not_given", "NotGiven"),
        (".._core.not_given", "NOT_GIVEN"),
    }
    assert import_lines(imports) == [
        "import asyncio",
        "import datetime as dt",
        "from typing import Any",
        "",
        "import pytest",
        "",
        "from documented_server import DocumentedServer, plain",
        "",
        "from .._core.not_given import NOT_GIVEN, NotGiven",
        "from ..models.users import User",
    ]


def test_names_are_sorted_by_letters_and_numbers_before_case() -> None:
    names = ["ThreeDSecure", "ThreeDs2", "APIError", "AcmeError", "Part10", "Part2"]
    names += ["parse", "MAX"]
    imports = [*((".shared", name) for name in names), (".part10", "X"), (".part2", "X")]
    assert import_lines(imports) == [
        "from .part2 import X",
        "from .part10 import X",
        "from .shared import MAX, AcmeError, APIError, Part2, Part10, ThreeDs2, ThreeDSecure, parse",
    ]


def test_long_import_lines_are_folded() -> None:
    long = [("x", f"Name{'y' * 40}{n}") for n in range(3)]
    (line,) = import_lines(long)
    assert line.startswith("from x import (\n    Namey")
    assert line.endswith("2,\n)")

"""Annotations and import lines."""

from __future__ import annotations

import pytest

from doc2sdk.model import Json
from doc2sdk.render.design.types import (
    MAP,
    NULL,
    Constant,
    Kind,
    ListOf,
    Named,
    Type,
    single,
    union,
)
from doc2sdk.render.python.types import DATETIME, annotation_of, import_lines

USER = single(Named("User", "users"))


@pytest.mark.parametrize(
    ("found", "annotation"),
    [
        (union(USER, single(Kind.TEXT), NULL), "User | str | None"),
        (single(ListOf(union(USER, NULL))), "list[User | None]"),
        (MAP, "dict[str, Any]"),
        (single(Constant(Json("a"))), 'Literal["a"]'),
        (single(Constant(Json(True))), "Literal[True]"),
        (union(single(Kind.DATE), single(Kind.UUID)), "dt.date | UUID"),
        # Python cannot keep an annotation with a lone surrogate.
        (union(single(Constant(Json("\ud800"))), single(Kind.TEXT)), "str"),
    ],
)
def test_annotations(found: Type, annotation: str) -> None:
    assert annotation_of(found).annotation == annotation


def test_annotations_say_what_to_import() -> None:
    found = union(single(ListOf(USER)), single(Kind.DATE_TIME))
    assert annotation_of(found).imports == {(".users", "User"), DATETIME}


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

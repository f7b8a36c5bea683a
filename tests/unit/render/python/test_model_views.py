"""Views of model classes break lines where black does: at the width, not before it and not behind it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import black
import pytest

from doc2sdk.model import Json, Text
from doc2sdk.render.python import prose
from doc2sdk.render.python.model_views import AwaitableView, EnumView
from doc2sdk.render.python.sync_async import FLAVOURS

MODE = black.Mode(line_length=prose.LINE_WIDTH, target_versions={black.TargetVersion.PY310})
WIDTHS = [prose.LINE_WIDTH - 1, prose.LINE_WIDTH, prose.LINE_WIDTH + 1]


def awaitable(*, model: str = "M", messages: tuple[str, ...] = ("A",)) -> AwaitableView:
    design: Any = SimpleNamespace(
        name="Result", model=SimpleNamespace(name=model), messages=messages
    )
    return AwaitableView(design=design, flavour=FLAVOURS[0])


def padded(width: int, without: int) -> str:
    """A class name that makes a line of ``width`` of one that has ``without`` columns beside it."""
    return "N" * (width - without)


def shape_of(text: str, width: int) -> str:
    """The text, which black must leave as it is; its first line is as wide as wanted, or broken."""
    assert black.format_str(text, mode=MODE) == text
    lines = text.splitlines()
    is_flat = max(map(len, lines)) == width
    assert is_flat == (width <= prose.LINE_WIDTH)
    return text


@pytest.mark.parametrize("width", WIDTHS)
def test_the_bases_of_a_class(width: int) -> None:
    view = awaitable(model=padded(width, len("class Result(, Notified):")))
    shape_of(f"class {view.name}{view.bases}:\n    x = 1\n", width)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_line_that_begins_the_method(width: int) -> None:
    start = "    def notification(self, *, timeout: float = 30.0) -> :"
    view = awaitable(messages=(padded(width, len(start)),))
    shape_of(f"class A:\n    {view.signature}\n        x = 1\n", width)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_names_of_the_messages(width: int) -> None:
    view = awaitable(messages=("A", padded(width, len('    _messages = ("A", "")'))))
    shape_of(f"class A:\n    _messages = {view.messages_literal}\n", width)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_type_of_documented_values(width: int) -> None:
    value = padded(width, len('Kind: TypeAlias = Literal["a", ""] | str'))
    view = EnumView(name="Kind", values=(Json("a"), Json(value)), others="str", doc=Text("x"))
    shape_of(f"Kind: TypeAlias = {view.type}\n", width)

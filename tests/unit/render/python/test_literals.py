"""Python expressions for JSON values."""

from __future__ import annotations

import ast
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hostile import hostile_text

from doc2sdk.render.escapes import visible
from doc2sdk.render.python.literals import one_argument, python_literal, quoted

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | hostile_text,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(hostile_text, inner, max_size=4),
    max_leaves=12,
)


def evaluated(source: str) -> object:
    """The value of an expression of literals and ``float("inf")``."""
    return eval(compile(source, "literal", "eval"), {"__builtins__": {"float": float}})


@given(value=json_values)
def test_a_literal_gives_its_value(value: object) -> None:
    assert evaluated(python_literal(value)) == value  # type: ignore[arg-type]


@given(value=json_values)
def test_a_literal_can_be_read(value: object) -> None:
    source = python_literal(value)  # type: ignore[arg-type]
    assert source.replace("\n", "").isprintable()
    assert source.encode("utf-8")


def test_not_a_number_stays_one() -> None:
    assert math.isnan(evaluated(python_literal(math.nan)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("plain", '"plain"'),
        ("it's", '"it\'s"'),
        ('say "no"', "'say \"no\"'"),
        ("a\nb", '"a\\nb"'),
        ("\u202e", '"\\u202e"'),
        ("Größe", '"Größe"'),
    ],
)
def test_quotes_are_those_black_prefers(text: str, source: str) -> None:
    assert quoted(text) == source
    assert ast.literal_eval(source) == text


def test_long_values_have_a_line_for_each_member() -> None:
    value = {"first": "x" * 60, "second": ["y" * 30]}
    lines = python_literal(value, indent=4).split("\n")
    assert lines == [
        "{",
        '        "first": "' + "x" * 60 + '",',
        '        "second": ["' + "y" * 30 + '"],',
        "    }",
    ]


def test_a_long_argument_has_its_own_line() -> None:
    assert one_argument("a = ", "f", "x", 4) == "a = f(x)"
    assert one_argument("a = ", "f", "x" * 90, 4) == f"a = f(\n        {'x' * 90}\n    )"


def test_visible_writes_out_what_cannot_be_seen() -> None:
    assert visible("a\u202eb\x00\ud800c\n", keep="\n") == "a\\u202eb\\x00\\ud800c\n"

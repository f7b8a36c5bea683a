"""The filters: text stays data in every language of the generated files."""

from __future__ import annotations

import ast
import inspect
import sys

import pytest
from hypothesis import given
from support.hostile import hostile_text

from doc2sdk.model import Json, Text
from doc2sdk.render.errors import RenderError
from doc2sdk.render.escapes import visible
from doc2sdk.render.filters import codespan, comment, markdown, toml
from doc2sdk.render.python.filters import docstring, identifier, literal

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


@given(text=hostile_text)
def test_a_docstring_is_one_string_with_the_text(text: str) -> None:
    source = f"def f():\n    {docstring(Text(text), 4)}\n"
    (function,) = ast.parse(source).body
    assert isinstance(function, ast.FunctionDef)
    (statement,) = function.body
    assert isinstance(statement, ast.Expr)
    found = ast.literal_eval(statement.value)
    lines = [line.rstrip(" ") for line in text.strip().split("\n")]
    assert inspect.cleandoc(found).rstrip(" \n") == inspect.cleandoc("\n".join(lines))


def test_docstrings_are_laid_out_as_black_wants_them() -> None:
    assert docstring("Short.", 4) == '"""Short."""'
    assert docstring("One.\n\nTwo.", 4) == '"""One.\n\n    Two.\n    """'
    assert docstring('Ends in "quotes"', 0) == '"""Ends in "quotes\\""""'


@given(text=hostile_text)
def test_a_comment_is_one_comment(text: str) -> None:
    source = f"x = 1  # {comment(Text(text))}\n"
    assert ast.dump(ast.parse(source)) == ast.dump(ast.parse("x = 1\n"))


@given(text=hostile_text)
def test_a_toml_string_is_one_value(text: str) -> None:
    (item,) = tomllib.loads(f"x = {toml(Text(text))}\n").items()
    assert item == ("x", visible(" ".join(text.split())))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a *b* _c_ [d](e) <f> `g` | # \\", r"a \*b\* \_c\_ \[d\](e) \<f\> \`g\` \| \# \\"),
        ("1. first", r"\1. first".replace("\\1", "\\1")),
        ("- item\n\n# head", r"\- item \# head"),
    ],
)
def test_markdown_is_taken_literally(text: str, written: str) -> None:
    assert markdown(Text(text)) == written


def test_code_spans_hold_backquotes() -> None:
    assert codespan(Text("a")) == "`a`"
    assert codespan(Text("a``b")) == "```a``b```"
    assert codespan(Text("`a`")) == "`` `a` ``"


def test_a_literal_takes_text_and_json() -> None:
    assert literal(Text("a")) == '"a"'
    assert literal(Json({"a": None})) == '{"a": None}'


def test_an_identifier_must_be_one() -> None:
    assert identifier("größe") == "größe"
    with pytest.raises(RenderError, match="not an identifier"):
        identifier("a b")

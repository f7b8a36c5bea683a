"""Names and values of codes in the SDK."""

from __future__ import annotations

from typing import Any

import pytest
from support.model_apis import api, cite, text

from doc2sdk.model import Api, Code, CodeSet, Json, JsonValue, Text
from doc2sdk.render.design.body_codes import design_codes
from doc2sdk.render.python import render_sdk
from doc2sdk.render.python.code_views import CodesView, code_views


def code(value: JsonValue, about: str = "", name: str = "") -> Code:
    return Code(
        value=cite(Json(value)),
        name=text(name) if name else None,
        description=text(about) if about else None,
        failure=cite(True),
    )


def an_api(*codes: Code, name: str = "StatusCode", field: tuple[str, ...] = ("statusCode",)) -> Api:
    path = tuple(Text(part) for part in field)
    found = CodeSet(name=name, field=path, source=text("Codes"), codes=codes)
    return api("an-api", "An API", codes=(found,))


def views_of(made: Api, taken: set[str]) -> tuple[CodesView, ...]:
    return code_views(design_codes(made), taken)


@pytest.mark.parametrize(
    ("given", "member", "error"),
    [
        (code(6, "The resource was not found."), "RESOURCE_NOT_FOUND", "ResourceNotFoundError"),
        (code(6, "Nope", name="No such user"), "NO_SUCH_USER", "NoSuchUserError"),
        (code("E_NO_ROOM", "Full"), "E_NO_ROOM", "ENoRoomError"),
        (code("internalError"), "INTERNAL_ERROR", "InternalError"),
        (code(12), "CODE_12", "Code12Error"),
        (code(-3), "CODE_MINUS_3", "CodeMinus3Error"),
        (code(5, "Not what anybody could have asked for in a call"), "CODE_5", "Code5Error"),
        # Taken by the class for a status.
        (code(7, "Not found"), "NOT_FOUND", "StatusCodeNotFoundError"),
        # Words that are no names in Python.
        (code(8, "404 page"), "CODE_8", "Code8Error"),
        (code("none"), "NONE", "NoneError"),
    ],
)
def test_names(given: Code, member: str, error: str) -> None:
    (view,) = views_of(an_api(given), {"NotFoundError"})
    assert [found.name for found in view.members] == [member]
    assert [found.name for found in view.failures] == [error]


def test_equal_names_are_told_apart() -> None:
    (view,) = views_of(an_api(code(1, "Not found"), code(2, "Not found.")), set())
    assert [member.name for member in view.members] == ["NOT_FOUND", "NOT_FOUND_2"]
    assert [failure.name for failure in view.failures] == [
        "NotFoundError",
        "StatusCodeNotFoundError",
    ]


def test_numbers_and_words_together_are_words() -> None:
    (view,) = views_of(an_api(code(1), code("A_B")), set())
    assert (view.is_number, [member.value for member in view.members]) == (False, ['"1"', '"A_B"'])


@pytest.mark.parametrize(
    "value", ['"""', "\\", "\n\nimport os", "{{ x }}", "__class__", "ﬁeld", "Ω", "mro", "name"]
)
def test_hostile_codes(value: str) -> None:
    """Whatever a table prints, the package is Python and holds the code as it is."""
    files = render_sdk(an_api(code(value, value, value), code("OK"), name="Code", field=(value,)))
    for path, source in files.items():
        if path.endswith(".py"):
            compile(source, path, "exec")
    scope: dict[str, object] = {}
    (module,) = [source for path, source in files.items() if path.endswith("an_api/codes.py")]
    enumeration = module.split("class CodeError")[0]
    start = enumeration.index("class Code(")
    exec("from enum import Enum\n" + enumeration[start:], scope)
    members: Any = scope["Code"]
    assert [member.value for member in members] == [value, "OK"]


def test_codes_of_no_field_are_left_out() -> None:
    files = render_sdk(an_api(code(1, "Bad."), field=()))
    assert not [path for path in files if path.endswith("codes.py")]

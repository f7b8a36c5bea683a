"""Labels, types and marks of other languages mean what the English ones do."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from support import label_pages

import doc2sdk
from doc2sdk.printed.headings import classify_heading, header_kind, label_role
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.type_words import WORDS, stated_type
from doc2sdk.printed.words import (
    LANGUAGES,
    english_type,
    is_mark,
    printed_mark,
    required_cell,
    to_english,
)
from doc2sdk.printed.words.labels import ENGLISH, WEAK
from doc2sdk.printed.words.language import Language, split_row

_WORD = re.compile(r"[a-z]+")
_ROWS = {"yes", "no", "required", "optional"}
_CITED = {"description"}
"""Members in which the page's own words are kept."""


def _model(folder: Path, text: str) -> dict[str, Any]:
    """The page's operations and schemas as OpenAPI, without what cites the page's words."""
    path = folder / "page.md"
    path.write_text(text, encoding="utf-8")
    exported = json.loads(doc2sdk.export(doc2sdk.read(path).api, "openapi"))
    found = _bare(exported)
    assert isinstance(found, dict)
    return found


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _bare(v) for k, v in value.items() if k[:2] != "x-" and k not in _CITED}
    return [_bare(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize(
    ("language", "labels"),
    [(name, labels) for name, pages in label_pages.PAGES.items() for labels in pages],
    ids=[f"{name}{n}" for name, pages in label_pages.PAGES.items() for n in range(len(pages))],
)
def test_a_page_gives_the_model_of_its_english_twin(
    language: str, labels: label_pages.Labels, tmp_path: Path
) -> None:
    expected = _model(tmp_path, label_pages.page(label_pages.ENGLISH))
    assert _model(tmp_path, label_pages.page(labels)) == expected
    body = json.dumps(expected)
    assert '"required": ["title"]' in body
    assert '"boolean"' in body


def test_every_language_has_a_page() -> None:
    assert {language.name for language in LANGUAGES} == set(label_pages.PAGES)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_tables_lead_to_known_words_only(language: Language) -> None:
    known = ENGLISH | WEAK
    assert {w for row in language.words for w in _WORD.findall(row)} <= known
    assert set(language.types) <= WORDS.keys() | {"of"}
    assert set(language.marks) <= _ROWS


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_tables_list_a_word_once_and_no_english_one(language: Language) -> None:
    words = [word for row in language.words.values() for word in split_row(row)]
    assert sorted(words) == sorted(set(words))
    telling = [
        w for english, row in language.words.items() if english not in WEAK for w in split_row(row)
    ]
    assert [word for word in telling if word in ENGLISH] == []
    assert [
        word for row in language.types.values() for word in split_row(row) if word in WORDS
    ] == []


@pytest.mark.parametrize(
    ("printed", "english"),
    [
        ("请求参数", "request parameters"),
        ("返回参数说明", "return parameters"),
        ("參數名稱", "parameter name"),
        ("参数 Parameter", "parameters parameter"),
        ("请求URL / Request URL", "request url"),
        ("HTTPメソッド", "http method"),
        ("필수 여부", "required"),
        ("Antwortkörper", "response body"),
        ("Basis-URL", "base url"),
        ("Código de estado", "status code"),
        ("Parámetros de la solicitud", "request parameters"),
        ("Exemple d'erreur", "error example"),
        ("Obligatoire (O/N)", "required(y/n)"),
        ("Параметры запроса", "request parameters"),
        ("Обов'язковий", "required"),
        ("Chybové kódy", "error codes"),
        ("İsim", "name"),
        ("Tham số yêu cầu", "request parameters"),
    ],
)
def test_labels_in_english(printed: str, english: str) -> None:
    assert to_english(printed) == english


@pytest.mark.parametrize(
    "text",
    [
        "",
        "List of boats",
        "Request parameters",
        "Content-Type",
        "Запросить код",
        "查询列表",
        "获取请求参数的方法有很多",
        "Parámetros del barco",
        "Get the den of the host",
        "Tour de France",
        "o request do",
        "请求参数" * 20,
    ],
)
def test_texts_that_are_no_labels_stay_as_they_are(text: str) -> None:
    assert to_english(text) == text


@pytest.mark.parametrize(
    ("printed", "english"),
    [
        ("строка (255)", "string (255)"),
        ("字符串数组", "array of string"),
        ("liste d'entiers", "list of integer"),
        ("array de cadenas", "array of string"),
        ("Array<строка>", "Array<string>"),
        ("数组[对象]", "array[object]"),
        ("да/нет", "boolean"),
        ("integer", "integer"),
        ("data", "data"),
        ("Liste", "list"),
    ],
)
def test_types_in_english(printed: str, english: str) -> None:
    assert english_type(printed) == english


def test_a_stated_type_is_given_as_printed() -> None:
    assert stated_type("целое число (1-9)") == "целое число"
    assert stated_type("Liste der Bestellungen") is None
    assert stated_type("text") == "text"


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("Sí", True),
        ("非必填", False),
        ("必填", True),
        ("Não, mas vazio", False),
        ("✅", True),
        ("❌", False),
        ("○", True),
        ("×", False),
        ("isteğe bağlı", False),
        ("не обязательно", False),
        ("C", False),
        ("M", True),
        ("17", None),
        ("", None),
    ],
)
def test_cells_that_say_whether_a_field_must_be_given(cell: str, said: bool | None) -> None:
    assert required_cell(cell) is said


def test_marks() -> None:
    assert printed_mark("(обязательный)") is True
    assert printed_mark("【可选】") is False
    assert is_mark("zorunlu")
    assert not is_mark("name")


@pytest.mark.parametrize(
    ("heading", "role", "qualifier"),
    [
        ("1.2请求参数：", Role.PARAMETERS, "request"),
        ("（1）返回示例", Role.RESPONSE, ""),
        ("Paramètres de chemin", Role.PARAMETERS, "path"),
        ("Тело ответа", Role.RESPONSE, "body response"),
        ("Cabeceras de la petición", Role.REQUEST, "request header"),
        ("Beispielantwort", Role.RESPONSE, "response"),
        ("状态码：404", Role.RESPONSE, ""),
    ],
)
def test_headings_of_other_languages(heading: str, role: Role, qualifier: str) -> None:
    found = classify_heading(heading)
    assert found is not None
    assert found.role is role
    assert set(found.qualifier.split()) == set(qualifier.split())


def test_labels_and_header_cells_of_other_languages() -> None:
    assert label_role("接口地址：") is Role.URL
    assert label_role("Ruta") is Role.URL
    assert label_role("Phương thức") is Role.METHOD
    assert header_kind("Standardwert") is Column.DEFAULT
    assert header_kind("Допустимые значения") is Column.ALLOWED
    assert header_kind("位置") is Column.LOCATION
    assert header_kind("Quelle") is None

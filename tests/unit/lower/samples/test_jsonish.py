"""Printed JSON: the value it means and the repairs that took."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doc2sdk.lower.samples.jsonish import Unreadable, parse
from doc2sdk.model import JsonValue

REPAIRED = [
    ('{"a": 1,}', {"a": 1}, ["trailing-comma"]),
    ('{"referenceId" 8}', {"referenceId": 8}, ["missing-colon"]),
    ('{"a" = 1}', {"a": 1}, ["missing-colon"]),
    ('{"id\': "x", "b": 2}', {"id": "x", "b": 2}, ["mixed-quotes"]),
    ("{'a': 'it\\'s'}", {"a": "it's"}, ["single-quotes", "single-quotes"]),
    ('{"a": None, "b": True}', {"a": None, "b": True}, ["python-literal", "python-literal"]),
    ('{u"a": 1}', {"a": 1}, ["string-prefix"]),
    ('{"a": [1, ...], ...}', {"a": [1]}, ["elision", "elision"]),
    ('{"a": 1, "b": …}', {"a": 1}, ["elision"]),
    ('{"a": 1 // one\n}', {"a": 1}, ["comment"]),
    ('{"a": /* one */ 1}', {"a": 1}, ["comment"]),
    ('{"a": {"b": 1}', {"a": {"b": 1}}, ["unbalanced-braces"]),
    ('{"a": 1}}', {"a": 1}, ["unbalanced-braces"]),
    ('{"a": [1, 2}', {"a": [1, 2]}, ["unbalanced-braces"]),
    ('{"a": 1\n "b": 2}', {"a": 1, "b": 2}, ["missing-comma"]),
    ('{"a": 1,, "b": 2}', {"a": 1, "b": 2}, ["repeated-comma"]),
    ('{"a": Ready}', {"a": "Ready"}, ["bare-word"]),
    ('{"a": <user id>}', {"a": "<user id>"}, ["bare-word"]),
    ("{a: 1}", {"a": 1}, ["unquoted-key"]),
    ('{"a": "say "hi" now"}', {"a": 'say "hi" now'}, ["unescaped-quote"]),
    ("{“a”: 1}", {"a": 1}, ["typographic-quotes"]),
    ('{"a": "two\nlines"}', {"a": "two\nlines"}, ["line-break-in-string"]),
]


@pytest.mark.parametrize(("text", "value", "rules"), REPAIRED, ids=[row[0] for row in REPAIRED])
def test_repairs(text: str, value: JsonValue, rules: list[str]) -> None:
    got, fixes = parse(text)
    assert got == value
    assert [fix.rule for fix in fixes] == rules
    for fix in fixes:
        assert text[fix.start :].startswith(fix.before)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello world",
        '{"a"}',
        '{"time": 12:30}',
        '{"a": 1} {"b": 2}',
        '{"a": "no end}',
        "...",
        "[" * 5000,
    ],
)
def test_what_is_no_json_stays_text(text: str) -> None:
    with pytest.raises(Unreadable):
        parse(text)


def test_apostrophes_in_strings_are_no_quotes() -> None:
    for text in ('{"a": "it\'s: fine"}', '{"a": "x, \'y\', z"}', '{"u": "http://x/#y"}'):
        assert parse(text) == (json.loads(text), ())


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_json_needs_no_repair(value: JsonValue) -> None:
    got, fixes = parse(json.dumps(value))
    assert got == value
    assert fixes == ()


@given(st.text(alphabet="{}[]\",':. \n1aN\\/#", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        parse(text)
    except Unreadable:
        return


@given(st.dictionaries(st.text(alphabet="abc", min_size=1), VALUES, min_size=1, max_size=3))
def test_a_trailing_comma_changes_nothing(value: dict[str, JsonValue]) -> None:
    text = json.dumps(value)[:-1] + ",}"
    got, fixes = parse(text)
    assert got == value
    assert [fix.rule for fix in fixes] == ["trailing-comma"]

"""Layout files: TOML read, and every mistake in it told with its line.

::

    file       = [usual_forms] [method] [sections] *operations *ignore
    operations = "[[operations]]" [use] url_in *url_part method [method_in *method_part]
    ignore     = "[[ignore]]" (url_in *url_part | method_in *method_part)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from doc2sdk.config.errors import ConfigError, config_place
from doc2sdk.config.toml import line_of, load_toml
from doc2sdk.diagnostics import Diagnostic, Rule
from doc2sdk.diagnostics.suggest import nearest
from doc2sdk.extract.layout.places import KINDS, LINES, LOOKS, PARTS, THEN, Place
from doc2sdk.extract.layout.saved import (
    APART,
    BEFORE,
    BEHIND,
    ROW,
    UNSTATED,
    Ignored,
    Layout,
    Operations,
)
from doc2sdk.layouts.rules import LAYOUT_UNKNOWN_KEY, LAYOUT_VALUE
from doc2sdk.printed.vocabulary import METHODS

_TOP = ("usual_forms", "method", "sections", "operations", "ignore")
_URL = tuple(f"url_{part}" for part in PARTS)
_METHOD = tuple(f"method_{part}" for part in PARTS if part != "then")
_KNOWN = {"operations": ("use", *_URL, "method", *_METHOD), "ignore": (*_URL, *_METHOD)}
_WORDS = {"in": KINDS, "look": LOOKS, "line": LINES, "then": tuple(THEN)}
_OF_KIND = {"level": "heading", "look": "item", "line": "code", "column": "cell"}
"""The only kind of place that has a part."""

_WHERE = (BEFORE, BEHIND, ROW, APART, UNSTATED)
_DEEPEST = 9
"""Level of a heading in any document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """A table of the file: its name ("" for the top), which of that name (from 0), what it holds."""

    file: Path
    name: str
    number: int
    content: Mapping[str, Any]

    def mistake(
        self, key: str, headline: str, help_: str | None, rule: Rule = LAYOUT_VALUE
    ) -> Diagnostic:
        line = line_of(self.file, self.name, self.number, key)
        return Diagnostic(
            rule=rule, headline=headline, place=config_place(self.file, line), help=help_ or ""
        )


def read_layout(file: Path) -> Layout:
    """Read a layout file.

    Raises :class:`~doc2sdk.config.ConfigError` with all mistakes: unknown keys (C110), wrong or missing
    values (C111), a file that cannot be read or is no TOML (C101, C102).
    """
    content = load_toml(file, "layout")
    top = _Table(file=file, name="", number=0, content=content)
    mistakes = list(_top_mistakes(top))
    tables = [] if mistakes else [
        _Table(file=file, name=name, number=number, content=table)
        for name in _KNOWN
        for number, table in enumerate(content.get(name, []))
    ]  # fmt: skip
    mistakes += [mistake for table in tables for mistake in _mistakes(table)]
    if mistakes:
        raise ConfigError(*mistakes)
    return Layout(
        file=file,
        operations=tuple(_operations(t) for t in tables if t.name == "operations"),
        ignored=tuple(_ignored(t) for t in tables if t.name == "ignore"),
        sections=content.get("sections"),
        method=content.get("method"),
        usual_forms=content.get("usual_forms", True),
    )


def _operations(table: _Table) -> Operations:
    content = table.content
    url = _place(content, "url")
    assert url is not None  # noqa: S101 -- a missing one is a mistake
    return Operations(
        url=url,
        method=content["method"],
        use=content.get("use", True),
        method_place=_place(content, "method"),
        number=table.number,
    )


def _ignored(table: _Table) -> Ignored:
    content = table.content
    return Ignored(
        url=_place(content, "url"), method=_place(content, "method"), number=table.number
    )


def _place(content: Mapping[str, Any], prefix: str) -> Place | None:
    if f"{prefix}_in" not in content:
        return None
    parts = {part: content.get(f"{prefix}_{part}") for part in PARTS[1:]}
    return Place(kind=content[f"{prefix}_in"], **parts)


def _top_mistakes(top: _Table) -> Iterator[Diagnostic]:
    for key, value in top.content.items():
        if key not in _TOP:
            yield _unknown(top, key, _TOP)
        elif key == "usual_forms" and not isinstance(value, bool):
            yield top.mistake(key, "`usual_forms` must be true or false", None)
        elif key == "method" and value not in METHODS:
            yield top.mistake(key, f"`method` is {value!r}, no method", 'it is one, like "POST"')
        elif key == "sections" and not _is_level(value):
            yield top.mistake(key, "`sections` must be the level of a heading, from 1", None)
        elif key in _KNOWN and not _is_tables(value):
            yield top.mistake(key, f"`{key}` must be tables, each headed [[{key}]]", None)


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(table, dict) for table in value)


def _is_level(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= _DEEPEST


def _mistakes(table: _Table) -> Iterator[Diagnostic]:
    known = _KNOWN[table.name]
    for key, value in table.content.items():
        if key not in known:
            yield _unknown(table, key, known)
        elif key == "method":
            yield from _method_mistakes(table, value)
        elif key == "use":
            if not isinstance(value, bool):
                yield table.mistake(key, "`use` must be true or false", None)
        else:
            yield from _part_mistakes(table, key, value)
    yield from _missing(table)


def _missing(table: _Table) -> Iterator[Diagnostic]:
    content = table.content
    if table.name == "ignore":
        if "url_in" not in content and "method_in" not in content:
            yield table.mistake("url_in", "`url_in` or `method_in` is missing", _one_of(KINDS))
        return
    if "url_in" not in content:
        yield table.mistake(
            "url_in", "`url_in` is missing: what URLs are printed in", _one_of(KINDS)
        )
    if "method" not in content:
        help_ = f'it is {", ".join(map(_quoted, _WHERE))}, or one method, like "POST"'
        yield table.mistake("method", "`method` is missing: where methods are printed", help_)
    if content.get("method") == APART and "method_in" not in content:
        yield table.mistake(
            "method", "`method_in` is missing: what methods are printed in", _one_of(KINDS)
        )
    if content.get("method", APART) != APART:
        for key in _METHOD:
            if key in content:
                yield table.mistake(key, f'`{key}` says nothing unless method = "{APART}"', None)


def _method_mistakes(table: _Table, value: object) -> Iterator[Diagnostic]:
    if isinstance(value, str) and (value in _WHERE or value in METHODS):
        return
    meant = nearest(str(value), (*_WHERE, *METHODS)) or nearest(str(value).upper(), METHODS)
    help_ = f"did you mean {_quoted(meant)}?" if meant else _one_of((*_WHERE, "GET", "POST"))
    yield table.mistake("method", f"`method` is {value!r}, no method and no place of one", help_)


def _part_mistakes(table: _Table, key: str, value: object) -> Iterator[Diagnostic]:
    prefix, _, part = key.partition("_")
    words = _WORDS.get(part)
    kind = table.content.get(f"{prefix}_in")
    if words is not None:
        if value not in words:
            meant = nearest(str(value), words)
            help_ = f"did you mean {_quoted(meant)}?" if meant else _one_of(words)
            yield table.mistake(key, f"`{key}` must not be {value!r}", help_)
    elif part == "level" and not _is_level(value):
        yield table.mistake(key, f"`{key}` must be the level of a heading, from 1", None)
    elif part == "label" and not isinstance(value, str):
        yield table.mistake(key, f"`{key}` must be text", None)
    elif part == "column" and not isinstance(value, str) and not _is_level(value):
        yield table.mistake(
            key, f"`{key}` must be the head of a column, or its number from 1", None
        )
    only = _OF_KIND.get(part)
    if only is not None and kind in KINDS and kind != only:
        help_ = f'only a place with {prefix}_in = "{only}" has it'
        yield table.mistake(key, f"`{key}` says nothing of a place in a {kind}", help_)


def _unknown(table: _Table, key: str, known: tuple[str, ...]) -> Diagnostic:
    meant = nearest(key, known)
    names = ", ".join(f"`{name}`" for name in known)
    help_ = f"did you mean `{meant}`?" if meant else f"the keys here are {names}"
    return table.mistake(key, f"`{key}` is no key of a layout", help_, LAYOUT_UNKNOWN_KEY)


def _one_of(words: tuple[str, ...]) -> str:
    return f'it is one of {", ".join(map(_quoted, words))}'


def _quoted(word: str) -> str:
    return f'"{word}"'

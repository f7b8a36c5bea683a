"""Checks a configuration and turns it into :class:`~doc2sdk.config.model.Config`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from doc2sdk.completeness.thresholds import Thresholds
from doc2sdk.config.errors import ConfigError, config_place
from doc2sdk.config.model import ApiConfig, Config
from doc2sdk.config.rules import CONFIG_UNKNOWN_KEY, CONFIG_VALUE
from doc2sdk.config.toml import line_of, load_toml, settings_of
from doc2sdk.diagnostics import Diagnostic
from doc2sdk.diagnostics.suggest import nearest

DEFAULT_OUTPUT = "generated"

Check = tuple[str, Callable[[Any], bool]]


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(map(_is_text, value))


def _is_id(value: Any) -> bool:
    return (
        isinstance(value, str) and re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", value) is not None
    )


def _is_share(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1


def _is_table(value: Any) -> bool:
    return isinstance(value, dict)


def _is_tables(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


TOP: Mapping[str, Check] = {
    "output": ("a path", _is_text),
    "api": ("a list of tables, each headed [[api]]", _is_tables),
    "completeness": ("a table, headed [completeness]", _is_table),
}
API: Mapping[str, Check] = {
    "documents": ("a list of at least one path", _is_texts),
    "id": ('lower-case words joined by hyphens, like "web-services-api"', _is_id),
    "layout": ("the path of a layout file", _is_text),
}
COMPLETENESS: Mapping[str, Check] = {
    item.name.replace("_", "-"): ("a number from 0 to 1", _is_share) for item in fields(Thresholds)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """A table of the file: its name ("" or "api"), which of that name (from 0), what it contains."""

    file: Path
    name: str
    number: int
    content: Mapping[str, Any]
    known: Mapping[str, Check]
    required: tuple[str, ...] = field(default=())

    def line(self, key: str) -> int | None:
        """Return the line of a key, else of the table's head."""
        return line_of(self.file, self.name, self.number, key)


def read_config(file: Path) -> Config:
    """Read ``doc2sdk.toml`` or the ``[tool.doc2sdk]`` of a ``pyproject.toml``.

    Raises :class:`ConfigError` with all mistakes: unknown keys (C103), wrong or missing values
    (C104), an unreadable file (C101, C102).
    """
    settings = settings_of(file, load_toml(file))
    top = _Table(
        file=file,
        name="",
        number=0,
        content=settings if isinstance(settings, dict) else {},
        known=TOP,
    )
    mistakes = list(_mistakes(top))
    apis = [] if mistakes else _api_tables(top)
    tables = [*apis, *([] if mistakes else [_completeness_table(top)])]
    mistakes += [mistake for table in tables for mistake in _mistakes(table)]
    if mistakes:
        raise ConfigError(*mistakes)
    root = file.parent
    return Config(
        file=file,
        output=root / top.content.get("output", DEFAULT_OUTPUT),
        apis=tuple(_api(table, root) for table in apis),
        thresholds=_thresholds(top),
    )


def _api_tables(top: _Table) -> list[_Table]:
    return [
        _Table(
            file=top.file,
            name="api",
            number=number,
            content=content,
            known=API,
            required=("documents",),
        )
        for number, content in enumerate(top.content.get("api", []))
    ]


def _completeness_table(top: _Table) -> _Table:
    content = top.content.get("completeness", {})
    return _Table(file=top.file, name="completeness", number=0, content=content, known=COMPLETENESS)


def _thresholds(top: _Table) -> Thresholds:
    content = top.content.get("completeness", {})
    return Thresholds(**{key.replace("-", "_"): float(share) for key, share in content.items()})


def _api(table: _Table, root: Path) -> ApiConfig:
    return ApiConfig(
        documents=tuple(root / path for path in table.content["documents"]),
        id=table.content.get("id"),
        layout=root / table.content["layout"] if "layout" in table.content else None,
        line=table.line("documents"),
    )


def _mistakes(table: _Table) -> Iterator[Diagnostic]:
    for key, value in table.content.items():
        if key not in table.known:
            yield _unknown(table, key)
        elif not table.known[key][1](value):
            yield _wrong(table, key, f"`{key}` must be {table.known[key][0]}", repr(value))
    for key in table.required:
        if key not in table.content:
            yield _wrong(table, key, f"`{key}` is missing: {table.known[key][0]}", "")


def _unknown(table: _Table, key: str) -> Diagnostic:
    meant = nearest(key, table.known)
    names = ", ".join(f"`{name}`" for name in table.known)
    return Diagnostic(
        rule=CONFIG_UNKNOWN_KEY,
        headline=f"`{key}` is not a setting",
        place=config_place(table.file, table.line(key)),
        help=f"did you mean `{meant}`?" if meant else f"the settings here are {names}",
    )


def _wrong(table: _Table, key: str, headline: str, value: str) -> Diagnostic:
    return Diagnostic(
        rule=CONFIG_VALUE,
        headline=headline,
        place=config_place(table.file, table.line(key)),
        notes=(f"it is {value}",) if value else (),
    )

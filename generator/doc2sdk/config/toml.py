"""Reads TOML files, and finds the lines of their keys, which the parser does not give."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from doc2sdk.config.errors import ConfigError, config_place
from doc2sdk.config.rules import CONFIG_SYNTAX, CONFIG_UNREADABLE
from doc2sdk.diagnostics import Diagnostic

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

OWN_NAME = "doc2sdk.toml"
SHARED_NAME = "pyproject.toml"
SHARED_TABLE = "tool.doc2sdk"

_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def load_toml(file: Path, what: str = "configuration") -> dict[str, Any]:
    """Return the file's tables. Raises :class:`ConfigError` (C101, C102)."""
    try:
        return tomllib.loads(file.read_bytes().decode())
    except OSError as error:
        raise _unreadable(file, what, error.strerror or str(error)) from None
    except UnicodeDecodeError as error:
        raise _syntax(
            file, what, f"not UTF-8: byte {error.start} is {error.object[error.start]:#x}"
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise _syntax(file, what, str(error)) from None


def settings_of(file: Path, tables: dict[str, Any]) -> Any:
    """Return the settings of doc2sdk: all of a file of its own, ``[tool.doc2sdk]`` of a shared one."""
    if file.name != SHARED_NAME:
        return tables
    tool = tables.get("tool")
    return tool.get("doc2sdk") if isinstance(tool, dict) else None


def line_of(file: Path, table: str, number: int, key: str) -> int | None:
    """Return the line of ``key`` in the ``number``-th (from 0) table of that name, from 1.

    ``table`` is as doc2sdk names it ("" or "api"). Where the key is not found, the line of the
    table's head; None for a key that is written in another way (dotted, inline).
    """
    wanted = _full_name(file, table)
    seen, current, head = -1, "", None
    for line, text in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        opened = re.match(r"\s*\[{1,2}\s*([^\]]+?)\s*\]", text)
        if opened is not None:
            current = opened[1]
            seen += current == wanted
            head = line if (current, seen) == (wanted, number) else head
        elif current == wanted and (seen == number or not wanted) and _sets(text, key):
            return line
    return head


def _full_name(file: Path, table: str) -> str:
    prefix = SHARED_TABLE if file.name == SHARED_NAME else ""
    return ".".join(part for part in (prefix, table) if part)


def _sets(text: str, key: str) -> bool:
    return re.match(rf"""\s*(["']?){re.escape(key)}\1\s*=""", text) is not None


def _unreadable(file: Path, what: str, reason: str) -> ConfigError:
    return ConfigError(
        Diagnostic(
            rule=CONFIG_UNREADABLE,
            headline=f"the {what} file cannot be read",
            place=config_place(file),
            notes=(reason,),
        )
    )


def _syntax(file: Path, what: str, message: str) -> ConfigError:
    found = _POSITION.search(message)
    line, column = (
        (int(number) if number else None for number in found.groups()) if found else (None, None)
    )
    return ConfigError(
        Diagnostic(
            rule=CONFIG_SYNTAX,
            headline=f"the {what} file is not valid TOML",
            place=config_place(file, line, column),
            notes=(_POSITION.sub("", message),),
        )
    )

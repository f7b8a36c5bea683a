"""Python as black writes it: in this process, or much text in several."""

from __future__ import annotations

import functools
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from doc2sdk.render.python.black_processes import format_in_processes

if TYPE_CHECKING:
    from black.mode import Mode

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

DEFAULT_LINE_LENGTH = 88
MANY_LINES = 4000
"""From how many lines on starting black's own processes costs less than it saves."""


def format_python(files: Mapping[str, str], tree: Mapping[str, str]) -> dict[str, str]:
    """Format files as the ``pyproject.toml`` of their tree tells black to.

    Raises ValueError for text that is not Python.
    """
    if not files:
        return {}
    pyproject = tree.get("pyproject.toml", "")
    many = sum(text.count("\n") for text in files.values()) >= MANY_LINES
    done = format_in_processes(files, pyproject) if many else {}
    mode = _mode(_settings(pyproject))
    # What the processes did not do is done, or fails, here.
    rest = {path: text for path, text in files.items() if path not in done}
    return done | {path: _format(path, text, mode) for path, text in rest.items()}


def black_fingerprint(tree: Mapping[str, str]) -> str:
    """Return what decides how text is formatted: black's version and its settings."""
    from importlib.metadata import version

    settings = _settings(tree.get("pyproject.toml", ""))
    return f"black {version('black')} {sorted(settings.items())}"


def _format(path: str, text: str, mode: Mode) -> str:
    # Imported here: black takes longer to load than all that commands without a tree need.
    from black.parsing import InvalidInput

    try:
        return _format_text(text, mode)
    except InvalidInput as error:
        raise ValueError(f"the rendered {path} is not Python: {error}") from error


@functools.lru_cache(maxsize=256)
def _format_text(text: str, mode: Mode) -> str:
    """Format a text; cached, because modules of one kind are often the same text."""
    from black import format_str

    return format_str(text, mode=mode)


def _settings(pyproject: str) -> dict[str, Any]:
    settings: dict[str, Any] = tomllib.loads(pyproject).get("tool", {}).get("black", {})
    return settings


def _mode(settings: Mapping[str, Any]) -> Mode:
    """Return the mode that ``[tool.black]`` sets; black's own defaults where it sets nothing."""
    from black.mode import Mode, TargetVersion

    versions = settings.get("target-version", [])
    return Mode(
        line_length=settings.get("line-length", DEFAULT_LINE_LENGTH),
        target_versions={TargetVersion[name.upper()] for name in versions},
    )

"""Python as black writes it, in process."""

from __future__ import annotations

import functools
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from black.mode import Mode

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

DEFAULT_LINE_LENGTH = 88


def format_tree(files: Mapping[str, str]) -> dict[str, str]:
    """The tree with its Python formatted the way its own ``pyproject.toml`` tells black to.

    Rendered text that is not Python is a bug of a template and raises ValueError.
    """
    mode = _mode(files.get("pyproject.toml", ""))
    return {
        path: _format(path, text, mode) if path.endswith(".py") else text
        for path, text in files.items()
    }


def _format(path: str, text: str, mode: Mode) -> str:
    # Imported here: black takes longer to load than all that commands without a tree need.
    from black.parsing import InvalidInput

    try:
        return _blackened(text, mode)
    except InvalidInput as error:
        raise ValueError(f"the rendered {path} is not Python: {error}") from error


@functools.lru_cache(maxsize=256)
def _blackened(text: str, mode: Mode) -> str:
    """Cached: modules of one kind are often the same text, and black is the slowest step."""
    from black import format_str

    return format_str(text, mode=mode)


def _mode(pyproject: str) -> Mode:
    """What ``[tool.black]`` sets; black's own defaults where it sets nothing."""
    from black.mode import Mode, TargetVersion

    settings = tomllib.loads(pyproject).get("tool", {}).get("black", {})
    versions = settings.get("target-version", [])
    return Mode(
        line_length=settings.get("line-length", DEFAULT_LINE_LENGTH),
        target_versions={TargetVersion[name.upper()] for name in versions},
    )

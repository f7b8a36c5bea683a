"""Python as black writes it.

Black is the slowest step by far, so it is asked about as little as possible: not about text it is
known to leave alone or to have formatted before, and about much text in several processes.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from doc2sdk.output.memory import Memory
from doc2sdk.output.processes import black_processes

if TYPE_CHECKING:
    from black.mode import Mode

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

DEFAULT_LINE_LENGTH = 88
MANY_LINES = 4000
"""From how many lines on starting black's own processes costs less than it saves."""


def format_tree(
    files: Mapping[str, str],
    *,
    settled: Collection[str] = frozenset(),
    memory: Memory | None = None,
) -> dict[str, str]:
    """The tree with its Python formatted the way its own ``pyproject.toml`` tells black to.

    ``settled`` are texts black leaves alone; ``memory`` knows what it made of others.
    Rendered text that is not Python is a bug of a template and raises ValueError.
    """
    memory = memory or Memory()
    pyproject = files.get("pyproject.toml", "")
    python = {path: text for path, text in files.items() if path.endswith(".py")}
    known = {p: t if t in settled else memory.recall(p, t) for p, t in python.items()}
    new = {path: text for path, text in python.items() if known[path] is None}
    formatted = {p: text for p, text in known.items() if text is not None}
    formatted |= _formatted(new, pyproject)
    memory.learn({path: (python[path], formatted[path]) for path in python})
    return {path: formatted.get(path, text) for path, text in files.items()}


def formatter(pyproject: str) -> str:
    """What decides how text is formatted: black's version and its settings."""
    from importlib.metadata import version

    return f"black {version('black')} {sorted(_settings(pyproject).items())}"


def _formatted(files: Mapping[str, str], pyproject: str) -> dict[str, str]:
    """What black makes of the files; those its processes did not do are done, or fail, here."""
    if not files:
        return {}
    many = sum(text.count("\n") for text in files.values()) >= MANY_LINES
    done = black_processes(files, pyproject) if many else {}
    mode = _mode(_settings(pyproject))
    rest = {path: text for path, text in files.items() if path not in done}
    return done | {path: _format(path, text, mode) for path, text in rest.items()}


def _format(path: str, text: str, mode: Mode) -> str:
    # Imported here: black takes longer to load than all that commands without a tree need.
    from black.parsing import InvalidInput

    try:
        return _blackened(text, mode)
    except InvalidInput as error:
        raise ValueError(f"the rendered {path} is not Python: {error}") from error


@functools.lru_cache(maxsize=256)
def _blackened(text: str, mode: Mode) -> str:
    """Cached: modules of one kind are often the same text."""
    from black import format_str

    return format_str(text, mode=mode)


def _settings(pyproject: str) -> dict[str, Any]:
    settings: dict[str, Any] = tomllib.loads(pyproject).get("tool", {}).get("black", {})
    return settings


def _mode(settings: Mapping[str, Any]) -> Mode:
    """What ``[tool.black]`` sets; black's own defaults where it sets nothing."""
    from black.mode import Mode, TargetVersion

    versions = settings.get("target-version", [])
    return Mode(
        line_length=settings.get("line-length", DEFAULT_LINE_LENGTH),
        target_versions={TargetVersion[name.upper()] for name in versions},
    )

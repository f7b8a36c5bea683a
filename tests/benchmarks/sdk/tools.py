"""The environment with the other generators, at the versions of ``tools.txt``, in a cache folder."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_WANTED = Path(__file__).with_name("tools.txt")
_MINUTES = 10


class ToolError(Exception):
    """A program failed; the message ends with what it printed."""


class Tools:
    """Programs installed from PyPI into one virtual environment."""

    def __init__(self, cache: Path) -> None:
        self._folder = cache / "tools"
        done = self._folder / "installed.txt"
        if not done.exists() or done.read_text() != _WANTED.read_text():
            self.run(sys.executable, "-m", "venv", self._folder)
            self.run(self.path("python"), "-m", "pip", "install", "-q", "-r", _WANTED)
            shutil.copyfile(_WANTED, done)

    def path(self, program: str) -> Path:
        return self._folder / "bin" / program

    def run(
        self, *command: str | Path, folder: Path | None = None, accept: Sequence[int] = (0,)
    ) -> str:
        """What a program prints. Raises ToolError for other exit codes than those accepted."""
        return self.run_timed(*command, folder=folder, accept=accept)[0]

    def run_timed(
        self, *command: str | Path, folder: Path | None = None, accept: Sequence[int] = (0,)
    ) -> tuple[str, float]:
        """What a program prints, and the CPU seconds of it and all that it started."""
        path = f"{self._folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
        before = _spent()
        done = subprocess.run(
            [str(part) for part in command],
            cwd=folder,
            env={**os.environ, "PATH": path, "NO_COLOR": "1"},
            capture_output=True,
            text=True,
            timeout=_MINUTES * 60,
            check=False,
        )
        if done.returncode not in accept:
            raise ToolError(f"{command[0]}: {(done.stdout + done.stderr)[-800:]}")
        return done.stdout, _spent() - before


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime

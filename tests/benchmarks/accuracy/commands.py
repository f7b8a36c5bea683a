"""Programs run for their output files."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

MINUTES = 10


class CommandError(Exception):
    """A program failed or took too long; the message ends with what it printed."""


def run(arguments: Sequence[str | Path], *, folder: Path | None = None) -> str:
    """Run a program and return its standard output. Raises CommandError."""
    words = [str(each) for each in arguments]
    try:
        done = subprocess.run(
            words, cwd=folder, capture_output=True, text=True, timeout=MINUTES * 60, check=False
        )
    except FileNotFoundError as error:
        raise CommandError(f"{words[0]} is not installed") from error
    except subprocess.TimeoutExpired as error:
        raise CommandError(f"{words[0]} took more than {MINUTES} minutes") from error
    if done.returncode:
        raise CommandError(f"{' '.join(words)[:200]}: {(done.stderr or done.stdout)[-500:]}")
    return done.stdout

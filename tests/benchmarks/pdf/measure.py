"""Processes measured from outside: CPU seconds, wall seconds, peak memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process took: seconds of CPU (user and system, its children's included) and of wall
    time, peak resident megabytes of its largest process, and what it printed."""

    cpu: float
    wall: float
    memory: float
    output: str


def usage(arguments: Sequence[str]) -> Usage | None:
    """Runs a command to its end; None if it fails or there is no such program."""
    started = time.perf_counter()
    try:
        process = subprocess.Popen(
            list(arguments), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
    except FileNotFoundError:
        return None
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode:
        return None
    return Usage(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024, output)


def python(code: str) -> list[str]:
    """The command that runs some code in this interpreter."""
    return [sys.executable, "-c", code]


def medians(commands: Mapping[str, Sequence[str]], repeat: int) -> dict[str, Usage]:
    """The median of each figure of each command, measured in turns, so that whatever else the
    machine does meets all of them; commands that fail are left out."""
    found: dict[str, list[Usage]] = {}
    for _ in range(repeat):
        for name, command in commands.items():
            used = usage(command)
            if used is not None:
                found.setdefault(name, []).append(used)
    return {
        name: Usage(
            statistics.median(run.cpu for run in runs),
            statistics.median(run.wall for run in runs),
            statistics.median(run.memory for run in runs),
            runs[0].output,
        )
        for name, runs in found.items()
    }

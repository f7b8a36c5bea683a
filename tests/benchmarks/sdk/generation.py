"""CPU time of generating: ours before formatting, the whole command, and the command once more."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import process_time

from benchmarks.sdk.clients import OURS, Client
from benchmarks.sdk.tools import Tools

from doc2sdk.model import Api
from doc2sdk.pipeline import exports
from doc2sdk.render.python import render_sdk


def rendering(api: Api, repeat: int) -> tuple[float, float]:
    """Seconds for the SDK's files and for the exports, medians, unformatted."""
    sdk, exported = [], []
    for _ in range(repeat):
        started = process_time()
        render_sdk(api)
        rendered = process_time()
        exports(api)
        sdk.append(rendered - started)
        exported.append(process_time() - rendered)
    return median(sdk), median(exported)


def commands(
    tools: Tools, ours: Sequence[str | Path], others: Sequence[Client], repeat: int
) -> dict[str, float]:
    """Seconds of each generator's command on output that is there already, medians in turns."""
    spent: dict[str, list[float]] = {}
    for _ in range(repeat):
        for name, command in [(OURS, ours), *((other.name, other.command) for other in others)]:
            spent.setdefault(name, []).append(tools.run_timed(*command)[1])
    return {name: median(values) for name, values in spent.items()}

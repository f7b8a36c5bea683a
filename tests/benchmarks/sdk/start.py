"""CPU time of imports and of building clients, in fresh interpreters."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from statistics import median

from benchmarks.sdk.clients import Client
from benchmarks.sdk.tools import Tools

_SCRIPT = """
import sys, time
sys.path.insert(0, {path!r})
started = time.process_time()
{code}
print((time.process_time() - started) * 1000)
"""


def start_times(
    tools: Tools, clients: Sequence[Client], repeat: int
) -> dict[str, dict[str, float]]:
    """Medians in milliseconds by client and by what is done, the clients taking turns.

    ``import``: the package. ``built``: import and a client. ``beyond``: that without what the HTTP
    library needs for the same. ``library``: what that is.
    """
    spent: dict[tuple[str, str], list[float]] = {}
    # The first round compiles the modules and is not counted.
    for round_ in range(repeat + 1):
        for client in clients:
            for what, code in _codes(client).items():
                script = _SCRIPT.format(path=str(client.path), code=code)
                output = tools.run(tools.path("python"), "-c", script)
                if round_:
                    spent.setdefault((client.name, what), []).append(float(output))
    found = {client.name: {} for client in clients}
    for (name, what), values in spent.items():
        found[name][what] = median(values)
    for values_of in found.values():
        values_of["beyond"] = values_of["built"] - values_of["library"]
    return found


def _codes(client: Client) -> dict[str, str]:
    return {
        "import": f"import {client.package}",
        "built": f"import {client.package}\n{client.build}",
        "library": f"import {client.library}\n{client.library_client}",
    }


def python_version() -> str:
    return "{}.{}.{}".format(*sys.version_info[:3])

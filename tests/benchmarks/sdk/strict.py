"""What strict type checkers find in a client."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.sdk.clients import Client
from benchmarks.sdk.tools import Tools


def findings(tools: Tools, client: Client, cache: Path) -> tuple[int, int]:
    """Numbers of errors of ``mypy --strict`` and of pyright in strict mode."""
    return _mypy(tools, client, cache), _pyright(tools, client)


def _mypy(tools: Tools, client: Client, cache: Path) -> int:
    # Settings of the surrounding project must not count.
    options = ["--strict", "--config-file", "", "--no-error-summary", "--cache-dir", cache]
    output = tools.run(
        tools.path("mypy"), *options, *client.checked, folder=client.path, accept=(0, 1)
    )
    return sum(": error:" in line for line in output.splitlines())


def _pyright(tools: Tools, client: Client) -> int:
    settings = client.path / "pyrightconfig.json"
    settings.write_text(json.dumps({"include": list(client.checked), "typeCheckingMode": "strict"}))
    command = [tools.path("pyright"), "--outputjson", "--pythonpath", tools.path("python")]
    output = tools.run(*command, folder=client.path, accept=(0, 1))
    settings.unlink()
    return int(json.loads(output)["summary"]["errorCount"])

"""Prism, a mock server by others, answering for an OpenAPI description."""

from __future__ import annotations

import os
import re
import select
import subprocess
import time
from pathlib import Path

from support.node_packages import install_packages
from support.programs import node

_FOLDER = Path(__file__).parents[1] / "node"
_PROGRAM = "node_modules/@stoplight/prism-cli/dist/index.js"
_START_SECONDS = 60
_LISTENING = re.compile(rb"listening on (http://[0-9.:]+)")


def install() -> None:
    """Install the server's packages if they are missing."""
    install_packages(_FOLDER)


class Prism:
    """``with Prism(path) as server``: serves the description on a free port of this machine.

    It answers with the description's examples and lists in the header ``sl-violations`` what of
    request and answer is not as described.
    """

    def __init__(self, description: Path) -> None:
        self._description = description.resolve()
        self.url = ""

    def __enter__(self) -> Prism:
        self._process = subprocess.Popen(
            [
                *(*node(), _PROGRAM, "mock", "--host", "127.0.0.1", "--port", "0"),
                self._description,
            ],
            cwd=_FOLDER,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        try:
            self.url = self._wait_until_it_listens()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def _wait_until_it_listens(self) -> str:
        assert self._process.stdout is not None
        pipe, said = self._process.stdout.fileno(), b""
        end = time.monotonic() + _START_SECONDS
        while (found := _LISTENING.search(said)) is None:
            readable, _, _ = select.select([pipe], [], [], end - time.monotonic())
            part = os.read(pipe, 65536) if readable else b""
            assert part, f"the mock does not start: {said.decode()}"
            said += part
        return found[1].decode()

    def _end(self) -> None:
        self._process.kill()
        self._process.communicate(timeout=_START_SECONDS)

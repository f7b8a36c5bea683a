"""The CometD server in a process of its own."""

from __future__ import annotations

import json
import os
import select
import subprocess
from pathlib import Path
from typing import Any

import httpx2
from support.node_packages import install_packages
from support.programs import node

_FOLDER = Path(__file__).parents[1] / "node"
_START_SECONDS = 10


def install() -> None:
    """Install the server's packages if they are missing."""
    install_packages(_FOLDER)


class CometdServer:
    """A server that is restarted on the same port. Settings are those of ``server.js``."""

    def __init__(self, **settings: Any) -> None:
        self._settings = settings
        self.port = 0
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> CometdServer:
        settings = json.dumps({**self._settings, "port": self.port})
        self._process = subprocess.Popen(
            [*node(), "server.js"],
            cwd=_FOLDER,
            env={**os.environ, "SETTINGS": settings},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._process.stdout is not None
        readable, _, _ = select.select([self._process.stdout], [], [], _START_SECONDS)
        assert readable, "the server does not start"
        self.port = int(self._process.stdout.readline())
        return self

    def stop(self) -> None:
        """End the process as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate(timeout=_START_SECONDS)
            self._process = None

    def publish(self, channel: str, *messages: object) -> None:
        self._control("publish", {"channel": channel, "messages": messages})

    def kill_sessions(self) -> None:
        """Forget all clients, as a server does that believes they are gone."""
        self._control("kill")

    def sessions(self) -> list[list[str]]:
        """The channels each session is subscribed to."""
        found: list[list[str]] = self._control("sessions")
        return [sorted(channels) for channels in found]

    def _control(self, command: str, arguments: object = None) -> Any:
        response = httpx2.post(
            f"{self.url}/control/{command}", json=arguments, timeout=5, trust_env=False
        )
        assert response.status_code == 200, response.text
        return response.json()

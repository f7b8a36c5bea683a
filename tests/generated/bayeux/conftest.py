"""The notification runtime as a package, and servers and streams for its tests."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import enumerate as all_threads
from typing import Any

import pytest

HOLDS = {"timeout": 2000, "maxInterval": 5000}
_KIT = Path(__file__).parent / "kit"
_FOLDER = TemporaryDirectory(prefix="bayeux-")


# Before the tests are collected: they import the package by its name.
sys.path[:0] = [_FOLDER.name, str(_KIT)]

from bayeux_package import PACKAGE, write_package  # noqa: E402

write_package(Path(_FOLDER.name))

from bayeux_proxy import FlakyNetwork  # noqa: E402
from bayeux_server import CometdServer, install  # noqa: E402
from bayeux_streams import FLAVOURS, OpenStream  # noqa: E402


def pytest_unconfigure() -> None:
    _FOLDER.cleanup()


@pytest.fixture(scope="session")
def _installed() -> None:
    install()


@pytest.fixture
def start_server(_installed: None) -> Iterator[Callable[..., CometdServer]]:
    """Starts CometD servers with the settings given."""
    servers: list[CometdServer] = []

    def start(**settings: Any) -> CometdServer:
        servers.append(CometdServer(**settings))
        return servers[-1].start()

    yield start
    for server in servers:
        server.stop()


@pytest.fixture(scope="session")
def server(_installed: None) -> Iterator[CometdServer]:
    """A CometD server that holds a connect for two seconds. Each test ends its sessions."""
    server = CometdServer(cometd=HOLDS).start()
    yield server
    server.stop()


@pytest.fixture
def far_server(start_server: Callable[..., CometdServer]) -> CometdServer:
    """A server of the test's own, whose sessions may be left without a goodbye."""
    return start_server(cometd=HOLDS)


@pytest.fixture
def network(far_server: CometdServer) -> Iterator[FlakyNetwork]:
    """What lies between the client and the far server."""
    network = FlakyNetwork(far_server.port)
    yield network
    network.close()


@pytest.fixture(params=FLAVOURS)
def open_stream(request: pytest.FixtureRequest) -> Iterator[Callable[..., OpenStream]]:
    """Opens streams, synchronous and asynchronous in turn; nothing of them may be left."""
    streams: list[OpenStream] = []

    def open_(url: str, **settings: Any) -> OpenStream:
        stream = FLAVOURS[request.param](url, **settings)
        streams.append(stream)
        stream.open()
        return stream

    yield open_
    for stream in streams:
        stream.close()
    left = [thread.name for thread in all_threads() if thread.name.startswith(PACKAGE)]
    assert not left

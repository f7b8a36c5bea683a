"""Fixtures for pytest: ``pytest_plugins = ["web_services_api.testing.pytest_plugin"]``."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ..client import WebServicesApi
from .server import FakeServer


@pytest.fixture
def web_services_api_server() -> Iterator[FakeServer]:
    """A server that answers with the samples of the reference."""
    with FakeServer() as server:
        yield server


@pytest.fixture
def web_services_api_client(web_services_api_server: FakeServer) -> Iterator[WebServicesApi]:
    """A client of that server."""
    with web_services_api_server.client() as client:
        yield client

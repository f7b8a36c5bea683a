"""What the tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from documented_server import DocumentedServer


@pytest.fixture
def server() -> Iterator[DocumentedServer]:
    """A server on a free port of this machine."""
    with DocumentedServer() as running:
        yield running

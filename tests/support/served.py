"""A client of a rendered SDK together with the server it talks to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from support.http_server import Answer, ScriptedServer

CLIENTS = {
    "web_services_api": "WebServicesApi",
    "kinds_of_things": "KindsOfThings",
    "order_service": "OrderService",
    "ledger_api": "LedgerApi",
    "switchboard_api": "SwitchboardApi",
}


def client_class(package: ModuleType, prefix: str = "") -> Any:
    return getattr(package, prefix + CLIENTS[package.__name__])


@contextmanager
def served(
    package: ModuleType, *answers: Answer, **settings: Any
) -> Iterator[tuple[ScriptedServer, Any]]:
    """A server with its answers, and a client of it without credentials."""
    options = {"auth": None, **settings}
    with (
        ScriptedServer(*answers) as server,
        client_class(package)(base_url=server.url, **options) as client,
    ):
        yield server, client

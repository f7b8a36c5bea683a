"""From the HTTP client's settings to a websocket: what both websocket transports have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol

import httpx2

from .endpoint import Endpoint, HttpClient
from .failure import TransportError, is_final
from .messages import Json, decode

_HANDSHAKE_OWN = frozenset(
    {"accept", "accept-encoding", "connection", "content-length", "host", "upgrade"}
)


class UpgradeResponse(Protocol):
    """The response that opens a websocket."""

    @property
    def headers(self) -> Any: ...


class Socket(Protocol):
    """What is used of a connection of the package ``websockets``."""

    @property
    def response(self) -> UpgradeResponse | None: ...
    def send(self, message: str, /) -> None: ...
    def close(self) -> None: ...
    def __iter__(self) -> Iterator[str | bytes]: ...


class AsyncSocket(Protocol):
    """The asynchronous :class:`Socket`."""

    @property
    def response(self) -> UpgradeResponse | None: ...
    async def send(self, message: str, /) -> None: ...
    async def close(self) -> None: ...
    def __aiter__(self) -> Any: ...


@dataclass(frozen=True)
class WebsocketLibrary:
    """The package ``websockets``, loaded when a websocket is opened: it is optional."""

    connect: Callable[..., Any]
    errors: tuple[type[Exception], ...]


def load_library(flavour: str) -> WebsocketLibrary:
    """The synchronous (``sync``) or the asynchronous (``asyncio``) half of the package.

    Raises:
        TransportError: If it is not installed.
    """
    try:
        client = import_module(f"websockets.{flavour}.client")
        error: type[Exception] = import_module("websockets.exceptions").WebSocketException
    except ImportError as missing:
        reason = "websockets need the package of that name: pip install websockets"
        raise TransportError(reason, permanent=True) from missing
    return WebsocketLibrary(client.connect, (error, OSError))


def connection_arguments(endpoint: Endpoint, request: httpx2.Request) -> dict[str, Any]:
    """Arguments of the library's ``connect``, with the headers of an authenticated request."""
    options = endpoint.options
    url = request.url
    headers = [(n, v) for n, v in request.headers.multi_items() if n not in _HANDSHAKE_OWN]
    return {
        "uri": str(url.copy_with(scheme={"https": "wss"}.get(url.scheme, "ws"))),
        "additional_headers": headers,
        "user_agent_header": None,
        "open_timeout": options.connect_timeout,
        "close_timeout": options.close_timeout,
        "max_size": None,
        # For a plain ws: URL the library refuses a TLS context.
        "ssl": options.tls if url.scheme == "https" else None,
    }


def take_over(
    http: HttpClient, endpoint: Endpoint, request: httpx2.Request, socket: Socket | AsyncSocket
) -> None:
    """Give the HTTP client the cookies of a websocket's opening, and the hook its headers."""
    if socket.response is None:
        return
    headers = list(socket.response.headers.raw_items())
    response = httpx2.Response(101, headers=headers, request=request)
    http.cookies.extract_cookies(response)
    endpoint.hook.observe(response)


def not_opened(error: Exception) -> TransportError:
    """Why a websocket could not be opened."""
    status: object = getattr(getattr(error, "response", None), "status_code", None)
    if isinstance(status, int):
        return TransportError(f"the server answers {status}", permanent=is_final(status))
    return TransportError(f"no websocket ({type(error).__name__})")


def frame_messages(frame: str | bytes) -> list[Json]:
    """The messages of a frame.

    Raises:
        TransportError: If it holds something else.
    """
    try:
        return decode(frame)
    except ValueError as error:
        raise TransportError(f"a frame is no Bayeux message ({len(frame)} bytes)") from error


def ids(messages: Sequence[Json]) -> Iterable[str]:
    """The ids of messages that have one."""
    return (str(message["id"]) for message in messages if "id" in message)

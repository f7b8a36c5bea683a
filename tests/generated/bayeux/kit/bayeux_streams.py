"""Both flavours of the stream behind one blocking interface, so that each test is for both."""

from __future__ import annotations

import asyncio
import queue
from collections.abc import Callable, Coroutine
from contextlib import suppress
from threading import Thread
from typing import Any, Protocol, TypeVar

import httpx2
from bayeux_sdk.notifications import (
    AsyncNotificationStream,
    Delivery,
    NotificationOptions,
    NotificationStream,
    references_in,
)

T = TypeVar("T")
WAIT = 15.0
"""Seconds after which a test gives up."""

QUICK: dict[str, Any] = {"network_delay": 1.0, "first_backoff": 0.1, "connect_timeout": 1.0}
"""Options for servers that are near."""


def parse(delivery: Delivery) -> Any:
    return delivery.data


class Feed:
    """Messages that come, with a bound on the wait for each."""

    def __init__(self) -> None:
        self.items: queue.Queue[Any] = queue.Queue()

    def next(self, timeout: float = WAIT) -> Any:
        item = self.items.get(timeout=timeout)
        if isinstance(item, Exception):
            raise item
        return item

    def take(self, count: int) -> list[Any]:
        return [self.next() for _ in range(count)]

    def nothing_for(self, seconds: float) -> bool:
        with suppress(queue.Empty):
            self.items.put(self.items.get(timeout=seconds))
            return False
        return True


class OpenStream(Protocol):
    """A stream that a test opened."""

    def __init__(self, url: str, **settings: Any) -> None: ...
    def open(self) -> None: ...
    def close(self) -> None: ...
    def close_http(self) -> None: ...
    def feed(self, channel: str) -> Feed: ...
    def on(self, channel: str, callback: Callable[[str, Any], Any]) -> Callable[[], None]: ...
    def wait_for(self, predicate: Callable[[Any], bool], timeout: float) -> Any: ...
    def notification_for(self, reference: object, timeout: float) -> Any: ...
    def request(self, method: str, url: str, **settings: Any) -> httpx2.Response: ...
    @property
    def connected(self) -> bool: ...
    @property
    def cookies(self) -> httpx2.Cookies: ...


def stream_settings(settings: dict[str, Any]) -> dict[str, Any]:
    """Arguments of both streams: known ones as they are, the rest as options."""
    own = {name: settings.pop(name) for name in ("auth", "headers", "hook") if name in settings}
    references = references_in("referenceId", "referenceIds")
    options = NotificationOptions(**{**QUICK, **settings})
    return {"parse": parse, "references": references, "options": options, **own}


class SyncStream:
    """The synchronous stream.

    ``http_auth`` are credentials of the HTTP client.
    """

    def __init__(
        self,
        url: str,
        *,
        http_auth: httpx2.Auth | None = None,
        **settings: Any,
    ) -> None:
        self._http = httpx2.Client(trust_env=False, auth=http_auth)
        self.stream = NotificationStream[Any](self._http, url, **stream_settings(settings))
        self._threads: list[Thread] = []

    def open(self) -> None:
        self.stream.__enter__()

    def close(self) -> None:
        self.stream.close()
        for thread in self._threads:
            thread.join(WAIT)
        self._http.close()

    def close_http(self) -> None:
        self._http.close()

    def feed(self, channel: str) -> Feed:
        feed = Feed()
        subscription = self.stream.subscribe(channel).__enter__()

        def read() -> None:
            try:
                for message in subscription:
                    feed.items.put(message)
            except Exception as error:  # noqa: BLE001 - the test is to see it
                feed.items.put(error)

        self._threads.append(Thread(target=read, daemon=True))
        self._threads[-1].start()
        return feed

    def on(self, channel: str, callback: Callable[[str, Any], Any]) -> Callable[[], None]:
        return self.stream.on(channel, callback)

    def wait_for(self, predicate: Callable[[Any], bool], timeout: float) -> Any:
        return self.stream.wait_for(predicate, timeout=timeout)

    def notification_for(self, reference: object, timeout: float) -> Any:
        return self.stream.notification_for(reference, timeout=timeout)

    def request(self, method: str, url: str, **settings: Any) -> httpx2.Response:
        return self._http.request(method, url, **settings)

    @property
    def connected(self) -> bool:
        return self.stream.connected

    @property
    def cookies(self) -> httpx2.Cookies:
        return self._http.cookies


class AsyncStream:
    """The asynchronous stream, on an event loop of its own."""

    def __init__(
        self,
        url: str,
        *,
        http_auth: httpx2.Auth | None = None,
        **settings: Any,
    ) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._tasks: list[asyncio.Task[None]] = []
        self._http = httpx2.AsyncClient(trust_env=False, auth=http_auth)
        self.stream: AsyncNotificationStream[Any]
        self._run(self._make(url, settings))

    def open(self) -> None:
        self._run(self.stream.__aenter__())

    def close(self) -> None:
        if self._loop.is_closed():
            return
        self._run(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(WAIT)
        self._loop.close()

    def close_http(self) -> None:
        self._run(self._http.aclose())

    def feed(self, channel: str) -> Feed:
        return self._run(self._feed(channel))

    def on(self, channel: str, callback: Callable[[str, Any], Any]) -> Callable[[], None]:
        remove = self._run(self.stream.on(channel, callback))
        return lambda: self._run(self._call(remove))

    def wait_for(self, predicate: Callable[[Any], bool], timeout: float) -> Any:
        return self._run(self.stream.wait_for(predicate, timeout=timeout))

    def notification_for(self, reference: object, timeout: float) -> Any:
        return self._run(self.stream.notification_for(reference, timeout=timeout))

    def request(self, method: str, url: str, **settings: Any) -> httpx2.Response:
        return self._run(self._http.request(method, url, **settings))

    @property
    def connected(self) -> bool:
        return self.stream.connected

    @property
    def cookies(self) -> httpx2.Cookies:
        return self._http.cookies

    def _run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(2 * WAIT)

    async def _make(self, url: str, settings: dict[str, Any]) -> None:
        self.stream = AsyncNotificationStream[Any](self._http, url, **stream_settings(settings))

    async def _close(self) -> None:
        await self.stream.aclose()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=WAIT)
        await self._http.aclose()
        left = asyncio.all_tasks() - {asyncio.current_task()}
        assert not left, left

    async def _feed(self, channel: str) -> Feed:
        feed = Feed()
        subscription = await self.stream.subscribe(channel).__aenter__()

        async def read() -> None:
            try:
                async for message in subscription:
                    feed.items.put(message)
            except Exception as error:  # noqa: BLE001 - the test is to see it
                feed.items.put(error)

        self._tasks.append(asyncio.create_task(read()))
        return feed

    async def _call(self, function: Callable[[], None]) -> None:
        function()


FLAVOURS: dict[str, type[SyncStream] | type[AsyncStream]] = {
    "sync": SyncStream,
    "async": AsyncStream,
}

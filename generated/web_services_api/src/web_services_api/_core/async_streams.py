"""The asynchronous notification stream of a client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from ..models.notifications import Notification
from ..notifications.async_stream import AsyncNotificationStream
from ..notifications.hooks import RequestHook
from ..notifications.options import NotificationOptions
from .async_transport import AsyncTransport
from .deliveries import parse, references

if TYPE_CHECKING:
    from typing_extensions import Self


class AsyncClientStream(AsyncNotificationStream[Notification]):
    """A stream over a client's connections, which the results of its calls know while it is open."""

    def __init__(
        self,
        transport: AsyncTransport,
        url: str,
        *,
        channels: Sequence[str],
        headers: Mapping[str, str] | None,
        hook: RequestHook | None,
        options: NotificationOptions | None,
    ) -> None:
        if isinstance(channels, str):
            # A text is a sequence of texts to type checkers too.
            raise TypeError(f"channels must be a list, such as [{channels!r}]")
        options = options or NotificationOptions()
        super().__init__(
            transport.http,
            url,
            parse=partial(parse, strict=transport.options.strict),
            references=references,
            auth=transport.options.auth,
            headers={"User-Agent": transport.options.user_agent, **(headers or {})},
            hook=hook,
            options=replace(options, channels=(*options.channels, *channels)),
        )
        self._streams = transport.streams

    async def aclose(self) -> None:
        """Say goodbye to the server and stop. Readers that wait are told."""
        if self in self._streams:
            self._streams.remove(self)
        await super().aclose()

    async def __aenter__(self) -> Self:
        await super().__aenter__()
        self._streams.append(self)
        return self

"""What the asynchronous resources have in common."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec, TypeVar, cast

from .async_transport import AsyncTransport
from .options import CallOptions
from .request import Call
from .response import RawResponse

P = ParamSpec("P")
T = TypeVar("T")


class AsyncResource:
    """A group of operations. With ``raw`` its methods return :class:`RawResponse`."""

    def __init__(
        self,
        transport: AsyncTransport,
        *,
        raw: bool = False,
    ) -> None:
        self._transport = transport
        self._raw = raw

    async def _send(self, call: Call, options: CallOptions, returns: type[T]) -> T:
        response = await self._transport.send(call, options, returns)
        return cast("T", response) if self._raw else response.parse()


def async_raw(
    method: Callable[P, Coroutine[Any, Any, T]],
) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]:
    """The type of a method whose resource is raw."""
    return cast("Callable[P, Coroutine[Any, Any, RawResponse[T]]]", method)

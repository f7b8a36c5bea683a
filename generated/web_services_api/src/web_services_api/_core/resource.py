"""What the synchronous resources have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

from .options import CallOptions
from .request import Call
from .response import RawResponse
from .transport import Transport

P = ParamSpec("P")
T = TypeVar("T")


class Resource:
    """A group of operations. With ``raw`` its methods return :class:`RawResponse`."""

    def __init__(
        self,
        transport: Transport,
        *,
        raw: bool = False,
    ) -> None:
        self._transport = transport
        self._raw = raw

    def _send(self, call: Call, options: CallOptions, returns: type[T]) -> T:
        response = self._transport.send(call, options, returns)
        return cast("T", response) if self._raw else response.parse()


def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """The type of a method whose resource is raw."""
    return cast("Callable[P, RawResponse[T]]", method)

"""The two kinds of clients, synchronous and asynchronous, which one set of templates renders."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Flavour:
    """The words in which the code of the two kinds of clients differs."""

    word: str
    prefix: str
    module: str
    def_: str
    await_: str
    http_client: str
    sleep: str
    close: str
    enter: str
    exit: str

    @property
    def is_async(self) -> bool:
        return bool(self.await_)


SYNC = Flavour(
    word="synchronous",
    prefix="",
    module="",
    def_="def",
    await_="",
    http_client="Client",
    sleep="time.sleep",
    close="close",
    enter="__enter__",
    exit="__exit__",
)
ASYNC = Flavour(
    word="asynchronous",
    prefix="Async",
    module="async_",
    def_="async def",
    await_="await ",
    http_client="AsyncClient",
    sleep="_sleep",
    close="aclose",
    enter="__aenter__",
    exit="__aexit__",
)
FLAVOURS = (SYNC, ASYNC)

"""Waiting for a condition, in tasks."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class AsyncChanged:
    """What ``threading.Condition`` is for threads; there is no lock, as tasks need none."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def notify_all(self) -> None:
        """Let everybody who waits look again."""
        event, self._event = self._event, asyncio.Event()
        event.set()

    async def wait_for(self, predicate: Callable[[], bool], timeout: float | None = None) -> bool:
        """Wait until the predicate is true, at most ``timeout`` seconds; what it is then."""
        try:
            await asyncio.wait_for(self._until(predicate), timeout)
        except asyncio.TimeoutError:
            return predicate()
        return True

    async def _until(self, predicate: Callable[[], bool]) -> None:
        while not predicate():
            await self._event.wait()

"""Channels: those wanted, and those the server knows of."""

from __future__ import annotations

from collections import Counter

from .channels import covers, smallest_cover


class Subscriptions:
    """Brings what the server sends in line with what is wanted.

    Nothing is done at once: :meth:`missing` and :meth:`needless` say what is left to do, also after
    a new session, when the server knows of nothing.
    """

    def __init__(self) -> None:
        self._wanted: Counter[str] = Counter()
        self._confirmed: set[str] = set()
        self._refused: dict[str, str] = {}

    def add(self, pattern: str) -> None:
        """Want a channel or pattern once more."""
        self._wanted[pattern] += 1
        self._refused.pop(pattern, None)

    def discard(self, pattern: str) -> None:
        """Want it once less."""
        self._wanted[pattern] -= 1
        self._wanted = +self._wanted

    def missing(self) -> list[str]:
        """What to subscribe to."""
        return [pattern for pattern in self._needed() if pattern not in self._confirmed]

    def needless(self) -> list[str]:
        """What to unsubscribe from: not while what takes its place is still missing."""
        needed = self._needed()
        return [] if self.missing() else sorted(self._confirmed.difference(needed))

    def is_confirmed(self, pattern: str) -> bool:
        """Whether the server sends what the pattern takes in."""
        return any(covers(confirmed, pattern) for confirmed in self._confirmed)

    def confirm(self, pattern: str) -> None:
        self._confirmed.add(pattern)

    def remove(self, pattern: str) -> None:
        """Take note that the server has ended a subscription."""
        self._confirmed.discard(pattern)

    def refuse(self, pattern: str, reason: str) -> None:
        """Take note that the server does not allow a subscription. It is not asked again."""
        del self._wanted[pattern]
        self._refused[pattern] = reason

    def take_refused(self) -> dict[str, str]:
        """Patterns refused since the last time, with the reason."""
        refused, self._refused = self._refused, {}
        return refused

    def forget(self) -> None:
        """Take note that the server knows of nothing any more."""
        self._confirmed.clear()

    def _needed(self) -> list[str]:
        return smallest_cover(self._wanted)

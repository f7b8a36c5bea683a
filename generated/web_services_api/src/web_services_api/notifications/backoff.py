"""How long to wait after failures."""

from __future__ import annotations

from collections.abc import Callable

_GROWTH = 1.1


class Backoff:
    """Delays that grow exponentially up to a longest one, shortened at random by up to a half.

    A delay is about a tenth of the time that has passed in waiting. A short outage is thus noticed
    to be over soon, and a long one does not bring the server a storm of requests when it is back.

    Args:
        first: The first delay in seconds.
        longest: The longest delay in seconds.
        random: Gives numbers from 0 to 1.
    """

    def __init__(self, *, first: float, longest: float, random: Callable[[], float]) -> None:
        self._first = first
        self._longest = longest
        self._random = random
        self._next = first
        self.attempts = 0

    def next(self) -> float:
        """Seconds to wait now."""
        delay = min(self._next, self._longest)
        self._next = min(self._next * _GROWTH, self._longest)
        self.attempts += 1
        return delay * (0.5 + self._random() / 2)

    def reset(self) -> None:
        """Begin anew, after a success."""
        self._next = self._first
        self.attempts = 0

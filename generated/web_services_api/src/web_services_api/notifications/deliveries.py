"""Messages as they came, and the references that tie them to what was asked."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from .messages import Json, members


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """A message of a channel, before it becomes a typed one.

    Attributes:
        channel: Where it was published.
        data: What was published: any JSON value.
        message: All of the message, with ``ext`` and ``id`` if it has them.
    """

    channel: str
    data: object
    message: Json

    @property
    def members(self) -> Mapping[str, Any]:
        """The data's members, none if it is not an object."""
        return members(self.data)


References = Callable[[Delivery], Collection[str]]
"""Tells which references a message answers."""


def reference_key(value: object) -> str:
    """How references are compared: servers mix up numbers and their digits."""
    return str(value)


def references_in(*fields: str) -> References:
    """References taken from members of the data: a value or an array of values.

    Args:
        fields: The members' wire names; all that are there count.
    """

    def references(delivery: Delivery) -> Collection[str]:
        found = (delivery.members.get(field) for field in fields)
        return [reference_key(value) for values in found for value in each(values)]

    return references


def each(value: object) -> Iterable[object]:
    """The values of an array, or the one value, that can be references."""
    values = cast("list[object]", value) if isinstance(value, list) else [value]
    return [v for v in values if isinstance(v, (str, int)) and not isinstance(v, bool)]


class Recent:
    """The last messages of this session, for those who ask for them only after they came.

    Args:
        size: How many are kept.
        age: For how many seconds they are.
        clock: Gives the time in seconds.
    """

    def __init__(self, *, size: int, age: float, clock: Callable[[], float]) -> None:
        self._kept: deque[tuple[float, Delivery]] = deque(maxlen=size)
        self._age = age
        self._clock = clock

    def add(self, delivery: Delivery) -> None:
        self._kept.append((self._clock(), delivery))

    def matching(self, accepts: Callable[[Delivery], bool]) -> list[Delivery]:
        """The kept messages that are accepted, oldest first."""
        oldest = self._clock() - self._age
        return [delivery for time, delivery in self._kept if time >= oldest and accepts(delivery)]

    def clear(self) -> None:
        """Forget all: after a new session, references may begin anew."""
        self._kept.clear()

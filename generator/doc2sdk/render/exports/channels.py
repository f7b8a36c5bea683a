"""Channels: the addresses notifications come from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from doc2sdk.model import Cited, Message, Text
from doc2sdk.render.exports.citation import JsonObject
from doc2sdk.render.exports.names import camel_case, unique, words

UNSTATED = "unstated"
"""The id of the channel for messages whose channel the documents do not name."""

_EXPRESSION = re.compile(r"\{([A-Za-z0-9_\-]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A channel and its messages; ``address`` None where the documents name none."""

    id: str
    address: Cited[Text] | None
    messages: tuple[Message, ...]

    @property
    def parameters(self) -> list[str]:
        """The names in the address's braces, which AsyncAPI wants declared."""
        found = [] if self.address is None else _EXPRESSION.findall(self.address.value.raw)
        return list(dict.fromkeys(found))

    @property
    def description(self) -> JsonObject:
        """What the address does not say. A null address means unknown (AsyncAPI 3.0.0, channel)."""
        if self.address is not None:
            return {}
        return {"description": "The documents name no channel for these messages."}


def channels_of(messages: Iterable[Message]) -> list[Channel]:
    """Return messages by channel, in the order the documents print them."""
    groups: dict[str | None, list[Message]] = {}
    for message in messages:
        key = None if message.channel is None else message.channel.value.raw
        groups.setdefault(key, []).append(message)
    taken: set[str] = set()
    return [
        Channel(id=_id(address, taken), address=found[0].channel, messages=tuple(found))
        for address, found in groups.items()
    ]


def _id(address: str | None, taken: set[str]) -> str:
    name = UNSTATED if address is None else camel_case(words(address))
    return unique(name or "channel", taken)

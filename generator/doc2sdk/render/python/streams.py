"""What a client's notification streams are told about the reference."""

from __future__ import annotations

import re
from dataclasses import dataclass

from doc2sdk.model import Api, Message, Text
from doc2sdk.render.literals import quoted

_PROTOCOLS = re.compile(r"\b(cometd|bayeux)\b", re.IGNORECASE)
# Bayeux 1.0, section 1.6: the characters of a channel's segments.
_CHANNEL = re.compile(r"(/[A-Za-z0-9\-_!~()$@]+)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamsView:
    """The channels the reference names, and the paths of members that refer to a call."""

    channels: tuple[Text, ...]
    references: tuple[Text, ...]

    @property
    def channels_literal(self) -> str:
        return tuple_literal([channel.raw for channel in self.channels])

    @property
    def references_literal(self) -> str:
        return tuple_literal([path.raw for path in self.references])


def over_bayeux(message: Message) -> bool:
    """Whether the reference says that the message is sent by a CometD server."""
    return message.protocol is not None and bool(_PROTOCOLS.search(message.protocol.value.raw))


def streams_of(api: Api) -> StreamsView | None:
    """None where no message comes over Bayeux."""
    pushed = [message for message in api.messages if over_bayeux(message)]
    if not pushed:
        return None
    names = {message.name for message in pushed}
    channels = [m.channel.value for m in pushed if m.channel is not None]
    references = [
        operation.correlation.message_field
        for operation in api.operations
        if operation.correlation is not None and names.intersection(operation.messages)
    ]
    return StreamsView(
        channels=tuple(c for c in dict.fromkeys(channels) if _CHANNEL.fullmatch(c.raw)),
        references=tuple(dict.fromkeys(references)),
    )


def tuple_literal(texts: list[str]) -> str:
    """A tuple of strings as source text, on one line."""
    parts = [quoted(text) for text in texts]
    return f"({parts[0]},)" if len(parts) == 1 else f"({', '.join(parts)})"

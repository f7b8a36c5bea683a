"""What a client's notification streams need to know from the reference."""

from __future__ import annotations

import re
from dataclasses import dataclass

from doc2sdk.model import Api, Message, Text

_PROTOCOLS = re.compile(r"\b(cometd|bayeux)\b", re.IGNORECASE)
# Bayeux 1.0, section 1.6: the characters of a channel's segments.
_CHANNEL = re.compile(r"(/[A-Za-z0-9\-_!~()$@]+)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamsDesign:
    """The channels the reference names, and the paths of members that refer to a call."""

    channels: tuple[Text, ...]
    references: tuple[Text, ...]


def is_sent_over_bayeux(message: Message) -> bool:
    """Return whether the reference says that a CometD server sends the message."""
    return message.protocol is not None and bool(_PROTOCOLS.search(message.protocol.value.raw))


def design_streams(api: Api) -> StreamsDesign | None:
    """Return the streams of an API; None where no message is sent over Bayeux."""
    pushed = [message for message in api.messages if is_sent_over_bayeux(message)]
    if not pushed:
        return None
    names = {message.name for message in pushed}
    channels = [m.channel.value for m in pushed if m.channel is not None]
    references = [
        operation.correlation.message_field
        for operation in api.operations
        if operation.correlation is not None and names.intersection(operation.messages)
    ]
    return StreamsDesign(
        channels=tuple(c for c in dict.fromkeys(channels) if _CHANNEL.fullmatch(c.raw)),
        references=tuple(dict.fromkeys(references)),
    )

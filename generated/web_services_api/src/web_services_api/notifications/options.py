"""Settings of a notification stream."""

from __future__ import annotations

import random
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

TransportName = Literal["long-polling", "websocket"]


@dataclass(frozen=True, kw_only=True)
class NotificationOptions:
    """Settings of a notification stream. Times are in seconds.

    Attributes:
        channels: Subscribed to while the stream opens, for notifications that are waited for
            without a subscription of one's own.
        ack: Offer the acknowledgement extension, with which no message is lost on the way.
        transports: Best first. ``websocket`` needs the package ``websockets``.
        network_delay: How long a request may be under way; a held one takes the time for which the
            server holds it in addition.
        connect_timeout: How long it may take to reach the server.
        open_timeout: How long opening the stream may take.
        close_timeout: How long saying goodbye to the server may take.
        first_backoff: The first delay after a failure; later ones grow by a tenth each.
        max_backoff: The longest delay between two tries.
        buffer: How many messages a subscription keeps until they are read.
        recent: How many messages are kept for those who ask for them only after they came.
        recent_age: For how long they are.
        tls: How to check certificates of websockets; HTTP requests have the HTTP client's way.
        random: Gives numbers from 0 to 1, for the spread of the delays.
        clock: Gives the time, from any start.
    """

    channels: tuple[str, ...] = ()
    ack: bool = True
    transports: tuple[TransportName, ...] = ("long-polling",)
    network_delay: float = 10.0
    connect_timeout: float = 5.0
    open_timeout: float = 15.0
    close_timeout: float = 2.0
    first_backoff: float = 0.25
    max_backoff: float = 30.0
    buffer: int = 10_000
    recent: int = 256
    recent_age: float = 60.0
    tls: ssl.SSLContext | None = None
    random: Callable[[], float] = random.SystemRandom().random
    clock: Callable[[], float] = time.monotonic

    def __post_init__(self) -> None:
        if not self.transports:
            raise ValueError("transports is empty: give at least one")

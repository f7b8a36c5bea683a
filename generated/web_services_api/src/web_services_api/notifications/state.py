"""All a stream knows, without I/O: what the synchronous and the asynchronous stream share."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from .channels import check_pattern, covers
from .deliveries import Delivery, Recent, References, reference_key
from .errors import (
    NotificationError,
    NotificationTimeoutError,
    StreamClosedError,
    StreamRefusedError,
    SubscriptionError,
)
from .failure import TransportError
from .mailbox import Mailbox
from .messages import Json
from .options import NotificationOptions
from .session import Session, Step
from .subscriptions import Subscriptions

logger = logging.getLogger(__name__.partition(".")[0])


class StreamState:
    """The session, the channels and the mailboxes of a stream. Not thread-safe by itself."""

    def __init__(self, options: NotificationOptions, references: References) -> None:
        self.options = options
        self.subscriptions = Subscriptions()
        self.session = Session(options, self.subscriptions)
        self._references = references
        self._recent = Recent(size=options.recent, age=options.recent_age, clock=options.clock)
        self._mailboxes: list[Mailbox] = []
        self._error: NotificationError | None = None
        self._was_open = False
        for channel in options.channels:
            self.subscriptions.add(check_pattern(channel))

    @property
    def ended(self) -> bool:
        return self._error is not None

    def is_open(self) -> bool:
        """Whether the session works and the channels of the options are subscribed to.

        Raises:
            NotificationError: If that will never be.
        """
        if self._error is not None:
            raise self._error
        channels = self.options.channels
        confirmed = all(map(self.subscriptions.is_confirmed, channels))
        self._was_open = self._was_open or (self.session.opened and confirmed)
        return self._was_open

    def not_open(self) -> NotificationTimeoutError:
        """Why the stream is not open yet."""
        reason = self.session.trouble or "the channels are not confirmed"
        return NotificationTimeoutError(f"not open in {self.options.open_timeout:g} s: {reason}")

    def received(self, payload: Sequence[Json]) -> None:
        """Take in what came in one piece."""
        number, connected = self.session.number, self.session.connected
        deliveries = self.session.received(payload)
        if self.session.number != number:
            self._recent.clear()
        if self.session.connected and not connected:
            logger.info("notifications: connected over %s", self.session.transport)
        for delivery in deliveries:
            self._deliver(delivery)
        self._note_refusals()

    def step_done(self, step: Step, error: TransportError | None) -> None:
        """Take note that an exchange is over."""
        if error is None and not self.session.is_answered(step.message):
            error = TransportError(f"no answer to {step.message['channel']}")
        if error is not None:
            self.session.failed(step, error)
            logger.info("notifications: %s: %s", step.message["channel"], error)
        self._note_refusals()

    def mailbox(self, channel: str) -> Mailbox:
        """A mailbox for a channel or pattern, which is subscribed to from now on.

        Raises:
            ValueError: If it is neither.
            StreamClosedError: If the stream is.
        """
        check_pattern(channel)
        mailbox = self._add(lambda delivery: covers(channel, delivery.channel), channel)
        self.subscriptions.add(channel)
        return mailbox

    def mailbox_for_any(self) -> Mailbox:
        """A mailbox for every message from now on."""
        return self._add(lambda _: True)

    def mailbox_for_reference(self, reference: object) -> Mailbox:
        """A mailbox for the messages with a reference, with those that are here already."""
        key = reference_key(reference)

        def answers(delivery: Delivery) -> bool:
            return key in self._references(delivery)

        mailbox = self._add(answers)
        for delivery in self._recent.matching(answers):
            mailbox.put(delivery)
        return mailbox

    def is_confirmed(self, mailbox: Mailbox) -> bool:
        """Whether the messages of a mailbox's channel come.

        Raises:
            NotificationError: If they never will.
        """
        mailbox.check()
        return mailbox.channel is None or self.subscriptions.is_confirmed(mailbox.channel)

    def remove(self, mailbox: Mailbox) -> None:
        """End a mailbox that nobody reads any more, and its subscription if it is the last one."""
        if mailbox not in self._mailboxes:
            return
        self._mailboxes.remove(mailbox)
        if mailbox.channel is not None:
            self.subscriptions.discard(mailbox.channel)
        mailbox.end(StreamClosedError("the subscription is closed"))

    def end(self, error: NotificationError) -> None:
        """Wake all readers: no message will come any more."""
        self._error = self._error or error
        for mailbox in self._mailboxes:
            mailbox.end(self._error)
        self._mailboxes.clear()

    def _add(self, accepts: Callable[[Delivery], bool], channel: str | None = None) -> Mailbox:
        if self._error is not None:
            raise self._error
        mailbox = Mailbox(accepts, limit=self.options.buffer, channel=channel)
        self._mailboxes.append(mailbox)
        return mailbox

    def _deliver(self, delivery: Delivery) -> None:
        self._recent.add(delivery)
        for mailbox in self._mailboxes:
            if mailbox.accepts(delivery):
                mailbox.put(delivery)

    def _note_refusals(self) -> None:
        for channel, reason in self.subscriptions.take_refused().items():
            logger.warning("notifications: %s is refused: %s", channel, reason)
            self._end_channel(channel, SubscriptionError(channel, reason))
        if self.session.refusal is not None:
            self.end(StreamRefusedError(self.session.refusal))

    def _end_channel(self, channel: str, error: SubscriptionError) -> None:
        if not self._was_open and channel in self.options.channels:
            self.end(error)
        for mailbox in [m for m in self._mailboxes if m.channel == channel]:
            mailbox.end(error)
            self._mailboxes.remove(mailbox)

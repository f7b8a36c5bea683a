"""The client's side of a Bayeux session, without I/O (Bayeux 1.0, sections 1.5.1, 4 and 5).

A driver asks for the :class:`Step` to take, sends its message, and says what came of it: messages
(:meth:`Session.received`) or a failure (:meth:`Session.failed`). Subscriptions travel beside that, by
:meth:`Session.commands`, because a connect is under way nearly all the time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import cast

from . import messages
from .ack import Acknowledger
from .advice import Advice, Reconnect
from .backoff import Backoff
from .choice import TransportChoice
from .deliveries import Delivery
from .failure import TransportError, is_final
from .messages import BayeuxError, Json
from .options import NotificationOptions
from .subscriptions import Subscriptions


@dataclass(frozen=True, kw_only=True)
class Step:
    """A handshake or a connect to send. Times are in seconds.

    Attributes:
        message: What to send, alone.
        transport: Over which transport.
        delay: How long to wait before.
        read_timeout: How long the answer may take.
    """

    message: Json
    transport: str
    delay: float
    read_timeout: float


class Session:
    """What is known about the session.

    Attributes:
        connected: Whether the last connect was answered well.
        opened: Whether one ever was.
        number: How many sessions there were.
        refusal: Why there will be no session any more, None while there may be.
        trouble: The last failure.
    """

    def __init__(self, options: NotificationOptions, subscriptions: Subscriptions) -> None:
        self.connected = False
        self.opened = False
        self.number = 0
        self.refusal: str | None = None
        self.trouble: str | None = None
        self._options = options
        self._subscriptions = subscriptions
        self._advice = Advice()
        self._ack = Acknowledger()
        self._choice = TransportChoice(options.transports)
        self._backoff = _backoff(options)
        self._command_backoff = _backoff(options)
        self._client_id: str | None = None
        self._declined = False
        self._delay = 0.0
        self._ids = count(1)
        self._asked: dict[str, Json] = {}

    @property
    def transport(self) -> str:
        """The transport in use."""
        return self._choice.current

    def next_step(self) -> Step:
        """What to send now: a handshake if there is no session, else a connect."""
        delay, self._delay = self._delay, 0.0
        hold = 0.0
        if self._client_id is None:
            message = messages.handshake(self._choice.offered, ack=self._options.ack)
        else:
            message = messages.connect(
                self._client_id, self.transport, hold=self.connected, batch=self._ack.batch
            )
            hold = self._advice.timeout if self.connected else 0.0
        timeout = hold + self._options.network_delay
        numbered = self._numbered(message)
        return Step(message=numbered, transport=self.transport, delay=delay, read_timeout=timeout)

    @property
    def has_commands(self) -> bool:
        """Whether there are subscriptions to make or to end, and a session for them."""
        if self._client_id is None or self.refusal is not None:
            return False
        return bool(self._subscriptions.missing() or self._subscriptions.needless())

    def commands(self) -> list[Json]:
        """Subscriptions to make and to end."""
        if self._client_id is None:
            return []
        missing, needless = self._subscriptions.missing(), self._subscriptions.needless()
        made = [messages.subscribe(self._client_id, channel) for channel in missing]
        made += [messages.unsubscribe(self._client_id, channel) for channel in needless]
        return [self._numbered(message) for message in made]

    def goodbye(self) -> list[Json]:
        """The message that ends the session, none if there is none to end."""
        if self._client_id is None or self.refusal is not None:
            return []
        return [self._numbered(messages.disconnect(self._client_id))]

    def received(self, payload: Sequence[Json]) -> list[Delivery]:
        """Take in what came in one piece; the messages of channels in it."""
        fresh = not any(self._is_repeated(message) for message in payload)
        deliveries: list[Delivery] = []
        for message in payload:
            if messages.is_event(message):
                deliveries.append(_delivery(message))
            elif request := self._request_of(message):
                self._take_reply(request, message)
        return deliveries if fresh else []

    def failed(self, step: Step, error: TransportError) -> None:
        """Take note that a step brought no answer."""
        self._asked.pop(step.message["id"], None)
        self._trouble(str(error))
        if step.message["channel"] == messages.HANDSHAKE:
            if self._choice.fall_back():
                return
            if error.permanent and not self.opened:
                self.refusal = str(error)
        elif self._backoff.attempts and self._choice.has_other:
            # Not only this connection: the way itself may be closed by now.
            self._lose()
        self._delay = self._backoff.next()

    def is_answered(self, message: Json) -> bool:
        """Whether the answer to a message came, or nobody waits for it any more."""
        return message["id"] not in self._asked

    def commands_done(self, sent: Sequence[Json]) -> float:
        """Take note that an exchange of commands is over; seconds until the next one."""
        unanswered = [message for message in sent if not self.is_answered(message)]
        for message in unanswered:
            del self._asked[message["id"]]
        if unanswered:
            return self._command_backoff.next()
        self._command_backoff.reset()
        return 0.0

    def _numbered(self, message: Json) -> Json:
        """A message with an id of its own, by which its answer is known (3.8)."""
        numbered = {**message, "id": str(next(self._ids))}
        self._asked[numbered["id"]] = numbered
        return numbered

    def _is_repeated(self, message: Json) -> bool:
        """Whether what comes with this message is here already, or will come once more.

        The latter, with acknowledgements, if it answers a connect that was given up: the next one
        did not acknowledge it.
        """
        if message.get("channel") != messages.CONNECT or self._ack.batch is None:
            return False
        given_up = "id" in message and str(message["id"]) not in self._asked
        return given_up or self._ack.is_repeated(message)

    def _request_of(self, reply: Json) -> Json | None:
        """What is answered: by id; by channel if the server left the id out (3.8)."""
        if "id" in reply:
            return self._asked.pop(str(reply["id"]), None)
        same = (r for r in self._asked.values() if r["channel"] == reply.get("channel"))
        request = next(same, None)
        return self._asked.pop(request["id"]) if request is not None else None

    def _take_reply(self, request: Json, reply: Json) -> None:
        channel = request["channel"]
        if channel == messages.CONNECT or "advice" in reply:
            self._advice = self._advice.merged(reply.get("advice"))
        successful = reply.get("successful") is True
        if channel == messages.HANDSHAKE and successful:
            self._start(reply)
        elif channel == messages.CONNECT and successful:
            self._go_on(reply)
        elif channel in (messages.HANDSHAKE, messages.CONNECT):
            self._refused(channel, BayeuxError.of(reply))
        elif channel == messages.SUBSCRIBE and successful:
            self._subscriptions.confirm(request["subscription"])
        elif channel == messages.UNSUBSCRIBE and successful:
            self._subscriptions.remove(request["subscription"])
        elif channel in (messages.SUBSCRIBE, messages.UNSUBSCRIBE):
            self._command_refused(request, BayeuxError.of(reply))

    def _start(self, reply: Json) -> None:
        """Begin a session with the answer to a handshake (4.1.2)."""
        client_id, supported = reply.get("clientId"), reply.get("supportedConnectionTypes")
        if not isinstance(client_id, str):
            self._trouble("the answer to the handshake has no clientId")
            self._delay = self._backoff.next()
            return
        if not self._choice.settle(_names(supported) or [self.transport]):
            self.refusal = f"the server supports none of the transports, but {supported}"
            return
        self._lose()
        self._client_id = client_id
        self._advice = Advice().merged(reply.get("advice"))
        self._ack.start(reply)
        self.number += 1

    def _go_on(self, reply: Json) -> None:
        """Continue with the answer to a connect (4.2.2)."""
        self.connected = self.opened = True
        self.trouble = None
        self._declined = False
        self._backoff.reset()
        self._ack.accept(reply)
        self._delay = self._advice.interval
        self._heed("it asks not to be connected to again")

    def _refused(self, channel: str, error: BayeuxError) -> None:
        """Go on after an unsuccessful handshake or connect, as the advice says."""
        self._trouble(f"{channel}: {error}")
        self._heed(str(error))
        if error.code == messages.SESSION_UNKNOWN:
            self._lose()
        if not self.opened and channel == messages.HANDSHAKE and is_final(error.code):
            self.refusal = str(error)
        self._delay = self._advice.interval
        if self._declined or not self.opened:
            self._delay = max(self._delay, self._backoff.next())
        else:
            # The server is there. That it was away before, and for how long, matters no more.
            self._backoff.reset()
        self._declined = True

    def _heed(self, reason: str) -> None:
        if self._advice.reconnect is Reconnect.NONE:
            self.refusal = reason
        elif self._advice.reconnect is Reconnect.HANDSHAKE:
            self._lose()

    def _command_refused(self, request: Json, error: BayeuxError) -> None:
        if error.code == messages.SESSION_UNKNOWN:
            self._lose()
        elif request["channel"] == messages.SUBSCRIBE:
            self._subscriptions.refuse(request["subscription"], str(error))
        else:
            self._subscriptions.remove(request["subscription"])

    def _lose(self) -> None:
        """Forget the session: the server has, and with it all subscriptions and answers due."""
        self._client_id = None
        self.connected = False
        self._asked.clear()
        self._subscriptions.forget()

    def _trouble(self, what: str) -> None:
        self.connected = False
        self.trouble = what


def _delivery(message: Json) -> Delivery:
    return Delivery(channel=message["channel"], data=message["data"], message=message)


def _names(supported: object) -> list[str]:
    items = cast("list[object]", supported) if isinstance(supported, list) else []
    return [item for item in items if isinstance(item, str)]


def _backoff(options: NotificationOptions) -> Backoff:
    return Backoff(first=options.first_backoff, longest=options.max_backoff, random=options.random)

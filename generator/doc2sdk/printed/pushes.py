"""What titles and sentences say of messages that a service sends by itself.

::

    title    = [name] noun [name]         "Order update event", "Webhook: order.paid", "支付回调"
    sentence = the service verb receiver  "We POST this to your URL."
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from doc2sdk.printed import vocabulary
from doc2sdk.printed.headings import MAX_TITLE, classify_heading, label_key, without_number
from doc2sdk.printed.push_words import (
    BY_CLIENT,
    FIRMLY_MANAGED,
    LEADING,
    MANAGED,
    OVER_A_SOCKET,
    PUSH_PATTERNS,
    SENDINGS,
    SENT_BY_CLIENT,
)
from doc2sdk.printed.roles import Role

_WORD = re.compile(r"[^\W\d_]+(?:[.'-]\w+)*")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|[。！？\n]")
_EVENT_NAME = re.compile(r"[a-z][a-z0-9]*(?:[._:-][a-z0-9_]+)+", re.IGNORECASE)
"""The name of an event in itself: ``order.created``, ``payment_failed``, ``room:join``."""

_NAME_BEHIND = re.compile(
    r"[\W_]*(?:[\w.-]+[\W_]*)?|\s+(?:d[aeio]|del|dell[ao]|des|du|of|for|von|o|об?|про)\s.*",
    re.IGNORECASE,
)
"""What may be printed behind a noun: nothing, one word, or what it is about: "Notificación de pago"."""

_MOST_WORDS = 8
"""Words of a title that names a message; more is a sentence."""

_PARTS = frozenset(
    {
        *vocabulary.DECORATION,
        *vocabulary.QUALIFIERS,
        *vocabulary.CORES,
        *vocabulary.SAMPLE_WORDS,
        *"channel channels inbound incoming messages outbound outgoing payloads protocol push real "
        "realtime stream streaming streams time".split(),
    }
)
"""Words that name no message."""

_PART_NAMES = frozenset(
    "attributes body content data example examples fields format parameters params payload payloads "
    "properties request sample samples structure".split()
)
"""Words for parts of a message: "Incoming call" has none, and names one."""

_SENT = tuple(
    (re.compile(each.verbs, each.flags), re.compile(each.receivers, re.IGNORECASE))
    for each in SENDINGS
)
_OVER = re.compile(OVER_A_SOCKET, re.IGNORECASE)
_BY_CLIENT = re.compile(BY_CLIENT, re.IGNORECASE)

_SOCKETS = {
    "web": "WebSocket",
    "sse": "SSE",
    "ser": "SSE",
    "eve": "SSE",
    "com": "CometD",
    "bay": "CometD",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pushed:
    """``is_firm`` says that nothing else is meant, ``is_named`` that the title names one message."""

    protocol: str
    is_firm: bool
    is_named: bool = False


@lru_cache(maxsize=4096)
def title_pushes(title: str) -> Pushed | None:
    """Return what a title says of messages, None where it says nothing or is about the means.

    >>> title_pushes("Webhooks"), title_pushes("Register a webhook"), title_pushes("Event object")
    (Pushed(protocol='webhook', is_firm=True, is_named=False), None, None)
    """
    if len(title) > MAX_TITLE:
        return None
    text = without_number(title)
    found = next(((push, m) for push, p in PUSH_PATTERNS if (m := p.search(text))), None)
    words = [word.lower() for word in _WORD.findall(text)]
    if (
        found is None
        or not words
        or len(words) > _MOST_WORDS
        or text.rstrip().endswith((".", "。"))
    ):
        return None
    push, match = found
    before, behind = text[: match.start()], text[match.end() :]
    rest = [word.lower() for word in _WORD.findall(f"{before} {behind}")]
    managed = MANAGED | FIRMLY_MANAGED if push.is_firm else MANAGED
    if words[0] in LEADING or managed & {*rest, *_WORD.findall(label_key(" ".join(rest)))}:
        return None
    if not push.is_firm and _NAME_BEHIND.fullmatch(behind) is None:
        return (
            None  # "Event handlers of the page": the noun neither ends the title nor leads a name.
        )
    is_named = any(word not in _PARTS and not _is_push(word) for word in rest)
    return Pushed(protocol=push.protocol, is_firm=push.is_firm, is_named=is_named)


def is_chapter(title: str) -> bool:
    """Whether a title announces messages and names neither one nor a part of one: "Webhooks"."""
    found = title_pushes(title)
    words = {word.lower() for word in _WORD.findall(label_key(title))}
    return found is not None and not found.is_named and _PART_NAMES.isdisjoint(words)


def announces_messages(title: str) -> bool:
    """Whether what is below a title is sent by the service and by nobody else: "Callback payload"."""
    found = title_pushes(title) or prose_pushes(title)
    return found is not None and found.is_firm


def _is_push(word: str) -> bool:
    return any(pattern.fullmatch(word) for _, pattern in PUSH_PATTERNS)


def names_an_event(title: str) -> bool:
    """Whether a title is the name of an event as messages carry it: ``order.created``."""
    return _EVENT_NAME.fullmatch(without_number(title).strip(" `\"'*:")) is not None


@lru_cache(maxsize=4096)
def prose_pushes(text: str) -> Pushed | None:
    """Return what a paragraph says of messages that the service sends.

    >>> prose_pushes("We POST this to your URL."), prose_pushes("Send it to your server URL.")
    (Pushed(protocol='webhook', is_firm=True, is_named=False), None)
    """
    for sentence in _SENTENCE.split(text):
        if (over := _OVER.search(sentence)) is not None and not is_sent_by_client(sentence):
            return Pushed(protocol=_SOCKETS[over["how"][:3].lower()], is_firm=True)
        for verbs, receivers in _SENT:
            if verbs.search(sentence) and receivers.search(sentence):
                return Pushed(protocol="webhook", is_firm=True)
    return None


def is_sent_by_client(text: str) -> bool:
    """Whether a title or sentence is about what a client sends: "Send this message to subscribe"."""
    words = [word.lower() for word in _WORD.findall(without_number(text))]
    leads = len(words) <= _MOST_WORDS and bool(words) and words[0] in SENT_BY_CLIENT
    return leads or _BY_CLIENT.search(text) is not None


def is_part(title: str) -> bool:
    """Whether a title only says which part of a message is below it: "Payload example"."""
    words = [word.lower() for word in _WORD.findall(label_key(title))]
    names_it = _PART_NAMES.isdisjoint(words) and not any(map(_is_push, words))
    return not names_it and all(word in _PARTS or _is_push(word) for word in words)


def is_about_means(title: str) -> bool:
    """Whether a title is about how messages are got or secured: "Signature verification"."""
    words = [word.lower() for word in _WORD.findall(label_key(title))]
    if not words:
        return False
    said = classify_heading(title)
    is_other = said is not None and said.role in (Role.RESPONSE, Role.ERRORS, Role.STATUS)
    return (
        is_other
        or words[0] in LEADING
        or (all(word in MANAGED | _PARTS for word in words) and bool(MANAGED & {*words}))
    )

"""Documented samples: as printed, and as repaired."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from doc2sdk.model.place import Cited, Place
from doc2sdk.model.text import Json, Text


class SampleRole(str, Enum):
    """Which message of the exchange a sample shows."""

    REQUEST = "request"
    RESPONSE = "response"
    NOTIFICATION = "notification"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """One named change that made a printed sample usable, with the text before and after."""

    rule: str
    place: Place
    before: Text
    after: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLine:
    """A sample's request line: method and target (origin-form, RFC 9112 section 3.2.1), repaired."""

    method: str
    target: Text
    headers: tuple[tuple[Text, Text], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A documented message.

    ``printed`` is the block word for word. ``value`` is the body after the repairs, or None where
    the body is absent, is not JSON or could not be repaired; ``body`` then still holds its text.
    ``id`` is unique in the API and stable: it names the fixture. ``title`` is the heading that
    announces the sample.
    """

    id: str
    role: SampleRole
    printed: Cited[Text]
    title: Cited[Text] | None = None
    media_type: str = "application/json"
    status: int | None = None
    request_line: RequestLine | None = None
    body: Text | None = None
    value: Json | None = None
    repairs: tuple[Repair, ...] = ()

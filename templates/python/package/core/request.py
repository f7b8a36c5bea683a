"""A call, independent of who sends it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, NamedTuple, cast
from uuid import uuid4

from .encode import expand
from .model import to_json_value
from .not_given import NOT_GIVEN, NotGiven
from .options import CallOptions, ClientOptions
from .uploads import BodyTypes, is_repeatable

_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"})
_NOTHING: Mapping[str, object] = MappingProxyType({})


def _nothing() -> Mapping[str, object]:
    return _NOTHING


# Not frozen: each call makes one, and frozen ones take three times as long to make.
@dataclass(kw_only=True)
class Call:
    """What one method of a resource asks for. Values that are ``NOT_GIVEN`` are left out.

    At most one of ``json``, ``form``, ``multipart`` and ``content`` is given.
    """

    method: str
    template: str
    path: Mapping[str, object] = field(default_factory=_nothing)
    query: Mapping[str, object] = field(default_factory=_nothing)
    headers: Mapping[str, object] = field(default_factory=_nothing)
    cookies: Mapping[str, object] = field(default_factory=_nothing)
    json: object = NOT_GIVEN
    form: Mapping[str, object] | NotGiven = NOT_GIVEN
    multipart: Mapping[str, object] | NotGiven = NOT_GIVEN
    content: BodyTypes | NotGiven = NOT_GIVEN
    content_type: str | None = None
    accept: str = "application/json"
    idempotency_header: str | None = None

    @property
    def idempotent(self) -> bool:
        """Whether sending it twice has the effect of sending it once.

        By its method (RFC 9110, section 9.2.2), or because the server knows it by its key.
        """
        return self.method in _IDEMPOTENT or self.idempotency_header is not None

    @property
    def repeatable(self) -> bool:
        """Whether it can be sent twice: what has been read of some bodies is gone."""
        return is_repeatable(self.content) and is_repeatable(self.multipart)


class RequestInfo(NamedTuple):
    """What errors and logs tell about a request: never a header, query or body."""

    method: str
    url: str

    def __str__(self) -> str:
        return f"{self.method} {self.url}"


def with_key(call: Call) -> Call:
    """The call with an idempotency key of its own, if it takes one and none was given."""
    name = call.idempotency_header
    if name is None or not isinstance(call.headers.get(name, NOT_GIVEN), NotGiven):
        return call
    return replace(call, headers={**call.headers, name: str(uuid4())})


def describe_call(call: Call, options: ClientOptions) -> RequestInfo:
    """What a call will be known as, before anything is sent."""
    return RequestInfo(call.method, options.base_url + expand(call.template, call.path))


def with_extras(call: Call, options: CallOptions) -> Call:
    """The call with what the caller adds to what the reference documents.

    Raises:
        TypeError: If there is no body to add members to.
    """
    changes: dict[str, Any] = {}
    if headers := options.get("extra_headers"):
        changes["headers"] = {**call.headers, **headers}
    if query := options.get("extra_query"):
        changes["query"] = {**call.query, **query}
    if members := options.get("extra_body"):
        changes |= _with_members(call, members)
    return replace(call, **changes)


def _with_members(call: Call, extra: Mapping[str, Any]) -> dict[str, Any]:
    """The body with more members, by its keyword of ``Call``."""
    if not isinstance(call.form, NotGiven):
        return {"form": {**call.form, **extra}}
    if not isinstance(call.multipart, NotGiven):
        return {"multipart": {**call.multipart, **extra}}
    members: Any = {} if isinstance(call.json, NotGiven) else to_json_value(call.json)
    if not isinstance(members, dict) or not isinstance(call.content, NotGiven):
        raise TypeError("extra_body needs a JSON object or a form to add to")
    return {"json": {**cast("dict[str, Any]", members), **extra}}

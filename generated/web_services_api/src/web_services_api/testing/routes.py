"""The documented operations, as a server sees them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import parse_qs, unquote, urlsplit

from ..fixtures import Name

_PLACEHOLDER = re.compile(r"\{\w+\}")


@dataclass(frozen=True, kw_only=True)
class Route:
    """An operation: what its requests have, and the samples that answer it.

    A ``status`` without ``answer`` has an empty body. A notification carries the value that the
    answer has at ``references[0]`` at ``references[1]``.
    """

    method: str
    path: str
    query: tuple[str, ...] = ()
    fixed_query: Mapping[str, str] = field(default_factory=dict[str, str])
    fixed_body: Mapping[str, Any] = field(default_factory=dict[str, Any])
    status: int = 200
    answer: Name | None = None
    notification: Name | None = None
    channel: str | None = None
    references: tuple[str, str] | None = None

    def takes(self, method: str, target: str, body: object) -> bool:
        """Whether a request is one of the operation, below any base path."""
        parts = urlsplit(target)
        path = "[^/]+".join(re.escape(part) for part in _PLACEHOLDER.split(self.path))
        if method != self.method or not re.fullmatch(f".*{path}", unquote(parts.path)):
            return False
        query = parse_qs(parts.query, keep_blank_values=True)
        members = cast("dict[str, Any]", body) if isinstance(body, dict) else {}
        return (
            all(name in query for name in self.query)
            and all(query.get(name) == [value] for name, value in self.fixed_query.items())
            and all(members.get(name) == value for name, value in self.fixed_body.items())
        )

    @property
    def rank(self) -> tuple[int, int]:
        """How much a request has to have: of the operations that take one, the highest is meant."""
        fixed = len(self.fixed_query) + len(self.fixed_body)
        return (len(_PLACEHOLDER.sub("", self.path)), len(self.query) + fixed)


ROUTES: tuple[Route, ...] = (
    Route(
        method="POST",
        path="/api/v2/me/workbins/{id}",
        query=("agentGroup",),
        fixed_body={"operationName": "Unsubscribe"},
        status=200,
        answer="unsubscribe-from-agent-group-notifications-response",
        notification="unsubscribe-from-agent-group-notifications-notification",
        references=("referenceId", "referenceId"),
    ),
    Route(
        method="POST",
        path="/api/v2/me/workbins/{id}",
        query=("placeGroup",),
        fixed_body={"operationName": "Unsubscribe"},
        status=200,
        answer="unsubscribe-from-place-group-notifications-response",
        notification="unsubscribe-from-place-group-notifications-notification",
        references=("referenceId", "referenceId"),
    ),
)

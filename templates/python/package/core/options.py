"""What a caller can set for a whole client, and for a single call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, TypedDict

import httpx2

from .not_given import NOT_GIVEN, NotGiven

TimeoutTypes = float | httpx2.Timeout | None
"""Seconds for each phase, an ``httpx2.Timeout`` to set connect, read, write and pool apart,
or ``None`` to wait for ever."""

DEFAULT_TIMEOUT = httpx2.Timeout(60.0, connect=5.0)
DEFAULT_MAX_RETRIES = 2


class CallOptions(TypedDict, total=False):
    """Options every method takes."""

    extra_headers: Mapping[str, str]
    """Headers added to the request; they replace headers of the same name."""
    extra_query: Mapping[str, Any]
    """Query parameters added to the documented ones; they replace those of the same name."""
    extra_body: Mapping[str, Any]
    """Members added to the JSON body; they replace members of the same name."""
    timeout: TimeoutTypes
    """Replaces the client's timeout for this call."""


def check_call_options(options: CallOptions) -> None:
    """Refuse keyword arguments that no method takes, such as misspelt ones.

    Raises:
        TypeError: If there are any.
    """
    if unknown := options.keys() - CallOptions.__annotations__.keys():
        raise TypeError(f"unexpected keyword argument {min(unknown)!r}")


@dataclass(frozen=True, kw_only=True)
class ClientOptions:
    """A client's settings. ``timeout`` not given leaves the HTTP client's own."""

    base_url: str
    auth: httpx2.Auth | None = None
    timeout: TimeoutTypes | NotGiven = NOT_GIVEN
    max_retries: int = DEFAULT_MAX_RETRIES
    retry_unsafe: bool = False
    strict: bool = False
    user_agent: str = ""

    def changed(
        self,
        *,
        timeout: TimeoutTypes | NotGiven,
        max_retries: int | NotGiven,
        retry_unsafe: bool | NotGiven,
        strict: bool | NotGiven,
    ) -> ClientOptions:
        """The same options, but for those that are given."""
        return replace(
            self,
            timeout=self.timeout if isinstance(timeout, NotGiven) else timeout,
            max_retries=self.max_retries if isinstance(max_retries, NotGiven) else max_retries,
            retry_unsafe=self.retry_unsafe if isinstance(retry_unsafe, NotGiven) else retry_unsafe,
            strict=self.strict if isinstance(strict, NotGiven) else strict,
        )

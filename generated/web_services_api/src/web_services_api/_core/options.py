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
    max_retries: int
    """Replaces the client's number of further tries for this call."""


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

    def __post_init__(self) -> None:
        _check_timeout(self.timeout)
        _check_count("max_retries", self.max_retries)
        _check_switch("retry_unsafe", self.retry_unsafe)
        _check_switch("strict", self.strict)

    def for_call(self, call: CallOptions) -> ClientOptions:
        """The options of one call.

        Raises:
            TypeError: If there is an option that no method takes, such as a misspelt one, or one
                is of another type.
        """
        _check_call(call)
        return self.changed(
            timeout=call.get("timeout", NOT_GIVEN), max_retries=call.get("max_retries", NOT_GIVEN)
        )

    def changed(
        self,
        *,
        timeout: TimeoutTypes | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        retry_unsafe: bool | NotGiven = NOT_GIVEN,
        strict: bool | NotGiven = NOT_GIVEN,
    ) -> ClientOptions:
        """The same options, but for those that are given."""
        return replace(
            self,
            timeout=self.timeout if isinstance(timeout, NotGiven) else timeout,
            max_retries=self.max_retries if isinstance(max_retries, NotGiven) else max_retries,
            retry_unsafe=self.retry_unsafe if isinstance(retry_unsafe, NotGiven) else retry_unsafe,
            strict=self.strict if isinstance(strict, NotGiven) else strict,
        )


def _check_call(options: CallOptions) -> None:
    if unknown := options.keys() - CallOptions.__annotations__.keys():
        raise TypeError(f"unexpected keyword argument {min(unknown)!r}")
    extras = {name: value for name, value in options.items() if name.startswith("extra_")}
    for name, value in extras.items():
        if not isinstance(value, Mapping):
            raise _mistyped(name, "a mapping, such as {'name': 'value'}", value)


def _check_timeout(value: object) -> None:
    if isinstance(value, (httpx2.Timeout, NotGiven)) or value is None:
        return
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise _mistyped("timeout", "a number of seconds, an httpx2.Timeout or None", value)
    if value < 0:
        raise ValueError(f"timeout must not be negative: {value!r}")


def _check_count(name: str, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise _mistyped(name, "a whole number", value)
    if value < 0:
        raise ValueError(f"{name} must not be negative: {value!r}")


def _check_switch(name: str, value: object) -> None:
    if not isinstance(value, bool):
        raise _mistyped(name, "True or False", value)


def _mistyped(name: str, expected: str, value: object) -> TypeError:
    return TypeError(f"{name} must be {expected}, not {type(value).__name__}")

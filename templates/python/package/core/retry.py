"""Whether to send a request again, and how long to wait first."""

from __future__ import annotations

import random
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

import httpx2

from .options import ClientOptions
from .request import Call

_FIRST_DELAY = 0.5
_LONGEST_DELAY = 8.0
_LONGEST_RETRY_AFTER = 60.0
_RETRYABLE = frozenset({408, 409, 429})
_NOT_IMPLEMENTED = 501
_RANDOM = random.SystemRandom()
# Raised before the request leaves, so that sending it again repeats nothing.
_NEVER_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)


def delay_after_error(
    error: httpx2.RequestError, call: Call, options: ClientOptions, attempt: int
) -> float | None:
    """Seconds to wait after a failure to get an answer, None to give up.

    ``attempt`` counts from 0.
    """
    if not isinstance(error, httpx2.TransportError) or attempt >= options.max_retries:
        return None
    safe = isinstance(error, _NEVER_SENT) or _may_repeat(call, options)
    return _backoff(attempt) if safe else None


def delay_after_status(
    response: httpx2.Response, call: Call, options: ClientOptions, attempt: int
) -> float | None:
    """Seconds to wait after an answer, None to take it."""
    status = response.status_code
    retryable = status in _RETRYABLE or (status >= 500 and status != _NOT_IMPLEMENTED)
    if not retryable or not _may_repeat(call, options) or attempt >= options.max_retries:
        return None
    asked = _retry_after(response.headers.get("Retry-After", ""))
    if asked is None:
        return _backoff(attempt)
    return asked if asked <= _LONGEST_RETRY_AFTER else None


def _may_repeat(call: Call, options: ClientOptions) -> bool:
    return call.repeatable and (call.idempotent or options.retry_unsafe)


def _backoff(attempt: int) -> float:
    """Doubling delays, shortened at random by up to a half so that clients do not come in step."""
    longest = min(_FIRST_DELAY * 2.0**attempt, _LONGEST_DELAY)
    return longest * _RANDOM.uniform(0.5, 1.0)


def _retry_after(header: str) -> float | None:
    """``Retry-After``: seconds or a date (RFC 9110, section 10.2.3)."""
    if header.strip().isdecimal():
        return float(header)
    try:
        date = parsedate_to_datetime(header)
    except ValueError:
        return None
    if date.tzinfo is None:
        date = date.replace(tzinfo=timezone.utc)
    return max(0.0, (date - datetime.now(timezone.utc)).total_seconds())

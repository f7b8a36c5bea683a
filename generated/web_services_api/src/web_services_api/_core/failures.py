"""From the HTTP library's errors and from statuses to the errors of this package."""

from __future__ import annotations

from typing import Any

import httpx2

from ..errors import APIConnectionError, APIStatusError, APITimeoutError, status_error
from .logs import excerpt
from .request import RequestInfo
from .response import RawResponse


def connection_error(error: httpx2.RequestError, request: RequestInfo) -> APIConnectionError:
    """The error to raise when no answer came."""
    timed_out = isinstance(error, httpx2.TimeoutException)
    kind = APITimeoutError if timed_out else APIConnectionError
    return kind(str(error) or type(error).__name__, request)


def refusal(response: RawResponse[Any]) -> APIStatusError:
    """The error to raise for a status that is not a success."""
    http = response.http_response
    message = f"{http.status_code} {http.reason_phrase}".strip()
    if told := excerpt(response.content):
        message = f"{message} ({told})"
    if http.has_redirect_location:
        # Without the query, which may hold a secret.
        target = http.headers["location"].partition("?")[0]
        message = f"{message}: redirects are not followed, this one is to {target}"
    return status_error(http.status_code)(message, response.request, response)

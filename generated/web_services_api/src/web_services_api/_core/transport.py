"""Sends calls, again where that is safe: the synchronous half."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import httpx2

from .build import build
from .failures import connection_error, refusal
from .logs import bodies_for_log
from .notified import OpenStreams
from .options import CallOptions, ClientOptions
from .request import Call, RequestInfo, describe_call, with_extras, with_key
from .response import RawResponse
from .retry import delay_after_error, delay_after_status
from .uploads import position, wind_back

T = TypeVar("T")

logger = logging.getLogger(__name__.partition(".")[0])


@dataclass(frozen=True, kw_only=True)
class Hooks:
    """Called with each request just before it is sent and with each response, retries included."""

    on_request: Callable[[httpx2.Request], None] | None = None
    on_response: Callable[[httpx2.Response], None] | None = None


class Transport:
    """An HTTP client with the options of one API client.

    ``owns_http`` says that nobody else closes the HTTP client. ``streams`` are the client's open
    notification streams, the last one opened at the end.
    """

    def __init__(
        self,
        http: httpx2.Client,
        options: ClientOptions,
        *,
        hooks: Hooks,
        owns_http: bool = False,
        streams: OpenStreams | None = None,
    ) -> None:
        self.http = http
        self.options = options
        self.hooks = hooks
        self.streams: OpenStreams = [] if streams is None else streams
        self._owns_http = owns_http

    def close(self) -> None:
        if self._owns_http:
            self.http.close()

    def send(
        self,
        call: Call,
        call_options: CallOptions,
        returns: type[T],
    ) -> RawResponse[T]:
        """The response to a call.

        Raises:
            APIConnectionError: If no answer came.
            APIStatusError: If the answer's status is not a success.
        """
        info = describe_call(call, self.options)
        response = self._exchange(call, call_options, info)
        raw = RawResponse(
            response,
            info,
            returns,
            media_type=call.accept,
            strict=self.options.strict,
            streams=self.streams,
        )
        if response.is_success:
            return raw
        raise refusal(raw)

    def _exchange(
        self,
        call: Call,
        call_options: CallOptions,
        info: RequestInfo,
    ) -> httpx2.Response:
        """Send until there is an answer to take or no reason to go on."""
        call, options = with_key(call), self.options
        if call_options:
            options = options.for_call(call_options)
            call = with_extras(call, call_options)
        start, attempt = position(call.content), 0
        while True:
            request = build(self.http, call, info, options)
            started = time.monotonic()
            try:
                response = self._send(request)
            except httpx2.RequestError as error:
                delay = delay_after_error(error, call, options, attempt)
                if delay is None:
                    raise connection_error(error, info) from error
                logger.info("%s failed (%s), next try in %.1f s", info, type(error).__name__, delay)
            else:
                elapsed = time.monotonic() - started
                logger.info("%s: %d in %.3f s", info, response.status_code, elapsed)
                if logger.isEnabledFor(logging.DEBUG):
                    logger.debug("%s: sent %s, received %s", info, *bodies_for_log(response))
                delay = delay_after_status(response, call, options, attempt)
                if delay is None:
                    return response
                response.close()
                logger.info("%s: next try in %.1f s", info, delay)
            time.sleep(delay)
            wind_back(call.content, start)
            attempt += 1

    def _send(self, request: httpx2.Request) -> httpx2.Response:
        settings: dict[str, Any] = {} if self.options.auth is None else {"auth": self.options.auth}
        if self.hooks.on_request is not None:
            self.hooks.on_request(request)
        response = self.http.send(request, **settings)
        if self.hooks.on_response is not None:
            self.hooks.on_response(response)
        return response

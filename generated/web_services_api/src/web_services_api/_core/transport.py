"""Sends calls, again where that is safe: the synchronous half."""

from __future__ import annotations

import logging
import time
from typing import TypeVar

import httpx2

from .failures import connection_error, refusal
from .logs import body_for_log
from .notified import OpenStreams
from .options import CallOptions, ClientOptions
from .request import Call, RequestInfo, build, describe_call
from .response import RawResponse
from .retry import delay_after_error, delay_after_status

T = TypeVar("T")

logger = logging.getLogger(__name__.partition(".")[0])


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
        owns_http: bool = False,
        streams: OpenStreams | None = None,
    ) -> None:
        self.http = http
        self.options = options
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
        attempt = 0
        while True:
            request = build(self.http, call, info, self.options, call_options)
            started = time.monotonic()
            try:
                response = self._send(request)
            except httpx2.RequestError as error:
                delay = delay_after_error(error, call, self.options, attempt)
                if delay is None:
                    raise connection_error(error, info) from error
                logger.info("%s failed (%s), next try in %.1f s", info, type(error).__name__, delay)
            else:
                elapsed = time.monotonic() - started
                logger.info("%s: %d in %.3f s", info, response.status_code, elapsed)
                if logger.isEnabledFor(logging.DEBUG):
                    logger.debug("%s: body %s", info, body_for_log(response))
                delay = delay_after_status(response, call, self.options, attempt)
                if delay is None:
                    return response
                logger.info("%s: next try in %.1f s", info, delay)
            time.sleep(delay)
            attempt += 1

    def _send(self, request: httpx2.Request) -> httpx2.Response:
        if self.options.auth is None:
            return self.http.send(request)
        return self.http.send(request, auth=self.options.auth)

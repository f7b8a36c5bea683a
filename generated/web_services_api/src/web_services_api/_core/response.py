"""A response, raw and decoded."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Generic, TypeVar, cast

import httpx2

from ..errors import DeviationError, ResponseDecodingError
from .decode import decoder_for
from .deviation import Deviation
from .notified import OpenStreams, attach
from .request import RequestInfo

T = TypeVar("T")

_REQUEST_ID_HEADERS = ("x-request-id", "request-id", "x-correlation-id")


def request_id_in(headers: httpx2.Headers) -> str | None:
    """The id of the request, in whichever of the usual headers it is."""
    found = (headers.get(name) for name in _REQUEST_ID_HEADERS)
    return next((value for value in found if value), None)


class RawResponse(Generic[T]):
    """Status, headers and body as they came. :meth:`parse` gives what the method itself returns."""

    def __init__(
        self,
        http_response: httpx2.Response,
        request: RequestInfo,
        returns: type[T],
        *,
        media_type: str,
        strict: bool,
        streams: OpenStreams,
    ) -> None:
        self.http_response = http_response
        self.request = request
        self._returns: Any = returns
        self._media_type = media_type
        self._strict = strict
        self._streams = streams

    @property
    def status_code(self) -> int:
        return self.http_response.status_code

    @property
    def headers(self) -> httpx2.Headers:
        return self.http_response.headers

    @property
    def content(self) -> bytes:
        return self.http_response.content

    @property
    def text(self) -> str:
        return self.http_response.text

    @property
    def request_id(self) -> str | None:
        """The id the server gave the request, if it sent one."""
        return request_id_in(self.headers)

    def json(self) -> Any:
        """The decoded body.

        Raises:
            ResponseDecodingError: If the body is not JSON.
        """
        try:
            return json.loads(self.content)
        except (ValueError, RecursionError) as error:
            raise ResponseDecodingError(self._not_json(), self.request, self) from error

    def lenient_body(self) -> Any:
        """JSON where it is JSON, else text; None if there is no body."""
        try:
            return json.loads(self.content)
        except (ValueError, RecursionError):
            return self.text or None

    def parse(self) -> T:
        """The typed result.

        Raises:
            ResponseDecodingError: If the body is not what the reference says.
            DeviationError: If the client is strict and the body differs from the reference.
        """
        return cast("T", self._parse())

    def _parse(self) -> object:
        if self._returns is type(None):
            return None
        if not self._media_type.endswith("json"):
            self._check_media()
            return _OTHER_MEDIA[self._returns](self)
        deviations: list[Deviation] = []
        value = decoder_for(self._returns)(self.json(), deviations)
        if deviations and not deviations[0].path:
            raise ResponseDecodingError(f"body: {deviations[0]}", self.request, self)
        if deviations and self._strict:
            raise DeviationError(f"The response to {self.request}", tuple(deviations))
        attach(value, self._streams)
        return value

    def _check_media(self) -> None:
        """Refuse the pages that proxies and sign-ins answer with, whatever was asked for."""
        html = _kind(self).startswith("text/html") and "html" not in self._media_type
        if html and self.content.lstrip().startswith(b"<"):
            message = f"the body is an HTML page ({len(self.content)} bytes)"
            raise ResponseDecodingError(message, self.request, self)

    def _not_json(self) -> str:
        if not self.content:
            return "the response has no body"
        kind = _kind(self) or "no content type"
        return f"the body is not JSON ({kind}, {len(self.content)} bytes)"

    def __repr__(self) -> str:
        return f"<RawResponse {self.status_code} to {self.request}>"


def _kind(response: RawResponse[Any]) -> str:
    return response.headers.get("content-type", "")


def _undescribed(response: RawResponse[Any]) -> Any:
    """JSON if the response is called so, else what it looks like."""
    called_json = "json" in _kind(response) and response.content
    return response.json() if called_json else response.lenient_body()


# What a method returns where the reference does not say that the body is JSON.
_OTHER_MEDIA: dict[type, Callable[[RawResponse[Any]], object]] = {
    str: lambda response: response.text,
    bytes: lambda response: response.content,
    object: _undescribed,
}

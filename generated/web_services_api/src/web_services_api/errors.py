"""Everything that can go wrong, below one base class.

WebServicesApiError
    ConfigurationError          the client was not given what it needs
    APIConnectionError          no answer: the request may or may not have arrived
        APITimeoutError
    APIStatusError              an answer with a status that is not a success
        BadRequestError             400
        AuthenticationError         401
        PermissionDeniedError       403
        NotFoundError               404
        ConflictError               409
        UnprocessableEntityError    422
        RateLimitError              429
        InternalServerError         5xx
    ResponseDecodingError       a success whose body is not what the reference says
    DeviationError              strict only: data differs from the reference
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._core.deviation import Deviation
    from ._core.request import RequestInfo
    from ._core.response import RawResponse


class WebServicesApiError(Exception):
    """Base of all errors of this package."""


class ConfigurationError(WebServicesApiError):
    """The client was not given what it needs, or things that contradict each other."""


class DeviationError(WebServicesApiError):
    """Data differs from the reference, and ``strict`` was asked for."""

    def __init__(self, subject: str, deviations: tuple[Deviation, ...]) -> None:
        lines = "".join(f"\n  {deviation}" for deviation in deviations)
        super().__init__(f"{subject} differs from the reference:{lines}")
        self.subject = subject
        self.deviations = deviations

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.subject, self.deviations)


class APIConnectionError(WebServicesApiError):
    """No answer came. The request may have arrived all the same."""

    def __init__(self, message: str, request: RequestInfo) -> None:
        super().__init__(f"{request}: {message}")
        self.message = message
        self.request = request

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.message, self.request)


class APITimeoutError(APIConnectionError):
    """No answer came in time."""


class _ResponseError(WebServicesApiError):
    """An error with a request and a response at hand."""

    def __init__(self, message: str, request: RequestInfo, response: RawResponse[Any]) -> None:
        super().__init__(f"{request}: {message}")
        self.message = message
        self.request = request
        self.response = response

    @property
    def request_id(self) -> str | None:
        """The id the server gave the request, for questions to its operator."""
        return self.response.request_id

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.message, self.request, self.response)


class ResponseDecodingError(_ResponseError):
    """The status says success and the body is not what the reference says."""


class APIStatusError(_ResponseError):
    """The server answered with a status that is not a success."""

    @property
    def status_code(self) -> int:
        """The response's HTTP status."""
        return self.response.status_code

    @property
    def body(self) -> Any:
        """The response's JSON, its text if it is not JSON, or None if it is empty."""
        return self.response.lenient_body()


class BadRequestError(APIStatusError):
    """400: the request is malformed."""


class AuthenticationError(APIStatusError):
    """401: credentials are missing or wrong."""


class PermissionDeniedError(APIStatusError):
    """403: these credentials may not do this."""


class NotFoundError(APIStatusError):
    """404: there is no such resource."""


class ConflictError(APIStatusError):
    """409: the resource is in a state that does not allow this."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well-formed and its content is not accepted."""


class RateLimitError(APIStatusError):
    """429: too many requests."""


class InternalServerError(APIStatusError):
    """5xx: the server failed."""


_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error(status_code: int) -> type[APIStatusError]:
    """The class for a status that is not a success."""
    other = InternalServerError if status_code >= 500 else APIStatusError
    return _BY_STATUS.get(status_code, other)

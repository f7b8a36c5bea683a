"""Client for the Web Services API.

Source: web-services-api-reference.pdf, page 3
"""

from __future__ import annotations

from importlib import import_module

# Spelt out instead of imported: this module then loads nothing. Type checkers know the name.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._core.model import Model as Model
    from ._core.not_given import NOT_GIVEN as NOT_GIVEN
    from ._core.not_given import NotGiven as NotGiven
    from ._core.response import RawResponse as RawResponse
    from ._version import __version__ as __version__
    from .async_client import AsyncWebServicesApi as AsyncWebServicesApi
    from .auth import ApiKeyAuth as ApiKeyAuth
    from .auth import BasicAuth as BasicAuth
    from .auth import BearerAuth as BearerAuth
    from .client import WebServicesApi as WebServicesApi
    from .csrf import CsrfAuth as CsrfAuth
    from .errors import APIConnectionError as APIConnectionError
    from .errors import APIStatusError as APIStatusError
    from .errors import APITimeoutError as APITimeoutError
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BadRequestError as BadRequestError
    from .errors import ConfigurationError as ConfigurationError
    from .errors import ConflictError as ConflictError
    from .errors import DeviationError as DeviationError
    from .errors import InternalServerError as InternalServerError
    from .errors import NotFoundError as NotFoundError
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import RateLimitError as RateLimitError
    from .errors import ResponseDecodingError as ResponseDecodingError
    from .errors import UnprocessableEntityError as UnprocessableEntityError
    from .errors import WebServicesApiError as WebServicesApiError

_MODULES = {
    "Model": "_core.model",
    "NOT_GIVEN": "_core.not_given",
    "NotGiven": "_core.not_given",
    "RawResponse": "_core.response",
    "__version__": "_version",
    "AsyncWebServicesApi": "async_client",
    "ApiKeyAuth": "auth",
    "BasicAuth": "auth",
    "BearerAuth": "auth",
    "WebServicesApi": "client",
    "CsrfAuth": "csrf",
    "APIConnectionError": "errors",
    "APIStatusError": "errors",
    "APITimeoutError": "errors",
    "AuthenticationError": "errors",
    "BadRequestError": "errors",
    "ConfigurationError": "errors",
    "ConflictError": "errors",
    "DeviationError": "errors",
    "InternalServerError": "errors",
    "NotFoundError": "errors",
    "PermissionDeniedError": "errors",
    "RateLimitError": "errors",
    "ResponseDecodingError": "errors",
    "UnprocessableEntityError": "errors",
    "WebServicesApiError": "errors",
}

__all__ = [
    "NOT_GIVEN",
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "ApiKeyAuth",
    "AsyncWebServicesApi",
    "AuthenticationError",
    "BadRequestError",
    "BasicAuth",
    "BearerAuth",
    "ConfigurationError",
    "ConflictError",
    "CsrfAuth",
    "DeviationError",
    "InternalServerError",
    "Model",
    "NotFoundError",
    "NotGiven",
    "PermissionDeniedError",
    "RateLimitError",
    "RawResponse",
    "ResponseDecodingError",
    "UnprocessableEntityError",
    "WebServicesApi",
    "WebServicesApiError",
    "__version__",
]


def __getattr__(name: str) -> object:
    """Load what is asked for, the first time it is asked for (PEP 562)."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})

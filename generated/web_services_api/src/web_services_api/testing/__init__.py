"""For tests: a server that answers with the reference's samples, and models."""

from __future__ import annotations

from importlib import import_module

# Spelt out instead of imported: this module then loads nothing. Type checkers know the name.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from .build import build as build
    from .server import FakeServer as FakeServer
    from .server import Request as Request

_MODULES = {
    "build": "build",
    "FakeServer": "server",
    "Request": "server",
}

__all__ = [
    "FakeServer",
    "Request",
    "build",
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

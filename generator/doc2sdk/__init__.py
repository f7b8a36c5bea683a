"""Generate a typed Python SDK, fixtures and tests from API reference documentation.

    import doc2sdk

    reading = doc2sdk.read("manual.pdf")
    doc2sdk.write(doc2sdk.generate(reading.api), output="sdks")

The names are loaded when they are first used, so that the import itself takes no time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from doc2sdk.library import (
        Drift,
        Reading,
        Sdk,
        Thresholds,
        UnreadableError,
        Written,
        check,
        export,
        generate,
        read,
        write,
    )

__version__ = "0.1.0"

__all__ = [
    "Drift",
    "Reading",
    "Sdk",
    "Thresholds",
    "UnreadableError",
    "Written",
    "__version__",
    "check",
    "export",
    "generate",
    "read",
    "write",
]


def __getattr__(name: str) -> Any:
    """Load a name of :mod:`doc2sdk.library` (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from doc2sdk import library

    return getattr(library, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

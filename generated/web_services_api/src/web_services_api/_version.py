"""The release of this package."""

from __future__ import annotations

__version__ = "0.1.0"

USER_AGENT = f"web-services-api-python/{__version__}"

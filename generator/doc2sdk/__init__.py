"""Generate a typed Python SDK, fixtures and tests from API reference documentation."""

__version__ = "0.1.0"

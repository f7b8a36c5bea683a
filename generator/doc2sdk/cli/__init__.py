"""The ``doc2sdk`` command."""

from doc2sdk.cli.main import main

__all__ = ["main"]

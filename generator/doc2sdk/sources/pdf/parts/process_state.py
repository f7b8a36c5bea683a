"""What is changed in the process while a PDF is read."""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def pause_collection() -> Iterator[None]:
    """No garbage collection meanwhile: a reader makes many objects and few cycles, and looking
    through all of them over and over takes a third of its time.

    What was made counts as long-lived afterwards, or the next collection would still begin with
    looking through all of it: freezing and thawing moves objects to the oldest generation.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


@contextmanager
def silence_parser() -> Iterator[None]:
    """Suppress the log lines of pdfminer. What they mean for the document becomes a diagnostic."""
    logger = logging.getLogger("pdfminer")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)

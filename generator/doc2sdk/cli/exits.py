"""Exit codes, as the help and the guide print them."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """FINDINGS also stands for drift found by ``check``; REFUSED changes nothing on the disk."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    REFUSED = 3
    INTERRUPTED = 130

"""Two names of one folder changing places in a single step of the file system.

Linux has ``renameat2`` with ``RENAME_EXCHANGE`` (kernel 3.15, glibc 2.28), macOS ``renamex_np`` with
``RENAME_SWAP`` (10.12). Python wraps neither.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
RENAME_SWAP = 2

UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
"""What kernels and file systems answer that cannot exchange."""


def exchange_folders(first: Path, second: Path) -> bool:
    """Return true when the two have changed places, False where the system has no such operation.

    Raises OSError for any other failure; nothing has changed then.
    """
    code = _call(os.fsencode(first), os.fsencode(second))
    if code == 0:
        return True
    if code in UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(first), None, str(second))


def _call(first: bytes, second: bytes) -> int:
    """Return the error number of the system's call, 0 for success."""
    if sys.platform not in ("linux", "darwin"):
        return errno.ENOSYS
    library = ctypes.CDLL(None, use_errno=True)
    try:
        if sys.platform == "darwin":
            failed = library.renamex_np(first, second, RENAME_SWAP)
        else:
            failed = library.renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE)
    except AttributeError:
        return errno.ENOSYS
    return ctypes.get_errno() if failed else 0

"""Packages of npm that servers of the tests are made of, installed where they are used."""

from __future__ import annotations

import fcntl
import subprocess
from pathlib import Path

from support.programs import npm, unavailable

_SECONDS = 240


def install_packages(folder: Path) -> None:
    """Install what ``package-lock.json`` in ``folder`` locks, unless it is there.

    Other processes that install the same wait meanwhile. Where npm cannot install it (no network), the
    test is skipped, or fails in continuous integration.
    """
    with (folder / "package.json").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        # npm writes this file when all packages are in place.
        if (folder / "node_modules" / ".package-lock.json").exists():
            return
        command = [*npm(), "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
        try:
            subprocess.run(command, cwd=folder, check=True, timeout=_SECONDS, capture_output=True)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
            said = (error.stderr or b"").decode(errors="replace").strip().splitlines()
            reason = said[0] if said else str(error)
            unavailable(f"what {folder.parent.name}/node needs", f"npm ci failed there: {reason}")

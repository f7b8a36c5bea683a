"""Black in processes of its own, as its command line starts them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path


def format_in_processes(files: Mapping[str, str], pyproject: str) -> dict[str, str]:
    """Format each text, with one process for each core; return nothing where that fails.

    The processes work in a temporary folder, with the black settings of ``pyproject``.
    """
    with tempfile.TemporaryDirectory(prefix="doc2sdk-") as name:
        folder = Path(name)
        (folder / "pyproject.toml").write_bytes(pyproject.encode())
        texts = {folder / f"_{index}.py": path for index, path in enumerate(files)}
        for file, path in texts.items():
            file.write_bytes(files[path].encode())
        done = subprocess.run(
            [sys.executable, "-m", "black", "--quiet", "--fast", "--config=pyproject.toml", "."],
            cwd=folder,
            env={**os.environ, "BLACK_CACHE_DIR": str(folder / "cache")},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        if done.returncode != 0:
            return {}
        return {path: file.read_bytes().decode() for file, path in texts.items()}

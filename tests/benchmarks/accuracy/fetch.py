"""Packages and tools from the registries, by their own clients, kept in a cache folder.

Nothing else is downloaded: source archives by ``pip download``, npm packages by ``npm pack``, and the
programs that make documents by ``pip install`` and ``npm install``, all at the versions written down.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tarfile
import tempfile
from pathlib import Path

from benchmarks.accuracy.commands import CommandError, run
from benchmarks.accuracy.corpus import HERE, Package


def default_cache() -> Path:
    """The user's cache folder, as the XDG base directory specification has it."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "doc2sdk-accuracy"


class Cache:
    """Packages unpacked and tools installed under one folder; each is fetched once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def unpacked(self, package: Package) -> Path:
        """The folder of an unpacked package."""
        slug = re.sub(r"[^\w.-]+", "-", f"{package.registry}-{package.requirement}").strip("-")
        target = self.folder / "packages" / slug
        if not target.exists():
            self._unpack(package, target)
        return next(path for path in sorted(target.iterdir()) if path.is_dir())

    def _unpack(self, package: Package, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent) as temporary:
            folder = Path(temporary)
            archive = self._download(package, folder)
            inner = folder / "unpacked"
            with tarfile.open(archive) as tar:
                tar.extractall(inner, filter="data")
            inner.rename(target)

    def _download(self, package: Package, folder: Path) -> Path:
        if package.registry == "npm":
            run(["npm", "pack", "--silent", package.requirement], folder=folder)
        else:
            options: list[str | Path] = [
                "--no-deps",
                "--no-binary",
                ":all:",
                "--quiet",
                "--dest",
                folder,
            ]
            run([self.python, "-m", "pip", "download", *options, package.requirement])
        archives = [path for path in sorted(folder.iterdir()) if path.suffix in (".gz", ".tgz")]
        if not archives:
            raise CommandError(f"{package.requirement}: no archive arrived")
        return archives[0]

    @property
    def python(self) -> Path:
        """The interpreter of an environment that holds the Python tools of ``tools.txt``."""
        folder = self.folder / "tools"
        python = folder / "bin" / "python"
        done = folder / "installed.txt"
        wanted = HERE / "tools.txt"
        if not done.exists() or done.read_text() != wanted.read_text():
            run([sys.executable, "-m", "venv", folder])
            run([python, "-m", "pip", "install", "--quiet", "--requirement", wanted])
            shutil.copyfile(wanted, done)
        return python

    @property
    def node_modules(self) -> Path:
        """The folder that holds the npm tools of ``tools.json``; no install script of theirs runs."""
        folder = self.folder / "node"
        wanted = HERE / "tools.json"
        done = folder / "installed.json"
        if not done.exists() or done.read_text() != wanted.read_text():
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(wanted, folder / "package.json")
            quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--silent"]
            run(["npm", "install", *quiet], folder=folder)
            shutil.copyfile(wanted, done)
        return folder / "node_modules"

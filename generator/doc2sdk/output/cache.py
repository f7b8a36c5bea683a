"""What earlier runs found out, kept beside the generated folders.

``.doc2sdk-cache`` in the output folder holds JSON files. Each states what it was made from, as hashes,
and is believed only where these are what they are now: deleting the folder costs time and
nothing else. Like other tools' caches it keeps itself out of version control.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from doc2sdk.model import JsonValue
from doc2sdk.output.disk import writable

CACHE = ".doc2sdk-cache"
_IGNORE = "# Made by doc2sdk; safe to delete.\n*\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cache:
    """The cache of an output folder."""

    output: Path

    @property
    def folder(self) -> Path:
        return self.output / CACHE

    def read(self, name: str) -> JsonValue:
        """Return the content of an entry; None where there is none or it cannot be read."""
        try:
            value: JsonValue = json.loads((self.folder / f"{name}.json").read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        return value

    def write(self, name: str, value: JsonValue) -> None:
        """Replace an entry in one step. A folder that refuses goes without."""
        path = self.folder / f"{name}.json"
        beside = path.with_suffix(f".{os.getpid()}")
        with contextlib.suppress(OSError):
            if not writable(self.output):
                return
            self.folder.mkdir(exist_ok=True)
            (self.folder / ".gitignore").write_text(_IGNORE, encoding="utf-8")
            beside.write_text(json.dumps(value), encoding="utf-8")
            beside.replace(path)

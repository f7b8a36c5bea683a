"""What a formatter made of which text: hashes, so that later runs need not ask it again.

The formatted text itself is in the generated folder.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from doc2sdk.model import JsonValue

ReadFile = Callable[[str], bytes | None]
"""Reads a file of the generated folder by its path there; gives None where there is none."""


def _no_file(_: str) -> bytes | None:
    return None


@dataclass(slots=True, kw_only=True)
class FormatCache:
    """``formatted`` leads from the hash of a rendered text to that of the formatted text.

    ``formatter`` names the formatter and its settings.
    """

    formatter: str = ""
    read_file: ReadFile = _no_file
    formatted: dict[str, str] = field(default_factory=dict)

    def find(self, path: str, text: str) -> str | None:
        """Return the formatted text; None where the formatter must be asked."""
        rendered = _digest(text.encode())
        formatted = self.formatted.get(rendered)
        if formatted is None or formatted == rendered:
            return text if formatted else None
        data = self.read_file(path)
        return data.decode() if data is not None and _digest(data) == formatted else None

    def replace_all(self, texts: Mapping[str, tuple[str, str]]) -> None:
        """Keep these pairs of rendered and formatted texts, by path, and nothing else."""
        self.formatted = {
            _digest(rendered.encode()): _digest(formatted.encode())
            for rendered, formatted in texts.values()
        }


def encode_cache(cache: FormatCache) -> JsonValue:
    """Return the JSON form of a cache."""
    return {"formatter": cache.formatter, "formatted": dict(cache.formatted)}


def decode_cache(value: JsonValue, formatter: str, read_file: ReadFile) -> FormatCache:
    """Return the cache with this JSON form; an empty one if it is of another formatter or broken."""
    entry = value if isinstance(value, dict) and value.get("formatter") == formatter else {}
    texts = entry.get("formatted")
    formatted = texts if isinstance(texts, dict) else {}
    return FormatCache(
        formatter=formatter,
        read_file=read_file,
        formatted={text: made for text, made in formatted.items() if isinstance(made, str)},
    )


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

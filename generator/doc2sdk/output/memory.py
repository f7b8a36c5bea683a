"""What black made of which text, as hashes: the formatted text itself stands in the generated folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from doc2sdk.output.cache import Cache
from doc2sdk.output.manifest import digest


@dataclass(slots=True, kw_only=True)
class Memory:
    """``target`` is the generated folder; ``made`` leads from a text's hash to its formatted text's."""

    target: Path | None = None
    made: dict[str, str] = field(default_factory=dict)

    def recall(self, path: str, text: str) -> str | None:
        """The formatted text; None where black must be asked."""
        rendered = digest(text.encode())
        formatted = self.made.get(rendered)
        if formatted is None or formatted == rendered:
            return text if formatted else None
        return self._in_folder(path, formatted)

    def learn(self, formatted: Mapping[str, tuple[str, str]]) -> None:
        """Forget everything but these texts and what black made of them, by path."""
        self.made = {
            digest(text.encode()): digest(result.encode()) for text, result in formatted.values()
        }

    def _in_folder(self, path: str, wanted: str) -> str | None:
        if self.target is None:
            return None
        try:
            data = (self.target / path).read_bytes()
        except OSError:
            return None
        return data.decode() if digest(data) == wanted else None


def remembered(cache: Cache, package: str, formatter: str) -> Memory:
    """The memory of a package; an empty one after black or its settings changed."""
    entry = cache.read(_entry(package))
    made = entry.get("made") if isinstance(entry, dict) and entry.get("by") == formatter else None
    texts = made if isinstance(made, dict) else {}
    return Memory(
        target=cache.output / package,
        made={text: result for text, result in texts.items() if isinstance(result, str)},
    )


def remember(cache: Cache, package: str, formatter: str, memory: Memory) -> None:
    """Keep a memory for later runs."""
    cache.write(_entry(package), {"by": formatter, "made": dict(memory.made)})


def _entry(package: str) -> str:
    return f"formatted-{package}"

"""What differs between data and the reference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Deviation:
    """One difference: where it is (``users[2].name``), what the reference says, what was found."""

    path: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.path or 'the value'}: expected {self.expected}, found {self.found}"

    def below(self, parent: str) -> Deviation:
        """The same difference, seen from ``parent``."""
        dot = "." if self.path and not self.path.startswith("[") else ""
        return Deviation(f"{parent}{dot}{self.path}", self.expected, self.found)


_KINDS: dict[type[Any], str] = {
    bool: "a boolean",
    int: "an integer",
    float: "a number",
    str: "a string",
    list: "an array",
    dict: "an object",
}


def describe(value: object) -> str:
    """A value in a few words, without its content: reports end up in logs."""
    if value is None:
        return "null"
    return _KINDS.get(type(value), f"a {type(value).__name__}")

"""Codes in the bodies of responses: the words that name them, and which ones a sample shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from doc2sdk.model import Api, Code, CodeSet, JsonValue, Sample, Text
from doc2sdk.model.words import words

MOST_WORDS = 6
"""The most words of a description that make a name; a longer one names nothing."""

_SMALL_WORDS = frozenset("a an are is that the this was were".split())
_CLAUSE = re.compile(r"[.,;:(]|\s[-–—]\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeDesign:
    """A code: the words that name it, and whether a response with it failed."""

    phrase: str
    code: Code

    @property
    def key(self) -> str:
        """The code as text."""
        return str(self.code.value.value.raw)

    @property
    def is_failure(self) -> bool:
        return self.code.failure is not None and self.code.failure.value

    @property
    def meaning(self) -> Text | None:
        """What the reference says of the code."""
        found = self.code.description or self.code.name
        return found.value if found is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyCodes:
    """The codes of one field. ``path`` is the wire names from the top of a body to it."""

    path: tuple[str, ...]
    is_number: bool
    codes: tuple[CodeDesign, ...]
    source: CodeSet


def design_codes(api: Api) -> tuple[BodyCodes, ...]:
    """Return the codes whose field is known."""
    return tuple(_body_codes(each) for each in api.codes if each.field)


def failing_code(sample: Sample | None, codes: Sequence[BodyCodes]) -> JsonValue:
    """Return the code by which a sample shows a failure, as errors give it; None if it shows none."""
    body = sample.value.raw if sample is not None and sample.value is not None else None
    for each in codes:
        found = _value_at(body, each.path)
        if str(found) in {code.key for code in each.codes if code.is_failure}:
            return int(str(found)) if each.is_number else str(found)
    return None


def _body_codes(each: CodeSet) -> BodyCodes:
    return BodyCodes(
        path=tuple(name.raw for name in each.field),
        is_number=all(isinstance(code.value.value.raw, int) for code in each.codes),
        codes=tuple(CodeDesign(phrase=_phrase(code), code=code) for code in each.codes),
        source=each,
    )


def _value_at(value: JsonValue, path: tuple[str, ...]) -> JsonValue:
    """Return the value that the names lead to; of an array the first item counts."""
    for name in path:
        if isinstance(value, list):
            value = value[0] if value else None
        value = value.get(name) if isinstance(value, dict) else None
    return None if isinstance(value, bool) else value


def _phrase(code: Code) -> str:
    """Return the words that name a code: its name, else itself, else its short description.

    ``6 | The resource was not found.`` gives "resource not found", ``E_NO_ROOM`` gives "e no room".
    """
    text = str(code.value.value.raw)
    if code.name is not None and len(words(code.name.value.raw)) <= MOST_WORDS:
        return " ".join(words(code.name.value.raw))
    if sum(character.isalpha() for character in text) > 2:
        return " ".join(words(text))
    described = code.description.value.raw if code.description is not None else ""
    clause = _CLAUSE.split(" ".join(described.split()))[0]
    kept = [word for word in words(clause) if word not in _SMALL_WORDS]
    if 0 < len(kept) <= MOST_WORDS and kept[0].isalpha():
        return " ".join(kept)
    return f"code {text.replace('-', 'minus ')}"

"""Views of the codes in bodies: enumerations, and an error class for each that is a failure."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from doc2sdk.model import Api, Code, CodeSet, Json, JsonValue, Sample, Text
from doc2sdk.render.cite import cite
from doc2sdk.render.literals import python_literal
from doc2sdk.render.python import names, prose

MOST_WORDS = 6
"""Words of a description that make a name; a longer one names nothing."""

_SMALL_WORDS = frozenset("a an are is that the this was were".split())
_CLAUSE = re.compile(r"[.,;:(]|\s[-–—]\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberView:
    """A code in an enumeration."""

    name: str
    value: str
    doc: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FailureView:
    """The error class of a code; ``key`` is the code as text."""

    name: str
    key: str
    doc: Text
    meaning: Text

    @property
    def key_literal(self) -> str:
        return python_literal(self.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodesView:
    """The codes of one field. ``path`` is its wire names from the top of a body."""

    name: str
    path: tuple[str, ...]
    is_number: bool
    doc: Text
    members: tuple[MemberView, ...]
    failures: tuple[FailureView, ...]

    @property
    def bases(self) -> str:
        return "IntEnum" if self.is_number else "str, Enum"

    @property
    def path_literal(self) -> str:
        return _tuple(self.path)

    @property
    def mark(self) -> str:
        """Bytes that every body with the field holds; names may be escaped where they are not ASCII."""
        return python_literal(f'"{self.path[-1]}"') if self.path[-1].isascii() else '"{"'

    @property
    def failing(self) -> str:
        """The codes of failures as text, as a set."""
        keys = ", ".join(python_literal(failure.key) for failure in self.failures)
        return f"frozenset({{{keys}}})" if keys else "frozenset()"


def codes_of(api: Api, taken: Collection[str]) -> tuple[CodesView, ...]:
    """The codes of the fields that are known; ``taken`` are names that the package exports."""
    used = {*taken, *keyword.kwlist}
    out: list[CodesView] = []
    for each in api.codes:
        if each.field:
            view = _view(each, used)
            used |= {view.name, *(failure.name for failure in view.failures)}
            out.append(view)
    return tuple(out)


def failing_code(sample: Sample | None, codes: Sequence[CodesView]) -> JsonValue:
    """The code by which a sample shows a failure, as errors give it; None if it shows none."""
    body = sample.value.raw if sample is not None and sample.value is not None else None
    for view in codes:
        found = _at(body, view.path)
        if str(found) in {failure.key for failure in view.failures}:
            return int(str(found)) if view.is_number else str(found)
    return None


def _at(value: JsonValue, path: tuple[str, ...]) -> JsonValue:
    """The value below the names; of an array its first item counts."""
    for name in path:
        if isinstance(value, list):
            value = value[0] if value else None
        value = value.get(name) if isinstance(value, dict) else None
    return None if isinstance(value, bool) else value


def _view(each: CodeSet, used: Collection[str]) -> CodesView:
    is_number = all(isinstance(code.value.value.raw, int) for code in each.codes)
    phrases = [_phrase(code) for code in each.codes]
    member_names = names.unique(_constant(phrase) for phrase in phrases)
    path = tuple(name.raw for name in each.field)
    field = prose.code(".".join(path))
    name = _free(names.pascal(each.name, "Code"), used)
    members = tuple(
        MemberView(
            name=member,
            value=python_literal(_value(code.value.value, is_number=is_number)),
            doc=_about(code),
        )
        for code, member in zip(each.codes, member_names, strict=True)
    )
    return CodesView(
        name=name,
        path=path,
        is_number=is_number,
        doc=prose.join(
            [
                f"What {field} in the bodies of answers says.",
                prose.source_line(cite(each.source.place), 96),
            ]
        ),
        members=members,
        failures=tuple(_failures(each, phrases, name, {*used, name})),
    )


def _failures(
    each: CodeSet, phrases: list[str], prefix: str, used: Collection[str]
) -> Iterator[FailureView]:
    field = ".".join(name.raw for name in each.field)
    taken = set(used)
    for code, phrase in zip(each.codes, phrases, strict=True):
        if code.failure is None or not code.failure.value:
            continue
        stem = re.sub("(?:Error|Exception)$", "", names.pascal(phrase.lower(), "Code")) or "Code"
        wanted = f"{stem}Error"
        name = _free(wanted if wanted not in taken else f"{prefix}{wanted}", taken)
        taken.add(name)
        key = str(code.value.value.raw)
        meaning = _about(code) or Text(phrase)
        told = f"{prose.code(field)} {prose.code(key)}: {prose.one_line(meaning)}"
        yield FailureView(
            name=name,
            key=key,
            doc=Text(prose.wrap(told, 93)),
            meaning=Text(prose.one_line(meaning)),
        )


def _constant(phrase: str) -> str:
    """The words as a constant; some letters have no capital that a name may hold."""
    name = names.snake(phrase, "code")
    upper = unicodedata.normalize("NFKC", name.upper())
    return upper if upper.isidentifier() else name


def _free(wanted: str, used: Collection[str]) -> str:
    """The name, or the name and the least number that make a new one."""
    tries = (wanted, *(f"{wanted}{number}" for number in range(2, len(used) + 3)))
    return next(name for name in tries if name not in used)


def _value(value: Json, *, is_number: bool) -> JsonValue:
    return value.raw if is_number else str(value.raw)


def _about(code: Code) -> Text | None:
    """What the reference says of the code, on one line."""
    told = code.description or code.name
    return Text(prose.sentence(told.value)) if told is not None else None


def _phrase(code: Code) -> str:
    """The words that name a code: its name, itself if it has letters, else its short description."""
    text = str(code.value.value.raw)
    if code.name is not None and len(names.words(code.name.value.raw)) <= MOST_WORDS:
        return " ".join(names.words(code.name.value.raw))
    if sum(character.isalpha() for character in text) > 2:
        return " ".join(names.words(text))
    told = code.description.value.raw if code.description is not None else ""
    clause = _CLAUSE.split(prose.one_line(told).strip())[0]
    kept = [word for word in names.words(clause) if word not in _SMALL_WORDS]
    if 0 < len(kept) <= MOST_WORDS and kept[0].isalpha():
        return " ".join(kept)
    return f"code {text.replace('-', 'minus ')}"


def _tuple(parts: Sequence[str]) -> str:
    inner = ", ".join(python_literal(part) for part in parts)
    return f"({inner}{',' if len(parts) == 1 else ''})"

"""Views of the codes in bodies: enumerations, and an error class for each that is a failure."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from doc2sdk.model import Json, JsonValue, Text
from doc2sdk.render.cite import cite
from doc2sdk.render.design.body_codes import BodyCodes, CodeDesign
from doc2sdk.render.python import names, prose
from doc2sdk.render.python.literals import python_literal, tuple_literal


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
    """The codes of one field. ``path`` is the wire names from the top of a body to it."""

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
        return tuple_literal([python_literal(name) for name in self.path])

    @property
    def marker(self) -> str:
        """Bytes in every body with the field; a name outside ASCII may be escaped there."""
        return python_literal(f'"{self.path[-1]}"') if self.path[-1].isascii() else '"{"'

    @property
    def failing(self) -> str:
        """The codes of failures as text, as a set."""
        keys = ", ".join(python_literal(failure.key) for failure in self.failures)
        return f"frozenset({{{keys}}})" if keys else "frozenset()"


def code_views(codes: Sequence[BodyCodes], taken: Collection[str]) -> tuple[CodesView, ...]:
    """Return the views of codes; ``taken`` are names that the package exports."""
    used = {*taken, *keyword.kwlist}
    views: list[CodesView] = []
    for each in codes:
        view = _view(each, used)
        used |= {view.name, *(failure.name for failure in view.failures)}
        views.append(view)
    return tuple(views)


def _view(each: BodyCodes, used: Collection[str]) -> CodesView:
    member_names = names.unique(_constant(code.phrase) for code in each.codes)
    field = prose.code(".".join(each.path))
    name = _free_name(names.pascal(each.source.name, "Code"), used)
    members = tuple(
        MemberView(
            name=member,
            value=python_literal(_value(code.code.value.value, is_number=each.is_number)),
            doc=_meaning(code),
        )
        for code, member in zip(each.codes, member_names, strict=True)
    )
    source = prose.source_line(cite(each.source.source.place), 96)
    return CodesView(
        name=name,
        path=each.path,
        is_number=each.is_number,
        doc=prose.join([f"What {field} in the bodies of answers says.", source]),
        members=members,
        failures=tuple(_failures(each, name, {*used, name})),
    )


def _failures(each: BodyCodes, prefix: str, used: Collection[str]) -> Iterator[FailureView]:
    field = ".".join(each.path)
    taken = set(used)
    for code in each.codes:
        if not code.is_failure:
            continue
        pascal = names.pascal(code.phrase.lower(), "Code")
        wanted = f"{re.sub('(?:Error|Exception)$', '', pascal) or 'Code'}Error"
        name = _free_name(wanted if wanted not in taken else f"{prefix}{wanted}", taken)
        taken.add(name)
        meaning = _meaning(code) or Text(code.phrase)
        words = f"{prose.code(field)} {prose.code(code.key)}: {prose.one_line(meaning)}"
        yield FailureView(
            name=name,
            key=code.key,
            doc=Text(prose.wrap(words, 93)),
            meaning=Text(prose.one_line(meaning)),
        )


def _constant(phrase: str) -> str:
    """Return the words as a constant; some letters have no capital that a name may contain."""
    name = names.snake(phrase, "code")
    upper = unicodedata.normalize("NFKC", name.upper())
    return upper if upper.isidentifier() else name


def _free_name(wanted: str, used: Collection[str]) -> str:
    """Return the name, or the name and the least number that make a new one."""
    tries = (wanted, *(f"{wanted}{number}" for number in range(2, len(used) + 3)))
    return next(name for name in tries if name not in used)


def _value(value: Json, *, is_number: bool) -> JsonValue:
    return value.raw if is_number else str(value.raw)


def _meaning(code: CodeDesign) -> Text | None:
    """Return what the reference says of the code, on one line."""
    words = prose.sentence(code.meaning) if code.meaning is not None else ""
    return Text(words) if words else None

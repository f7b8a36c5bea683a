"""From JSON to typed values, noting what differs from the reference instead of failing.

Each type becomes a decoder once. A value that does not fit is kept as it came, and the difference
is added to the list of deviations the caller passes.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin
from uuid import UUID

from .deviation import Deviation, describe

_FRACTION = re.compile(r"\.([0-9]+)")
_ZULU = re.compile("[zZ]$")

Decoder = Callable[[Any, list[Deviation]], Any]


@cache
def decoder_for(annotation: Any) -> Decoder:
    """The decoder of a type: what models are annotated with and what calls return."""
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    decode_model = getattr(annotation, "_decode", None)
    if decode_model is not None:
        return _expect(dict, "an object", decode_model)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is list:
        return _list_of(decoder_for(arguments[0]))
    if origin is dict:
        return _dict_of(decoder_for(arguments[1]))
    if origin is Literal:
        return _one_of_values(arguments)
    if origin in (Union, types.UnionType):
        return _union_of(arguments)
    raise TypeError(f"no decoder for {annotation!r}")


def _anything(value: Any, _: list[Deviation]) -> Any:
    return value


def _scalar(
    accepted: type | tuple[type, ...], expected: str, *, rejected: type | None = None
) -> Decoder:
    def decode(value: Any, deviations: list[Deviation]) -> Any:
        if not isinstance(value, accepted) or (rejected and isinstance(value, rejected)):
            deviations.append(Deviation("", expected, describe(value)))
        return value

    return decode


def _parsed(parse: Callable[[str], Any], expected: str) -> Decoder:
    def decode(value: Any, deviations: list[Deviation]) -> Any:
        if isinstance(value, str):
            try:
                return parse(value)
            except ValueError:
                pass
        deviations.append(Deviation("", expected, describe(value)))
        return value

    return decode


def _date_time(text: str) -> datetime:
    """RFC 3339; before Python 3.11 ``fromisoformat`` knows neither ``Z`` nor all fractions."""
    text = _FRACTION.sub(lambda match: f".{match[1]:0<6.6}", text)
    return datetime.fromisoformat(_ZULU.sub("+00:00", text))


_SCALARS: Mapping[Any, Decoder] = {
    Any: _anything,
    object: _anything,
    type(None): _scalar(type(None), "null"),
    bool: _scalar(bool, "a boolean"),
    int: _scalar(int, "an integer", rejected=bool),
    float: _scalar((int, float), "a number", rejected=bool),
    str: _scalar(str, "a string"),
    datetime: _parsed(_date_time, "a date and time"),
    date: _parsed(date.fromisoformat, "a date"),
    UUID: _parsed(UUID, "a UUID"),
}


def _expect(kind: type, expected: str, decode: Decoder) -> Decoder:
    def decode_if(value: Any, deviations: list[Deviation]) -> Any:
        if isinstance(value, kind):
            return decode(value, deviations)
        deviations.append(Deviation("", expected, describe(value)))
        return value

    return decode_if


def _list_of(item: Decoder) -> Decoder:
    def decode(values: list[Any], deviations: list[Deviation]) -> list[Any]:
        decoded: list[Any] = []
        for index, value in enumerate(values):
            known = len(deviations)
            decoded.append(item(value, deviations))
            if len(deviations) > known:
                mark(f"[{index}]", deviations, known)
        return decoded

    return _expect(list, "an array", decode)


def _dict_of(item: Decoder) -> Decoder:
    def decode(values: dict[str, Any], deviations: list[Deviation]) -> dict[str, Any]:
        decoded: dict[str, Any] = {}
        for name, value in values.items():
            known = len(deviations)
            decoded[name] = item(value, deviations)
            if len(deviations) > known:
                mark(name, deviations, known)
        return decoded

    return _expect(dict, "an object", decode)


def _one_of_values(values: tuple[Any, ...]) -> Decoder:
    expected = f"one of {', '.join(map(repr, values))}"

    def decode(value: Any, deviations: list[Deviation]) -> Any:
        if value not in values:
            deviations.append(Deviation("", expected, "another value"))
        return value

    return decode


def _union_of(members: tuple[Any, ...]) -> Decoder:
    """The member that fits best: the first without deviations, else of the right kind and with fewest.

    ``Literal[...] | str`` stands for documented values beside which others may appear: the other
    ones are decoded, and noted.
    """
    literals = [m for m in members if get_origin(m) is Literal]
    kinds: set[Any] = {type(value) for literal in literals for value in get_args(literal)}
    decoders = [decoder_for(member) for member in members if member not in kinds]

    def decode(value: Any, deviations: list[Deviation]) -> Any:
        attempts: list[tuple[Any, list[Deviation]]] = []
        for decoder in decoders:
            found: list[Deviation] = []
            attempts.append((decoder(value, found), found))
            if not found:
                break
        decoded, found = min(attempts, key=_misfit)
        deviations.extend(found)
        return decoded

    return decode


def _misfit(attempt: tuple[Any, list[Deviation]]) -> tuple[bool, int]:
    """A deviation without a path says that the value is of another kind altogether."""
    found = attempt[1]
    return any(not deviation.path for deviation in found), len(found)


def mark(path: str, deviations: list[Deviation], known: int) -> None:
    """Place all deviations but those already ``known`` below ``path``."""
    deviations[known:] = [deviation.below(path) for deviation in deviations[known:]]

"""Which status a response sample shows, where it does not say so itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from doc2sdk.extract.raw import RawOperation
from doc2sdk.lower.responses.headers import is_header
from doc2sdk.lower.rows.name_cells import row_name
from doc2sdk.model import JsonValue, Sample, SampleRole

FindMembers = Callable[[str], frozenset[str]]
"""Gives the names of the fields that a model has, or none."""


def with_statuses(
    raw: RawOperation, samples: tuple[Sample, ...], members: FindMembers
) -> tuple[Sample, ...]:
    """Return the samples with the status of the one success on responses that state none.

    A sample that shares no field with the success body gets the only documented error status, or no
    status if there are several.
    """
    codes = dict.fromkeys(status.code for status in raw.statuses)
    good = [code for code in codes if 200 <= code < 300]
    bad = [code for code in codes if code >= 400]
    if len(good) != 1:
        return samples
    known = _members(raw, good[0], members)
    failure = bad[0] if len(bad) == 1 else None
    open_ = [s for s in samples if s.role is SampleRole.RESPONSE and s.status is None]
    others = [sample for sample in open_ if _is_another(sample, known)]
    if not bad and len(others) == len(open_):
        # Nothing says that there are other answers: the table is about something else.
        others = []
    return tuple(
        (
            replace(sample, status=failure if sample in others else good[0])
            if sample in open_
            else sample
        )
        for sample in samples
    )


def _members(raw: RawOperation, code: int, members: FindMembers) -> frozenset[str]:
    """Return the names of the fields of a response, from its tables or from the data type it names."""
    rows = [row for row in raw.response_fields if row.status in (None, code)]
    if listed := [row_name(row).name for row in rows if not is_header(row)]:
        return frozenset(part for name in listed for part in re.split(r"[.\[\]]+", name) if part)
    types = (status.type for status in raw.statuses if status.code == code)
    named = next((kind.text for kind in types if kind is not None), None)
    return members(named) if named is not None else frozenset()


def _is_another(sample: Sample, known: frozenset[str]) -> bool:
    """Return whether a sample has members and none of them is known."""
    names = set(_names(sample.value.raw)) if sample.value is not None else set()
    return bool(known) and bool(names) and known.isdisjoint(names)


def _names(value: JsonValue) -> Iterator[str]:
    """Yield the names of members at any depth, since tables may list what is inside a wrapper."""
    if isinstance(value, dict):
        yield from value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        yield from _names(item)

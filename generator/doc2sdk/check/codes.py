"""A204 and A205: codes in bodies that a client cannot use, or not know for failures."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.model import Api, Code, CodeSet

MOST_NAMED = 6
"""Codes a diagnostic names; the rest is counted."""


def check(api: Api) -> Iterator[Diagnostic]:
    for each in api.codes:
        if not each.field:
            yield _homeless(each)
        elif unsure := [code for code in each.codes if code.failure is None]:
            yield _unsure(each, unsure)


def _homeless(each: CodeSet) -> Diagnostic:
    return Diagnostic(
        rule="A204",
        headline=f"no documented answer has a field for these {len(each.codes)} codes",
        place=each.source.place,
        excerpt=each.source.text.raw.split("\n")[0],
        notes=(f"they are in the model and make no errors: {_named(each.codes)}",),
    )


def _unsure(each: CodeSet, unsure: list[Code]) -> Diagnostic:
    return Diagnostic(
        rule="A205",
        headline="the reference does not say clearly which codes are failures",
        place=unsure[0].value.place,
        subject=".".join(name.raw for name in each.field),
        excerpt=(unsure[0].description or unsure[0].value).text.raw.split("\n")[0],
        notes=(f"answers with these codes are results, not errors: {_named(tuple(unsure))}",),
    )


def _named(codes: tuple[Code, ...]) -> str:
    more = len(codes) - MOST_NAMED
    shown = ", ".join(f"`{code.value.value.raw}`" for code in codes[:MOST_NAMED])
    return shown + (f" and {more} more" if more > 0 else "")

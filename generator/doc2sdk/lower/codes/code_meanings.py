"""What a table says of each of its codes: its value, its name, and whether it means a failure."""

from __future__ import annotations

import re

from doc2sdk.extract.raw import Fact, RawCode, RawCodes
from doc2sdk.lower.cite import inferred, stated, stated_text
from doc2sdk.lower.codes.code_fields import WEAK_KEYS, Candidate, key
from doc2sdk.lower.names import identifiers
from doc2sdk.model import Cited, Code, Json
from doc2sdk.printed.code_words import FAILURE, PARTLY, SUCCESS
from doc2sdk.printed.roles import Role

_NUMBER = re.compile(r"-?\d+")
_LONGEST_NAME = 60
"""Characters; the text of a longer cell describes the code and is no name."""

_SUCCESS = re.compile(SUCCESS, re.IGNORECASE)
_FAILURE = re.compile(FAILURE, re.IGNORECASE)
_PARTLY = re.compile(PARTLY, re.IGNORECASE)
_NO_ERROR = re.compile(r"\b(?:no|without)[ _]errors?\b", re.IGNORECASE)


def lower_code(row: RawCode, table: RawCodes, holder: Candidate | None) -> Code:
    """Lower one row of a table whose codes ``holder`` holds."""
    text = row.code.text.strip("`\"' ")
    is_number = _NUMBER.fullmatch(text) is not None and not (holder is not None and holder.is_text)
    name, description = row.name, row.description
    if name is not None and (len(name.text) > _LONGEST_NAME or "\n" in name.text):
        description = description or name
        name = None
    return Code(
        value=stated(row.code, Json(int(text) if is_number else text)),
        name=stated_text(name) if name is not None else None,
        description=stated_text(description) if description is not None else None,
        failure=None if _is_of_things(table, holder) else _failure(row, table),
        status=_status(row.status) if row.status is not None else None,
    )


def _is_of_things(table: RawCodes, holder: Candidate | None) -> bool:
    """Return whether the codes may describe a thing: that a payment failed is no failure of the
    call.
    """
    is_weak = holder is not None and key(holder.path[-1]) in WEAK_KEYS
    return is_weak and table.role is not Role.ERRORS


def _status(cell: Fact) -> Cited[int]:
    return stated(cell, int(cell.text.split()[0]))


def _failure(row: RawCode, table: RawCodes) -> Cited[bool] | None:
    """Return whether the row clearly means a failure or a success; None if it is not clear.

    "Invalid token" is a failure, "Created" a success, "Created with errors" is not clear.
    """
    source = row.description or row.name or row.code
    spoken = [fact.text for fact in (row.name, row.description) if fact is not None]
    spoken.append(" ".join(identifiers.words_of(row.code.text)))
    good = [_SUCCESS.search(text) is not None for text in spoken]
    if any(_NO_ERROR.search(text) for text in spoken):
        return inferred(source, False, "words-of-success")
    if any(_PARTLY.search(text) for text in spoken):
        return None
    bad = any(_FAILURE.search(text) for text in spoken)
    if bad or any(good):
        return None if bad and any(good) else inferred(source, bad, _rule(bad))
    if row.status is not None:
        return inferred(row.status, _status(row.status).value >= 400, "http-status")
    is_listed = table.role is Role.ERRORS
    return inferred(table.heading or row.code, True, "listed-as-error") if is_listed else None


def _rule(failed: bool) -> str:
    return "words-of-failure" if failed else "words-of-success"

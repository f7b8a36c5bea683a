"""Tables of codes to the codes of fields, each with what the document says of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace

from doc2sdk.extract.raw import Fact, RawCode, RawCodes, RawReference
from doc2sdk.lower import words
from doc2sdk.lower.cite import inferred, stated, stated_text
from doc2sdk.lower.code_fields import WEAK_KEYS, Candidate, candidates, field_of, key
from doc2sdk.model import Cited, Code, CodeSet, Json, NamedSchema, Operation, Text
from doc2sdk.printed.code_words import FAILURE, PARTLY, SUCCESS
from doc2sdk.printed.roles import Role

_NUMBER = re.compile(r"-?\d+")
_LONGEST_NAME = 60
"""Characters; a longer cell tells what the code means and is no name."""

_LONGEST_PHRASE = 4
_CODES = frozenset({"code", "codes"})

_SUCCESS = re.compile(SUCCESS, re.IGNORECASE)
_FAILURE = re.compile(FAILURE, re.IGNORECASE)
_PARTLY = re.compile(PARTLY, re.IGNORECASE)
_NO_ERROR = re.compile(r"\b(?:no|without)[ _]errors?\b", re.IGNORECASE)


def lower_codes(
    references: Iterable[RawReference],
    operations: Sequence[Operation],
    models: Mapping[str, NamedSchema],
) -> tuple[CodeSet, ...]:
    """The codes by the field they stand in, in the documents' order; of a repeated code the first row.

    ``operations`` have their responses' schemas in place.
    """
    tables = [table for reference in references for table in reference.codes]
    if not tables:
        return ()
    known = candidates(operations, models)
    found: dict[Hashable, CodeSet] = {}
    taken = set(models)
    for table in tables:
        holder = field_of(table, known)
        path = holder.path if holder is not None else ()
        codes = [_code(row, table, holder) for row in table.rows]
        # Tables that nothing joins to a field stay apart, unless they are told twice.
        group: Hashable = path or tuple(code.value.value for code in codes)
        if group not in found:
            found[group] = _set(table, path, taken)
            taken.add(found[group].name)
        found[group] = _with(found[group], codes)
    return tuple(found.values())


def _set(table: RawCodes, path: tuple[str, ...], taken: Collection[str]) -> CodeSet:
    fact = table.header or table.heading or table.rows[0].code
    return CodeSet(
        name=words.unique(_name(table, path), taken, separator=""),
        field=tuple(Text(name) for name in path),
        source=stated_text(fact),
        codes=(),
    )


def _name(table: RawCodes, path: tuple[str, ...]) -> str:
    """The field's name; a field that is only called "code" takes what stands around or heads it."""
    parts = words.words(path[-1]) if path else []
    if len(path) > 1 and len(parts) < 2:
        parts = [*words.words(path[-2]), *parts]
    if len(parts) < 2:
        heads = (fact.text for fact in (table.header, table.heading) if fact is not None)
        named = (words.words(text)[:_LONGEST_PHRASE] for text in heads)
        own = [*parts, "code"] if parts and parts != ["code"] else ["code"]
        parts = next((some for some in named if len(some) > 1 and _CODES & set(some)), own)
    name = words.pascal(parts) or "Code"
    return name.removesuffix("s") if name.endswith("Codes") else name


def _with(known: CodeSet, codes: Iterable[Code]) -> CodeSet:
    by_value = {code.value.value: code for code in known.codes}
    for code in codes:
        by_value.setdefault(code.value.value, code)
    return replace(known, codes=tuple(by_value.values()))


def _code(row: RawCode, table: RawCodes, holder: Candidate | None) -> Code:
    text = row.code.text.strip("`\"' ")
    is_number = _NUMBER.fullmatch(text) is not None and not (holder is not None and holder.is_text)
    name, told = row.name, row.description
    if name is not None and (len(name.text) > _LONGEST_NAME or "\n" in name.text):
        told = told or name
        name = None
    return Code(
        value=stated(row.code, Json(int(text) if is_number else text)),
        name=stated_text(name) if name is not None else None,
        description=stated_text(told) if told is not None else None,
        failure=None if _is_of_things(table, holder) else _failure(row, table),
        status=_status(row.status) if row.status is not None else None,
    )


def _is_of_things(table: RawCodes, holder: Candidate | None) -> bool:
    """Whether the codes may say how a thing is: that a payment failed is no failure of the call."""
    is_weak = holder is not None and key(holder.path[-1]) in WEAK_KEYS
    return is_weak and table.role is not Role.ERRORS


def _status(cell: Fact) -> Cited[int]:
    return stated(cell, int(cell.text.split()[0]))


def _failure(row: RawCode, table: RawCodes) -> Cited[bool] | None:
    """Whether a row clearly speaks of a failure (True) or a success (False)."""
    source = row.description or row.name or row.code
    spoken = [fact.text for fact in (row.name, row.description) if fact is not None]
    spoken.append(" ".join(words.words(row.code.text)))
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

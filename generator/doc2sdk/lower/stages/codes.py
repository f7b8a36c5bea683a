"""Stage 5: tables of codes become the codes of fields."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from doc2sdk.diagnostics import Sink
from doc2sdk.extract.raw import RawCodes
from doc2sdk.lower.cite import stated_text
from doc2sdk.lower.codes.code_fields import candidates, field_of
from doc2sdk.lower.codes.code_meanings import lower_code
from doc2sdk.lower.draft import Draft
from doc2sdk.lower.names import identifiers
from doc2sdk.lower.names.choice import Claim, choose, digest
from doc2sdk.model import Code, CodeSet, Json, Text
from doc2sdk.printed.words import to_english

_LONGEST_PHRASE = 4
"""Words of a heading that names the codes."""

_CODES = frozenset({"code", "codes"})

_NO_FIELD = 100
"""More than any path has parts: codes of a field come before those of none."""


def lower_codes(draft: Draft, _sink: Sink) -> Draft:
    """Group the codes by the field that holds them, in the documents' order.

    The first row of a repeated code stays.
    """
    tables = [table for reference in draft.references for table in reference.codes]
    if not tables:
        return draft
    known = candidates(draft.operations, draft.types)
    found: dict[Hashable, tuple[RawCodes, tuple[str, ...], list[Code]]] = {}
    for table in tables:
        holder = field_of(table, known)
        path = holder.path if holder is not None else ()
        codes = [lower_code(row, table, holder) for row in table.rows]
        # Tables that nothing joins to a field stay apart, unless they are printed twice.
        group: Hashable = path or tuple(code.value.value for code in codes)
        _, _, all_codes = found.setdefault(group, (table, path, []))
        all_codes += codes
    claims = [_claim(table, path, codes) for table, path, codes in found.values()]
    names = choose(claims, draft.types)
    sets = (
        CodeSet(
            name=name or claim.names[-1],
            field=tuple(Text(part) for part in path),
            source=stated_text(table.header or table.heading or table.rows[0].code),
            codes=_without_repeated(codes),
        )
        for (table, path, codes), claim, name in zip(found.values(), claims, names, strict=True)
    )
    return replace(draft, codes=tuple(sets))


def _claim(table: RawCodes, path: tuple[str, ...], codes: Sequence[Code]) -> Claim:
    """Return the names of a set of codes: that of its field, that of its whole path, that of its heading.

    A field that is only called "code" takes the name of the object around it, or the words of the
    table's headings.
    """
    heads = [
        identifiers.words_of(to_english(fact.text))[:_LONGEST_PHRASE]
        for fact in (table.header, table.heading)
        if fact is not None
    ]
    parts = identifiers.words_of(path[-1]) if path else []
    if len(path) > 1 and len(parts) < 2:
        parts = [*identifiers.words_of(path[-2]), *parts]
    if len(parts) < 2:
        own = [*parts, "code"] if parts and parts != ["code"] else ["code"]
        parts = next((some for some in heads if len(some) > 1 and _CODES & set(some)), own)
    whole = [word for name in path for word in identifiers.words_of(name)]
    longer = [whole, *([*head, "code"] for head in reversed(heads))]
    names = [_name(some) for some in (parts, *(some for some in longer if some))]
    values = repr(sorted(str(code.value.value.raw) for code in codes))
    names.append(f"{names[0]}{digest(values).upper()}")
    return Claim(names=tuple(dict.fromkeys(names)), rank=(len(path) or _NO_FIELD, path, values))


def _name(parts: Sequence[str]) -> str:
    name = identifiers.pascal(parts) or "Code"
    return name.removesuffix("s") if name.endswith("Codes") else name


def _without_repeated(codes: Iterable[Code]) -> tuple[Code, ...]:
    by_value: dict[Json, Code] = {}
    for code in codes:
        by_value.setdefault(code.value.value, code)
    return tuple(by_value.values())

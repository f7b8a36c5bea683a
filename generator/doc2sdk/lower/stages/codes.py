"""Stage 5: tables of codes become the codes of fields."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from dataclasses import replace

from doc2sdk.diagnostics import Sink
from doc2sdk.extract.raw import RawCodes
from doc2sdk.lower.cite import stated_text
from doc2sdk.lower.codes.code_fields import candidates, field_of
from doc2sdk.lower.codes.code_meanings import lower_code
from doc2sdk.lower.draft import Draft
from doc2sdk.lower.names import identifiers
from doc2sdk.model import Code, CodeSet, Text

_LONGEST_PHRASE = 4
"""Words of a heading that names the codes."""

_CODES = frozenset({"code", "codes"})


def lower_codes(draft: Draft, _: Sink) -> Draft:
    """Group the codes by the field that holds them, in the documents' order.

    The first row of a repeated code stays.
    """
    tables = [table for reference in draft.references for table in reference.codes]
    if not tables:
        return draft
    known = candidates(draft.operations, draft.types)
    found: dict[Hashable, CodeSet] = {}
    taken = set(draft.types)
    for table in tables:
        holder = field_of(table, known)
        path = holder.path if holder is not None else ()
        codes = [lower_code(row, table, holder) for row in table.rows]
        # Tables that nothing joins to a field stay apart, unless they are printed twice.
        group: Hashable = path or tuple(code.value.value for code in codes)
        if group not in found:
            found[group] = _set(table, path, taken)
            taken.add(found[group].name)
        found[group] = _with(found[group], codes)
    return replace(draft, codes=tuple(found.values()))


def _set(table: RawCodes, path: tuple[str, ...], taken: Collection[str]) -> CodeSet:
    fact = table.header or table.heading or table.rows[0].code
    return CodeSet(
        name=identifiers.unique(_name(table, path), taken, separator=""),
        field=tuple(Text(name) for name in path),
        source=stated_text(fact),
        codes=(),
    )


def _name(table: RawCodes, path: tuple[str, ...]) -> str:
    """Return the name of the codes: that of the field, which if it is only called "code" takes the name of
    the object around it, or the words of the table's headings.
    """
    parts = identifiers.words_of(path[-1]) if path else []
    if len(path) > 1 and len(parts) < 2:
        parts = [*identifiers.words_of(path[-2]), *parts]
    if len(parts) < 2:
        heads = (fact.text for fact in (table.header, table.heading) if fact is not None)
        named = (identifiers.words_of(text)[:_LONGEST_PHRASE] for text in heads)
        own = [*parts, "code"] if parts and parts != ["code"] else ["code"]
        parts = next((some for some in named if len(some) > 1 and _CODES & set(some)), own)
    name = identifiers.pascal(parts) or "Code"
    return name.removesuffix("s") if name.endswith("Codes") else name


def _with(known: CodeSet, codes: Iterable[Code]) -> CodeSet:
    by_value = {code.value.value: code for code in known.codes}
    for code in codes:
        by_value.setdefault(code.value.value, code)
    return replace(known, codes=tuple(by_value.values()))

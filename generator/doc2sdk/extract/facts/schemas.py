"""Chapters that describe data types: a heading that is a name, and fields under it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from doc2sdk.extract.collectors import AnyOf
from doc2sdk.extract.facts.parameters import enumerations
from doc2sdk.extract.facts.relations import relations
from doc2sdk.extract.fields.readers import claim_scope, own_parameters, rows_of_scope
from doc2sdk.extract.fields.typed_lines import typed_lines
from doc2sdk.extract.ledger import Claim, Reading, claim, gather
from doc2sdk.extract.locate.regions import Region
from doc2sdk.extract.outline.scope import Scope, names_something
from doc2sdk.extract.raw import Fact, RawModel, RawParameter
from doc2sdk.printed.headings import without_number
from doc2sdk.printed.request_line import method_of
from doc2sdk.sources.blocks import AnyBlock, Paragraph

_NAME = re.compile(
    r"[A-Za-z_][\w.]*(?:\s*-\s*.*)?|[\w ]{1,40} (?:model|object|resource|schema|type)",
    re.IGNORECASE,
)


def models(
    root: Scope, regions: Sequence[Region], taken: Container[str]
) -> Iterator[RawModel | Claim]:
    """Yield every data type the document describes outside its operations."""
    inside = {scope for region in regions for item in _tops(region) for scope in item.walk()}
    own: set[str] = set()
    for scope in root.walk():
        if scope in inside or scope.title is None or not names_something(scope):
            continue
        name = Fact(text=_named_once(without_number(scope.title.text)), place=scope.title.place)
        if _NAME.fullmatch(name.text) is None or method_of(name.text) is not None:
            continue
        if (found := _model(scope, name, AnyOf(taken, own))) is not None:
            yield from found.claims
            yield from found.facts
            own.update(found.blocks)
    yield from relations(root, AnyOf(taken, own))


def _model(scope: Scope, name: Fact, taken: Container[str]) -> Reading[RawModel] | None:
    """Return the data type that a scope describes; None where it has no fields."""
    found = gather(_fields(scope, taken))
    if not found.facts:
        return None
    values = gather(enumerations(tuple(scope.content)))
    titled = tuple(claim(scope.heading, "model")) if scope.heading is not None else ()
    model = RawModel(name=name, fields=found.facts, enumerations=values.facts)
    return Reading(facts=(model,), claims=(*found.claims, *titled, *values.claims))


def _fields(scope: Scope, taken: Container[str]) -> Iterator[RawParameter | Claim]:
    """Yield the fields under a heading, and those under headings inside of it that name nothing
    ("Properties").
    """
    if scope.title is None:
        return
    own = gather(own_parameters(scope.blocks, scope.title, taken))
    yield from own.claims
    yield from own.facts
    typed = gather(_typed(scope, AnyOf(taken, own.blocks)))
    yield from typed.claims
    yield from typed.facts
    taken = AnyOf(taken, own.blocks, typed.blocks)
    for child in (child for child in scope.children if not names_something(child)):
        yield from own_parameters(child.blocks, child.title, taken)
        for inner in child.children:
            if rows := rows_of_scope(inner, child.title):
                yield from claim_scope(inner)
                yield from rows


def _typed(scope: Scope, taken: Container[str]) -> Iterator[RawParameter | Claim]:
    """Yield the fields of lines with a type below their name, which no heading needs to announce here."""
    for row, used in typed_lines(_lines(scope), scope.title):
        if any(block.id in taken for block in used):
            continue
        for block in used:
            yield from claim(block, "model-field")
        yield row


def _lines(scope: Scope) -> list[AnyBlock]:
    """Return the blocks of a scope and of the bold lines in it, those included: prints set names bold."""
    out: list[AnyBlock] = []
    for item in scope.content:
        if not isinstance(item, Scope):
            out.append(item)
        elif isinstance(item.heading, Paragraph):
            out += [item.heading, *item.blocks]
    return out


def _named_once(title: str) -> str:
    """Return a title without a second spelling of its name: "UserData user_data"."""
    words = title.split()
    spellings = {re.sub(r"[\W_]+", "", word).lower() for word in words}
    return words[0] if len(words) > 1 and len(spellings) == 1 else title


def _tops(region: Region) -> Iterator[Scope]:
    yield from (item for item in region.content if isinstance(item, Scope))

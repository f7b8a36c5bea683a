"""Chapters that describe data types: a heading that is a name, and fields under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from doc2sdk.extract.facts.operations import enumerations
from doc2sdk.extract.fields.readers import own_parameters
from doc2sdk.extract.ledger import Ledger
from doc2sdk.extract.locate.regions import Region
from doc2sdk.extract.outline.scope import Scope, names_something
from doc2sdk.extract.raw import Fact, RawModel, RawParameter
from doc2sdk.printed.headings import without_number
from doc2sdk.printed.roles import Column
from doc2sdk.printed.type_words import stated_type
from doc2sdk.sources.blocks import AnyBlock, Paragraph

_NAME = re.compile(
    r"[A-Za-z_][\w.]*(?:\s*-\s*.*)?|[\w ]{1,40} (?:model|object|resource|schema|type)",
    re.IGNORECASE,
)
_FIELD = re.compile(r"[A-Za-z_$@][\w.$@\[\]-]*(?:\s*\((?:optional|required)\))?\s*\*?")


def models(root: Scope, regions: Sequence[Region], ledger: Ledger) -> Iterator[RawModel]:
    """Every data type the document describes outside its operations."""
    inside = {scope for region in regions for item in _tops(region) for scope in item.walk()}
    for scope in root.walk():
        if scope in inside or scope.title is None or not names_something(scope):
            continue
        name = Fact(text=_named_once(without_number(scope.title.text)), place=scope.title.place)
        if _NAME.fullmatch(name.text) is None:
            continue
        fields = [*own_parameters(scope.blocks, scope.title, ledger)]
        fields += _typed_lines(_lines(scope), scope.title, ledger)
        for child in (child for child in scope.children if not names_something(child)):
            fields += own_parameters(child.blocks, child.title, ledger)
        if fields:
            if scope.heading is not None:
                ledger.consume(scope.heading, "model")
            values = tuple(enumerations(tuple(scope.content), ledger))
            yield RawModel(name=name, fields=tuple(fields), enumerations=values)


def _lines(scope: Scope) -> list[AnyBlock]:
    """The blocks of a scope and of the bold lines in it, those included: prints set names bold."""
    out: list[AnyBlock] = []
    for item in scope.content:
        if not isinstance(item, Scope):
            out.append(item)
        elif isinstance(item.heading, Paragraph):
            out += [item.heading, *item.blocks]
    return out


def _named_once(title: str) -> str:
    """A title without a second spelling of its name: "UserData user_data"."""
    words = title.split()
    spellings = {re.sub(r"[\W_]+", "", word).lower() for word in words}
    return words[0] if len(words) > 1 and len(spellings) == 1 else title


def _tops(region: Region) -> Iterator[Scope]:
    yield from (item for item in region.content if isinstance(item, Scope))


def _typed_lines(
    blocks: Sequence[AnyBlock], heading: Fact, ledger: Ledger
) -> Iterator[RawParameter]:
    """Fields printed as a line with the name and a line that starts with the type."""
    for name, told in pairwise(blocks):
        if not isinstance(name, Paragraph) or not isinstance(told, Paragraph):
            continue
        first = told.spans[0]
        is_named = all(span.bold for span in name.spans) and stated_type(first.text) is not None
        is_set_apart = bool(first.href) or first.mono or first.bold or is_named
        if _FIELD.fullmatch(name.text) is None or not is_set_apart:
            continue
        if ledger.is_consumed(name) or ledger.is_consumed(told):
            continue
        ledger.consume(name, "model-field")
        ledger.consume(told, "model-field")
        rest = "".join(span.text for span in told.spans[1:]).strip()
        cells = {
            Column.NAME: Fact(text=name.text, place=name.place),
            Column.TYPE: Fact(text=first.text.strip(), place=told.place),
        }
        if rest:
            cells[Column.DESCRIPTION] = Fact(text=rest, place=told.place)
        yield RawParameter(cells=cells, heading=heading)

"""The API while it is lowered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from doc2sdk.diagnostics import Sink
from doc2sdk.extract.raw import RawReference
from doc2sdk.lower.rows.row_schema import FindType
from doc2sdk.model import (
    Cited,
    CodeSet,
    Message,
    NamedSchema,
    Operation,
    Schema,
    Section,
    Text,
)


def no_type(_: str) -> Schema | None:
    """Know no type."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is known of the API so far. Each stage fills in what the stages after it need.

    ``documents`` holds the operations of each document before they are merged, ``operations`` holds
    them after. ``types`` holds the data types that the documents describe, by name; only those that
    something uses become ``schemas``. ``find`` gives the schema of the type that words name.
    """

    references: tuple[RawReference, ...]
    title: Cited[Text]
    sections: tuple[Section, ...] = ()
    types: Mapping[str, NamedSchema] = field(default_factory=dict)
    find: FindType = no_type
    documents: tuple[tuple[Operation, ...], ...] = ()
    operations: tuple[Operation, ...] = ()
    messages: tuple[Message, ...] = ()
    codes: tuple[CodeSet, ...] = ()
    schemas: tuple[NamedSchema, ...] = ()


Stage = Callable[[Draft, Sink], Draft]
"""One step of lowering. It returns a new draft and reports what it finds to the sink."""

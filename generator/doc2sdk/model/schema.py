"""The shape of data, in the vocabulary of OpenAPI 3.1 (JSON Schema 2020-12)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from doc2sdk.model.place import Cited
from doc2sdk.model.text import Json, Text


class SchemaType(str, Enum):
    """JSON Schema's ``type``."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    ARRAY = "array"
    OBJECT = "object"
    NULL = "null"


CONTRADICTED = "sample-contradicts-table"
"""The rule of a type that a sample shows where a table states another; the sample is followed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """A member of an object. ``name`` is the wire name."""

    name: Text
    schema: Schema
    required: Cited[bool]
    description: Cited[Text] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """One schema. All parts empty means any value.

    ``ref`` names an entry of :attr:`Api.schemas` and stands alone. ``const`` is a value the document
    fixes: the client sends it and the caller does not.
    """

    ref: str | None = None
    type: Cited[SchemaType] | None = None
    nullable: bool = False
    format: Cited[Text] | None = None
    properties: tuple[Property, ...] = ()
    items: Schema | None = None
    enum: tuple[Cited[Json], ...] = ()
    const: Cited[Json] | None = None
    default: Cited[Json] | None = None
    minimum: Cited[Json] | None = None
    maximum: Cited[Json] | None = None
    one_of: tuple[Schema, ...] = ()
    examples: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSchema:
    """A schema several places share.

    ``name`` is made by lowering from the document's own words: PascalCase, ASCII letters and
    digits, unique in the API.
    """

    name: str
    schema: Schema
    source: Cited[Text]
    description: Cited[Text] | None = None

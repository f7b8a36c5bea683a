"""Data types the documents describe in chapters of their own, and type words that name them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from doc2sdk.diagnostics import Sink
from doc2sdk.extract.raw import RawModel
from doc2sdk.lower.cite import inferred, stated_text
from doc2sdk.lower.names import identifiers
from doc2sdk.lower.names.choice import digest
from doc2sdk.lower.names.titles import without_deprecation
from doc2sdk.lower.rows.enumerations import properties_with_values, values_by_name
from doc2sdk.lower.rows.field_tree import ListedField, property_tree
from doc2sdk.lower.rows.name_cells import row_name
from doc2sdk.lower.rows.required_marks import marks_only_optional, required_mark
from doc2sdk.lower.rows.row_schema import row_description, row_schema
from doc2sdk.model import Message, NamedSchema, Operation, Schema, SchemaType

_ARRAY = re.compile(
    r"(?:array|list)\s*(?:of\s+|\[|<|\()\s*(?P<of>.+?)[\])>]?|\[(?P<in>.+)\]|(?P<post>.+)\[\]"
)
_BRACKETS = frozenset("[]<>()")
_POINTER = re.compile(r"#/(?:[\w.-]+/)*")
"""A JSON pointer's way to a schema (RFC 6901), which some renderers print before its name."""

_TITLE_NOISE = re.compile(r"\s+(?:-\s.*|model|object|resource|schema|type)$", re.IGNORECASE)


@dataclass(slots=True)
class DataTypes:
    """The data types that documents describe. They are lowered when all are known, since they refer
    to each other.
    """

    _raw: dict[str, tuple[str, RawModel]] = field(default_factory=dict)

    def add(self, found: Iterable[RawModel]) -> None:
        """Take the data types of a document. The first of a name stays."""
        for model in found:
            title = _TITLE_NOISE.sub("", without_deprecation(model.name.text.strip()))
            key, name = _key(title), identifiers.pascal(identifiers.words_of(title))
            if name and key not in self._raw:
                # Two titles of the same ASCII letters are told apart by what names cannot hold.
                is_taken = any(known == name for known, _ in self._raw.values())
                self._raw[key] = (name + digest(key).upper() if is_taken else name, model)

    def find(self, printed: str) -> Schema | None:
        """Return the schema that a type's words name: a data type, or an array of one.

        Brackets are no part of a name: "[Pet]" is an array of what is called "Pet".
        """
        text = _POINTER.sub("", printed.strip().strip("`"))
        match = _ARRAY.fullmatch(text)
        inner = next((group for group in match.groups() if group), None) if match else None
        known = self._raw.get(_key(text)) if inner is None or not _BRACKETS & set(text) else None
        if known is not None:
            return Schema(ref=known[0])
        items = self.find(inner) if inner is not None else None
        return Schema(items=items) if items is not None else None

    def members(self, printed: str) -> frozenset[str]:
        """Return the names of the fields of the data type that a type's words name."""
        found = self.find(printed)
        while found is not None and found.items is not None:
            found = found.items
        name = found.ref if found is not None else None
        rows = (raw.fields for known, raw in self._raw.values() if known == name)
        return frozenset(row_name(row).name for row in next(rows, ()))

    def lower(self, sink: Sink) -> dict[str, NamedSchema]:
        """Return the schema of every data type by its name."""
        return {name: _lower(name, raw, self, sink) for name, raw in self._raw.values()}


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).lower()


def _lower(name: str, raw: RawModel, models: DataTypes, sink: Sink) -> NamedSchema:
    unmarked = marks_only_optional(raw.fields)
    fields = []
    for row in raw.fields:
        cell = row_name(row)
        schema = row_schema(row, cell, raw.name.text, sink, models.find)
        flag = required_mark(row, None, unmarked=unmarked)
        told = row_description(row)
        fields.append(
            ListedField(name=cell, row=row, schema=schema, required=flag, description=told)
        )
    values = values_by_name(raw.enumerations)
    properties = properties_with_values(property_tree(fields), values)
    kind = inferred(raw.name, SchemaType.OBJECT, "has-members")
    return NamedSchema(
        name=name,
        schema=Schema(type=kind, properties=properties),
        source=stated_text(raw.name),
    )


def used_types(
    operations: Sequence[Operation],
    messages: Sequence[Message],
    shared: Sequence[NamedSchema],
    known: Mapping[str, NamedSchema],
) -> list[NamedSchema]:
    """Return the data types that operations, messages and shared shapes use, and those that these use,
    in the order of the documents.
    """
    open_ = [name for operation in operations for name in _used(operation)]
    open_ += [name for message in messages for name in _refs(message.schema)]
    open_ += [name for schema in shared for name in _refs(schema.schema)]
    used: set[str] = set()
    while open_:
        name = open_.pop()
        if name in known and name not in used:
            used.add(name)
            open_ += _refs(known[name].schema)
    return [schema for name, schema in known.items() if name in used]


def _used(operation: Operation) -> Iterator[str]:
    for parameter in operation.parameters:
        yield from _refs(parameter.schema)
    if operation.body is not None:
        yield from _refs(operation.body.schema)
    for response in operation.responses:
        if response.schema is not None:
            yield from _refs(response.schema)


def _refs(schema: Schema) -> Iterator[str]:
    if schema.ref is not None:
        yield schema.ref
    for item in schema.properties:
        yield from _refs(item.schema)
    if schema.items is not None:
        yield from _refs(schema.items)
    for branch in schema.one_of:
        yield from _refs(branch)

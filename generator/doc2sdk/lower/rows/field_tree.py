"""The fields of a body as tables list them, nested as their names say.

Nesting is printed as marks before the name (``» name``), as dotted names (``a.b``, ``a[].b``), or not
at all. A row for the whole body ("body") gives way to the fields below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from doc2sdk.extract.raw import RawParameter
from doc2sdk.lower.cite import inferred, stated
from doc2sdk.lower.rows.name_cells import NameCell
from doc2sdk.lower.rows.row_schema import FindType
from doc2sdk.model import Cited, Property, Schema, SchemaType, Text
from doc2sdk.printed.roles import Column

WHOLE_BODY = frozenset({"body", "payload", "request body", "requestbody"})
"""Names of rows that mean the body itself where its fields follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedField:
    """One listed field before nesting."""

    name: NameCell
    row: RawParameter
    schema: Schema
    required: Cited[bool]
    description: Cited[Text] | None = None


@dataclass(slots=True)
class _Node:
    name: str
    listed: ListedField | None
    children: dict[str, _Node] = field(default_factory=dict)


def property_tree(fields: Sequence[ListedField]) -> tuple[Property, ...]:
    """Return the properties of the body, nested."""
    root = _Node(name="", listed=None)
    at_depth: list[_Node] = [root]
    for item in _without_whole_body(fields):
        depth = min(item.name.depth, len(at_depth) - 1)
        node = at_depth[depth]
        parts = [part for part in item.name.name.replace("[]", "").split(".") if part]
        for part in parts[:-1]:
            node = node.children.setdefault(part, _Node(name=part, listed=None))
        if not parts:
            continue
        leaf = node.children.setdefault(parts[-1], _Node(name=parts[-1], listed=item))
        at_depth = [*at_depth[: depth + 1], leaf]
    return tuple(found for child in root.children.values() if (found := _property(child)))


def whole_body(fields: Sequence[ListedField], find: FindType) -> Cited[Schema] | None:
    """Return the schema of a single row that is the whole body: its name or type is that of a data
    type, or
    both its name and its location are "body".
    """
    if len(fields) != 1:
        return None
    (item,) = fields
    cell = item.row.cells[Column.NAME]
    model = find(item.name.name)
    if model is None and item.name.name.lower() in WHOLE_BODY:
        place = item.row.cells.get(Column.LOCATION)
        is_body = place is not None and place.text.strip("() ").lower() == "body"
        model = item.schema if item.schema.ref is not None or is_body else None
    return stated(cell, model) if model is not None else None


def _without_whole_body(fields: Sequence[ListedField]) -> list[ListedField]:
    """Return the fields without a first row for the whole body, and with the least depth at the top.

    That row may be missing also where the others are marked as below it: it has no name.
    """
    found = list(fields)
    if found and found[0].name.name.lower() in WHOLE_BODY:
        if len(found) == 1:
            return [] if _names_a_model(found[0]) else found
        found = found[1:]
    shift = min((item.name.depth for item in found), default=0)
    return [replace(item, name=replace(item.name, depth=item.name.depth - shift)) for item in found]


def _names_a_model(item: ListedField) -> bool:
    """Return whether the row's type is not a scalar: the body is a data type described elsewhere."""
    kind = item.schema.type
    return kind is None or kind.value is SchemaType.OBJECT


def _property(node: _Node) -> Property | None:
    listed = node.listed or next(_leaves(node), None)
    if listed is None:
        return None
    children = tuple(found for child in node.children.values() if (found := _property(child)))
    schema = listed.schema if node.listed is not None else Schema()
    name = listed.row.cells[Column.NAME]
    if children:
        schema = _with_children(schema, children, listed)
    flag = (
        listed.required if node.listed is not None else inferred(name, False, "implied-by-member")
    )
    if schema.const is not None:
        flag = inferred(name, True, "value-column")
    told = listed.description if node.listed is not None else None
    return Property(name=Text(node.name), schema=schema, required=flag, description=told)


def _with_children(schema: Schema, children: tuple[Property, ...], listed: ListedField) -> Schema:
    """Return an object with the children, or an array of such objects if the row says so."""
    name = listed.row.cells[Column.NAME]
    kind = inferred(name, SchemaType.OBJECT, "has-members")
    if schema.type is not None and schema.type.value is SchemaType.ARRAY:
        return replace(schema, items=Schema(type=kind, properties=children))
    return replace(schema, type=schema.type or kind, properties=children)


def _leaves(node: _Node) -> Iterator[ListedField]:
    """Yield the listed fields below a node that only dotted names imply."""
    for child in node.children.values():
        if child.listed is not None:
            yield child.listed
        yield from _leaves(child)

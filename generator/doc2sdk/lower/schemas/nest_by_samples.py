"""Moves fields that a table lists flat into the objects that samples show them in.

Many references list the members of ``{"server": {...}}``, or of ``{"servers": [{...}]}``, without
saying that they are its members.
The sample knows: a listed field that the sample shows only inside an object is moved there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from doc2sdk.extract.raw import Fact
from doc2sdk.lower.cite import inferred, source_fact
from doc2sdk.model import Property, Schema, SchemaType

Path = tuple[str, ...]


def nest(listed: tuple[Property, ...], shown: tuple[Property, ...]) -> tuple[Property, ...]:
    """Return the listed fields, each inside the object that samples show it in.

    Where the sample's body is one object in a wrapper, fields that it does not show go there, too.
    """
    where = dict(_paths(shown, ()))
    wrapper = _wrapper(listed, shown)
    top: dict[str, Property] = {}
    inside: list[tuple[Path, Property]] = []
    for item in listed:
        path = where.get(item.name.raw)
        if path is None and wrapper is not None and item.name.raw != wrapper:
            path = (wrapper,)
        if path:
            inside.append((path, item))
        else:
            top[item.name.raw] = item
    for path, item in inside:
        by_name = {p.name.raw: p for p in shown}
        holder = top.get(path[0]) or _holder(by_name[path[0]])
        top[path[0]] = _with_member(holder, path[1:], item, by_name[path[0]])
    return tuple(top.values())


def _paths(properties: tuple[Property, ...], above: Path) -> Iterator[tuple[str, Path]]:
    """Yield pairs of a name and the objects around it, innermost first: later pairs win in a dict,
    so that a
    name found at two depths is at the outer one."""
    for item in properties:
        yield from _paths(_members(item.schema), (*above, item.name.raw))
    for item in properties:
        yield item.name.raw, above


def _wrapper(listed: tuple[Property, ...], shown: tuple[Property, ...]) -> str | None:
    """Return the name of the one object that the sample's body consists of, if it contains a listed
    field.
    """
    members = {item.name for item in _members(shown[0].schema)} if len(shown) == 1 else set()
    return shown[0].name.raw if any(item.name in members for item in listed) else None


def _holder(shown: Property) -> Property:
    """Return an object that only the sample shows, empty: its members come from the table."""
    return replace(shown, schema=_with_members(Schema(), shown, "sample-value", ()))


def _with_member(holder: Property, path: Path, item: Property, shown: Property) -> Property:
    """Return ``holder`` with ``item`` below it, along the objects of ``path``."""
    members = {member.name.raw: member for member in _members(holder.schema)}
    if path:
        inner = next(member for member in _members(shown.schema) if member.name.raw == path[0])
        known = members.get(path[0]) or _holder(inner)
        members[path[0]] = _with_member(known, path[1:], item, inner)
    else:
        members.setdefault(item.name.raw, item)
    schema = _with_members(holder.schema, shown, "has-members", tuple(members.values()))
    return replace(holder, schema=schema)


def _members(schema: Schema) -> tuple[Property, ...]:
    """Return the members of an object, or of the objects in an array."""
    return schema.properties if schema.items is None else schema.items.properties


def _with_members(
    schema: Schema, shown: Property, rule: str, members: tuple[Property, ...]
) -> Schema:
    """Return the schema with these members: as its own, or as those of its items if the sample is
    an array.
    """
    is_array = shown.schema.items is not None
    kind = inferred(_fact(shown), SchemaType.ARRAY if is_array else SchemaType.OBJECT, rule)
    schema = replace(schema, type=schema.type or kind)
    if not is_array:
        return replace(schema, properties=members)
    inner = inferred(_fact(shown), SchemaType.OBJECT, rule)
    items = schema.items or Schema(type=inner)
    return replace(schema, items=replace(items, properties=members))


def _fact(item: Property) -> Fact:
    return source_fact(item.required)

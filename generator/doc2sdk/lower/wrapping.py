"""Fields that a table lists flat and samples show inside an object.

Many references list the members of ``{"server": {...}}`` without saying that they are its members.
The sample knows: a listed field that the sample shows only inside an object is moved there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from doc2sdk.extract.raw import Fact
from doc2sdk.lower.cite import inferred
from doc2sdk.model import Property, Schema, SchemaType

Path = tuple[str, ...]


def wrapped(listed: tuple[Property, ...], shown: tuple[Property, ...]) -> tuple[Property, ...]:
    """The listed fields where the samples have them.

    Where the sample's body is one object in a wrapper, fields it does not show go there too.
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
    """Each name and the objects it is shown in, the outermost place last so that it counts."""
    for item in properties:
        yield from _paths(item.schema.properties, (*above, item.name.raw))
    for item in properties:
        yield item.name.raw, above


def _wrapper(listed: tuple[Property, ...], shown: tuple[Property, ...]) -> str | None:
    """The one object that the sample's body consists of, if a listed field is shown inside it."""
    if len(shown) != 1 or not shown[0].schema.properties:
        return None
    members = {item.name for item in shown[0].schema.properties}
    return shown[0].name.raw if any(item.name in members for item in listed) else None


def _holder(shown: Property) -> Property:
    """An object that only the sample shows, empty: its members come from the table."""
    kind = inferred(_fact(shown), SchemaType.OBJECT, "sample-value")
    return replace(shown, schema=Schema(type=kind))


def _with_member(holder: Property, path: Path, item: Property, shown: Property) -> Property:
    """``holder`` with ``item`` below it, along the objects of ``path``."""
    members = {member.name.raw: member for member in holder.schema.properties}
    if path:
        inner = next(member for member in shown.schema.properties if member.name.raw == path[0])
        known = members.get(path[0]) or _holder(inner)
        members[path[0]] = _with_member(known, path[1:], item, inner)
    else:
        members.setdefault(item.name.raw, item)
    kind = holder.schema.type or inferred(_fact(shown), SchemaType.OBJECT, "has-members")
    schema = replace(holder.schema, type=kind, properties=tuple(members.values()))
    return replace(holder, schema=schema)


def _fact(item: Property) -> Fact:
    return Fact(text=item.required.text.raw, place=item.required.place)

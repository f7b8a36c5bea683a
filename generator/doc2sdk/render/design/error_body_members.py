"""What the bodies of documented failures have in common: members that the errors of an SDK show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from doc2sdk.model import Api, Property, Response, Schema, SchemaType, Text
from doc2sdk.render.design.schema_walk import SchemaIndex
from doc2sdk.render.design.success import is_successful
from doc2sdk.render.design.types import ANY, NULL, Kind, Type, single, union

_SCALARS = {
    SchemaType.STRING: Kind.TEXT,
    SchemaType.INTEGER: Kind.INTEGER,
    SchemaType.NUMBER: Kind.NUMBER,
    SchemaType.BOOLEAN: Kind.BOOLEAN,
}
_QUOTED = (Kind.TEXT, Kind.INTEGER)


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorBodyMember:
    """A member of error bodies. It may have any value where the documents name several types."""

    wire_name: Text
    type: Type

    @property
    def is_quoted(self) -> bool:
        """Whether the error's message quotes the member."""
        return self.type.members[0] in _QUOTED


def design_error_body(
    api: Api, schemas: SchemaIndex, code_paths: tuple[tuple[str, ...], ...]
) -> tuple[ErrorBodyMember, ...]:
    """Return the members that at least half of the documented error bodies have, in their order.

    ``code_paths`` lead to codes, which errors show as ``code``.
    """
    bodies = list(_error_bodies(api, schemas))
    counts = Counter(name for body in bodies for name in body)
    common = [name for name, count in counts.items() if 2 * count >= len(bodies)]
    return tuple(
        ErrorBodyMember(
            wire_name=Text(name), type=_type([body[name] for body in bodies if name in body])
        )
        for name in common
        if name != "code" or ("code",) not in code_paths
    )


def _error_bodies(api: Api, schemas: SchemaIndex) -> Iterator[dict[str, Property]]:
    for operation in api.operations:
        for response in operation.responses:
            schema = _error_schema(response)
            properties = schemas.resolve(schema).properties if schema is not None else ()
            if properties:
                yield {prop.name.raw: prop for prop in properties}


def _error_schema(response: Response) -> Schema | None:
    return None if is_successful(response) else response.schema


def _type(properties: list[Property]) -> Type:
    kinds = {p.schema.type.value if p.schema.type is not None else None for p in properties}
    kind = kinds.pop() if len(kinds) == 1 else None
    scalar = _SCALARS.get(kind) if kind is not None else None
    return union(single(scalar), NULL) if scalar is not None else ANY

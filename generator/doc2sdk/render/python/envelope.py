"""What the bodies of documented failures have in common: members that the errors of an SDK show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from doc2sdk.model import Api, Property, Response, Schema, SchemaType, Text
from doc2sdk.render.python import names, prose
from doc2sdk.render.python.modules import succeeds
from doc2sdk.render.python.schemas import Schemas

# What the error classes, and Python's own exceptions, have already.
_TAKEN = frozenset(
    "add_note args body message request request_id response status_code with_traceback".split()
)
_SCALARS = {
    SchemaType.STRING: "str",
    SchemaType.INTEGER: "int",
    SchemaType.NUMBER: "float",
    SchemaType.BOOLEAN: "bool",
}
_TOLD = frozenset({"str", "int"})


Paths = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvelopeMember:
    """A member of error bodies; ``annotation`` is ``Any`` where the documents name several types."""

    name: str
    wire_name: Text
    annotation: str

    @property
    def doc(self) -> Text:
        words = f"{prose.code(self.wire_name)} of the documented error body; None if it has none."
        return Text(prose.wrap(words, prose.LINE_WIDTH - 11))

    @property
    def told(self) -> bool:
        """Whether the error's message quotes it."""
        return self.annotation.partition(" ")[0] in _TOLD


def envelope_of(api: Api, schemas: Schemas, paths: Paths = ()) -> tuple[EnvelopeMember, ...]:
    """The members that at least half of the documented error bodies have, in their order.

    ``paths`` are those of codes, which errors show as ``code``.
    """
    bodies = list(_error_bodies(api, schemas))
    counts = Counter(name for body in bodies for name in body)
    common = [name for name, count in counts.items() if 2 * count >= len(bodies)]
    common = [name for name in common if name != "code" or ("code",) not in paths]
    python_names = _names(common, _TAKEN | {"code"} if paths else _TAKEN)
    return tuple(
        EnvelopeMember(
            name=python_name,
            wire_name=Text(name),
            annotation=_annotation([body[name] for body in bodies if name in body]),
        )
        for name, python_name in zip(common, python_names, strict=True)
    )


def _names(wire_names: list[str], taken: frozenset[str]) -> list[str]:
    """``body_`` goes in front of names that errors have a meaning of their own for."""
    wanted = [names.snake(name, "member") for name in wire_names]
    reserved = names.ANNOTATION_NAMES | taken
    return names.unique(f"body_{name}" if name in reserved else name for name in wanted)


def _error_bodies(api: Api, schemas: Schemas) -> Iterator[dict[str, Property]]:
    for operation in api.operations:
        for response in operation.responses:
            schema = _body(response)
            properties = schemas.resolve(schema).properties if schema is not None else ()
            if properties:
                yield {prop.name.raw: prop for prop in properties}


def _body(response: Response) -> Schema | None:
    return None if succeeds(response) else response.schema


def _annotation(properties: list[Property]) -> str:
    kinds = {p.schema.type.value if p.schema.type is not None else None for p in properties}
    kind = kinds.pop() if len(kinds) == 1 else None
    scalar = _SCALARS.get(kind) if kind is not None else None
    return f"{scalar} | None" if scalar is not None else "Any"

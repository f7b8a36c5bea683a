"""The arguments of a method: what the caller passes, and what the document fixes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from doc2sdk.model import (
    Json,
    Location,
    Operation,
    Parameter,
    Place,
    Property,
    RequestBody,
    Schema,
    Text,
)
from doc2sdk.render.python import media, names, paths
from doc2sdk.render.python.scalars import is_binary
from doc2sdk.render.python.schemas import Schemas, Scope
from doc2sdk.render.python.types import TypeView, plain, union

BODY = "body"
_LEFT_OUT = plain("NotGiven")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A place for a value in a request: where it goes, what the document says about it.

    ``whole_body`` marks the body itself, which has no name on the wire.
    """

    location: str
    wire_name: Text
    schema: Schema
    required: bool
    place: Place
    description: Text | None = None
    examples: tuple[Json, ...] = ()
    whole_body: bool = False
    json: bool = True
    file: bool = False

    @property
    def constant(self) -> Json | None:
        return self.schema.const.value if self.schema.const else None

    @property
    def idempotency_key(self) -> bool:
        """Whether it is a header by which the server knows a repeated request.

        ``Idempotency-Key`` (IETF httpapi draft) and its relatives.
        """
        return self.location == "header" and _knows_repetition(self.wire_name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A slot the caller fills, under its Python name."""

    name: str
    type: TypeView
    slot: Slot

    @property
    def annotation(self) -> str:
        """The type; an optional argument may be left out."""
        return (
            self.type.annotation if self.slot.required else union(self.type, _LEFT_OUT).annotation
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments:
    """All slots of an operation: ``asked`` of the caller, required ones first, or ``fixed``."""

    asked: tuple[Argument, ...]
    fixed: tuple[Slot, ...]

    def at(self, location: str) -> tuple[Argument, ...]:
        return tuple(a for a in self.asked if a.slot.location == location)

    def fixed_at(self, location: str) -> tuple[Slot, ...]:
        return tuple(slot for slot in self.fixed if slot.location == location)


def arguments_of(operation: Operation, schemas: Schemas, scope: Scope) -> Arguments:
    """The arguments of an operation's method.

    An optional constant is fixed as well: the reference names no other value to send.
    """
    slots = list(_slots(operation, schemas))
    asked = sorted((s for s in slots if s.constant is None), key=lambda slot: not slot.required)
    python_names = names.unique(_wanted_names(asked), names.CALL_NAMES)
    return Arguments(
        asked=tuple(
            Argument(name=name, type=_type(slot, schemas, scope), slot=slot)
            for name, slot in zip(python_names, asked, strict=True)
        ),
        fixed=tuple(slot for slot in slots if slot.constant is not None),
    )


def _wanted_names(slots: list[Slot]) -> list[str]:
    """A name that two locations use gets its location in front where it comes again."""
    wanted: list[str] = []
    for slot in slots:
        name = names.snake(slot.wire_name.raw or BODY, "value")
        wanted.append(f"{slot.location}_{name}" if name in wanted else name)
    return wanted


def _slots(operation: Operation, schemas: Schemas) -> Iterator[Slot]:
    yield from _path_slots(operation)
    for parameter in operation.parameters:
        if operation.body is not None and is_content_type(parameter):
            yield from _content_type_slots(parameter, operation.body)
        elif parameter.location.value != "path":
            yield _parameter_slot(parameter)
    if operation.body is not None:
        yield from _body_slots(operation.body, schemas)


def _path_slots(operation: Operation) -> Iterator[Slot]:
    """One for each placeholder of the path, in its order, documented or not."""
    documented: dict[str, Parameter] = {}
    for parameter in operation.parameters:
        if parameter.location.value == "path":
            documented[parameter.name.value.raw] = parameter
            if parameter.placeholder is not None:
                documented.setdefault(parameter.placeholder.value.raw, parameter)
    for name in paths.placeholders(operation.path.value.raw):
        if name in documented:
            yield _parameter_slot(documented[name], path_name=name)
        else:
            yield Slot(
                location="path",
                wire_name=Text(name),
                schema=Schema(),
                required=True,
                place=operation.path.place,
            )


def _knows_repetition(header: Text) -> bool:
    return bool({"idempotency", "idempotent"}.intersection(names.words(header.raw)))


def _parameter_slot(parameter: Parameter, path_name: str | None = None) -> Slot:
    # The SDK makes a key where the caller gives none.
    made = parameter.location is Location.HEADER and _knows_repetition(parameter.name.value)
    return Slot(
        location=parameter.location.value,
        wire_name=parameter.name.value if path_name is None else Text(path_name),
        schema=parameter.schema,
        required=(parameter.required.value and not made) or path_name is not None,
        place=parameter.name.place,
        description=parameter.description.value if parameter.description else None,
        examples=tuple(example.value for example in parameter.examples),
    )


def is_content_type(parameter: Parameter) -> bool:
    """Whether it is the header that tells the media type of the body."""
    name = parameter.name.value.raw
    return parameter.location is Location.HEADER and name.lower() == media.CONTENT_TYPE


def _content_type_slots(parameter: Parameter, body: RequestBody) -> Iterator[Slot]:
    """The media type as an optional argument, where the caller has a choice.

    The SDK sends the one the reference fixes, else that of the body, by itself. A multipart body's
    has a boundary in it that nobody else knows.
    """
    keyword = media.body_keyword(body.media_type)
    is_free = keyword is None or len(parameter.schema.enum) > 1
    if parameter.schema.const is None and is_free and keyword != "multipart":
        yield replace(_parameter_slot(parameter), required=False)


def _body_slots(body: RequestBody, schemas: Schemas) -> Iterator[Slot]:
    schema = schemas.resolve(body.schema)
    if schema.properties and media.body_keyword(body.media_type):
        yield from (_property_slot(prop, body) for prop in schema.properties)
        return
    yield Slot(
        location=BODY,
        wire_name=Text(""),
        whole_body=True,
        schema=body.schema if media.is_json(body.media_type) else Schema(),
        json=media.is_json(body.media_type),
        required=body.required.value,
        place=body.required.place,
    )


def _property_slot(prop: Property, body: RequestBody) -> Slot:
    return Slot(
        location=BODY,
        wire_name=prop.name,
        schema=prop.schema,
        required=prop.required.value and body.required.value,
        place=(prop.description or prop.required).place,
        description=prop.description.value if prop.description else None,
        examples=prop.schema.examples,
        file=media.essence(body.media_type) == media.MULTIPART and is_binary(prop.schema),
    )


def _type(slot: Slot, schemas: Schemas, scope: Scope) -> TypeView:
    if slot.schema == Schema() and slot.location in {"path", "header", "cookie"}:
        return plain("str")
    if slot.whole_body and not slot.json:
        return plain("BodyTypes", ("._core.uploads", "BodyTypes"))
    if slot.file:
        # Samples show text where a file stands; it is sent as a field.
        return union(plain("FileTypes", ("._core.uploads", "FileTypes")), plain("str"))
    part = Scope(
        owner=f"{scope.owner}{names.pascal(slot.wire_name.raw or BODY, 'Value')}",
        module=scope.module,
        place=slot.place,
        accepts=True,
    )
    return schemas.type_of(slot.schema, part)

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
from doc2sdk.model.words import words
from doc2sdk.render.design import media_types, path_templates
from doc2sdk.render.design.media_types import BodyFormat
from doc2sdk.render.design.models import Models, Scope
from doc2sdk.render.design.naming import NameKind, Naming
from doc2sdk.render.design.types import Kind, Type, is_binary, single, union

BODY = "body"
# What is written as text, where the document states no type.
_ANY_TEXT = union(*map(single, (Kind.TEXT, Kind.INTEGER, Kind.NUMBER, Kind.BOOLEAN)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A place for a value in a request: where it goes, what the document says about it.

    ``location`` is OpenAPI's ``in``, or ``body``. ``whole_body`` marks the body itself, which has no
    name on the wire; ``json`` says whether its values are written as JSON, ``file`` whether a part
    of a form may be a file, ``text`` whether the value is a field of a form.
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
    text: bool = False

    @property
    def constant(self) -> Json | None:
        return self.schema.const.value if self.schema.const else None

    @property
    def idempotency_key(self) -> bool:
        """Whether this is a header by which the server recognises a repeated request.

        ``Idempotency-Key`` (IETF httpapi draft) and its relatives.
        """
        return self.location == "header" and _is_idempotency_key(self.wire_name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A slot that the caller fills, under its name in the language."""

    name: str
    type: Type
    slot: Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments:
    """All slots of an operation: ``asked`` of the caller, required ones first, or ``fixed``."""

    asked: tuple[Argument, ...]
    fixed: tuple[Slot, ...]

    def at(self, location: str) -> tuple[Argument, ...]:
        return tuple(a for a in self.asked if a.slot.location == location)

    def fixed_at(self, location: str) -> tuple[Slot, ...]:
        return tuple(slot for slot in self.fixed if slot.location == location)


def design_arguments(operation: Operation, models: Models, scope: Scope) -> Arguments:
    """Return the arguments of an operation's method.

    An optional constant is fixed as well: the reference names no other value to send.
    """
    slots = list(_slots(operation, models))
    asked = sorted((s for s in slots if s.constant is None), key=lambda slot: not slot.required)
    names = models.naming.distinct(_wanted_names(asked, models.naming), NameKind.ARGUMENT)
    return Arguments(
        asked=tuple(
            Argument(name=name, type=_type(slot, models, scope), slot=slot)
            for name, slot in zip(names, asked, strict=True)
        ),
        fixed=tuple(slot for slot in slots if slot.constant is not None),
    )


def _wanted_names(slots: list[Slot], naming: Naming) -> list[str]:
    """Return the names; one that two locations use gets its location in front where it comes again.

    ``PUT /users/{id}`` with a member ``id`` in its body has the arguments ``id`` and ``body_id``.
    """
    wanted: list[str] = []
    for slot in slots:
        name = naming.value(slot.wire_name.raw or BODY, "value")
        wanted.append(naming.prefixed(slot.location, name) if name in wanted else name)
    return wanted


def _slots(operation: Operation, models: Models) -> Iterator[Slot]:
    yield from _path_slots(operation)
    for parameter in operation.parameters:
        if operation.body is not None and is_content_type(parameter):
            yield from _content_type_slots(parameter, operation.body)
        elif parameter.location.value != "path":
            yield _parameter_slot(parameter)
    if operation.body is not None:
        yield from _body_slots(operation.body, models)


def _path_slots(operation: Operation) -> Iterator[Slot]:
    """Yield a slot for each placeholder of the path, in its order, documented or not."""
    documented: dict[str, Parameter] = {}
    for parameter in operation.parameters:
        if parameter.location.value == "path":
            documented[parameter.name.value.raw] = parameter
            if parameter.placeholder is not None:
                documented.setdefault(parameter.placeholder.value.raw, parameter)
    for name in path_templates.placeholders(operation.path.value.raw):
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


def _is_idempotency_key(header: Text) -> bool:
    return bool({"idempotency", "idempotent"}.intersection(words(header.raw)))


def _parameter_slot(parameter: Parameter, path_name: str | None = None) -> Slot:
    # The SDK makes a key where the caller gives none.
    made = parameter.location is Location.HEADER and _is_idempotency_key(parameter.name.value)
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
    """Return whether a parameter is the header that states the media type of the body."""
    name = parameter.name.value.raw
    return parameter.location is Location.HEADER and name.lower() == media_types.CONTENT_TYPE


def _content_type_slots(parameter: Parameter, body: RequestBody) -> Iterator[Slot]:
    """Yield the media type as an optional argument, where the caller has a choice.

    The SDK itself sends the one the reference fixes, else that of the body. The media type of a
    multipart body contains a boundary, which only the SDK knows.
    """
    body_format = media_types.body_format(body.media_type)
    is_free = body_format is None or len(parameter.schema.enum) > 1
    if parameter.schema.const is None and is_free and body_format is not BodyFormat.MULTIPART:
        yield replace(_parameter_slot(parameter), required=False)


def _body_slots(body: RequestBody, models: Models) -> Iterator[Slot]:
    schema = models.resolve(body.schema)
    if schema.properties and media_types.body_format(body.media_type):
        yield from (_property_slot(prop, body) for prop in schema.properties)
        return
    yield Slot(
        location=BODY,
        wire_name=Text(""),
        whole_body=True,
        schema=body.schema if media_types.is_json(body.media_type) else Schema(),
        json=media_types.is_json(body.media_type),
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
        text=media_types.body_format(body.media_type) is BodyFormat.FORM,
        file=media_types.essence(body.media_type) == media_types.MULTIPART
        and is_binary(prop.schema),
    )


def _type(slot: Slot, models: Models, scope: Scope) -> Type:
    if slot.schema == Schema() and slot.location in {"path", "header", "cookie"}:
        return single(Kind.TEXT)
    if slot.schema == Schema() and (slot.location == "query" or slot.text):
        return _ANY_TEXT
    if slot.whole_body and not slot.json:
        return single(Kind.CONTENT)
    if slot.file:
        # Samples show text in the place of a file; such text is sent as a field.
        return union(single(Kind.FILE), single(Kind.TEXT))
    part = Scope(
        owner=f"{scope.owner}{models.naming.type(slot.wire_name.raw or BODY, 'Value')}",
        home=scope.home,
        place=slot.place,
        accepts=True,
    )
    return models.type_of(slot.schema, part)

"""The models of an SDK: types of schemas, and what is defined for them."""

from __future__ import annotations

from dataclasses import dataclass, field

from doc2sdk.model import Api, Json, Message, NamedSchema, Place, Property, Schema, Text
from doc2sdk.model.words import readable
from doc2sdk.render.design.naming import NameKind, Naming, value_names
from doc2sdk.render.design.schema_walk import SchemaIndex
from doc2sdk.render.design.streams import is_sent_over_bayeux
from doc2sdk.render.design.types import (
    ANY,
    MAP,
    NULL,
    ListOf,
    Named,
    Type,
    constant_type,
    kind_of,
    scalar_type,
    single,
    union,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Where a schema is used: the name of its owner, the home of its models, the place to cite.

    ``accepts`` is set for arguments: they take any object for a model and text for a date.
    """

    owner: str
    home: str
    place: Place
    accepts: bool = False

    def part(self, name: str) -> Scope:
        """Return the scope of a part of the owner."""
        return Scope(
            owner=f"{self.owner}{name}", home=self.home, place=self.place, accepts=self.accepts
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldDesign:
    """A field of a model. ``constant`` is its only value, if it has one."""

    name: str
    type: Type
    constant: Json | None
    prop: Property

    @property
    def wire_name(self) -> Text:
        return self.prop.name

    @property
    def required(self) -> bool:
        return self.prop.required.value

    @property
    def place(self) -> Place:
        return (self.prop.description or self.prop.required).place


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelDesign:
    """An object with known members. ``message`` is set if a notification is one."""

    name: str
    about: Text | str
    place: Place
    fields: tuple[FieldDesign, ...]
    message: Message | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumDesign:
    """Documented values of one kind; a server may send others of that kind."""

    name: str
    values: tuple[Json, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class SynonymDesign:
    """A second name of a model, for what another operation returns in the same shape."""

    name: str
    model: Named
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class AwaitableResult:
    """A model that is the result of a call which a notification answers.

    ``messages`` are the models of the messages that may answer, ``response_field`` is the member of
    the result that they refer to. ``fallback`` is the model of a message without a discriminator.
    """

    name: str
    model: Named
    messages: tuple[str, ...]
    response_field: Text
    fallback: str | None


@dataclass(slots=True)
class ModelHome:
    """What one home defines, while it grows."""

    models: list[ModelDesign] = field(default_factory=list)
    enums: list[EnumDesign] = field(default_factory=list)
    synonyms: list[SynonymDesign] = field(default_factory=list)
    awaitable_results: list[AwaitableResult] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.models or self.enums or self.synonyms or self.awaitable_results)


class Models:
    """Gives the type of any schema, and collects the models that takes.

    Names of models are unique in the whole SDK. The models of named schemas are designed first, in
    the order of the document; those of inline objects follow as methods need them.
    """

    def __init__(self, api: Api, homes: dict[str, str], naming: Naming) -> None:
        self.naming = naming
        self.schemas = SchemaIndex(api.schemas)
        self.homes: dict[str, ModelHome] = {}
        self.by_name: dict[str, ModelDesign] = {}
        self.sent_messages = {m.name: m for m in api.messages if is_sent_over_bayeux(m)}
        self._named = self.schemas.named
        self._home_of = homes
        self._taken = set(naming.reserved_types)
        self._inline: dict[tuple[str, str], Named] = {}
        self._resolving: list[str] = []
        used = [n for n in self._named if n in homes and is_object(self._named[n].schema)]
        self._names = {name: self._claim(name, "Model") for name in used}
        self._messages = {m.name: self._claim(m.name, "Message") for m in api.messages}
        for name in used:
            self._add_named(self._named[name])
        for named in self._named.values():
            if named.name in homes and named.schema.ref in self._names:
                self._add_synonym(named, named.schema.ref)

    def has_message(self, name: str) -> bool:
        return name in self._messages

    def message_model(self, name: str) -> str:
        """Return the model of a message, by the message's name."""
        return self._messages[name]

    def claim_with_prefixes(self, wanted: str, prefixes: tuple[str, ...]) -> str:
        """Return a type's name that is free, as it is and with each of the prefixes."""
        name = self._claim(wanted, wanted)
        while any(f"{prefix}{name}" in self._taken for prefix in prefixes):
            name = self._claim(wanted, wanted)
        self._taken.update(f"{prefix}{name}" for prefix in prefixes)
        return name

    def resolve(self, schema: Schema) -> Schema:
        """Return the schema that a reference names."""
        return self.schemas.resolve(schema)

    def type_of(self, schema: Schema, scope: Scope) -> Type:
        """Return the type of a schema."""
        found = self._type_without_null(schema, scope)
        return union(found, NULL) if schema.nullable else found

    def add_model(
        self,
        name: str,
        about: Text | str,
        schema: Schema,
        scope: Scope,
        message: Message | None = None,
    ) -> None:
        """Add the model of an object to its home, before those of the objects inside it."""
        home = self.homes.setdefault(scope.home, ModelHome())
        position = len(home.models)
        model = ModelDesign(
            name=name,
            about=about,
            place=scope.place,
            fields=self._fields(schema, scope),
            message=message,
        )
        self.by_name[name] = model
        home.models.insert(position, model)

    def _add_named(self, named: NamedSchema) -> None:
        place, name = named.source.place, self._names[named.name]
        about = named.description.value if named.description else readable(name)
        scope = Scope(owner=name, home=self._home_of[named.name], place=place)
        self.add_model(name, about, named.schema, scope)

    def _add_synonym(self, named: NamedSchema, ref: str) -> None:
        home = self.homes.setdefault(self._home_of[named.name], ModelHome())
        name, model = self._claim(named.name, "Model"), Named(self._names[ref], self._home_of[ref])
        home.synonyms.append(SynonymDesign(name=name, model=model, place=named.source.place))

    def _claim(self, wanted: str, fallback: str) -> str:
        base = name = self.naming.type(wanted, fallback)
        number = 2
        while name in self._taken:
            name, number = f"{base}{number}", number + 1
        self._taken.add(name)
        return name

    def _type_without_null(self, schema: Schema, scope: Scope) -> Type:
        if schema.ref is not None:
            return self._reference(schema.ref, scope)
        if schema.const is not None:
            return constant_type(schema.const.value)
        if schema.enum:
            return self._enum(schema, scope)
        if schema.one_of:
            members = [
                self.type_of(s, scope.part(f"Option{n}")) for n, s in enumerate(schema.one_of, 1)
            ]
            return union(*members)
        if is_object(schema):
            return self._inline_object(schema, scope)
        if schema.items is not None:
            return single(ListOf(self.type_of(schema.items, scope.part("Item"))))
        return scalar_type(schema, accepts=scope.accepts)

    def _reference(self, name: str, scope: Scope) -> Type:
        if name in self._names:
            return _model_type(Named(self._names[name], self._home_of[name]), scope)
        if name not in self._named or name in self._resolving:
            return ANY
        self._resolving.append(name)
        part = Scope(owner=name, home=scope.home, place=scope.place, accepts=scope.accepts)
        found = self.type_of(self._named[name].schema, part)
        self._resolving.pop()
        return found

    def _inline_object(self, schema: Schema, scope: Scope) -> Type:
        key = (scope.home, scope.owner)
        if key not in self._inline:
            name = self._claim(scope.owner, "Model")
            self._inline[key] = Named(name, scope.home)
            inner = Scope(owner=name, home=scope.home, place=scope.place)
            self.add_model(name, readable(name), schema, inner)
        return _model_type(self._inline[key], scope)

    def _enum(self, schema: Schema, scope: Scope) -> Type:
        """Return the type of documented values; only those of one kind get a type of their own."""
        values = tuple(cited.value for cited in schema.enum)
        kinds = {type(value.raw) for value in values}
        if not kinds <= {str, int, bool} or len(kinds) != 1:
            return ANY if len(kinds) != 1 else kind_of(values[0])
        key = (scope.home, scope.owner)
        if key not in self._inline:
            name = self._claim(scope.owner.removesuffix("Item"), "Value")
            self._inline[key] = Named(name, scope.home)
            home = self.homes.setdefault(scope.home, ModelHome())
            home.enums.append(EnumDesign(name=name, values=values, place=scope.place))
        return single(self._inline[key])

    def _fields(self, schema: Schema, scope: Scope) -> tuple[FieldDesign, ...]:
        wire_names = [prop.name.raw for prop in schema.properties]
        names = value_names(wire_names, "field", NameKind.FIELD, self.naming)
        pairs = zip(schema.properties, names, strict=True)
        return tuple(self._field(prop, name, scope) for prop, name in pairs)

    def _field(self, prop: Property, name: str, scope: Scope) -> FieldDesign:
        part = Scope(
            owner=f"{scope.owner}{self.naming.type(prop.name.raw, 'Field')}",
            home=scope.home,
            place=(prop.description or prop.required).place,
        )
        found = self.type_of(prop.schema, part)
        required = prop.required.value
        return FieldDesign(
            name=name,
            type=found if required else union(found, NULL),
            constant=prop.schema.const.value if required and prop.schema.const else None,
            prop=prop,
        )


def is_object(schema: Schema) -> bool:
    """Return whether a model is made for the schema: it is an object whose members are known."""
    return bool(schema.properties) and schema.ref is None


def _model_type(model: Named, scope: Scope) -> Type:
    return union(single(model), MAP) if scope.accepts else single(model)

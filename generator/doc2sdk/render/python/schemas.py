"""From schemas to annotations and model classes."""

from __future__ import annotations

from dataclasses import dataclass, field

from doc2sdk.model import (
    Api,
    Certainty,
    NamedSchema,
    Place,
    Property,
    Schema,
    Text,
)
from doc2sdk.render.cite import cite
from doc2sdk.render.python import names, prose
from doc2sdk.render.python.model_views import EnumView, FieldView, ModelView, NotifiedView
from doc2sdk.render.python.scalars import LITERAL, constant_type, kind_of, plain_type
from doc2sdk.render.python.streams import over_bayeux
from doc2sdk.render.python.types import ANY, MAPPING, NONE, Import, TypeView, plain, union

_FIELD_WIDTH = 90
"""What the first line of a field's docstring has room for: indentation and both quotes taken off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Where a schema stands: who owns it, in which module, and the place to cite.

    ``accepts`` is set for arguments: they take a dict for a model and text for a date.
    """

    owner: str
    module: str
    place: Place
    accepts: bool = False

    def part(self, name: str) -> Scope:
        return Scope(
            owner=f"{self.owner}{name}", module=self.module, place=self.place, accepts=self.accepts
        )


@dataclass(slots=True)
class ModuleDraft:
    """A module of models while it grows. ``later_imports`` are for type checkers only."""

    models: list[ModelView] = field(default_factory=list)
    enums: list[EnumView] = field(default_factory=list)
    notified: list[NotifiedView] = field(default_factory=list)
    imports: set[Import] = field(default_factory=set)
    later_imports: set[Import] = field(default_factory=set)

    @property
    def names(self) -> list[str]:
        """What the module defines."""
        models, enums = [m.name for m in self.models], [e.name for e in self.enums]
        return models + enums + [n.name for n in self.notified]


class Schemas:
    """Gives the annotation of any schema, and collects the classes that takes.

    Class names are unique in the whole SDK. The classes of named schemas are all drafted at once,
    in the order of the document; inline objects follow as methods need them.
    """

    def __init__(self, api: Api, homes: dict[str, str]) -> None:
        self.modules: dict[str, ModuleDraft] = {}
        self.models: dict[str, ModelView] = {}
        self.pushed = {m.name: m for m in api.messages if over_bayeux(m)}
        self._named = {named.name: named for named in api.schemas}
        self._homes = homes
        self._taken = set(names.CLASS_NAMES)
        self._inline: dict[tuple[str, str], TypeView] = {}
        self._resolving: list[str] = []
        used = [n for n in self._named if n in homes and is_object(self._named[n].schema)]
        self._classes = {name: self._claim(name, "Model") for name in used}
        self._messages = {m.name: self._claim(m.name, "Message") for m in api.messages}
        for name in used:
            self._draft_named(self._named[name])

    def has_message(self, name: str) -> bool:
        return name in self._messages

    def message_class(self, name: str) -> str:
        """The class of a message, by the message's name."""
        return self._messages[name]

    def claim_pair(self, wanted: str, prefix: str) -> str:
        """A class name that is free, as it is and with the prefix."""
        name = self._claim(wanted, wanted)
        while f"{prefix}{name}" in self._taken:
            name = self._claim(wanted, wanted)
        self._taken.add(f"{prefix}{name}")
        return name

    def resolve(self, schema: Schema) -> Schema:
        """The schema a reference stands for; one that stands for itself gives any value."""
        seen: set[str] = set()
        while schema.ref is not None:
            if schema.ref in seen or schema.ref not in self._named:
                return Schema()
            seen.add(schema.ref)
            schema = self._named[schema.ref].schema
        return schema

    def type_of(self, schema: Schema, scope: Scope) -> TypeView:
        """The annotation of a schema."""
        view = self._bare_type(schema, scope)
        return union(view, NONE) if schema.nullable else view

    def draft_model(self, name: str, doc: Text, schema: Schema, scope: Scope) -> None:
        """Add a class for an object to its module."""
        draft = self.modules.setdefault(scope.module, ModuleDraft())
        position = len(draft.models)
        fields = self._fields(schema, scope)
        self.models[name] = ModelView(name=name, doc=doc, fields=fields)
        draft.models.insert(position, self.models[name])
        draft.imports |= {i for f in fields for i in f.type.imports if i[0] != f".{scope.module}"}

    def _draft_named(self, named: NamedSchema) -> None:
        module = self._homes[named.name]
        place = named.source.place
        name = self._classes[named.name]
        about = named.description.value if named.description else names.readable(name)
        self.draft_model(
            name,
            model_doc(about, place),
            named.schema,
            Scope(owner=name, module=module, place=place),
        )

    def _claim(self, wanted: str, fallback: str) -> str:
        base = name = names.pascal(wanted, fallback)
        number = 2
        while name in self._taken:
            name, number = f"{base}{number}", number + 1
        self._taken.add(name)
        return name

    def _bare_type(self, schema: Schema, scope: Scope) -> TypeView:
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
            return self.type_of(schema.items, scope.part("Item")).inside("list[", "]")
        return plain_type(schema, accepts=scope.accepts)

    def _reference(self, name: str, scope: Scope) -> TypeView:
        if name in self._classes:
            return self._class_type(self._classes[name], self._homes[name], scope)
        if name not in self._named or name in self._resolving:
            return ANY
        self._resolving.append(name)
        part = Scope(owner=name, module=scope.module, place=scope.place, accepts=scope.accepts)
        view = self.type_of(self._named[name].schema, part)
        self._resolving.pop()
        return view

    def _class_type(self, name: str, module: str, scope: Scope) -> TypeView:
        view = plain(name, (f".{module}", name))
        return union(view, MAPPING) if scope.accepts else view

    def _inline_object(self, schema: Schema, scope: Scope) -> TypeView:
        key = (scope.module, scope.owner)
        if key not in self._inline:
            name = self._claim(scope.owner, "Model")
            self._inline[key] = plain(name, (f".{scope.module}", name))
            inner = Scope(owner=name, module=scope.module, place=scope.place)
            self.draft_model(name, model_doc(names.readable(name), scope.place), schema, inner)
        view = self._inline[key]
        return union(view, MAPPING) if scope.accepts else view

    def _enum(self, schema: Schema, scope: Scope) -> TypeView:
        values = tuple(cited.value for cited in schema.enum)
        kinds = {type(value.raw) for value in values}
        if not kinds <= {str, int, bool} or len(kinds) != 1:
            return ANY if len(kinds) != 1 else kind_of(values[0])
        key = (scope.module, scope.owner)
        if key not in self._inline:
            name = self._claim(scope.owner.removesuffix("Item"), "Value")
            self._inline[key] = plain(name, (f".{scope.module}", name))
            doc = Text(f"Documented values. {prose.source_line(cite(scope.place), 100)}")
            draft = self.modules.setdefault(scope.module, ModuleDraft())
            others = kind_of(values[0]).annotation
            draft.enums.append(EnumView(name=name, values=values, others=others, doc=doc))
            draft.imports |= {LITERAL, ("typing", "TypeAlias")}
        return self._inline[key]

    def _fields(self, schema: Schema, scope: Scope) -> tuple[FieldView, ...]:
        wire_names = [prop.name.raw for prop in schema.properties]
        reserved = names.ANNOTATION_NAMES | names.MODEL_ATTRIBUTES
        python_names = names.snake_names(wire_names, "field", reserved)
        pairs = zip(schema.properties, python_names, strict=True)
        return tuple(self._field(prop, name, scope) for prop, name in pairs)

    def _field(self, prop: Property, name: str, scope: Scope) -> FieldView:
        place = (prop.description or prop.required).place
        part = Scope(
            owner=f"{scope.owner}{names.pascal(prop.name.raw, 'Field')}",
            module=scope.module,
            place=place,
        )
        view = self.type_of(prop.schema, part)
        required = prop.required.value
        return FieldView(
            name=name,
            wire_name=prop.name,
            type=view if required else union(view, NONE),
            required=required,
            constant=prop.schema.const.value if required and prop.schema.const else None,
            doc=_field_doc(prop, place),
        )


def is_object(schema: Schema) -> bool:
    """Whether a class stands for the schema: an object whose members are known."""
    return bool(schema.properties) and schema.ref is None


def model_doc(about: Text | str, place: Place, *more: str) -> Text:
    """The docstring of a model: what it is, and where the reference says so."""
    width = prose.LINE_WIDTH - 4
    summary = prose.wrap(prose.sentence(about), width - 3)
    return prose.join([summary, *more, prose.source_line(cite(place), width)])


def _field_doc(prop: Property, place: Place) -> Text:
    """The description and the source: on one line if they fit, else the source on its own."""
    about = [prose.sentence(prop.description.value)] if prop.description else []
    shape = prop.schema.format
    if shape is not None and shape.certainty is not Certainty.STATED:
        about.append(f"In the samples its format is {prose.code(shape.value)}.")
    words, found = " ".join(about), f"Source: {cite(place).raw}"
    one_line = f"{words} {found}".strip()
    if len(one_line) <= _FIELD_WIDTH:
        return Text(one_line)
    return Text("\n".join(filter(None, [prose.wrap(words, _FIELD_WIDTH), prose.wrap(found, 96)])))

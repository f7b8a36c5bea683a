"""Views of model classes, their fields and aliases for documented values."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.model import Certainty, Json, Place, Text
from doc2sdk.model.words import readable
from doc2sdk.render.cite import cite
from doc2sdk.render.design.models import (
    AwaitableResult,
    EnumDesign,
    FieldDesign,
    ModelDesign,
    ModelHome,
    SynonymDesign,
)
from doc2sdk.render.design.types import kind_of
from doc2sdk.render.python import prose
from doc2sdk.render.python.literals import one_argument, python_literal, quoted, tuple_literal
from doc2sdk.render.python.sync_async import FLAVOURS, Flavour
from doc2sdk.render.python.types import Import, TypeView, annotation_of

_FIELD_WIDTH = 90
"""Columns of a field's docstring on its first line, without indentation and both quotes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """A field of a model class."""

    name: str
    wire_name: Text
    type: TypeView
    required: bool
    constant: Json | None
    doc: Text

    @property
    def is_renamed(self) -> bool:
        return self.name != self.wire_name.raw

    @property
    def declaration(self) -> str:
        """The line that declares the field in its class."""
        wire, start = quoted(self.wire_name.raw), f"{self.name}: {self.type.annotation}"
        if self.constant is not None:
            default = f"default={python_literal(self.constant.raw, 8)}"
            return one_argument(f"{start} = ", "constant", f"{wire}, {default}", 4)
        if self.is_renamed:
            arguments = wire if self.required else f"{wire}, default=None"
            return one_argument(f"{start} = ", "wire", arguments, 4)
        return start if self.required else f"{start} = None"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelView:
    """A model class."""

    name: str
    doc: Text
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AwaitableView:
    """The class of an awaitable result, for one kind of client."""

    design: AwaitableResult
    flavour: Flavour

    @property
    def name(self) -> str:
        return f"{self.flavour.prefix}{self.design.name}"

    @property
    def doc(self) -> str:
        text = f"A :class:`{self.design.model.name}` whose notification can be waited for."
        return prose.wrap(text, prose.LINE_WIDTH - 7)

    @property
    def bases(self) -> str:
        """The bases, on one line where they fit."""
        both = f"{self.design.model.name}, {self.flavour.prefix}Notified"
        fits = len(f"class {self.name}({both}):") <= prose.LINE_WIDTH
        return f"({both})" if fits else f"(\n    {both}\n)"

    @property
    def annotation(self) -> str:
        return " | ".join(self.design.messages)

    @property
    def await_(self) -> str:
        return self.flavour.await_

    @property
    def signature(self) -> str:
        """The line, or the lines, that begin the method."""
        start, inner = f"{self.flavour.def_} notification(", "self, *, timeout: float = 30.0"
        flat = f"{start}{inner}) -> {self.annotation}:"
        fits = len(flat) + 4 <= prose.LINE_WIDTH
        return flat if fits else f"{start}\n        {inner}\n    ) -> {self.annotation}:"

    @property
    def messages_literal(self) -> str:
        """The names of the message classes, on one line where they fit."""
        names = [quoted(name) for name in self.design.messages]
        flat = tuple_literal(names)
        if len(f"    _messages = {flat}") <= prose.LINE_WIDTH:
            return flat
        return "(\n" + "".join(f"        {name},\n" for name in names) + "    )"


@dataclass(frozen=True, slots=True, kw_only=True)
class SynonymView:
    """A second name of a model's class."""

    name: str
    model: str
    doc: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumView:
    """An alias for documented values: the type of their kind stays open for others."""

    name: str
    values: tuple[Json, ...]
    others: str
    doc: Text

    @property
    def type(self) -> str:
        """``Literal[...] | str``, on one line where it fits."""
        values = [python_literal(value.raw) for value in self.values]
        flat = f"Literal[{', '.join(values)}] | {self.others}"
        if len(f"{self.name}: TypeAlias = {flat}") <= prose.LINE_WIDTH:
            return flat
        lines = "".join(f"        {value},\n" for value in values)
        return f"(\n    Literal[\n{lines}    ]\n    | {self.others}\n)"


def model_view(model: ModelDesign) -> ModelView:
    """Return the view of a model."""
    return ModelView(
        name=model.name, doc=_model_doc(model), fields=tuple(map(_field_view, model.fields))
    )


def enum_view(enum: EnumDesign) -> EnumView:
    """Return the view of documented values."""
    return EnumView(
        name=enum.name,
        values=enum.values,
        others=annotation_of(kind_of(enum.values[0])).annotation,
        doc=Text(f"Documented values. {prose.source_line(cite(enum.place), 100)}"),
    )


def synonym_view(synonym: SynonymDesign) -> SynonymView:
    """Return the view of a second name."""
    source = prose.source_line(cite(synonym.place), 100)
    return SynonymView(
        name=synonym.name,
        model=synonym.model.name,
        doc=Text(f"The same as {prose.code(synonym.model.name)}. {source}"),
    )


def awaitable_views(home: ModelHome) -> list[AwaitableView]:
    """Return the classes of the awaitable results of a home, for both kinds of clients."""
    return [
        AwaitableView(design=design, flavour=flavour)
        for design in home.awaitable_results
        for flavour in FLAVOURS
    ]


def class_names(home: ModelHome) -> list[str]:
    """Return the names that the module of a home defines."""
    awaitable = [view.name for view in awaitable_views(home)]
    synonyms = [synonym.name for synonym in home.synonyms]
    return [m.name for m in home.models] + [e.name for e in home.enums] + synonyms + awaitable


def base_imports(name: str, home: ModelHome) -> set[Import]:
    """Return the imports of the models that awaitable results are derived from, or synonyms name."""
    models = [each.model for each in home.awaitable_results]
    models += [synonym.model for synonym in home.synonyms]
    return {(f".{model.home}", model.name) for model in models if model.home != name}


def _field_view(field: FieldDesign) -> FieldView:
    return FieldView(
        name=field.name,
        wire_name=field.wire_name,
        type=annotation_of(field.type),
        required=field.required,
        constant=field.constant,
        doc=_field_doc(field),
    )


def _model_doc(model: ModelDesign) -> Text:
    """Return the docstring: what the model is, how it is sent, where the reference says so."""
    width = prose.LINE_WIDTH - 4
    about = prose.sentence(model.about) or prose.sentence(readable(model.name))
    summary = prose.wrap(about, width - 3)
    source = prose.source_line(cite(model.place), width)
    return prose.join([summary, _how_it_is_sent(model, width), source])


def _how_it_is_sent(model: ModelDesign, width: int) -> str:
    if model.message is None:
        return ""
    channel, protocol = model.message.channel, model.message.protocol
    sentences = [
        f"Sent over {prose.one_line(protocol.value)}." if protocol else "",
        f"Sent on channel {prose.code(channel.value)}." if channel else "",
    ]
    return prose.wrap(" ".join(filter(None, sentences)), width)


def _field_doc(field: FieldDesign) -> Text:
    """Return the description and the source: on one line if they fit, else on their own lines."""
    prop = field.prop
    about = [prose.sentence(prop.description.value)] if prop.description else []
    shape = prop.schema.format
    if shape is not None and shape.certainty is not Certainty.STATED:
        about.append(f"In the samples its format is {prose.code(shape.value)}.")
    words, source = " ".join(filter(None, about)), _source(field.place)
    one_line = f"{words} {source}".strip()
    if len(one_line) <= _FIELD_WIDTH:
        return Text(one_line)
    return Text("\n".join(filter(None, [prose.wrap(words, _FIELD_WIDTH), prose.wrap(source, 96)])))


def _source(place: Place) -> str:
    return f"Source: {cite(place).raw}"

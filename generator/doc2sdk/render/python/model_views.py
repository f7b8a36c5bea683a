"""Views of model classes, their fields and aliases for documented values."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.model import Json, Text
from doc2sdk.render.literals import one_argument, python_literal, quoted
from doc2sdk.render.python import prose
from doc2sdk.render.python.flavour import Flavour
from doc2sdk.render.python.types import TypeView


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
    def renamed(self) -> bool:
        return self.name != self.wire_name.raw

    @property
    def declaration(self) -> str:
        """The line that declares the field in its class."""
        wire, start = quoted(self.wire_name.raw), f"{self.name}: {self.type.annotation}"
        if self.constant is not None:
            default = f"default={python_literal(self.constant.raw, 8)}"
            return one_argument(f"{start} = ", "constant", f"{wire}, {default}", 4)
        if self.renamed:
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
class NotifiedView:
    """A model that is the result of a call which a notification answers.

    ``otherwise`` is the class of a message without a discriminator.
    """

    name: str
    flavour: Flavour
    model: str
    messages: tuple[str, ...]
    response_field: Text
    otherwise: str | None
    doc: str

    @property
    def bases(self) -> str:
        """The bases, on one line where they fit."""
        both = f"{self.model}, {self.flavour.prefix}Notified"
        fits = len(f"class {self.name}({both}):") <= prose.LINE_WIDTH
        return f"({both})" if fits else f"(\n    {both}\n)"

    @property
    def annotation(self) -> str:
        return " | ".join(self.messages)

    @property
    def await_(self) -> str:
        return self.flavour.await_

    @property
    def signature(self) -> str:
        """The line that begins the method, or the lines."""
        start, inner = f"{self.flavour.def_} notification(", "self, *, timeout: float = 30.0"
        flat = f"{start}{inner}) -> {self.annotation}:"
        fits = len(flat) + 4 <= prose.LINE_WIDTH
        return flat if fits else f"{start}\n        {inner}\n    ) -> {self.annotation}:"

    @property
    def messages_literal(self) -> str:
        """The names of the message classes, on one line where they fit."""
        names = [quoted(name) for name in self.messages]
        flat = f"({names[0]},)" if len(names) == 1 else f"({', '.join(names)})"
        if len(f"    _messages = {flat}") <= prose.LINE_WIDTH:
            return flat
        return "(\n" + "".join(f"        {name},\n" for name in names) + "    )"


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

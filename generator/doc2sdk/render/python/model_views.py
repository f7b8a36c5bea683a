"""Views of model classes, their fields and aliases for documented values."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.model import Json, Text
from doc2sdk.render.literals import one_argument, python_literal, quoted
from doc2sdk.render.python import prose
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

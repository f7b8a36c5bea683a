"""What a method returns, in Python's words."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.render.design.methods import MethodDesign
from doc2sdk.render.design.results import ResultKind
from doc2sdk.render.python.sync_async import FLAVOURS, SYNC, Flavour
from doc2sdk.render.python.types import ANY, Import, TypeView, annotation_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultView:
    """The annotation, the expression that names it at run time, and the media type to ask for.

    ``model`` is the class, if the result is one; ``awaitable`` the class derived from it that a
    method returns instead, which can wait for a notification.
    """

    type: TypeView
    expression: str
    accept: str
    imports: frozenset[Import]
    model: str | None = None
    awaitable: str | None = None

    @property
    def annotation(self) -> str:
        """The annotation of the synchronous method."""
        return self.annotation_in(SYNC)

    def annotation_in(self, flavour: Flavour) -> str:
        return f"{flavour.prefix}{self.awaitable}" if self.awaitable else self.type.annotation

    def expression_in(self, flavour: Flavour) -> str:
        return f"{flavour.prefix}{self.awaitable}" if self.awaitable else self.expression


def result_view(method: MethodDesign) -> ResultView:
    """Return the view of a method's result."""
    result, awaitable = method.result, method.awaitable
    view = annotation_of(result.type)
    shadowed = any(argument.name == "type" for argument in method.arguments.asked)
    expression, imports = _expression(result.kind, view, "builtins.type" if shadowed else "type")
    if shadowed and "builtins." in expression:
        imports |= {("builtins", "")}
    if awaitable is not None:
        imports = frozenset(
            (f".{method.section}", f"{flavour.prefix}{awaitable.name}") for flavour in FLAVOURS
        )
    return ResultView(
        type=view,
        expression=expression,
        accept=result.accept,
        imports=imports,
        model=result.model.name if result.model is not None else None,
        awaitable=awaitable.name if awaitable is not None else None,
    )


def _expression(kind: ResultKind, view: TypeView, type_name: str) -> tuple[str, frozenset[Import]]:
    """Return what names the type at run time, and its imports: unions have to be cast.

    ``type_name`` is that of the class ``type``, which an argument may hide.
    """
    if kind is ResultKind.NOTHING:
        return "NoneType", frozenset({("types", "NoneType")})
    if view == ANY:
        return "object", view.imports
    if len(view.members) == 1 and not view.members[0].startswith("Literal["):
        return view.members[0], view.imports
    return (
        f'cast("{type_name}[{view.annotation}]", {view.annotation})',
        view.imports | {("typing", "cast")},
    )

"""What a method returns."""

from __future__ import annotations

from dataclasses import dataclass, replace

from doc2sdk.model import Operation, Response, SampleRole
from doc2sdk.render.python import media
from doc2sdk.render.python.flavour import FLAVOURS, SYNC, Flavour
from doc2sdk.render.python.modules import shows_success, succeeds
from doc2sdk.render.python.schemas import Schemas, Scope
from doc2sdk.render.python.types import ANY, NONE, Import, TypeView, plain, union

_NO_CONTENT = frozenset({204, 205})


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultView:
    """The annotation, the expression that stands for it at run time, and the media type to ask for.

    ``model`` is the class, if the result is one; ``notified`` the class derived from it that a
    method returns instead, which can wait for a notification.
    """

    type: TypeView
    expression: str
    accept: str
    imports: frozenset[Import]
    model: str | None = None
    notified: str | None = None

    @property
    def is_text_or_bytes(self) -> bool:
        return self.expression in {"bytes", "str"}

    @property
    def annotation(self) -> str:
        """What the synchronous method is annotated with."""
        return self.annotation_in(SYNC)

    def annotation_in(self, flavour: Flavour) -> str:
        return f"{flavour.prefix}{self.notified}" if self.notified else self.type.annotation

    def expression_in(self, flavour: Flavour) -> str:
        return f"{flavour.prefix}{self.notified}" if self.notified else self.expression

    def returning(self, notified: str | None, module: str) -> ResultView:
        """The same result as a class of the section that can wait for a notification."""
        if notified is None:
            return self
        imports = frozenset((f".{module}", f"{flavour.prefix}{notified}") for flavour in FLAVOURS)
        return replace(self, notified=notified, imports=imports)


UNDESCRIBED = ResultView(type=ANY, expression="object", accept="*/*", imports=ANY.imports)


def result_of(operation: Operation, schemas: Schemas, scope: Scope) -> ResultView:
    """The result of an operation: all bodies the reference shows for a success.

    Where it shows none the decoded body is returned as it is, whatever it is; a success it calls
    empty gives None.
    """
    successes = [r for r in operation.responses if succeeds(r)]
    described = [r for r in successes if r.schema is not None]
    if described:
        return _described(described, schemas, scope, nullable=_shows_null(operation))
    if successes and all(r.status and r.status.value in _NO_CONTENT for r in successes):
        nothing = frozenset({("types", "NoneType")})
        return ResultView(type=NONE, expression="NoneType", accept="*/*", imports=nothing)
    media_type = next((r.media_type for r in successes if r.media_type), None)
    return _undescribed(media_type)


def _shows_null(operation: Operation) -> bool:
    """Whether a documented success has the body ``null``, whatever its table says."""
    return any(
        sample.value is not None and sample.value.raw is None
        for sample in operation.samples
        if sample.role is SampleRole.RESPONSE and shows_success(operation, sample)
    )


def _described(
    responses: list[Response], schemas: Schemas, scope: Scope, *, nullable: bool
) -> ResultView:
    part = scope.part("Response")
    types = [schemas.type_of(r.schema, part) for r in responses if r.schema is not None]
    view = union(*types, *([NONE] if nullable else []))
    media_type = next((r.media_type for r in responses if r.media_type), media.JSON)
    if not media.is_json(media_type):
        return _undescribed(media_type)
    only = view.members[0] if len(view.members) == 1 else None
    imports = view.imports
    if view == ANY:
        expression = "object"
    elif only is not None and not only.startswith("Literal["):
        expression = only
    else:
        expression = f'cast("type[{view.annotation}]", {view.annotation})'
        imports |= {("typing", "cast")}
    return ResultView(
        type=view,
        expression=expression,
        accept=media.essence(media_type),
        imports=imports,
        model=only if only in schemas.models else None,
    )


def _undescribed(media_type: str | None) -> ResultView:
    if media_type is None:
        return UNDESCRIBED
    if media.essence(media_type).startswith("text/"):
        return ResultView(
            type=plain("str"), expression="str", accept=media_type, imports=frozenset()
        )
    if media.is_json(media_type):
        accept = media.essence(media_type)
        return ResultView(type=ANY, expression="object", accept=accept, imports=ANY.imports)
    return ResultView(
        type=plain("bytes"), expression="bytes", accept=media_type, imports=frozenset()
    )

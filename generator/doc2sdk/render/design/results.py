"""What a method returns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from doc2sdk.model import Operation, Response, SampleRole
from doc2sdk.render.design import media_types
from doc2sdk.render.design.models import Models, Scope
from doc2sdk.render.design.success import is_successful, shows_success
from doc2sdk.render.design.types import ANY, NULL, Kind, Named, Type, single, union

_NO_CONTENT = frozenset({204, 205})


class ResultKind(str, Enum):
    """How a body becomes a result."""

    NOTHING = "nothing"
    JSON = "json"
    TEXT = "text"
    BYTES = "bytes"
    UNDESCRIBED = "undescribed"
    """The reference shows no body: it is decoded as what it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultDesign:
    """The kind and type of a result, and the media type to ask for.

    ``model`` is the result's model, if it is one.
    """

    kind: ResultKind
    type: Type
    accept: str
    model: Named | None = None

    @property
    def needs_sample(self) -> bool:
        """Whether only a documented body gives such a result: any text is text, for example."""
        return self.type not in (NULL, ANY, single(Kind.TEXT), single(Kind.BYTES))


UNDESCRIBED = ResultDesign(kind=ResultKind.UNDESCRIBED, type=ANY, accept="*/*")


def design_result(operation: Operation, models: Models, scope: Scope) -> ResultDesign:
    """Return the result of an operation: all bodies the reference shows for a success.

    Where the reference shows none, the decoded body is the result, whatever it is. A success that
    it calls empty gives nothing.
    """
    successes = [r for r in operation.responses if is_successful(r)]
    described = [r for r in successes if r.schema is not None]
    if described:
        return _described(described, models, scope, nullable=_shows_null(operation))
    if successes and all(r.status and r.status.value in _NO_CONTENT for r in successes):
        return ResultDesign(kind=ResultKind.NOTHING, type=NULL, accept="*/*")
    media_type = next((r.media_type for r in successes if r.media_type), None)
    return _without_schema(media_type)


def _shows_null(operation: Operation) -> bool:
    """Return whether a documented success has the body ``null``, whatever its table says."""
    return any(
        sample.value is not None and sample.value.raw is None
        for sample in operation.samples
        if sample.role is SampleRole.RESPONSE and shows_success(operation, sample)
    )


def _described(
    responses: list[Response], models: Models, scope: Scope, *, nullable: bool
) -> ResultDesign:
    part = scope.part("Response")
    types = [models.type_of(r.schema, part) for r in responses if r.schema is not None]
    found = union(*types, *([NULL] if nullable else []))
    media_type = next((r.media_type for r in responses if r.media_type), media_types.JSON)
    if not media_types.is_json(media_type):
        return _without_schema(media_type)
    only = found.members[0] if len(found.members) == 1 else None
    return ResultDesign(
        kind=ResultKind.JSON,
        type=found,
        accept=media_types.essence(media_type),
        model=only if isinstance(only, Named) and only.name in models.by_name else None,
    )


def _without_schema(media_type: str | None) -> ResultDesign:
    if media_type is None:
        return UNDESCRIBED
    if media_types.essence(media_type).startswith("text/"):
        return ResultDesign(kind=ResultKind.TEXT, type=single(Kind.TEXT), accept=media_type)
    if media_types.is_json(media_type):
        return ResultDesign(kind=ResultKind.JSON, type=ANY, accept=media_types.essence(media_type))
    return ResultDesign(kind=ResultKind.BYTES, type=single(Kind.BYTES), accept=media_type)

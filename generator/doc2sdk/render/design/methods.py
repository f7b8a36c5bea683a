"""The methods of a section: an operation with its arguments, its result and example calls."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.model import Method, Operation
from doc2sdk.render.design.arguments import Arguments, design_arguments
from doc2sdk.render.design.awaitable_results import design_awaitable_result
from doc2sdk.render.design.examples import Contradiction, Example, design_examples
from doc2sdk.render.design.models import AwaitableResult, Models, Scope
from doc2sdk.render.design.naming import NameKind, value_names
from doc2sdk.render.design.results import ResultDesign, ResultKind, design_result
from doc2sdk.render.design.sections import SectionDesign
from doc2sdk.render.design.types import Kind, single

_TEXT_OR_BYTES = (single(Kind.TEXT), single(Kind.BYTES))


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodDesign:
    """A method. ``awaitable`` is what it returns where the result can wait for a notification.

    ``contradictions`` are the request samples that no call of the method can repeat.
    """

    name: str
    section: str
    operation: Operation
    arguments: Arguments
    result: ResultDesign
    awaitable: AwaitableResult | None
    examples: tuple[Example, ...]
    contradictions: tuple[Contradiction, ...]

    @property
    def may_be_large(self) -> bool:
        """Whether the body may be large: it is text or bytes, or a GET whose body is undescribed."""
        if self.result.kind is ResultKind.UNDESCRIBED:
            return self.operation.method.value is Method.GET
        return self.result.type in _TEXT_OR_BYTES


def design_methods(section: SectionDesign, models: Models) -> tuple[MethodDesign, ...]:
    """Return the methods of a section, in the order of the reference."""
    ids = [operation.id for operation in section.operations]
    names = value_names(ids, "call", NameKind.METHOD, models.naming)
    pairs = zip(section.operations, names, strict=True)
    return tuple(_method(operation, name, section.name, models) for operation, name in pairs)


def _method(operation: Operation, name: str, section: str, models: Models) -> MethodDesign:
    owner = models.naming.type(operation.id, "Call")
    scope = Scope(owner=owner, home=section, place=operation.found_by.place)
    arguments = design_arguments(operation, models, scope)
    result = design_result(operation, models, scope)
    examples, contradictions = design_examples(operation, arguments, models.schemas)
    return MethodDesign(
        name=name,
        section=section,
        operation=operation,
        arguments=arguments,
        result=result,
        awaitable=design_awaitable_result(operation, result, section, models),
        examples=tuple(examples),
        contradictions=tuple(contradictions),
    )

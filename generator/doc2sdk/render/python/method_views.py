"""Views of methods: the signature, the request and the result of an operation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from doc2sdk.model import Operation, RequestBody, Text
from doc2sdk.render.design import media_types
from doc2sdk.render.design.arguments import Argument, Arguments, is_content_type
from doc2sdk.render.design.examples import Example
from doc2sdk.render.design.media_types import BodyFormat, body_format
from doc2sdk.render.design.methods import MethodDesign
from doc2sdk.render.design.path_templates import renamed_template
from doc2sdk.render.python import names
from doc2sdk.render.python.literals import python_literal, quoted
from doc2sdk.render.python.results import ResultView, result_view
from doc2sdk.render.python.types import ANY, Import, TypeView, annotation_of

_PAD = " " * 12
# The SDK's runtime adds these by itself, by keyword; a multipart one has a boundary in it.
_OWN_CONTENT_TYPES = {
    "json": media_types.JSON,
    "form": media_types.FORM,
    "multipart": media_types.MULTIPART,
}
_KEYWORDS = (("path", "path"), ("query", "query"), ("headers", "header"), ("cookies", "cookie"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterView:
    """A parameter of a method. ``default`` is empty or ends the declaration."""

    name: str
    annotation: str
    default: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """One keyword of ``Call`` that is a mapping: wire names and Python expressions."""

    keyword: str
    members: tuple[tuple[Text, str], ...]

    @property
    def source(self) -> str:
        """The mapping, one line for one member, else a line for each."""
        items = [f"{quoted(name.raw)}: {value}" for name, value in self.members]
        if len(items) == 1:
            return f"{{{items[0]}}}"
        return "{\n" + "".join(f"{_PAD}    {item},\n" for item in items) + _PAD + "}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """A method, as its template prints it. ``settings`` are keywords of ``Call`` and expressions."""

    design: MethodDesign
    parameters: tuple[ParameterView, ...]
    template: Text
    parts: tuple[PartView, ...]
    settings: tuple[tuple[str, str], ...]
    result: ResultView
    imports: frozenset[Import]

    @property
    def name(self) -> str:
        return self.design.name

    @property
    def operation(self) -> Operation:
        return self.design.operation

    @property
    def arguments(self) -> Arguments:
        return self.design.arguments

    @property
    def examples(self) -> tuple[Example, ...]:
        return self.design.examples


def method_view(method: MethodDesign) -> MethodView:
    """Return the view of a method."""
    result = result_view(method)
    path_names = _path_names(method.arguments)
    return MethodView(
        design=method,
        parameters=tuple(_parameter(argument) for argument in method.arguments.asked),
        template=Text(renamed_template(method.operation.path.value.raw, path_names)),
        parts=tuple(_parts(method, path_names)),
        settings=tuple(_settings(method, result)),
        result=result,
        imports=_imports(method.arguments, result),
    )


def _parameter(argument: Argument) -> ParameterView:
    """Return the parameter; one of any type, which may be left out, is annotated with ``Any``."""
    view = annotation_of(argument.type)
    if argument.slot.required:
        return ParameterView(name=argument.name, annotation=view.annotation, default="")
    if view != ANY:
        members = sorted((*view.members, "NotGiven"), key=lambda member: member == "None")
        view = TypeView(members=tuple(members))
    return ParameterView(name=argument.name, annotation=view.annotation, default=" = NOT_GIVEN")


def _imports(arguments: Arguments, result: ResultView) -> frozenset[Import]:
    found = frozenset(result.imports).union(
        *(annotation_of(argument.type).imports for argument in arguments.asked)
    )
    optional = [argument for argument in arguments.asked if not argument.slot.required]
    if optional:
        found |= {("._core.not_given", "NOT_GIVEN")}
    if any(annotation_of(argument.type) != ANY for argument in optional):
        found |= {("._core.not_given", "NotGiven")}
    return found


def _path_names(arguments: Arguments) -> dict[str, str]:
    """Return names inside the template's braces by wire name: the arguments' own."""
    asked = {a.slot.wire_name.raw: a.name for a in arguments.at("path")}
    fixed = [slot.wire_name.raw for slot in arguments.fixed_at("path")]
    fixed_names = names.snake_names(fixed, "value", frozenset(asked.values()))
    return asked | dict(zip(fixed, fixed_names, strict=True))


def _parts(method: MethodDesign, path_names: dict[str, str]) -> list[PartView]:
    arguments, body = method.arguments, method.operation.body
    parts = [_part(keyword, location, arguments) for keyword, location in _KEYWORDS]
    path = parts[0]
    members = tuple((Text(path_names[wire.raw]), value) for wire, value in path.members)
    parts[0] = PartView(keyword=path.keyword, members=members)
    if body is not None and not list(_whole_bodies(arguments)):
        parts.append(_part(_body_keyword(body), "body", arguments))
    return [part for part in parts if part.members]


def _body_keyword(body: RequestBody) -> str:
    return (body_format(body.media_type) or BodyFormat.JSON).value


def _part(keyword: str, location: str, arguments: Arguments) -> PartView:
    fixed = [
        (slot.wire_name, python_literal(slot.constant.raw, 16))
        for slot in arguments.fixed_at(location)
        if slot.constant is not None
    ]
    asked = [(argument.slot.wire_name, argument.name) for argument in arguments.at(location)]
    return PartView(keyword=keyword, members=(*fixed, *asked))


def _whole_bodies(arguments: Arguments) -> Iterator[Argument]:
    return (a for a in arguments.at("body") if a.slot.whole_body)


def _content_type(operation: Operation, body: RequestBody) -> str:
    """Return the media type a documented header fixes, else the body's."""
    fixed = (p.schema.const for p in operation.parameters if is_content_type(p))
    return next((str(const.value.raw) for const in fixed if const is not None), body.media_type)


def _settings(method: MethodDesign, result: ResultView) -> Iterator[tuple[str, str]]:
    operation, arguments = method.operation, method.arguments
    if operation.body is not None:
        keyword = _body_keyword(operation.body)
        for argument in _whole_bodies(arguments):
            keyword = "json" if argument.slot.json else "content"
            yield keyword, argument.name
        media_type = _content_type(operation, operation.body)
        own = {_OWN_CONTENT_TYPES.get(keyword), media_types.MULTIPART}
        if media_types.essence(media_type) not in own:
            yield "content_type", quoted(media_type)
    keys = [a.slot.wire_name for a in arguments.at("header") if a.slot.idempotency_key]
    if keys:
        yield "idempotency_header", quoted(keys[0].raw)
    if result.accept != media_types.JSON:
        yield "accept", quoted(result.accept)

"""Views of methods: signature, request and result of an operation."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.model import Operation, RequestBody, Text
from doc2sdk.render.literals import python_literal, quoted
from doc2sdk.render.python import media, names, paths
from doc2sdk.render.python.arguments import Argument, Arguments, arguments_of, is_content_type
from doc2sdk.render.python.examples import Example, examples_of
from doc2sdk.render.python.modules import Group
from doc2sdk.render.python.notified import notified_name
from doc2sdk.render.python.results import ResultView, result_of
from doc2sdk.render.python.schemas import Schemas, Scope
from doc2sdk.render.python.types import Import

_PAD = " " * 12


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

    name: str
    operation: Operation
    arguments: Arguments
    template: Text
    parts: tuple[PartView, ...]
    settings: tuple[tuple[str, str], ...]
    result: ResultView
    examples: tuple[Example, ...]

    @property
    def imports(self) -> frozenset[Import]:
        found = (a.type.imports for a in self.arguments.asked)
        optional = [a for a in self.arguments.asked if not a.slot.required]
        core = {("._core.not_given", "NOT_GIVEN")} if optional else set()
        # An optional argument of any type is annotated with that alone.
        if any("NotGiven" in a.annotation.split(" | ") for a in optional):
            core.add(("._core.not_given", "NotGiven"))
        return frozenset(core).union(*found, self.result.imports)


def methods_of(group: Group, schemas: Schemas) -> tuple[MethodView, ...]:
    """The methods of a section, in the order of the reference."""
    ids = [operation.id for operation in group.operations]
    python_names = names.snake_names(ids, "call", names.RESOURCE_ATTRIBUTES)
    pairs = zip(group.operations, python_names, strict=True)
    return tuple(_method(operation, name, group, schemas) for operation, name in pairs)


def _method(operation: Operation, name: str, group: Group, schemas: Schemas) -> MethodView:
    owner = names.pascal(operation.id, "Call")
    scope = Scope(owner=owner, module=group.module, place=operation.found_by.place)
    arguments = arguments_of(operation, schemas, scope)
    result = result_of(operation, schemas, scope)
    notified = notified_name(operation, result, group.module, schemas)
    result = result.returning(notified, group.module)
    path_names = _path_names(arguments)
    return MethodView(
        name=name,
        operation=operation,
        arguments=arguments,
        template=Text(paths.template(operation.path.value.raw, path_names)),
        parts=tuple(_parts(operation, arguments, path_names)),
        settings=tuple(_settings(operation, arguments, result)),
        result=result,
        examples=tuple(examples_of(operation, arguments, schemas)),
    )


def _path_names(arguments: Arguments) -> dict[str, str]:
    """Names inside the template's braces by wire name: the arguments' own."""
    asked = {a.slot.wire_name.raw: a.name for a in arguments.at("path")}
    fixed = [slot.wire_name.raw for slot in arguments.fixed_at("path")]
    fixed_names = names.snake_names(fixed, "value", frozenset(asked.values()))
    return asked | dict(zip(fixed, fixed_names, strict=True))


def _parts(
    operation: Operation, arguments: Arguments, path_names: dict[str, str]
) -> list[PartView]:
    parts = [_part(keyword, location, arguments) for keyword, location in _KEYWORDS]
    path = parts[0]
    members = tuple((Text(path_names[wire.raw]), value) for wire, value in path.members)
    parts[0] = PartView(keyword=path.keyword, members=members)
    if operation.body is not None and not _whole_body(arguments):
        keyword = media.body_keyword(operation.body.media_type) or "json"
        parts.append(_part(keyword, "body", arguments))
    return [part for part in parts if part.members]


# The SDK's runtime adds these by itself, by keyword; a multipart one has a boundary in it.
_OWN_CONTENT_TYPES = {"json": media.JSON, "form": media.FORM, "multipart": media.MULTIPART}
_KEYWORDS = (("path", "path"), ("query", "query"), ("headers", "header"), ("cookies", "cookie"))


def _part(keyword: str, location: str, arguments: Arguments) -> PartView:
    fixed = [
        (slot.wire_name, python_literal(slot.constant.raw, 16))
        for slot in arguments.fixed_at(location)
        if slot.constant is not None
    ]
    asked = [(argument.slot.wire_name, argument.name) for argument in arguments.at(location)]
    return PartView(keyword=keyword, members=(*fixed, *asked))


def _whole_body(arguments: Arguments) -> list[Argument]:
    return [a for a in arguments.at("body") if a.slot.whole_body]


def _content_type(operation: Operation, body: RequestBody) -> str:
    """The media type a documented header fixes, else the body's."""
    fixed = (p.schema.const for p in operation.parameters if is_content_type(p))
    return next((str(const.value.raw) for const in fixed if const is not None), body.media_type)


def _settings(
    operation: Operation, arguments: Arguments, result: ResultView
) -> list[tuple[str, str]]:
    settings = []
    if operation.body is not None:
        keyword = media.body_keyword(operation.body.media_type) or "json"
        for argument in _whole_body(arguments):
            keyword = "json" if argument.slot.json else "content"
            settings.append((keyword, argument.name))
        media_type = _content_type(operation, operation.body)
        if media.essence(media_type) not in {_OWN_CONTENT_TYPES.get(keyword), media.MULTIPART}:
            settings.append(("content_type", quoted(media_type)))
    keys = [a.slot.wire_name for a in arguments.at("header") if a.slot.idempotency_key]
    if keys:
        settings.append(("idempotency_header", quoted(keys[0].raw)))
    if result.accept != media.JSON:
        settings.append(("accept", quoted(result.accept)))
    return settings

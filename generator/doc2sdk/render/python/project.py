"""The files around the package: metadata, README, and the list of all methods."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from doc2sdk.model import InputDocument, Text
from doc2sdk.render.cite import cite_all
from doc2sdk.render.design.arguments import Argument
from doc2sdk.render.design.credentials import BASIC
from doc2sdk.render.design.homes import NOTIFICATIONS
from doc2sdk.render.design.response_headers import result_headers
from doc2sdk.render.python import docstrings, prose
from doc2sdk.render.python.calls import call_source
from doc2sdk.render.python.credentials import credentials_class, credentials_source
from doc2sdk.render.python.method_views import MethodView
from doc2sdk.render.python.plan import Plan, ResourceView
from doc2sdk.render.python.templates import TEMPLATES
from doc2sdk.render.python.types import Import, import_lines

_HERE = "project"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentView:
    """An argument in the API list."""

    name: str
    kind: str
    wire_name: Text
    description: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """A method in README and API list."""

    path: str
    title: Text
    summary: Text
    request: Text
    signature: str
    example: str
    arguments: tuple[ArgumentView, ...]
    headers: tuple[Text, ...]
    citation: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstCallView:
    """The first program of README: the credentials, a call, and what it prints of the result."""

    imports: str
    auth: str
    call: str
    shows: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A section of the reference in README and API list."""

    title: Text
    description: Text | None
    entries: tuple[EntryView, ...]


def project_files(plan: Plan, *, tested: bool) -> Iterator[tuple[str, str]]:
    """Yield the files beside ``src``. ``tested`` says that there are tests."""
    sections = tuple(_section(resource) for resource in plan.resources)
    common = {"plan": plan, "title": plan.api.title.value, "sections": sections}
    yield "pyproject.toml", TEMPLATES.render(
        f"{_HERE}/pyproject.toml.jinja", **common, tested=tested
    )
    yield "README.md", TEMPLATES.render(
        f"{_HERE}/README.md.jinja",
        **common,
        description=plan.api.description.value if plan.api.description else None,
        documents=[_document(document) for document in plan.api.documents],
        first=_first_call(plan),
        messages=plan.notifications.models if plan.notifications else (),
        answers_later=any(operation.messages for operation in plan.api.operations),
        parses=plan.has_parser,
        message_imports="\n".join(import_lines(_message_imports(plan))),
    )
    yield "api.md", TEMPLATES.render(f"{_HERE}/api.md.jinja", **common)


def _message_imports(plan: Plan) -> list[Import]:
    if plan.notifications is None:
        return []
    module = f"{plan.package}.models.{NOTIFICATIONS}"
    first = (module, plan.notifications.models[0])
    return [first, (module, "parse_notification")] if plan.has_parser else [first]


def _section(resource: ResourceView) -> SectionView:
    section = resource.section
    return SectionView(
        title=section.title,
        description=section.description,
        entries=tuple(_entry(method, section.name) for method in resource.methods),
    )


def _entry(method: MethodView, module: str) -> EntryView:
    operation = method.operation
    path = f"client.{module}.{method.name}"
    result = "" if method.result.annotation == "None" else "result = "
    line = f"{operation.method.value.value} {prose.one_line(operation.path.value)}"
    return EntryView(
        path=path,
        title=operation.title.value,
        summary=Text(docstrings.description_of(operation)),
        request=Text(line),
        signature=_signature(method),
        example=result + call_source(path, method.examples[0], method.arguments),
        arguments=tuple(_argument(argument) for argument in method.arguments.asked),
        headers=tuple(header.name.value for header in result_headers(operation)),
        citation=cite_all(operation.found_by.place, operation.also),
    )


def _argument(argument: Argument) -> ArgumentView:
    slot = argument.slot
    about = prose.sentence(slot.description) if slot.description else ""
    return ArgumentView(
        name=argument.name,
        kind=docstrings.argument_kind(argument),
        wire_name=slot.wire_name,
        description=Text(about) if about else None,
    )


def _signature(method: MethodView) -> str:
    """Return the method with its own arguments; those that all methods take are left out."""
    parts = [
        f"{parameter.name}: {parameter.annotation}{parameter.default}"
        for parameter in method.parameters
    ]
    star = ["*"] if parts else []
    flat = f"{method.name}({', '.join([*star, *parts])}) -> {method.result.annotation}"
    if len(flat) <= prose.LINE_WIDTH:
        return flat
    lines = "".join(f"    {part},\n" for part in [*star, *parts])
    return f"{method.name}(\n{lines}) -> {method.result.annotation}"


def _document(document: InputDocument) -> tuple[Text, str]:
    return Text(document.name), document.sha256


def _first_call(plan: Plan) -> FirstCallView | None:
    """Return the first program of README: an operation called as its sample shows."""
    found = [(r, m) for r in plan.resources for m in r.methods]
    documented = [(r, m) for r, m in found if m.examples[0].request is not None]
    for resource, method in (documented or found)[:1]:
        call = call_source(
            f"client.{resource.module}.{method.name}", method.examples[0], method.arguments, 4
        )
        auth = plan.credentials or BASIC
        nothing = method.result.annotation == "None"
        return FirstCallView(
            imports=", ".join(sorted([credentials_class(auth), plan.class_name])),
            auth=credentials_source(auth),
            call=call if nothing else f"result = {call}",
            shows=None if nothing else _printed_fields(method, plan),
        )
    return None


def _printed_fields(method: MethodView, plan: Plan) -> str:
    """Return what to print of a result: its first fields, if it is a model."""
    name = method.result.model
    model = plan.model(name) if name is not None else None
    fields = [f"result.{field.name}" for field in model.fields] if model is not None else []
    return ", ".join(fields[:3]) or "result"

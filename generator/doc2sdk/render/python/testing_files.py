"""The part of an SDK that its user's tests use: a fake server, and models made from samples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from doc2sdk.model import JsonValue, Sample, SampleRole
from doc2sdk.render.design.fake_server import NotificationRoute, Route, design_routes
from doc2sdk.render.design.homes import NOTIFICATIONS
from doc2sdk.render.design.methods import MethodDesign
from doc2sdk.render.design.notifications import message_of_sample
from doc2sdk.render.design.success import shows_success
from doc2sdk.render.design.types import ListOf, Named
from doc2sdk.render.python.literals import python_literal, quoted, tuple_literal
from doc2sdk.render.python.plan import Plan
from doc2sdk.render.python.templates import TEMPLATES
from doc2sdk.render.python.types import Import, import_lines

_HERE = "package/testing"


@dataclass(slots=True)
class _ShownModels:
    """The models that samples show: pairs of names, and what that takes to import."""

    models: dict[tuple[str, str], None] = field(default_factory=dict)
    imports: set[Import] = field(default_factory=set)

    def add(self, sample: Sample, name: str, home: str) -> None:
        self.models[quoted(sample.id), name] = None
        self.imports.add((f"..models.{home}", name))


def testing_files(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield the files below ``testing/``; none where the reference has no samples."""
    if not plan.fixtures:
        return
    shown, has_streams = _shown_models(plan), plan.streams is not None
    yield "build.py", TEMPLATES.verbatim(f"{_HERE}/build.py")
    yield "samples.py", TEMPLATES.render(
        f"{_HERE}/samples.py.jinja", shown=list(shown.models), imports=import_lines(shown.imports)
    )
    templates = [method.template.raw for r in plan.resources for method in r.methods]
    pairs = zip(design_routes(plan.design), templates, strict=True)
    routes = [_route_keywords(route, template) for route, template in pairs]
    yield "routes.py", TEMPLATES.render(
        f"{_HERE}/routes.py.jinja", routes=routes, streams=has_streams
    )
    names = {"class_name": plan.class_name, "package": plan.package}
    yield "server.py", TEMPLATES.render(f"{_HERE}/server.py.jinja", streams=has_streams, **names)
    yield "pytest_plugin.py", TEMPLATES.render(f"{_HERE}/pytest_plugin.py.jinja", **names)
    if has_streams:
        yield "bayeux.py", TEMPLATES.verbatim(f"{_HERE}/bayeux.py")


def _route_keywords(route: Route, template: str) -> list[tuple[str, str]]:
    """Return the keywords of ``Route`` and their expressions."""
    keywords = [
        ("method", quoted(route.method.operation.method.value.value)),
        ("path", quoted(template)),
    ]
    if route.query:
        keywords.append(("query", tuple_literal([quoted(name) for name in route.query])))
    keywords += _fixed("fixed_query", route.fixed_query) + _fixed("fixed_body", route.fixed_body)
    keywords.append(("status", repr(route.status)))
    if route.answer is not None:
        keywords.append(("answer", quoted(route.answer.id)))
    return [*keywords, *_notification_keywords(route.notification)]


def _fixed(keyword: str, values: dict[str, JsonValue]) -> list[tuple[str, str]]:
    return [(keyword, python_literal(dict(values), 8))] if values else []


def _notification_keywords(route: NotificationRoute | None) -> Iterator[tuple[str, str]]:
    if route is None:
        return
    yield "notification", quoted(route.sample.id)
    if route.channel is not None:
        yield "channel", quoted(route.channel.raw)
    if route.references is not None:
        yield "references", tuple_literal([quoted(text.raw) for text in route.references])


def _shown_models(plan: Plan) -> _ShownModels:
    """Return results and notifications, in the order of the reference."""
    shown = _ShownModels(imports={("..", "fixtures"), (".._core.model", "Model")})
    for method in plan.design.methods:
        for sample in method.operation.samples:
            _add_result(shown, method, sample)
            _add_message(shown, method, sample, plan)
    for message in plan.api.messages:
        for sample in (each for each in message.samples if each.value is not None):
            shown.add(sample, plan.models.message_model(message.name), NOTIFICATIONS)
    return shown


def _add_result(shown: _ShownModels, method: MethodDesign, sample: Sample) -> None:
    """Add the model of a sample that shows one, or an array of them."""
    success = shows_success(method.operation, sample)
    members = method.result.type.members
    if sample.role is not SampleRole.RESPONSE or not success or len(members) != 1:
        return
    is_many = isinstance(members[0], ListOf)
    only = members[0].item.members[0] if isinstance(members[0], ListOf) else members[0]
    if isinstance(only, Named) and _has_objects(sample, is_many=is_many):
        shown.add(sample, only.name, only.home)


def _has_objects(sample: Sample, *, is_many: bool) -> bool:
    raw = sample.value.raw if sample.value is not None else None
    if not is_many:
        return isinstance(raw, dict)
    return isinstance(raw, list) and bool(raw) and all(isinstance(item, dict) for item in raw)


def _add_message(shown: _ShownModels, method: MethodDesign, sample: Sample, plan: Plan) -> None:
    if sample.value is None or sample.role is not SampleRole.NOTIFICATION:
        return
    message = message_of_sample(method.operation, sample, plan.api)
    if message is not None:
        shown.add(sample, plan.models.message_model(message.name), NOTIFICATIONS)

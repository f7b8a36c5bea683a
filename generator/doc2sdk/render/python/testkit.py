"""The part of an SDK that its user's tests use: a fake server, and models made from samples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from doc2sdk.model import Operation, Sample, SampleRole
from doc2sdk.render import templates
from doc2sdk.render.literals import python_literal, quoted
from doc2sdk.render.python import media
from doc2sdk.render.python.arguments import Slot
from doc2sdk.render.python.methods import MethodView
from doc2sdk.render.python.modules import NOTIFICATIONS, shows_success
from doc2sdk.render.python.plan import Plan
from doc2sdk.render.python.replays import Replay, message_of, pairs, replayed_success
from doc2sdk.render.python.streams import over_bayeux
from doc2sdk.render.python.types import Import, import_lines

_HERE = "python/package/testing"
_NOT_SHOWN = 501


@dataclass(slots=True)
class _Shown:
    """Samples with the models they show, and what that takes to import."""

    models: dict[tuple[str, str], None] = field(default_factory=dict)
    imports: set[Import] = field(default_factory=set)


def testkit_files(plan: Plan) -> Iterator[tuple[str, str]]:
    """The files below ``testing/``; none where the reference has no samples."""
    if not plan.fixtures:
        return
    shown, streams = _shown(plan), plan.streams is not None
    yield "build.py", templates.verbatim(f"{_HERE}/build.py")
    yield "samples.py", templates.render(
        f"{_HERE}/samples.py.jinja", shown=list(shown.models), imports=import_lines(shown.imports)
    )
    routes = [route for r in plan.resources for m in r.methods for route in _routes(m, plan)]
    yield "routes.py", templates.render(f"{_HERE}/routes.py.jinja", routes=routes, streams=streams)
    names = {"class_name": plan.class_name, "package": plan.package}
    yield "server.py", templates.render(f"{_HERE}/server.py.jinja", streams=streams, **names)
    yield "pytest_plugin.py", templates.render(f"{_HERE}/pytest_plugin.py.jinja", **names)
    if streams:
        yield "bayeux.py", templates.verbatim(f"{_HERE}/bayeux.py")


def _routes(method: MethodView, plan: Plan) -> Iterator[list[tuple[str, str]]]:
    """The operation's keywords of ``Route`` and their expressions."""
    operation, arguments = method.operation, method.arguments
    found = [r for r in pairs(method) if replayed_success(r, plan)]
    success = next((r for r in found if r.decodable), found[0] if found else None)
    route = [
        ("method", quoted(operation.method.value.value)),
        ("path", quoted(method.template.raw)),
    ]
    query = [a.slot.wire_name.raw for a in arguments.at("query") if a.slot.required]
    if query:
        route.append(("query", _tuple([quoted(name) for name in query])))
    route += _fixed("fixed_query", arguments.fixed_at("query"), as_text=True)
    kind = media.body_keyword(operation.body.media_type) if operation.body is not None else None
    if kind != "multipart":  # whose fields the server does not read
        route += _fixed("fixed_body", arguments.fixed_at("body"), as_text=kind == "form")
    answer = success.answer if success is not None and success.decodable else None
    route.append(("status", repr(_status(method, success, answer))))
    if answer is not None:
        route.append(("answer", quoted(answer.id)))
    yield [*route, *_notification(operation, plan)]


def _status(method: MethodView, success: Replay | None, answer: Sample | None) -> int:
    """Without a sample only results that need no body can be given."""
    if answer is None and method.result.annotation not in {"None", "Any", "str", "bytes"}:
        return _NOT_SHOWN
    return success.status if success is not None else 200


def _fixed(keyword: str, slots: tuple[Slot, ...], *, as_text: bool) -> list[tuple[str, str]]:
    values = {
        s.wire_name.raw: s.constant.raw for s in slots if s.constant is not None and s.required
    }
    if not values:
        return []
    if as_text:
        texts = {True: "true", False: "false"}
        return [
            (
                keyword,
                python_literal(
                    {n: texts[v] if isinstance(v, bool) else str(v) for n, v in values.items()}, 8
                ),
            )
        ]
    return [(keyword, python_literal(dict(values), 8))]


def _notification(operation: Operation, plan: Plan) -> Iterator[tuple[str, str]]:
    """What the server sends after the answer: the first sample of a message over Bayeux."""
    for sample in operation.samples:
        message = message_of(operation, sample, plan) if _is_notification(sample) else None
        if message is None or not over_bayeux(message):
            continue
        yield "notification", quoted(sample.id)
        channels = plan.streams.channels if plan.streams is not None else ()
        if message.channel is not None and message.channel.value in channels:
            yield "channel", quoted(message.channel.value.raw)
        if operation.correlation is not None:
            both = operation.correlation
            pair = [quoted(both.response_field.raw), quoted(both.message_field.raw)]
            yield "references", _tuple(pair)
        return


def _is_notification(sample: Sample) -> bool:
    return sample.role is SampleRole.NOTIFICATION and sample.value is not None


def _tuple(parts: list[str]) -> str:
    return f"({parts[0]},)" if len(parts) == 1 else f"({', '.join(parts)})"


def _shown(plan: Plan) -> _Shown:
    """Results and notifications, in the order of the reference."""
    shown = _Shown(imports={("..", "fixtures"), (".._core.model", "Model")})
    for resource in plan.resources:
        for method in resource.methods:
            for sample in method.operation.samples:
                _add_result(shown, method, sample)
                _add_message(shown, method.operation, sample, plan)
    return shown


def _add_result(shown: _Shown, method: MethodView, sample: Sample) -> None:
    annotation, view = method.result.type.annotation, method.result.type
    name = annotation.removeprefix("list[").removesuffix("]")
    modules = [module for module, imported in view.imports if imported == name]
    success = shows_success(method.operation, sample)
    if sample.role is not SampleRole.RESPONSE or not success or not modules:
        return
    if not modules[0].startswith(".") or not _holds_objects(sample, many=annotation != name):
        return
    shown.models[quoted(sample.id), name] = None
    shown.imports.add((f"..models{modules[0]}", name))


def _holds_objects(sample: Sample, *, many: bool) -> bool:
    raw = sample.value.raw if sample.value is not None else None
    if not many:
        return isinstance(raw, dict)
    return isinstance(raw, list) and bool(raw) and all(isinstance(item, dict) for item in raw)


def _add_message(shown: _Shown, operation: Operation, sample: Sample, plan: Plan) -> None:
    message = message_of(operation, sample, plan) if _is_notification(sample) else None
    if message is not None:
        name = plan.schemas.message_class(message.name)
        shown.models[quoted(sample.id), name] = None
        shown.imports.add((f"..models.{NOTIFICATIONS}", name))

"""Views of the SDK's own tests: every documented sample, sent and received."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from doc2sdk.model import Json, JsonValue, Message, Operation, Sample, SampleRole
from doc2sdk.render.literals import one_argument, python_literal, quoted
from doc2sdk.render.python import names
from doc2sdk.render.python.calls import call_source
from doc2sdk.render.python.codes import failing_code
from doc2sdk.render.python.conform import conforms
from doc2sdk.render.python.examples import Example
from doc2sdk.render.python.methods import MethodView
from doc2sdk.render.python.model_views import ModelView
from doc2sdk.render.python.modules import is_success, shows_success, succeeds
from doc2sdk.render.python.plan import Plan, ResourceView
from doc2sdk.render.python.streams import over_bayeux
from doc2sdk.render.python.types import TypeView


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """One call, the documented request it must make and the documented answer it gets."""

    method: MethodView
    example: Example
    answer: Sample | None

    @property
    def decodable(self) -> bool:
        """Whether there is a documented body to decode."""
        return self.answer is not None and (self.answer.value is not None or bool(self.answer.body))

    @property
    def answer_literal(self) -> str:
        return quoted(self.answer.id) if self.answer is not None else "None"

    @property
    def status(self) -> int:
        """The answer's status: the sample's, else the reference's for a success, else 200."""
        if self.answer is not None and self.answer.status is not None:
            return self.answer.status
        stated = [r.status.value for r in self.method.operation.responses if r.status is not None]
        return next((status for status in stated if is_success(status)), 200)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayView:
    """A test: what the server answers, how the client is made and called, what must come out.

    ``settings``, ``calls`` (for the flavours, in their order) and ``checks`` are source text.
    ``returns`` is None where the call must fail.
    """

    name: str
    answer: str
    settings: str
    calls: tuple[str, ...]
    returns: TypeView | None
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationView:
    """A test that a notification sample becomes the model of its message."""

    name: str
    make: str
    model: str
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitView:
    """A test that waits for the notification of a call, which is written for both flavours."""

    name: str
    calls: tuple[str, ...]
    model: str


def replays(resource: ResourceView, plan: Plan) -> tuple[ReplayView, ...]:
    """The tests of a section; operations without samples have none."""
    found = [replay for method in resource.methods for replay in pairs(method)]
    unique = names.unique(replay.method.name for replay in found)
    return tuple(
        _view(replay, name, resource.module, plan)
        for replay, name in zip(found, unique, strict=True)
    )


def replayed_success(replay: Replay, plan: Plan) -> bool:
    """Whether the client takes the answer for a success: by its status and by its code."""
    return is_success(replay.status) and _code(replay, plan) is None


NO_CONTENT = frozenset({204, 205, 304})
"""Statuses without content (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5)."""


def pairs(method: MethodView) -> Iterator[Replay]:
    """Requests with answers in the order they are printed; what is left over with the first call.

    A body printed under a status that carries none is no answer a server can give; one that is no
    success and has no status neither.
    """
    operation = method.operation
    shown = [s for s in operation.samples if s.role is SampleRole.RESPONSE]
    answers = [
        sample
        for sample in shown
        if sample.status not in NO_CONTENT
        and (sample.status is not None or shows_success(operation, sample))
    ]
    if not answers and method.examples[0].request is None:
        return
    for example, answer in zip_longest(method.examples, answers):
        yield Replay(method=method, example=example or method.examples[0], answer=answer)


def _view(replay: Replay, name: str, module: str, plan: Plan) -> ReplayView:
    method, fails = replay.method, not is_success(replay.status) or _code(replay, plan) is not None
    raw = not fails and not replay.decodable
    receiver = f"client.{module}.with_raw_response" if raw else f"client.{module}"
    result = method.result.type
    if raw:
        result = result.inside("RawResponse[", "]").importing(("", "RawResponse"))
    checks = _failure_checks(replay, plan) if fails else _raw_checks(replay) if raw else None
    return ReplayView(
        name=name,
        answer=f"{replay.answer_literal}, status={replay.status}",
        settings=_settings(replay, plan, strict=checks is None),
        calls=tuple(
            call_source(f"{receiver}.{method.name}", replay.example, method.arguments, column)
            for column in _CALL_COLUMNS
        ),
        returns=None if fails else result,
        checks=(*(checks or _result_checks(replay, plan)), *_request_checks(replay)),
    )


# Asynchronous calls stand in a function of their own.
_CALL_COLUMNS = (8, 12)


def _settings(replay: Replay, plan: Plan, *, strict: bool) -> str:
    """Arguments of the server's client; strict unless the sample contradicts its schema."""
    prefix = replay.example.prefix
    settings = [f"under={quoted(prefix)}"] if prefix else []
    if strict and not _conforms(replay, plan):
        settings.append("strict=False")
    return ", ".join(settings)


def _code(replay: Replay, plan: Plan) -> JsonValue:
    return failing_code(replay.answer, plan.codes)


def _failure_checks(replay: Replay, plan: Plan) -> list[str]:
    checks = [f"assert caught.value.status_code == {replay.status}"]
    if (code := _code(replay, plan)) is not None:
        checks.append(f"assert caught.value.code == {python_literal(code)}")
    if replay.decodable:
        checks.append(f"assert caught.value.body == load({replay.answer_literal})")
    return checks


def _raw_checks(replay: Replay) -> list[str]:
    return [f"assert result.status_code == {replay.status}"]


def _result_checks(replay: Replay, plan: Plan) -> list[str]:
    model = replay.method.result.model
    documented = f"load({replay.answer_literal})"
    if model is None:
        return [f"assert plain(result) == {documented}"]
    return _model_checks("result", model, replay.answer, plan, documented)


def _model_checks(
    name: str, model: str, sample: Sample | None, plan: Plan, documented: str
) -> list[str]:
    return [
        f"assert isinstance({name}, {model})",
        *_field_checks(name, model, sample, plan),
        f"assert {name}.to_dict() == {documented}",
    ]


def _field_checks(name: str, model: str, sample: Sample | None, plan: Plan) -> Iterator[str]:
    """The fields whose Python value is the JSON value itself."""
    members = sample.value.raw if sample is not None and sample.value is not None else None
    if not isinstance(members, dict):
        return
    for field in _model(model, plan).fields:
        value = members.get(field.wire_name.raw)
        if isinstance(value, (str, int)) and type(value).__name__ in field.type.members:
            test = f"is {value}" if isinstance(value, bool) else f"== {python_literal(value)}"
            yield f"assert {name}.{field.name} {test}"


def _request_checks(replay: Replay) -> list[str]:
    request, prefix = replay.example.request, replay.example.prefix
    if request is None:
        return []
    return [
        f"server.check_request({quoted(request.id)}{', under=' + quoted(prefix) if prefix else ''})"
    ]


def _conforms(replay: Replay, plan: Plan) -> bool:
    if replay.answer is None or replay.answer.value is None:
        return False
    raw = replay.answer.value.raw
    shown = [
        response.schema
        for response in replay.method.operation.responses
        if response.schema is not None and succeeds(response)
    ]
    return any(conforms(raw, schema, plan.schemas) for schema in shown)


def _model(name: str, plan: Plan) -> ModelView:
    return plan.schemas.models[name]


def notification_replays(plan: Plan) -> tuple[NotificationView, ...]:
    """The tests of notification samples, each once."""
    samples = {
        sample.id: (operation, sample)
        for operation in plan.api.operations
        for sample in operation.samples
        if sample.role is SampleRole.NOTIFICATION
    }
    found = [(message_of(o, s, plan), s) for o, s in samples.values()]
    known = [(message, sample) for message, sample in found if message is not None]
    unique = names.snake_names([sample.id for _, sample in known], "notification")
    return tuple(
        _notification(message, sample, name, plan)
        for (message, sample), name in zip(known, unique, strict=True)
    )


def message_of(operation: Operation, sample: Sample, plan: Plan) -> Message | None:
    """The message a sample shows: its discriminator says so, or it is the operation's only one."""
    members = sample.value.raw if sample.value is not None else None
    if not isinstance(members, dict):
        return None
    for message in plan.api.messages:
        if message.discriminator is not None:
            field, value = message.discriminator
            if field.raw in members and Json(members[field.raw]) == value.value:
                return message
    own = [m for m in plan.api.messages if m.name in operation.messages and not m.discriminator]
    return own[0] if len(own) == 1 else None


def _notification(message: Message, sample: Sample, name: str, plan: Plan) -> NotificationView:
    model = plan.schemas.message_class(message.name)
    value = sample.value.raw if sample.value is not None else None
    make = "parse_notification" if message.discriminator else f"{model}.from_dict"
    strict = ", strict=True" if conforms(value, message.schema, plan.schemas) else ""
    documented = f"load({quoted(sample.id)})"
    return NotificationView(
        name=name,
        make=one_argument("message = ", make, f"{documented}{strict}", 4),
        model=model,
        checks=tuple(_model_checks("message", model, sample, plan, documented)),
    )


# Two more blocks stand around an asynchronous call here.
_WAIT_COLUMNS = (8, 16)


def waits(plan: Plan) -> tuple[WaitView, ...]:
    """The tests of calls that documented notifications answer."""
    found = [(r.module, m) for r in plan.resources for m in r.methods if _is_answered(m, plan)]
    unique = names.unique(method.name for _, method in found)
    return tuple(
        WaitView(
            name=name,
            model=_answering(method, plan)[0],
            calls=tuple(
                call_source(
                    f"client.{module}.{method.name}", method.examples[0], method.arguments, column
                )
                for column in _WAIT_COLUMNS
            ),
        )
        for (module, method), name in zip(found, unique, strict=True)
    )


def _is_answered(method: MethodView, plan: Plan) -> bool:
    """Whether samples show an answer with a reference, and one notification that has its class."""
    answers = [r for r in pairs(method) if replayed_success(r, plan) and r.decodable]
    correlation = method.operation.correlation
    if method.result.notified is None or not answers or correlation is None:
        return False
    shown = answers[0].answer.value if answers[0].answer is not None else None
    members = shown.raw if shown is not None else None
    referred = isinstance(members, dict) and members.get(correlation.response_field.raw)
    return bool(referred) and len(_answering(method, plan)) == 1


def _answering(method: MethodView, plan: Plan) -> list[str]:
    """The classes of the operation's notifications over Bayeux, each of which a sample shows."""
    samples = [s for s in method.operation.samples if s.role is SampleRole.NOTIFICATION]
    found = [message_of(method.operation, sample, plan) for sample in samples]
    pushed = {m.name for m in found if m is not None and m.discriminator and over_bayeux(m)}
    return [
        plan.schemas.message_class(name) for name in method.operation.messages if name in pushed
    ]

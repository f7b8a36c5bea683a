"""Views of the SDK's own tests: every operation called, every documented sample received."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from doc2sdk.model import JsonValue, Message, Sample
from doc2sdk.model.conformance import conforms
from doc2sdk.render.design.exchanges import (
    Exchange,
    answering_models,
    design_exchanges,
    is_answered_by_notification,
    notification_samples,
)
from doc2sdk.render.design.notifications import message_of_sample
from doc2sdk.render.design.results import ResultKind
from doc2sdk.render.design.sent_requests import SentRequest
from doc2sdk.render.python import names
from doc2sdk.render.python.calls import call_source
from doc2sdk.render.python.literals import one_argument, python_literal, quoted
from doc2sdk.render.python.plan import Plan, ResourceView
from doc2sdk.render.python.types import TypeView, annotation_of

# Asynchronous calls are in a function of their own.
_CALL_COLUMNS = (8, 12)
# A test that waits has two more blocks around its asynchronous call.
_WAIT_COLUMNS = (8, 16)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeTest:
    """A test: what the server answers, how the client is made and called, what must come out.

    ``settings``, ``calls`` (synchronous, asynchronous) and ``checks`` are source text. ``returns`` is
    None where the call must fail.
    """

    name: str
    answer: str
    settings: str
    calls: tuple[str, ...]
    returns: TypeView | None
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationTest:
    """A test that a notification sample becomes the model of its message."""

    name: str
    make: str
    model: str
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitTest:
    """A test that waits for the notification of a call, with both kinds of clients."""

    name: str
    calls: tuple[str, ...]
    model: str


def exchange_tests(resource: ResourceView, plan: Plan) -> tuple[ExchangeTest, ...]:
    """Return the tests of a section, at least one for each operation."""
    found = [e for method in resource.methods for e in design_exchanges(method.design, plan.design)]
    unique = names.unique(exchange.method.name for exchange in found)
    return tuple(_test(each, name, plan) for each, name in zip(found, unique, strict=True))


def _test(exchange: Exchange, name: str, plan: Plan) -> ExchangeTest:
    method, fails = exchange.method, not exchange.is_success
    is_raw = not fails and not exchange.has_body
    receiver = f"client.{method.section}{'.with_raw_response' if is_raw else ''}"
    result = annotation_of(method.result.type)
    if is_raw:
        result = result.inside("RawResponse[", "]").importing(("", "RawResponse"))
    if fails:
        checks = _failure_checks(exchange)
    else:
        checks = _raw_checks(exchange) if is_raw else _result_checks(exchange, plan)
    is_strict = fails or is_raw or exchange.conforms
    return ExchangeTest(
        name=name,
        answer=f"{_answer_name(exchange)}, status={exchange.status}",
        settings=_settings(exchange, is_strict=is_strict),
        calls=tuple(
            call_source(f"{receiver}.{method.name}", exchange.example, method.arguments, column)
            for column in _CALL_COLUMNS
        ),
        returns=None if fails else result,
        checks=(*checks, *_request_checks(exchange)),
    )


def _answer_name(exchange: Exchange) -> str:
    return quoted(exchange.answer.id) if exchange.answer is not None else "None"


def _settings(exchange: Exchange, *, is_strict: bool) -> str:
    """Return the arguments of the server's client."""
    prefix = exchange.example.prefix
    settings = [f"under={quoted(prefix)}"] if prefix else []
    if not is_strict:
        settings.append("strict=False")
    return ", ".join(settings)


def _failure_checks(exchange: Exchange) -> list[str]:
    checks = [f"assert caught.value.status_code == {exchange.status}"]
    if exchange.code is not None:
        checks.append(f"assert caught.value.code == {python_literal(exchange.code)}")
    if exchange.has_body:
        checks.append(f"assert caught.value.body == load({_answer_name(exchange)})")
    return checks


def _raw_checks(exchange: Exchange) -> list[str]:
    return [f"assert result.status_code == {exchange.status}"]


def _result_checks(exchange: Exchange, plan: Plan) -> list[str]:
    model = exchange.method.result.model
    documented = f"load({_answer_name(exchange)})"
    if exchange.method.result.kind is ResultKind.BYTES:
        return [f"assert result.decode() == {documented}"]
    if model is None:
        return [f"assert plain(result) == {documented}"]
    return _model_checks("result", model.name, exchange.answer, plan, documented)


def _model_checks(
    name: str, model: str, sample: Sample | None, plan: Plan, documented: str
) -> list[str]:
    return [
        f"assert isinstance({name}, {model})",
        *_field_checks(name, model, sample, plan),
        f"assert {name}.to_dict() == {documented}",
    ]


def _field_checks(name: str, model: str, sample: Sample | None, plan: Plan) -> Iterator[str]:
    """Yield checks of the fields whose Python value is the JSON value itself."""
    members = sample.value.raw if sample is not None and sample.value is not None else None
    if not isinstance(members, dict):
        return
    for field in plan.model(model).fields:
        value = members.get(field.wire_name.raw)
        annotated = annotation_of(field.type).members
        if isinstance(value, (str, int)) and type(value).__name__ in annotated:
            test = f"is {value}" if isinstance(value, bool) else f"== {python_literal(value)}"
            yield f"assert {name}.{field.name} {test}"


def _request_checks(exchange: Exchange) -> list[str]:
    request, prefix = exchange.example.request, exchange.example.prefix
    if request is None:
        return [_sent_check(exchange.sent)]
    under = f", under={quoted(prefix)}" if prefix else ""
    guessed = ", any_method=True" if exchange.sent.method is None else ""
    return [f"server.check_request({quoted(request.id)}{under}{guessed})"]


def _sent_check(sent: SentRequest) -> str:
    """Return the check of a request that no sample shows: what the reference fixes of it."""
    method = quoted(sent.method) if sent.method is not None else "None"
    pairs: JsonValue = [[name, text] for name, text in sent.query]
    given = {"query": pairs or None, "body": sent.body}
    keywords = [
        f"{name}={python_literal(value, 8)}" for name, value in given.items() if value is not None
    ]
    parts = [method, quoted(sent.path), *keywords]
    flat = f"server.check_sent({', '.join(parts)})"
    if "\n" not in flat and len(flat) + 4 <= 100:
        return flat
    return "server.check_sent(\n" + "".join(f"        {part},\n" for part in parts) + "    )"


def notification_tests(plan: Plan) -> tuple[NotificationTest, ...]:
    """Return the tests of notification samples, each once."""
    samples = {
        sample.id: (method.operation, sample)
        for method in plan.design.methods
        for sample in notification_samples(method)
    }
    found = [(message_of_sample(o, s, plan.api), s) for o, s in samples.values()]
    found += [(m, s) for m in plan.api.messages for s in m.samples if s.value is not None]
    known = [(message, sample) for message, sample in found if message is not None]
    unique = names.snake_names([sample.id for _, sample in known], "notification")
    return tuple(
        _notification_test(message, sample, name, plan)
        for (message, sample), name in zip(known, unique, strict=True)
    )


def _notification_test(message: Message, sample: Sample, name: str, plan: Plan) -> NotificationTest:
    model = plan.models.message_model(message.name)
    value = sample.value.raw if sample.value is not None else None
    make = "parse_notification" if message.discriminator else f"{model}.from_dict"
    strict = ", strict=True" if conforms(value, message.schema, plan.models.schemas.resolve) else ""
    documented = f"load({quoted(sample.id)})"
    return NotificationTest(
        name=name,
        make=one_argument("message = ", make, f"{documented}{strict}", 4),
        model=model,
        checks=tuple(_model_checks("message", model, sample, plan, documented)),
    )


def wait_tests(plan: Plan) -> tuple[WaitTest, ...]:
    """Return the tests of calls that documented notifications answer."""
    design = plan.design
    found = [m for m in design.methods if is_answered_by_notification(m, design)]
    unique = names.unique(method.name for method in found)
    return tuple(
        WaitTest(
            name=name,
            model=answering_models(method, design)[0],
            calls=tuple(
                call_source(
                    f"client.{method.section}.{method.name}",
                    method.examples[0],
                    method.arguments,
                    column,
                )
                for column in _WAIT_COLUMNS
            ),
        )
        for method, name in zip(found, unique, strict=True)
    )

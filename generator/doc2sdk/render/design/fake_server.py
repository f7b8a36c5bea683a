"""The routes of a server that answers with the samples of the reference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from doc2sdk.model import JsonValue, Sample, Text
from doc2sdk.render.design.arguments import Slot
from doc2sdk.render.design.exchanges import Exchange, design_exchanges, notification_samples
from doc2sdk.render.design.media_types import BodyFormat, body_format
from doc2sdk.render.design.methods import MethodDesign
from doc2sdk.render.design.notifications import message_of_sample
from doc2sdk.render.design.sdk import SdkDesign
from doc2sdk.render.design.streams import is_sent_over_bayeux

_NOT_SHOWN = 501


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationRoute:
    """A notification that follows an answer.

    ``references`` are the member of the answer and the member of the notification with its value.
    """

    sample: Sample
    channel: Text | None
    references: tuple[Text, Text] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A kind of request and its answer.

    ``query`` are names that the query must have, ``fixed_query`` and ``fixed_body`` values that query
    and body must have; those of forms are texts. ``answer`` is the sample of the body.
    """

    method: MethodDesign
    query: tuple[str, ...]
    fixed_query: dict[str, JsonValue]
    fixed_body: dict[str, JsonValue]
    status: int
    answer: Sample | None
    notification: NotificationRoute | None


def design_routes(sdk: SdkDesign) -> Iterator[Route]:
    """Yield a route for each operation."""
    for section in sdk.sections:
        for method in section.methods:
            yield _route(method, sdk)


def _route(method: MethodDesign, sdk: SdkDesign) -> Route:
    arguments, body = method.arguments, method.operation.body
    successes = [e for e in design_exchanges(method, sdk) if e.is_success]
    success = next((e for e in successes if e.has_body), successes[0] if successes else None)
    answer = success.answer if success is not None and success.has_body else None
    kind = body_format(body.media_type) if body is not None else None
    fixed_body: dict[str, JsonValue] = {}
    if kind is not BodyFormat.MULTIPART:  # The server does not read the fields of such a form.
        fixed_body = _fixed(arguments.fixed_at("body"), as_text=kind is BodyFormat.FORM)
    return Route(
        method=method,
        query=tuple(a.slot.wire_name.raw for a in arguments.at("query") if a.slot.required),
        fixed_query=_fixed(arguments.fixed_at("query"), as_text=True),
        fixed_body=fixed_body,
        status=_status(method, success, answer),
        answer=answer,
        notification=_notification(method, sdk),
    )


def _status(method: MethodDesign, success: Exchange | None, answer: Sample | None) -> int:
    """Return the status; without a sample only results that need no body can be given."""
    if answer is None and method.result.needs_sample:
        return _NOT_SHOWN
    return success.status if success is not None else 200


def _fixed(slots: tuple[Slot, ...], *, as_text: bool) -> dict[str, JsonValue]:
    values = {
        s.wire_name.raw: s.constant.raw for s in slots if s.constant is not None and s.required
    }
    return {name: _text(value) if as_text else value for name, value in values.items()}


def _text(value: JsonValue) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def _notification(method: MethodDesign, sdk: SdkDesign) -> NotificationRoute | None:
    """Return what the server sends after the answer: the first sample of a message over Bayeux."""
    for sample in notification_samples(method):
        if sample.value is None:
            continue
        message = message_of_sample(method.operation, sample, sdk.api)
        if message is None or not is_sent_over_bayeux(message):
            continue
        channels = sdk.streams.channels if sdk.streams is not None else ()
        channel = message.channel.value if message.channel is not None else None
        both = method.operation.correlation
        return NotificationRoute(
            sample=sample,
            channel=channel if channel in channels else None,
            references=(both.response_field, both.message_field) if both is not None else None,
        )
    return None

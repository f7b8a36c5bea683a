"""Documented exchanges: the calls of an SDK's own tests, what is sent and what is answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from doc2sdk.model import JsonValue, Sample, SampleRole
from doc2sdk.model.conformance import LENIENT, conforms
from doc2sdk.render.design import media_types
from doc2sdk.render.design.body_codes import failing_code
from doc2sdk.render.design.examples import Contradiction, Example
from doc2sdk.render.design.methods import MethodDesign
from doc2sdk.render.design.notifications import message_of_sample
from doc2sdk.render.design.results import ResultKind
from doc2sdk.render.design.sdk import SdkDesign
from doc2sdk.render.design.sent_requests import SentRequest, sent_request
from doc2sdk.render.design.streams import is_sent_over_bayeux
from doc2sdk.render.design.success import is_success, is_successful, shows_success

NO_CONTENT = frozenset({204, 205, 304})
"""Statuses without content (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One call, the request it must make and the documented answer it gets.

    The request is that of ``example.request`` or, where no sample shows one, ``sent``. ``code`` is the
    code in the answer's body by which the client takes it for a failure. ``conforms`` says whether
    strict decoding of the answer finds no deviation.
    """

    method: MethodDesign
    example: Example
    sent: SentRequest
    answer: Sample | None
    status: int
    code: JsonValue
    conforms: bool

    @property
    def has_body(self) -> bool:
        """Whether there is a documented body to decode."""
        return self.answer is not None and _has_body(self.answer)

    @property
    def is_success(self) -> bool:
        """Whether the client takes the answer for a success: by its status and by its code."""
        return is_success(self.status) and self.code is None


def design_exchanges(method: MethodDesign, sdk: SdkDesign) -> Iterator[Exchange]:
    """Yield requests with answers in the order they are printed, at least one for each method.

    Answers without a request of their own go with the first call. An answer that contradicts its
    method is not expected: :func:`contradictory_answers` has it.
    """
    answers = [answer for answer in _answers(method) if _contradiction(method, answer, sdk) is None]
    for example, answer in zip_longest(method.examples, answers):
        made = example or method.examples[0]
        yield Exchange(
            method=method,
            example=made,
            sent=sent_request(method, made),
            answer=answer,
            status=_status(method, answer),
            code=failing_code(answer, sdk.codes),
            conforms=_conforms(method, answer, sdk),
        )


def contradictory_answers(method: MethodDesign, sdk: SdkDesign) -> Iterator[Contradiction]:
    """Yield the answers that the method cannot return or raise as they are printed."""
    for answer in _answers(method):
        reason = _contradiction(method, answer, sdk)
        if reason is not None:
            yield Contradiction(sample=answer, reason=reason)


def _answers(method: MethodDesign) -> list[Sample]:
    """Return the response samples that a server can send.

    A body printed under a status that carries none is not one of them; neither is a body that does
    not show the success and has no status.
    """
    operation = method.operation
    return [
        sample
        for sample in operation.samples
        if sample.role is SampleRole.RESPONSE
        and sample.status not in NO_CONTENT
        and (sample.status is not None or shows_success(operation, sample))
    ]


def _contradiction(method: MethodDesign, answer: Sample, sdk: SdkDesign) -> str | None:
    """Return why a success cannot become the method's result; None if it can."""
    is_failure = not is_success(_status(method, answer)) or failing_code(answer, sdk.codes)
    if is_failure or not _has_body(answer):
        return None
    result, is_json = method.result, answer.value is not None
    match result.kind:
        case ResultKind.NOTHING:
            return "has a body, and the reference calls the response empty"
        case ResultKind.JSON:
            return _json_contradiction(method, answer, sdk)
        case ResultKind.UNDESCRIBED:
            is_broken = not is_json and media_types.is_json(answer.media_type)
            return "is not JSON" if is_broken else None
        case ResultKind.TEXT | ResultKind.BYTES:
            return f"is JSON, and the response is {result.accept}" if is_json else None


def _json_contradiction(method: MethodDesign, answer: Sample, sdk: SdkDesign) -> str | None:
    if answer.value is None:
        return "is not JSON"
    schemas = [
        response.schema
        for response in method.operation.responses
        if response.schema is not None and is_successful(response)
    ]
    raw = answer.value.raw
    if not schemas or any(
        conforms(raw, schema, sdk.models.schemas.resolve, LENIENT) for schema in schemas
    ):
        return None
    return None if raw is None else "is not of the kind that the reference states"


def _has_body(sample: Sample) -> bool:
    return sample.value is not None or bool(sample.body)


def _status(method: MethodDesign, answer: Sample | None) -> int:
    """Return the answer's status: the sample's, else the reference's for a success, else 200."""
    if answer is not None and answer.status is not None:
        return answer.status
    stated = [r.status.value for r in method.operation.responses if r.status is not None]
    return next((status for status in stated if is_success(status)), 200)


def _conforms(method: MethodDesign, answer: Sample | None, sdk: SdkDesign) -> bool:
    if answer is None or answer.value is None:
        return False
    raw = answer.value.raw
    return any(
        conforms(raw, response.schema, sdk.models.schemas.resolve)
        for response in method.operation.responses
        if response.schema is not None and is_successful(response)
    )


def is_answered_by_notification(method: MethodDesign, sdk: SdkDesign) -> bool:
    """Return whether samples show both answers to a call.

    The first must have a value in the member that the second refers to, and only one model of a
    notification may be shown.
    """
    answers = [e for e in design_exchanges(method, sdk) if e.is_success and e.has_body]
    correlation = method.operation.correlation
    if method.awaitable is None or not answers or correlation is None:
        return False
    shown = answers[0].answer.value if answers[0].answer is not None else None
    members = shown.raw if shown is not None else None
    reference = isinstance(members, dict) and members.get(correlation.response_field.raw)
    return bool(reference) and len(answering_models(method, sdk)) == 1


def answering_models(method: MethodDesign, sdk: SdkDesign) -> list[str]:
    """Return the models of an operation's notifications over Bayeux that samples show."""
    operation, api = method.operation, sdk.api
    found = [message_of_sample(operation, sample, api) for sample in notification_samples(method)]
    shown = {m.name for m in found if m is not None and m.discriminator and is_sent_over_bayeux(m)}
    return [sdk.models.message_model(name) for name in operation.messages if name in shown]


def notification_samples(method: MethodDesign) -> list[Sample]:
    """Return the samples of notifications that answer a method."""
    return [s for s in method.operation.samples if s.role is SampleRole.NOTIFICATION]

"""Message objects of AsyncAPI 3.0."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.model import Api, Json, Message, Operation, Sample, SampleRole
from doc2sdk.model.text import JsonValue
from doc2sdk.render.exports.citation import SOURCE, JsonObject, source
from doc2sdk.render.exports.schemas import schema_object
from doc2sdk.render.exports.variants import operation_id


def message_objects(api: Api) -> JsonObject:
    """``components.messages``, by name."""
    return {message.name: _message(api, message) for message in api.messages}


def _message(api: Api, message: Message) -> JsonObject:
    causes = [operation for operation in api.operations if message.name in operation.messages]
    samples = [sample for operation in causes for sample in _samples(operation, message)]
    samples += (sample for sample in message.samples if sample.value is not None)
    members: JsonObject = {
        "name": message.name,
        "title": message.title.value.raw,
        "description": None if message.description is None else message.description.value.raw,
        "contentType": samples[0].media_type if samples else None,
        "tags": [{"name": message.section}] if message.section else None,
        "payload": schema_object(message.schema, ref_siblings=False),
        "correlationId": _correlation_id(causes),
        "examples": [_example(sample) for sample in samples] or None,
        "x-doc2sdk-protocol": None if message.protocol is None else message.protocol.value.raw,
        "x-doc2sdk-discriminator": _discriminator(message),
        "x-doc2sdk-answers": [_answer(operation) for operation in causes] or None,
        SOURCE: source(message.title),
    }
    return {name: member for name, member in members.items() if member is not None}


def _correlation_id(causes: list[Operation]) -> JsonObject | None:
    """Return the correlation id: a runtime expression (AsyncAPI 3.0.0) with a JSON Pointer in it."""
    for operation in causes:
        if operation.correlation is not None:
            tie = operation.correlation
            return {
                "description": f"Equals `{tie.response_field.raw}` of the response.",
                "location": f"$message.payload#{_pointer(tie.message_field.raw)}",
                SOURCE: source(tie.source),
            }
    return None


def _pointer(field: str) -> str:
    """Return the JSON Pointer (RFC 6901) of a field; dots lead inwards (``data.referenceId``)."""
    steps = field.replace("~", "~0").replace("/", "~1").split(".")
    return "".join(f"/{step}" for step in steps)


def _discriminator(message: Message) -> JsonObject | None:
    if message.discriminator is None:
        return None
    field, value = message.discriminator
    return {"field": field.raw, "value": value.value.raw, SOURCE: source(value)}


def _answer(operation: Operation) -> JsonObject:
    """Return an operation this message answers, by its id in the OpenAPI export."""
    return {"operationId": operation_id(operation), "title": operation.title.value.raw}


def _samples(operation: Operation, message: Message) -> Iterator[Sample]:
    """Yield the notification samples of an operation that show this message, not another one."""
    for sample in operation.samples:
        shown = sample.role is SampleRole.NOTIFICATION and sample.value is not None
        if shown and (len(operation.messages) == 1 or _tells(message, sample)):
            yield sample


def _tells(message: Message, sample: Sample) -> bool:
    """Return whether a sample carries the value that tells this message from others."""
    if message.discriminator is None or sample.value is None:
        return False
    field, value = message.discriminator
    return _at(sample.value.raw, field.raw) == value.value


def _at(value: JsonValue, field: str) -> Json | None:
    """Return the value of a field; dots lead into an envelope (``data.messageType``)."""
    for step in field.split("."):
        if not isinstance(value, dict) or step not in value:
            return None
        value = value[step]
    return Json(value)


def _example(sample: Sample) -> JsonObject:
    raw = None if sample.value is None else sample.value.raw
    return {"name": sample.id, "payload": raw}

"""Results of calls that a notification answers."""

from __future__ import annotations

from doc2sdk.model import Message, Operation
from doc2sdk.render.design.models import AwaitableResult, ModelHome, Models
from doc2sdk.render.design.results import ResultDesign

_METHOD = "notification"


def design_awaitable_result(
    operation: Operation, result: ResultDesign, home: str, models: Models
) -> AwaitableResult | None:
    """Return the result that can wait for the operation's notification.

    It is added to the section's models, once for all operations that agree on result, messages and
    reference. None where the reference does not describe how the two belong together, or where the
    result has a member of its own with the name of the waiting method.
    """
    sent = [m for m in map(models.sent_messages.get, operation.messages) if m is not None]
    if operation.correlation is None or result.model is None or not sent:
        return None
    if any(field.name == _METHOD for field in models.by_name[result.model.name].fields):
        return None
    known = models.homes.setdefault(home, ModelHome()).awaitable_results
    message_models = tuple(models.message_model(message.name) for message in sent)
    field = operation.correlation.response_field
    for each in known:
        if (each.model, each.messages, each.response_field) == (
            result.model,
            message_models,
            field,
        ):
            return each
    wanted = f"Notified{result.model.name}"
    designed = AwaitableResult(
        name=models.claim_with_prefixes(wanted, models.naming.awaitable_prefixes),
        model=result.model,
        messages=message_models,
        response_field=field,
        fallback=_fallback(sent, message_models),
    )
    known.append(designed)
    return designed


def _fallback(messages: list[Message], message_models: tuple[str, ...]) -> str | None:
    """Return the model of a message that is the only one and has no discriminator."""
    is_alone = len(messages) == 1 and messages[0].discriminator is None
    return message_models[0] if is_alone else None

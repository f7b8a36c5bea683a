"""Notification models, and how a client tells them apart."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.model import Api, Json, Message, Operation, Text
from doc2sdk.render.python import names, prose
from doc2sdk.render.python.modules import NOTIFICATIONS
from doc2sdk.render.python.schemas import Schemas, Scope, model_doc


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscriminatorView:
    """A field, and the classes its values stand for."""

    field: Text
    classes: tuple[tuple[Json, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationsView:
    """The message classes, and the discriminators to look at in this order."""

    classes: tuple[str, ...]
    discriminators: tuple[DiscriminatorView, ...]

    @property
    def told(self) -> tuple[str, ...]:
        """The classes that a discriminator tells apart."""
        chosen = {name for view in self.discriminators for _, name in view.classes}
        return tuple(name for name in self.classes if name in chosen)

    @property
    def parse_doc(self) -> Text:
        """The docstring of the function that chooses the class."""
        fields = ", then ".join(prose.code(view.field) for view in self.discriminators)
        width = prose.LINE_WIDTH - 4
        by = f", chosen by {fields}" if fields else "; the reference does not say how to choose"
        raises = "If ``strict`` and the data differs from the reference."
        return prose.join(
            [
                prose.wrap(f"The typed notification for decoded JSON{by}.", width),
                prose.block("Raises", [prose.entry("DeviationError", raises, width)]),
            ]
        )


def draft_notifications(api: Api, schemas: Schemas) -> NotificationsView:
    """Add the message classes to the module of notifications."""
    for message in api.messages:
        place = message.title.place
        name = schemas.message_class(message.name)
        scope = Scope(owner=name, module=NOTIFICATIONS, place=place)
        schemas.draft_model(name, _doc(message), schemas.resolve(message.schema), scope)
    return NotificationsView(
        classes=tuple(schemas.message_class(m.name) for m in api.messages),
        discriminators=_discriminators(api, schemas),
    )


def _doc(message: Message) -> Text:
    title, width = message.title.value, prose.LINE_WIDTH - 4
    about = names.readable(message.name) if title.raw == message.name else title
    channel = f"Sent on channel {prose.code(message.channel.value)}." if message.channel else ""
    protocol = f"Sent over {prose.one_line(message.protocol.value)}." if message.protocol else ""
    sent = prose.wrap(" ".join(filter(None, (protocol, channel))), width)
    return model_doc(about, message.title.place, sent)


def _discriminators(api: Api, schemas: Schemas) -> tuple[DiscriminatorView, ...]:
    """By field; where two messages share field and value the first one has it."""
    by_field: dict[Text, dict[Json, str]] = {}
    for message in api.messages:
        if message.discriminator is None:
            continue
        field, value = message.discriminator
        if isinstance(value.value.raw, str):
            known = by_field.setdefault(field, {})
            known.setdefault(value.value, schemas.message_class(message.name))
    return tuple(
        DiscriminatorView(field=field, classes=tuple(known.items()))
        for field, known in by_field.items()
    )


def notes(operation: Operation, schemas: Schemas, *, waits: bool) -> list[str]:
    """What a method's docstring says about the notifications that answer the operation.

    ``waits`` is set where the result has a method that waits for them.
    """
    known = [name for name in operation.messages if schemas.has_message(name)]
    classes = [f":class:`{schemas.message_class(name)}`" for name in known]
    if not classes:
        return []
    correlation = operation.correlation
    if correlation is None:
        return [f"A notification answers later: {', '.join(classes)}."]
    message_field, response_field = (
        prose.code(names.snake(text.raw, "field"))
        for text in (correlation.message_field, correlation.response_field)
    )
    same = f"its {message_field} equals the result's {response_field}"
    how = " The result's ``notification()`` waits for it." if waits else ""
    return [f"A notification answers later: {', '.join(classes)}; {same}.{how}"]

"""Notification models, and how a client tells them apart."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.model import Api, Json, Message, Operation, Text
from doc2sdk.render.cite import cite
from doc2sdk.render.python import names, prose
from doc2sdk.render.python.modules import NOTIFICATIONS
from doc2sdk.render.python.schemas import Schemas, Scope


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
    width = prose.LINE_WIDTH - 4
    channel = f"Sent on channel {prose.code(message.channel.value)}." if message.channel else ""
    return prose.join(
        [
            prose.wrap(prose.sentence(message.title.value), width - 3),
            prose.wrap(channel, width),
            prose.source_line(cite(message.title.place), width),
        ]
    )


def _discriminators(api: Api, schemas: Schemas) -> tuple[DiscriminatorView, ...]:
    """By field; where two messages share field and value the first one has it."""
    by_field: dict[Text, dict[Json, str]] = {}
    for message in api.messages:
        if message.discriminator is not None:
            field, value = message.discriminator
            known = by_field.setdefault(field, {})
            known.setdefault(value.value, schemas.message_class(message.name))
    return tuple(
        DiscriminatorView(field=field, classes=tuple(known.items()))
        for field, known in by_field.items()
    )


def notes(operation: Operation, schemas: Schemas) -> list[str]:
    """What a method's docstring says about the notifications that answer the operation."""
    classes = [f":class:`{schemas.message_class(name)}`" for name in operation.messages]
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
    return [f"A notification answers later: {', '.join(classes)}; {same}."]

"""Notifications: the models of messages, and how a client tells them apart."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.model import Api, Json, Message, Operation, Sample, Text
from doc2sdk.model.words import readable
from doc2sdk.render.design.homes import NOTIFICATIONS
from doc2sdk.render.design.models import Models, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Discriminator:
    """A field of messages, and the models that its values select."""

    field: Text
    models: tuple[tuple[Json, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotificationsDesign:
    """The models of messages, and the discriminators in the order to look at them."""

    models: tuple[str, ...]
    discriminators: tuple[Discriminator, ...]

    @property
    def selected_models(self) -> tuple[str, ...]:
        """The models that some discriminator selects."""
        selected = {name for each in self.discriminators for _, name in each.models}
        return tuple(name for name in self.models if name in selected)


def design_notifications(api: Api, models: Models) -> NotificationsDesign:
    """Add the models of messages to their home, and return how to select them."""
    for message in api.messages:
        name = models.message_model(message.name)
        title = message.title.value
        about = readable(message.name) if title.raw == message.name else title
        scope = Scope(owner=name, home=NOTIFICATIONS, place=message.title.place)
        models.add_model(name, about, models.resolve(message.schema), scope, message)
    return NotificationsDesign(
        models=tuple(models.message_model(m.name) for m in api.messages),
        discriminators=_discriminators(api, models),
    )


def _discriminators(api: Api, models: Models) -> tuple[Discriminator, ...]:
    """Return the discriminators; of two messages with the same field and value the first has it."""
    by_field: dict[Text, dict[Json, str]] = {}
    for message in api.messages:
        if message.discriminator is None:
            continue
        field, value = message.discriminator
        if isinstance(value.value.raw, str):
            known = by_field.setdefault(field, {})
            known.setdefault(value.value, models.message_model(message.name))
    return tuple(
        Discriminator(field=field, models=tuple(known.items())) for field, known in by_field.items()
    )


def message_of_sample(operation: Operation, sample: Sample, api: Api) -> Message | None:
    """Return the message that a sample shows: its discriminator says so, or the operation has one."""
    members = sample.value.raw if sample.value is not None else None
    if not isinstance(members, dict):
        return None
    for message in api.messages:
        if message.discriminator is not None:
            field, value = message.discriminator
            if field.raw in members and Json(members[field.raw]) == value.value:
                return message
    own = [m for m in api.messages if m.name in operation.messages and not m.discriminator]
    return own[0] if len(own) == 1 else None

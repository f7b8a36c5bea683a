"""N201 to N203: what is inferred of notifications, and what the reference leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.diagnostics.wording import once, subject
from doc2sdk.model import Api, Message, Operation, Property


def check(api: Api) -> Iterator[Diagnostic]:
    for message in api.messages:
        if message.channel is None:
            yield _no_channel(message)
        for item in message.schema.properties:
            if not item.required.value:
                yield _not_in_all(message, item)
    yield from once(
        ((o.correlation.response_field, o.correlation.message_field), _correlated(o))
        for o in api.operations
        if o.correlation is not None
    )


def _no_channel(message: Message) -> Diagnostic:
    return Diagnostic(
        rule="N201",
        headline=f"no channel is named for the notification {message.name}",
        place=message.title.place,
        subject=message.title.value.raw,
        notes=("subscribe to the channel your service documents elsewhere",),
    )


def _not_in_all(message: Message, item: Property) -> Diagnostic:
    return Diagnostic(
        rule="N202",
        headline=f"`{item.name.raw}` is in some samples of {message.name} and not in others",
        place=item.required.place,
        subject=message.title.value.raw,
        excerpt=_line(item),
        mark=f'"{item.name.raw}"',
        label="shown here",
        notes=("taken as optional",),
    )


def _line(item: Property) -> str:
    lines = item.required.text.raw.split("\n")
    return next((line for line in lines if f'"{item.name.raw}"' in line), lines[0])


def _correlated(operation: Operation) -> Diagnostic:
    found = operation.correlation
    name = found.response_field.raw if found else ""
    place = found.source.place if found else None
    return Diagnostic(
        rule="N203",
        headline=f"response and notification share `{name}`",
        place=place,
        subject=subject(operation),
        notes=("taken as what tells which request a notification answers",),
    )

"""Where each model belongs: to a section, to several sections, or to the notifications."""

from __future__ import annotations

from collections.abc import Sequence

from doc2sdk.model import Api, NamedSchema, Schema
from doc2sdk.render.design.schema_walk import operation_schemas, subschemas
from doc2sdk.render.design.sections import SectionDesign

NOTIFICATIONS = "notifications"
"""The home of messages."""
SHARED = "shared"
"""The home of what several sections use."""


def find_homes(api: Api, sections: Sequence[SectionDesign]) -> dict[str, str]:
    """Return the home of each named schema that is used: a section's name or one of the two above.

    A schema that one section uses belongs to it. A schema that several use, or that a shared
    schema uses, is shared; so homes never need each other in a circle.
    """
    schemas = {named.name: named for named in api.schemas}
    users: dict[str, set[str]] = {}
    for section in sections:
        for operation in section.operations:
            for schema in operation_schemas(operation):
                _add_user(schema, section.name, schemas, users)
    for message in api.messages:
        _add_user(message.schema, NOTIFICATIONS, schemas, users)
    shared = [name for name, homes in users.items() if len(homes) > 1]
    for name in shared:
        _add_user(schemas[name].schema, SHARED, schemas, users)
    return {name: SHARED if len(homes) > 1 else next(iter(homes)) for name, homes in users.items()}


def _add_user(
    schema: Schema, home: str, schemas: dict[str, NamedSchema], users: dict[str, set[str]]
) -> None:
    """Add a user to every named schema that a schema refers to, directly or not."""
    pending = [schema]
    while pending:
        current = pending.pop()
        pending += subschemas(current)
        if current.ref is None or current.ref not in schemas:
            continue
        known = users.setdefault(current.ref, set())
        if home not in known:
            known.add(home)
            pending.append(schemas[current.ref].schema)

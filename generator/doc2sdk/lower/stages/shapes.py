"""Stage 6: the bodies of responses become named schemas, and those of equal shape share one.

Every operation names what it returns by its own title. Where several operations of a section return
one shape, the schema is that of the simplest request, and the other names are references to it::

    GetOrderResponse: {id, state}
    UpdateOrderResponse: GetOrderResponse

So a name does not change when another operation returns the same shape, or no longer does. Sections do
not share: that an order and an invoice have the same members says nothing of either. Failures are
shared by all operations.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from doc2sdk.diagnostics import Sink
from doc2sdk.lower.draft import Draft
from doc2sdk.lower.names.choice import Claim, choose
from doc2sdk.lower.names.responses import is_success, name_source, response_claim
from doc2sdk.lower.schemas.data_types import used_types
from doc2sdk.lower.schemas.shape import shape_of, unite
from doc2sdk.model import NamedSchema, Operation, Response, Schema, SchemaType

Key = tuple[str, Hashable]
"""The name that a response's body should have, and its shape: bodies of one key are one schema."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Body:
    """The object that a response returns, with the names it may have.

    ``shape`` is equal for bodies that are one schema.
    """

    operation: Operation
    schema: Schema
    shape: Hashable
    claim: Claim
    is_main: bool

    @property
    def key(self) -> Key:
        return self.claim.names[0], self.shape


def share_shapes(draft: Draft, _: Sink) -> Draft:
    """Name the bodies of responses and refer to them; keep the data types that something uses."""
    rows = [tuple(_body(o, response) for response in o.responses) for o in draft.operations]
    bodies = [body for row in rows for body in row if body is not None]
    groups = _grouped(bodies)
    named = {key: _simplest(group) for key, group in groups.items()}
    claims = [_claim(named[key], len(group)) for key, group in groups.items()]
    chosen = choose(claims, draft.types)
    names = {key: name or key[0] for key, name in zip(named, chosen, strict=True)}
    owners = _owners(named.values())
    schemas = _schemas(bodies, named, names, owners)
    refs = {
        key: names[key if body.is_main else owners[body.shape].key] for key, body in named.items()
    }
    pairs = zip(draft.operations, rows, strict=True)
    operations = tuple(_with_refs(operation, row, refs) for operation, row in pairs)
    types = used_types(operations, draft.messages, schemas, draft.types)
    return replace(draft, operations=operations, schemas=(*schemas, *types))


def _body(operation: Operation, response: Response) -> _Body | None:
    """Return the body of a response if it is an object that has no name yet."""
    schema = response.schema
    if schema is None or not _is_unnamed_object(schema):
        return None
    is_main = response is _main(operation)
    return _Body(
        operation=operation,
        schema=schema,
        shape=(operation.section if is_success(response) else None, shape_of(schema)),
        claim=response_claim(operation, response, is_main=is_main),
        is_main=is_main,
    )


def _main(operation: Operation) -> Response | None:
    """Return the response that the operation returns: the first success, or one of no stated status."""
    for response in operation.responses:
        if is_success(response):
            return response
    return None


def _is_unnamed_object(schema: Schema) -> bool:
    return schema.type is not None and schema.type.value is SchemaType.OBJECT and schema.ref is None


def _grouped(bodies: Iterable[_Body]) -> dict[Key, list[_Body]]:
    groups: dict[Key, list[_Body]] = {}
    for body in bodies:
        groups.setdefault(body.key, []).append(body)
    return groups


def _simplest(bodies: Iterable[_Body]) -> _Body:
    return min(bodies, key=lambda body: body.claim.rank)


def _claim(body: _Body, uses: int) -> Claim:
    """Return the claim of a body that so many responses have: the commonest error is the error."""
    rank = (False, 0) if body.is_main else (True, -uses)
    return replace(body.claim, rank=(*rank, *body.claim.rank))


def _owners(bodies: Iterable[_Body]) -> dict[Hashable, _Body]:
    """Return, for each shape, the body whose name the schema has."""
    owners: dict[Hashable, _Body] = {}
    for body in bodies:
        known = owners.setdefault(body.shape, body)
        owners[body.shape] = _simplest((known, body))
    return owners


def _schemas(
    bodies: Sequence[_Body],
    named: Mapping[Key, _Body],
    names: Mapping[Key, str],
    owners: Mapping[Hashable, _Body],
) -> list[NamedSchema]:
    united: dict[Hashable, Schema] = {}
    for body in bodies:
        known = united.get(body.shape)
        united[body.shape] = body.schema if known is None else unite(known, body.schema)
    found = []
    for key, body in named.items():
        owner = owners[body.shape]
        if body is owner:
            schema = united[body.shape]
        elif body.is_main:
            schema = Schema(ref=names[owner.key])
        else:
            continue
        source = name_source(body.operation)
        found.append(NamedSchema(name=names[key], schema=schema, source=source))
    return found


def _with_refs(
    operation: Operation, row: Sequence[_Body | None], refs: Mapping[Key, str]
) -> Operation:
    """Return the operation with references in place of the bodies that are named."""
    responses = tuple(
        response if body is None else replace(response, schema=Schema(ref=refs[body.key]))
        for response, body in zip(operation.responses, row, strict=True)
    )
    return replace(operation, responses=responses)

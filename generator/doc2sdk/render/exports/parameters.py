"""Parameters of one OpenAPI operation: the union of those of its variants."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.model import Json, Location, Operation, Parameter
from doc2sdk.model.text import JsonValue
from doc2sdk.render.exports.citation import SOURCE, JsonObject, source
from doc2sdk.render.exports.paths import PathGroup, template_name, template_names
from doc2sdk.render.exports.schemas import schema_object
from doc2sdk.render.exports.unions import union


@dataclass(frozen=True, slots=True)
class Use:
    """A parameter as one of the variants has it."""

    operation: Operation
    parameter: Parameter


def parameter_objects(group: PathGroup) -> list[JsonValue]:
    """Return the parameter objects of a group, in the order the documents name them.

    A name in the path's braces that no parameter has gets one all the same, as OpenAPI requires; a
    path parameter that is in no braces has no place there (see :func:`unplaced_names`).
    """
    uses: dict[tuple[Location, str], list[Use]] = {
        (Location.PATH, name): [] for name in template_names(group.path)
    }
    for operation in group.operations:
        for parameter in operation.parameters:
            name = wire_name(group, operation, parameter)
            if name is not None:
                # RFC 9110, section 5.1: the names of header fields are case-insensitive.
                folded = name.lower() if parameter.location is Location.HEADER else name
                key = (parameter.location, folded)
                uses.setdefault(key, []).append(Use(operation, parameter))
    return [_parameter(group, key, found) for key, found in uses.items()]


def unplaced_names(group: PathGroup) -> list[JsonValue]:
    """Return the path parameters that the documents name and their path does not."""
    names = [
        parameter.name.value.raw
        for operation in group.operations
        for parameter in operation.parameters
        if wire_name(group, operation, parameter) is None
    ]
    return list(dict.fromkeys(names))


def wire_name(group: PathGroup, operation: Operation, parameter: Parameter) -> str | None:
    """Return the name in the export; None for a path parameter that is not in the path."""
    name = parameter.name.value.raw
    if parameter.location is not Location.PATH:
        return name
    placeholder = parameter.placeholder
    found = template_name(group, operation, name)
    if found is None and placeholder is not None:
        return template_name(group, operation, placeholder.value.raw)
    return found


def _parameter(group: PathGroup, key: tuple[Location, str], uses: list[Use]) -> JsonObject:
    location, name = key
    if not uses:
        return {"name": name, "in": location.value, "required": True, "schema": {}}
    printed = name if location is Location.PATH else uses[0].parameter.name.value.raw
    schemas = [(use.operation.title.value.raw, schema_object(use.parameter.schema)) for use in uses]
    return {
        "name": printed,
        "in": location.value,
        "required": location is Location.PATH or _required(group, uses),
        **_description(uses),
        "schema": union(schemas),
        **_examples(uses),
        **_placeholder(uses, printed),
        SOURCE: source(uses[0].parameter.name),
    }


def _required(group: PathGroup, uses: list[Use]) -> bool:
    """Return whether every variant requires it; a variant that does not name it does not."""
    users = {id(use.operation) for use in uses}
    everywhere = all(id(operation) in users for operation in group.operations)
    return everywhere and all(use.parameter.required.value for use in uses)


def _description(uses: list[Use]) -> JsonObject:
    described = [use.parameter.description for use in uses]
    texts = dict.fromkeys(cited.value.raw for cited in described if cited is not None)
    return {"description": "\n\n".join(texts)} if texts else {}


def _examples(uses: list[Use]) -> JsonObject:
    """``example`` for one value, ``examples`` named after their operations for several."""
    owners: dict[Json, str] = {}
    for use in uses:
        for cited in use.parameter.examples:
            owners.setdefault(cited.value, use.operation.id)
    if not owners:
        return {}
    if len(owners) == 1:
        return {"example": next(iter(owners)).raw}
    ids = list(owners.values())
    return {
        "examples": {
            owner if ids.count(owner) == 1 else f"{owner}-{n}": {"value": value.raw}
            for n, (value, owner) in enumerate(owners.items(), start=1)
        }
    }


def _placeholder(uses: list[Use], name: str) -> JsonObject:
    """Return the name inside the braces of the printed URL, where that is another one."""
    found = [use.parameter.placeholder or use.parameter.name for use in uses]
    texts = [text for text in dict.fromkeys(cited.value.raw for cited in found) if text != name]
    return {"x-doc2sdk-placeholder": texts[0]} if texts else {}

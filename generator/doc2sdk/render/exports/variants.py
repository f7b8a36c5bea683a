"""Several operations on one method and path.

OpenAPI has room for one operation there. The documents' operations are merged into it, so that every
request they describe stays valid, and listed in ``x-doc2sdk-variants``, so that none is lost.
"""

from __future__ import annotations

from doc2sdk.model import Location, Operation
from doc2sdk.model.text import JsonValue
from doc2sdk.render.exports.citation import SOURCE, JsonObject, source
from doc2sdk.render.exports.names import camel_case, common_words, words
from doc2sdk.render.exports.paths import PathGroup

SUMMARY_LENGTH = 120
"""Longer joined titles are no summary: OpenAPI asks for a short one."""


def operation_id(operation: Operation) -> str:
    """``section_operation``, which several client generators split into class and method.

    The section is always there, so that an operation keeps its name when another section gets one
    of the same title.
    """
    return _joined(operation.section, words(operation.id))


def group_id(group: PathGroup) -> str:
    """Return the operation id of a group: the common words of its variants, else method and path."""
    if len(group.operations) == 1:
        return operation_id(group.operations[0])
    common = common_words([words(operation.id) for operation in group.operations])
    fallback = [group.method.value.lower(), *words(group.path)]
    return _joined(group.operations[0].section, common or fallback)


def _joined(section: str, parts: list[str]) -> str:
    return "_".join(name for name in (camel_case(words(section)), camel_case(parts)) if name)


def summary_and_description(group: PathGroup) -> JsonObject:
    """``summary`` and ``description`` of a group."""
    if len(group.operations) == 1:
        return _heading(group.operations[0])
    titles = list(dict.fromkeys(operation.title.value.raw for operation in group.operations))
    joined = " / ".join(titles)
    short = joined if len(joined) <= SUMMARY_LENGTH else f"{titles[0]} (and {len(titles) - 1} more)"
    return {"summary": short, "description": "\n".join(map(_line, group.operations))}


def _heading(operation: Operation) -> JsonObject:
    found: JsonObject = {"summary": operation.title.value.raw}
    if operation.description is not None:
        found["description"] = operation.description.value.raw
    return found


def _line(operation: Operation) -> str:
    """Return an item of a Markdown list; CommonMark wants continued lines indented."""
    text = operation.title.value.raw
    if operation.description is not None:
        text += f": {operation.description.value.raw}"
    return "- " + text.replace("\n", "\n  ")


def variants(group: PathGroup) -> list[JsonValue]:
    """``x-doc2sdk-variants``: every operation of a group by itself."""
    return [_variant(operation) for operation in group.operations]


def _variant(operation: Operation) -> JsonObject:
    return {
        "id": operation.id,
        "section": operation.section,
        "operationId": operation_id(operation),
        **_heading(operation),
        "identity": list(operation.identity),
        "requiredQuery": _required_query(operation),
        "constants": _constants(operation),
        "samples": [sample.id for sample in operation.samples],
        SOURCE: source(operation.found_by),
    }


def _required_query(operation: Operation) -> list[JsonValue]:
    return [
        parameter.name.value.raw
        for parameter in operation.parameters
        if parameter.location is Location.QUERY and parameter.required.value
    ]


def _constants(operation: Operation) -> list[JsonValue]:
    """Return the values the documents fix, with where they are sent."""
    placed = [(p.location.value, p.name.value, p.schema.const) for p in operation.parameters]
    if operation.body is not None:
        placed += [("body", p.name, p.schema.const) for p in operation.body.schema.properties]
    return [
        {"in": place, "name": name.raw, "value": const.value.raw}
        for place, name, const in placed
        if const is not None
    ]

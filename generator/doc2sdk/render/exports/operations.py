"""Operation objects of OpenAPI 3.1."""

from __future__ import annotations

from doc2sdk.model import Operation
from doc2sdk.model.text import JsonValue
from doc2sdk.render.exports.citation import SOURCE, JsonObject, source
from doc2sdk.render.exports.content import request_body
from doc2sdk.render.exports.names import unique
from doc2sdk.render.exports.parameters import parameter_objects, unplaced_names
from doc2sdk.render.exports.paths import PathGroup
from doc2sdk.render.exports.responses import responses
from doc2sdk.render.exports.variants import group_id, summary_and_description, variants


def path_items(groups: list[PathGroup]) -> JsonObject:
    """``paths``: the path items, each with its operations."""
    taken: set[str] = set()
    items: dict[str, JsonObject] = {}
    for group in groups:
        item = items.setdefault(group.path, {})
        item[group.method.value.lower()] = operation_object(group, unique(group_id(group), taken))
    return dict(items)


def operation_object(group: PathGroup, operation_id: str) -> JsonObject:
    """Return one operation object; members that would be empty are left out."""
    several = len(group.operations) > 1
    members: JsonObject = {
        "tags": list(dict.fromkeys(each.section for each in group.operations if each.section)),
        **summary_and_description(group),
        "operationId": operation_id,
        "deprecated": all(each.is_deprecated for each in group.operations),
        "parameters": parameter_objects(group),
        "requestBody": request_body(group),
        "responses": responses(group),
        "x-doc2sdk-requirements": _requirements(group),
        "x-doc2sdk-notifications": _notifications(group),
        "x-doc2sdk-unplaced-parameters": unplaced_names(group),
        "x-doc2sdk-variants": variants(group) if several else [],
        SOURCE: source(group.operations[0].found_by),
    }
    return {name: member for name, member in members.items() if member}


def _requirements(group: PathGroup) -> list[JsonValue]:
    """Return the preconditions of all variants, each label and value once."""
    found: dict[tuple[str, str], JsonValue] = {}
    for operation in group.operations:
        for each in operation.requirements:
            label, value = each.label.value.raw, each.value.value.raw
            fact: JsonObject = {"label": label, "value": value, SOURCE: source(each.value)}
            found.setdefault((label, value), fact)
    return list(found.values())


def _notifications(group: PathGroup) -> list[JsonValue]:
    """Return the messages that answer the operation later, with the fields that tie them to it."""
    found: list[JsonValue] = []
    for operation in group.operations:
        for name in operation.messages:
            fact: JsonObject = {"message": name, **_correlation(operation)}
            if fact not in found:
                found.append(fact)
    return found


def _correlation(operation: Operation) -> JsonObject:
    """Return the response field and the message field that carry the same value."""
    if operation.correlation is None:
        return {}
    return {
        "responseField": operation.correlation.response_field.raw,
        "messageField": operation.correlation.message_field.raw,
    }

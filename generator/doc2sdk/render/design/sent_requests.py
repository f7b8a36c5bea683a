"""What a call sends, as far as the reference fixes it: the expectation of tests without a sample."""

from __future__ import annotations

import json
from dataclasses import dataclass

from doc2sdk.model import Certainty, JsonValue
from doc2sdk.render.design.arguments import Arguments
from doc2sdk.render.design.examples import Example
from doc2sdk.render.design.media_types import BodyFormat, body_format
from doc2sdk.render.design.methods import MethodDesign
from doc2sdk.render.design.path_templates import filled_path


@dataclass(frozen=True, slots=True, kw_only=True)
class SentRequest:
    """A request: its path without encoding, the pairs of its query, the members of its JSON body.

    ``method`` is None where it is a guess: a test that repeats a guess is no evidence for it. ``body``
    is None where there is no body, or one of another format.
    """

    method: str | None
    path: str
    query: tuple[tuple[str, str], ...]
    body: JsonValue


def sent_request(method: MethodDesign, example: Example) -> SentRequest:
    """Return what the call of an example sends."""
    operation, arguments = method.operation, method.arguments
    values = _values(arguments, example, "path")
    pairs = [
        (name, text)
        for name, value in {**_values(arguments, example, "query"), **example.extra_query}.items()
        for text in _texts(value)
    ]
    return SentRequest(
        method=stated_method(method),
        path=filled_path(operation.path.value.raw, {n: value_text(v) for n, v in values.items()}),
        query=tuple(sorted(pairs)),
        body=_json_body(method, example),
    )


def stated_method(method: MethodDesign) -> str | None:
    """Return the request method; None where it is a guess."""
    found = method.operation.method
    return None if found.certainty is Certainty.GUESSED else found.value.value


def _json_body(method: MethodDesign, example: Example) -> JsonValue:
    body = method.operation.body
    if body is None or body_format(body.media_type) is not BodyFormat.JSON:
        return None
    for argument in method.arguments.at("body"):
        if argument.slot.whole_body:
            return example.values.get(argument.name)
    return {**_values(method.arguments, example, "body"), **example.extra_body} or None


def _values(arguments: Arguments, example: Example, location: str) -> dict[str, JsonValue]:
    """Return the values sent in a location, by wire name: fixed ones, then the example's."""
    fixed = {
        slot.wire_name.raw: slot.constant.raw
        for slot in arguments.fixed_at(location)
        if slot.constant is not None
    }
    asked = {
        argument.slot.wire_name.raw: example.values[argument.name]
        for argument in arguments.at(location)
        if argument.name in example.values
    }
    return {**fixed, **asked}


def _texts(value: JsonValue) -> list[str]:
    """Return the texts of a value in a query, where a list repeats its name."""
    return [value_text(item) for item in value] if isinstance(value, list) else [value_text(value)]


def value_text(value: JsonValue) -> str:
    """Return a single value as text: truth values, objects and arrays as JSON, null as nothing."""
    if isinstance(value, (bool, dict, list)):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return "" if value is None else str(value)

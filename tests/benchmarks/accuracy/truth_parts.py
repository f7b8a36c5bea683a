"""What the readers of reStructuredText truth share."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from benchmarks.accuracy.facts import Field, OperationFacts, distinct, name_parts

_TYPES = {
    "array": "array list tuple",
    "boolean": "bool boolean",
    "integer": "int integer long",
    "number": "float number double decimal",
    "object": "dict dictionary object map json hash",
    "string": "str string text uuid url uri date datetime timestamp enum iso8601 email unicode",
}
_JSON_TYPE = {word: name for name, words in _TYPES.items() for word in words.split()}


def json_type(printed: object) -> str | None:
    """The JSON type of a word documents use for it; None for another word."""
    return _JSON_TYPE.get(str(printed).strip().lower())


def json_value(text: str) -> Any:
    """An object or array; None for everything else."""
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, (dict, list)) and value else None


def message_value(text: str) -> Any:
    """A body as it is compared: a JSON object or array, the text of XML; None for everything else."""
    stripped = text.strip()
    is_xml = re.match(r"<[?!\w]", stripped) is not None and stripped.endswith(">")
    return stripped if is_xml else json_value(text)


class Draft:
    """An operation while its lines are read."""

    def __init__(self, method: str, path: str) -> None:
        self.method, self.path = method, path
        self.parameters: dict[tuple[str, str], Field] = {}
        self.fields: dict[str, Field] = {}
        self.known: set[str] = set()
        self.samples: dict[str, list[Any]] = {"request": [], "response": []}

    def add_field(self, name: str, field: Field) -> None:
        """A body field; of a dotted name the last part is the field, all are known."""
        parts = name_parts(name)
        if parts:
            self.fields[parts[-1]] = field
            self.known.update(parts)

    def facts(self) -> OperationFacts:
        """The operation; a name in the path's braces that nothing describes is a parameter too."""
        named = {("path", name): Field(required=True) for name in template_names(self.path)}
        requests = self.samples["request"]
        return OperationFacts(
            method=self.method,
            path=self.path,
            parameters={**named, **_placed(self.parameters, named)},
            fields=self.fields,
            known=frozenset(self.known | {name for each in requests for name in _keys(each)}),
            requests=distinct(requests),
            responses=distinct(self.samples["response"]),
        )


def template_names(path: str) -> list[str]:
    """The names in the braces of a path."""
    return re.findall(r"\{([^{}/]+)\}", path.partition("?")[0])


def _placed(
    parameters: Mapping[tuple[str, str], Field], named: Mapping[tuple[str, str], Field]
) -> dict[tuple[str, str], Field]:
    """Without path parameters that have no place in the path: the source contradicts itself there."""
    return {key: each for key, each in parameters.items() if key[0] != "path" or key in named}


def _keys(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(map(str, value)).union(*map(_keys, value.values()))
    return set().union(*map(_keys, value)) if isinstance(value, list) else set()

"""Truth of references written with os-api-ref: ``rest_method`` and ``rest_parameters``.

The directives' own documentation: a ``rest_parameters`` block names a YAML file and lists
``- printed name: key``; the file says of each key where it stands (``in``), its ``type`` and whether it is
``required``. Samples are files included literally. Which of them belong to the request is said by the
title, or the line, above.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from benchmarks.accuracy.facts import METHODS, Field, OperationFacts, parameter_key
from benchmarks.accuracy.rst import Directive, Item, Title, included, items
from benchmarks.accuracy.truth_parts import Draft, json_type, message_value

_ENTRY = re.compile(r"^\s*-\s+\"?(?P<name>[^:]+(?::[^:\s]+)*?)\"?\s*:\s+(?P<key>\S+)\s*$")
_PARTS = ("response", "request")


def read_api_ref(index: Path) -> list[OperationFacts]:
    """The operations of a page and of what it includes."""
    reader = _Reader(index.parent)
    for item in items(included(index)):
        reader.take(item)
    return [draft.facts() for draft in reader.drafts]


class _Reader:
    """Walks the page: which operation is being described, and which side of it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._part = "request"
        self.drafts: list[Draft] = []
        self._open = False

    def take(self, item: Item) -> None:
        """One item of the page."""
        if isinstance(item, Directive):
            self._directive(item)
        elif isinstance(item, Title):
            self._title(item.text.lower())
        elif item.text.lstrip().startswith("**"):
            self._side(item.text.lower())

    def _title(self, text: str) -> None:
        # A title that is about neither side starts something else: the next operation, as a rule.
        self._open = self._open and (self._side(text) or "example" in text or "parameter" in text)

    def _side(self, text: str) -> bool:
        found = [part for part in _PARTS if part in text]
        if found:
            self._part = max(found, key=text.rfind)
        return bool(found)

    def _directive(self, item: Directive) -> None:
        if item.name == "rest_method":
            self._method(item.argument)
        elif self._open and item.name == "rest_parameters":
            self._parameters(item)
        elif self._open and item.name in ("literalinclude", "code-block", "code", "sourcecode"):
            self._sample(item)

    def _method(self, argument: str) -> None:
        method, _, path = argument.partition(" ")
        self._open = method.upper() in METHODS
        if self._open:
            self._part = "request"
            self.drafts.append(Draft(method.upper(), path.strip()))

    def _parameters(self, item: Directive) -> None:
        known = _parameter_file(self._folder / item.argument)
        for line in item.content:
            entry = _ENTRY.match(line)
            if entry and self._part == "request":
                self._parameter(entry["name"].strip(), known.get(entry["key"]) or {})

    def _parameter(self, name: str, described: dict[str, Any]) -> None:
        draft, where = self.drafts[-1], str(described.get("in"))
        field = Field(
            required=bool(described.get("required")), type=json_type(described.get("type"))
        )
        key = parameter_key(where, name)
        if where == "body":
            draft.add_field(name, field)
        elif key is not None:
            draft.parameters[key] = field

    def _sample(self, item: Directive) -> None:
        path = self._folder / item.argument
        included_file = item.name == "literalinclude" and path.is_file()
        whole = all(option.startswith(":language") for option in item.options)
        value = message_value(path.read_text(encoding="utf-8") if included_file else item.text)
        if value is not None and whole:
            self.drafts[-1].samples[self._part].append(value)


@lru_cache(maxsize=16)
def _parameter_file(path: Path) -> dict[str, Any]:
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found if isinstance(found, dict) else {}

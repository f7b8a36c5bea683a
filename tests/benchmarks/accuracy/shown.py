"""Truth a document does not show is no truth of it: a renderer may leave facts out.

The text of the page is compared without white space. An operation needs its path there, a parameter
or a field its name, a sample its whole JSON text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any, TypeVar

from benchmarks.accuracy.facts import Field, OperationFacts

# What a renderer never shows, seen by reading its output: the JSON types of parameters, required marks.
HIDDEN: Mapping[str, frozenset[str]] = {
    "sphinxcontrib-httpdomain": frozenset({"required"}),
}

_SPACE = re.compile("[\\s\u00a0\u00ad\u200b-\u200d\u2060\ufeff]+")
_Key = TypeVar("_Key")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._skipped += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self._skipped -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self.parts.append(data)


def page_text(html: str) -> str:
    """The text of a page without white space."""
    reader = _Text()
    reader.feed(html)
    reader.close()
    return compact("".join(reader.parts))


def compact(text: str) -> str:
    """Text without white space and invisible characters."""
    return _SPACE.sub("", text)


def shown(
    operations: Iterable[OperationFacts], text: str, renderer: str = ""
) -> list[OperationFacts]:
    """The operations, and of them the facts, that the text of a page (:func:`page_text`) holds."""
    hidden = HIDDEN.get(renderer, frozenset())
    return [_shown(each, text, hidden) for each in operations if _path_shown(each.path, text)]


def _path_shown(path: str, text: str) -> bool:
    bare = compact(path).rstrip("/") or "/"
    other = re.sub(r"\{([^{}]+)\}", r"(\1)", bare)
    return bare in text or other in text


def _shown(operation: OperationFacts, text: str, hidden: frozenset[str]) -> OperationFacts:
    return replace(
        operation,
        parameters=_fields(operation.parameters, lambda key: compact(key[1]), text, hidden),
        fields=_fields(operation.fields, compact, text, hidden),
        requests=_samples(operation.requests, text),
        responses=_samples(operation.responses, text),
    )


def _fields(
    found: Mapping[_Key, Field], name: Any, text: str, hidden: frozenset[str]
) -> dict[_Key, Field]:
    folded = text.lower()
    nothing = dict.fromkeys(hidden & {"required", "type"})
    return {
        key: replace(field, **nothing)
        for key, field in found.items()
        if str(name(key)).lower() in folded
    }


def _samples(values: Iterable[Any], text: str) -> tuple[Any, ...]:
    return tuple(value for value in values if _sample_text(value) in text)


def _sample_text(value: Any) -> str:
    return compact(json.dumps(value, ensure_ascii=False, separators=(",", ":")))

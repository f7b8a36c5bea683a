"""Truth a document does not show is no truth of it: a renderer may leave facts out.

The text of the page is compared without white space. An operation needs its path there, a parameter
or a field its name, a sample its whole JSON text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any, TypeVar

from benchmarks.accuracy.facts import Field, OperationFacts

# What a renderer never shows, seen by reading its output: kinds of facts, or attributes of them.
HIDDEN: Mapping[str, frozenset[str]] = {
    # Made for Swagger 2.0: bodies, examples and types of OpenAPI 3 are not in its pages; its style sheet
    # draws what is required.
    "bootprint": frozenset({"type", "fields", "samples", "required"}),
    # Types are printed of body fields alone.
    "asciidoctor": frozenset({"type"}),
    "openapi-generator-html": frozenset({"type"}),
    # Bodies are drawn by a script that a saved page does not run.
    "openapi-generator-html2": frozenset({"fields"}),
    "openapi-markdown": frozenset({"fields", "samples"}),
    # Bodies are printed where they are written in place, and left empty where they refer to a schema;
    # of path parameters only the names in the path are printed; examples are printed inside their
    # Example Object, as another value.
    "openapi-to-md": frozenset({"fields", "path type", "samples"}),
    # Of the parameters only the names in the path are printed.
    "scalar-markdown": frozenset({"parameters", "type"}),
    # The schema is a tab that is closed; the example next to it has no required marks.
    "swagger-ui": frozenset({"fields"}),
    "sphinxcontrib-httpdomain": frozenset({"required"}),
}

_SPACE = re.compile("[\\s\u00a0\u00ad\u200b-\u200d\u2060\ufeff]+")
_Key = TypeVar("_Key", str, tuple[str, str])


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
    operations: Iterable[OperationFacts],
    text: str,
    renderer: str = "",
    *,
    by_section: bool = True,
) -> list[OperationFacts]:
    """The operations, and of them the facts, that the text of a page (:func:`page_text`) holds.

    With ``by_section`` a fact must stand near its operation's path. Where the source is the page's own
    text, nothing can be elsewhere, and prose that names other paths would only mislead.
    """
    stated = list(operations)
    hidden = HIDDEN.get(renderer.removesuffix("+md"), frozenset())
    paths = {each.path for each in stated}
    around = surroundings(paths, text)
    after = surroundings(paths, text, backwards=False)
    found = [each for each in stated if each.path in around]
    if not by_section:
        return [_shown(each, text, text, hidden) for each in found]
    return [_shown(each, around[each.path], after[each.path], hidden) for each in found]


def surroundings(paths: Iterable[str], text: str, *, backwards: bool = True) -> dict[str, str]:
    """For each path that is in the text: what stands around it, up to other paths on both sides.

    A layout may print the path above the operation or in a column beside it, so both directions
    count for fields; samples follow the path in all of them.
    """
    longest_first = sorted(paths, key=lambda path: (-len(path), path))
    if not longest_first:
        return {}
    pattern = re.compile("|".join(f"({_pattern(path)})" for path in longest_first))
    places = [
        (found.start(), longest_first[(found.lastindex or 1) - 1])
        for found in pattern.finditer(text)
    ]
    around: dict[str, list[str]] = {}
    for at, (start, path) in enumerate(places):
        before = max((place for place, other in places[:at] if other != path), default=0)
        after = next((place for place, other in places[at:] if other != path), len(text))
        first = min(before, start) if backwards else start
        around.setdefault(path, []).append(text[first:after])
    return {path: "\n".join(dict.fromkeys(parts)) for path, parts in around.items()}


def _pattern(path: str) -> str:
    """The path in any of the spellings of its parameters: ``{id}``, ``(uuid:id)``, ``<id>``, ``:id``."""
    parts = re.split(r"\{([^{}]+)\}", compact(path).rstrip("/") or "/")
    for index, part in enumerate(parts):
        name = re.escape(part)
        spelt = rf"(?:\{{{name}\}}|\((?:[^():]+:)?{name}\)|<{name}>|:{name})"
        parts[index] = spelt if index % 2 else name
    return "".join(parts)


def _shown(
    operation: OperationFacts, around: str, after: str, hidden: frozenset[str]
) -> OperationFacts:
    fields = {} if "fields" in hidden else operation.fields
    samples = "" if "samples" in hidden else after
    stated = operation.parameters
    if "parameters" in hidden:
        stated = {key: field for key, field in stated.items() if key[0] == "path"}
    parameters = _fields(stated, lambda key: compact(key[1]), around, hidden)
    return replace(
        operation,
        parameters=parameters,
        unshown=frozenset(operation.parameters) - frozenset(parameters),
        fields=_fields(fields, compact, around, hidden),
        requests=_samples(operation.requests, samples),
        responses=_samples(operation.responses, samples),
    )


def _fields(
    found: Mapping[_Key, Field], name: Callable[[_Key], str], text: str, hidden: frozenset[str]
) -> dict[_Key, Field]:
    folded = text.lower()
    kept = {key: field for key, field in found.items() if name(key).lower() in folded}
    if "required" in hidden:
        kept = {key: replace(field, required=None) for key, field in kept.items()}
    if "type" in hidden:
        kept = {key: replace(field, type=None) for key, field in kept.items()}
    if "path type" in hidden:
        kept = {
            key: replace(field, type=None) if key[0] == "path" else field
            for key, field in kept.items()
        }
    return kept


def _samples(values: Iterable[Any], text: str) -> tuple[Any, ...]:
    return tuple(value for value in values if _sample_text(value) in text)


def _sample_text(value: Any) -> str:
    if isinstance(value, str):
        return compact(value)
    return compact(json.dumps(value, ensure_ascii=False, separators=(",", ":")))

"""Truth of references written with sphinxcontrib-httpdomain: ``.. http:get:: /path`` and its fields.

Fields and their synonyms are those of the extension's documentation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.accuracy.facts import METHODS, Field, OperationFacts, parameter_key
from benchmarks.accuracy.rst import Directive, Item, Line, included, items
from benchmarks.accuracy.truth_parts import Draft, json_type, message_value

_FIELDS = {
    "path": "param parameter arg argument key keyword",
    "query": "query queryparameter queryparam qparam",
    "header": "<header reqheader requestheader",
    "body": "<json reqjson jsonparam jsonparameter <jsonarr reqjsonarr form formparameter fparam",
}
# A ``form`` field of these describes what comes back.
_WITHOUT_BODY = frozenset({"GET", "HEAD", "DELETE"})
_PLACE = {word: place for place, words in _FIELDS.items() for word in words.split()}
_FIELD = re.compile(r"^:(?P<word><?\w+)\s+(?:(?P<type>[^:]+?)\s+)?(?P<name>[^\s:]+)\s*:")
_TEMPLATE = re.compile(r"\((?:[^():]+:)?([^():]+)\)")


def read_http_domain(page: Path) -> list[OperationFacts]:
    """The operations of a page and of what it includes."""
    found = []
    for item in items(included(page)):
        if isinstance(item, Directive) and item.name.startswith("http:"):
            method = item.name.removeprefix("http:").upper()
            if method in METHODS:
                found.append(_operation(method, item))
    return found


def _operation(method: str, directive: Directive) -> OperationFacts:
    printed = _TEMPLATE.sub(r"{\1}", directive.argument)
    path, _, query = printed.partition("?")
    draft = Draft(method, path)
    for name in re.findall(r"(?:^|&)([^=&]+)", query):
        draft.parameters["query", name.strip("{}")] = Field()
    for inner in items(list(directive.content)):
        _take(draft, inner)
    _drop_answered(draft)
    return draft.facts()


def _drop_answered(draft: Draft) -> None:
    """Leave out body fields that only the response sample has.

    Some references write what comes back as ``form`` fields too, so that such a field is the request's is
    not sure enough to be truth.
    """
    sent, answered = (_top_names(draft.samples[side]) for side in ("request", "response"))
    if sent:
        draft.fields = {
            name: field
            for name, field in draft.fields.items()
            if name in sent or name not in answered
        }


def _top_names(samples: Iterable[Any]) -> set[str]:
    return {name for sample in samples if isinstance(sample, dict) for name in sample}


def _take(draft: Draft, item: Item) -> None:
    if isinstance(item, Line):
        _field(draft, item.text)
    elif isinstance(item, Directive) and item.name in ("sourcecode", "code-block", "http:example"):
        _sample(draft, item.text)


def _field(draft: Draft, line: str) -> None:
    found = _FIELD.match(line.strip())
    place = _PLACE.get(found["word"]) if found else None
    if found is None or place is None:
        return
    if place == "body" and draft.method in _WITHOUT_BODY:
        return
    field = Field(type=json_type(found["type"]) if found["type"] else None)
    key = parameter_key(place, found["name"])
    if place == "body":
        draft.add_field(found["name"], field)
    elif key is not None:
        draft.parameters[key] = field


def _sample(draft: Draft, text: str) -> None:
    """An HTTP message: a status line starts a response, a request line a request."""
    head, _, body = text.partition("\n\n")
    side = "response" if head.startswith("HTTP/") else "request"
    value = message_value(body)
    first = head.split(" ", 1)[0]
    if value is not None and (side == "response" or first in METHODS):
        draft.samples[side].append(value)

"""Names of operations, unique in their section.

An operation is named by its title: by the short form, without what the section already says, else by all
of its words. Where several operations want one name, the simplest request gets it and the others add
what distinguishes theirs from that one: "List orders" of /orders is ``list``, and "List orders" of
/users/{user_id}/orders is ``list-orders-by-user-id``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from doc2sdk.lower.names.choice import Claim, Rank, choose, digest
from doc2sdk.lower.names.identifiers import kebab, words_of
from doc2sdk.lower.names.titles import operation_words, title_words
from doc2sdk.model import Location, Method, Operation

_VERSION = re.compile(r"v\d+(?:\.\d+)*|\d+(?:\.\d+)*|api", re.IGNORECASE)
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1dff\u2c80-\ud7ff\uf900-\ufaff]")
"""A letter that no name keeps: one of another script than the Latin."""

_TELLING = 2
"""Latin words from which on a title in another script names its operation: "注册 create user"."""

_METHODS = (Method.GET, Method.POST, Method.PUT, Method.PATCH, Method.DELETE)


def operation_names(operations: Sequence[Operation]) -> list[str]:
    """Return the id of each operation; two of one section never have the same."""
    names = [""] * len(operations)
    sections: dict[str, list[int]] = {}
    for index, operation in enumerate(operations):
        sections.setdefault(operation.section, []).append(index)
    for indices in sections.values():
        found = _section_names([operations[index] for index in indices])
        for index, name in zip(indices, found, strict=True):
            names[index] = name
    return names


def _section_names(operations: Sequence[Operation]) -> list[str]:
    chosen = choose([_claim(operation) for operation in operations])
    used = {name for name in chosen if name is not None} | {_long(o) for o in operations}
    twins: dict[str, _Twins] = {}
    for index in sorted(range(len(operations)), key=lambda index: rank(operations[index])):
        operation = operations[index]
        simpler = twins.setdefault(_long(operation), _Twins(operation))
        if chosen[index] is None:
            name = next(name for name in _longer(operation, simpler) if name not in used)
            used.add(name)
            chosen[index] = name
        simpler.add(operation)
    return [name or "" for name in chosen]


class _Twins:
    """The simpler requests of one title, of which the simplest has the name that all of them want."""

    def __init__(self, holder: Operation) -> None:
        self._holder = holder
        self._known: set[tuple[int, frozenset[str]]] = set()

    def add(self, operation: Operation) -> None:
        """Remember what the request has of each kind."""
        self._known |= {(n, frozenset(kind(operation))) for n, kind in enumerate(_KINDS)}

    def differences(self, operation: Operation) -> Iterator[list[str]]:
        """Yield what the request has of a kind and the holder lacks, where it is of no other twin."""
        for n, kind in enumerate(_KINDS):
            words, known = kind(operation), set(kind(self._holder))
            own = [word for word in words if word not in known]
            if own and (n, frozenset(words)) not in self._known:
                yield own


def rank(operation: Operation) -> Rank:
    """Return what puts the simplest request first: few path segments, few parameters, GET."""
    path, method = operation.path.value.raw, operation.method.value
    order = _METHODS.index(method) if method in _METHODS else len(_METHODS)
    identity = operation.identity
    fixed = len(identity) - 2
    return path.count("/"), path.count("{"), fixed, order, identity, operation.title.value.raw


def _claim(operation: Operation) -> Claim:
    short = operation_words(title_of(operation), operation.section.split("-"))
    dropped = len(title_words(title_of(operation))) - len(short)
    long = _long(operation)
    names = (kebab(short) or "operation", long)
    # What is called "get" for "Get order" is the reason why another "Get order" is not "get-order".
    return Claim(
        names=tuple(dict.fromkeys(names)), rank=(dropped, *rank(operation)), reserved=(long,)
    )


def _long(operation: Operation) -> str:
    return kebab(title_words(title_of(operation))) or "operation"


def title_of(operation: Operation) -> str:
    """Return the text that names the operation: its title.

    A title that is a request line or a path, or that is in another script, gives way to the method and
    the path: "GET /v2/teams/{team}" is "get teams by team", and so is "2.获取 team". One Latin word of such
    a title says too little.
    """
    title = operation.title.value.raw
    is_path = "/" in title and " " not in title.strip().split("/", 1)[1]
    words = [word for word in title_words(title) if not word.isdigit()]
    is_foreign = _OTHER_SCRIPT.search(title) is not None and len(words) < _TELLING
    if title_words(title) and not is_path and not is_foreign:
        return title
    segments = [part for part in operation.path.value.raw.split("/") if part]
    named = [part for part in segments if not _VERSION.fullmatch(part)]
    parts = [f"by {part}" if part.startswith("{") else part for part in named]
    return " ".join([operation.method.value.value.lower(), *parts])


def _longer(operation: Operation, simpler: _Twins) -> Iterator[str]:
    """Yield the title with what distinguishes the request from simpler ones, then with all it has."""
    long = _long(operation)
    for words in simpler.differences(operation):
        yield kebab([long, "by", *words])
    everything = [word for kind in _KINDS for word in kind(operation)]
    yield kebab([long, "by", *dict.fromkeys(everything)])
    yield f"{long}-{digest(repr((operation.identity, operation.title.value.raw)))}"


def _placeholders(operation: Operation) -> list[str]:
    names = [p.name.value.raw for p in operation.parameters if p.location is Location.PATH]
    return _slugs(names)


def _fixed_values(operation: Operation) -> list[str]:
    """Return the required query names and the constants: all of the identity after method and path."""
    return _slugs([part.partition("=")[2].strip("'") or part for part in operation.identity[2:]])


def _segments(operation: Operation) -> list[str]:
    return _slugs([part for part in operation.path.value.raw.split("/") if "{" not in part])


def _method(operation: Operation) -> list[str]:
    return [operation.method.value.value.lower()]


def _slugs(parts: list[str]) -> list[str]:
    return [kebab(words_of(part)) for part in parts if words_of(part)]


_KINDS: tuple[Callable[[Operation], list[str]], ...] = (
    _placeholders,
    _fixed_values,
    _segments,
    _method,
)
"""What distinguishes requests, in the order in which it is easiest to read in a name."""

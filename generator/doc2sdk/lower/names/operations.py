"""Ids for sections, operations and samples: stable, from the document's words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from doc2sdk.lower.names import identifiers
from doc2sdk.model import Location, Operation, Sample

_VERSION = re.compile(r"v\d+(?:\.\d+)*|\d+(?:\.\d+)*|api", re.IGNORECASE)


def with_ids(operations: Sequence[Operation]) -> list[Operation]:
    """The operations with ids unique in their section, and samples with ids unique in the API.

    An operation is called by its short name if no other in the section is, else by its whole title,
    else by its title and what tells its request from the others', else by its title and a number.
    """
    chosen: dict[int, str] = {}
    open_ = list(range(len(operations)))
    for name in (_short, _long, _told_apart):
        taken = {(operations[i].section, given) for i, given in chosen.items()}
        wanted = {i: (operations[i].section, name(operations[i], operations)) for i in open_}
        claims = Counter(wanted.values())
        free = {i: own for i, own in wanted.items() if claims[own] == 1 and own not in taken}
        chosen.update((index, own) for index, (_, own) in free.items())
        open_ = [index for index in open_ if index not in chosen]
    used: dict[str, set[str]] = {}
    for index, given in chosen.items():
        used.setdefault(operations[index].section, set()).add(given)
    for index in open_:
        taken_here = used.setdefault(operations[index].section, set())
        chosen[index] = identifiers.unique(_told_apart(operations[index], operations), taken_here)
        taken_here.add(chosen[index])
    named = [replace(operation, id=chosen[index]) for index, operation in enumerate(operations)]
    return _with_sample_ids(named)


def _short(operation: Operation, _: Sequence[Operation]) -> str:
    section = operation.section.split("-")
    return (
        identifiers.kebab(identifiers.operation_words(title_text(operation), section))
        or "operation"
    )


def _long(operation: Operation, _: Sequence[Operation]) -> str:
    parts = [
        word
        for word in identifiers.words_of(title_text(operation))
        if word not in identifiers.ARTICLES
    ]
    return identifiers.kebab(parts) or "operation"


def title_text(operation: Operation) -> str:
    """The title's text; a title that is a request line or a path is named after its segments."""
    title = operation.title.value.raw
    if "/" not in title or " " in title.strip().split("/", 1)[1]:
        return title
    segments = [part for part in operation.path.value.raw.split("/") if part]
    named = [part for part in segments if not _VERSION.fullmatch(part)]
    parts = [f"by {part}" if part.startswith("{") else part for part in named]
    return " ".join([operation.method.value.value.lower(), *parts])


def _told_apart(operation: Operation, operations: Sequence[Operation]) -> str:
    """The title and what of the request operations of the same title do not share.

    Of placeholders, query and fixed values, path segments and method, the first kind that tells
    this operation from its rivals is named.
    """
    long = _long(operation, operations)
    rivals = [o for o in operations if o is not operation and _long(o, operations) == long]
    for kind in _KINDS:
        own = kind(operation)
        others = [kind(rival) for rival in rivals]
        if all(set(own) != set(other) for other in others):
            common = set(own).intersection(*others)
            told = [word for word in own if word not in common]
            return identifiers.kebab([long, *(["by", *told] if told else [])])
    return long


def _placeholders(operation: Operation) -> list[str]:
    names = [p.name.value.raw for p in operation.parameters if p.location is Location.PATH]
    return _slugs(names)


def _fixed(operation: Operation) -> list[str]:
    """Required query names and constants: all of the identity after method and path."""
    return _slugs([part.partition("=")[2].strip("'") or part for part in operation.identity[2:]])


def _segments(operation: Operation) -> list[str]:
    return _slugs([part for part in operation.path.value.raw.split("/") if "{" not in part])


def _method(operation: Operation) -> list[str]:
    return [operation.method.value.value.lower()]


def _slugs(parts: list[str]) -> list[str]:
    return [
        identifiers.kebab(identifiers.words_of(part))
        for part in parts
        if identifiers.words_of(part)
    ]


_KINDS = (_placeholders, _fixed, _segments, _method)


def _with_sample_ids(operations: list[Operation]) -> list[Operation]:
    taken: set[str] = set()
    out: list[Operation] = []
    for operation in operations:
        renamed: list[Sample] = []
        for sample in operation.samples:
            status = f"-{sample.status}" if sample.status is not None else ""
            wanted = f"{operation.id}-{sample.role.value}{status}"
            if wanted in taken and len({o.id for o in operations}) < len(operations):
                wanted = f"{operation.section}-{wanted}"
            name = identifiers.unique(wanted, taken)
            taken.add(name)
            renamed.append(replace(sample, id=name))
        out.append(replace(operation, samples=tuple(renamed)))
    return out

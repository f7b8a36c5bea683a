"""Type annotations, and what a module has to import for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

Import = tuple[str, str]
"""A module, relative ones with their dots, and a name in it."""

DATETIME: Import = ("datetime", "")
"""``import datetime as dt``: fields are often called ``date``, which would hide that class."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeView:
    """An annotation, as the members of its union, and the imports it needs."""

    members: tuple[str, ...]
    imports: frozenset[Import] = frozenset()

    @property
    def annotation(self) -> str:
        return " | ".join(self.members)

    def inside(self, before: str, after: str) -> TypeView:
        """The type as an argument of another: ``list[`` and ``]``."""
        return TypeView(members=(f"{before}{self.annotation}{after}",), imports=self.imports)


def plain(annotation: str, *imports: Import) -> TypeView:
    """A type that is no union."""
    return TypeView(members=(annotation,), imports=frozenset(imports))


ANY = plain("Any", ("typing", "Any"))
NONE = plain("None")
MAPPING = ANY.inside("dict[str, ", "]")


def union(*types: TypeView) -> TypeView:
    """Any of the types, each member once and ``None`` last; with ``Any`` in it, ``Any``."""
    members = dict.fromkeys(member for view in types for member in view.members)
    if "Any" in members or not members:
        return ANY
    ordered = sorted(members, key=lambda member: member == "None")
    imports = frozenset[Import]().union(*(view.imports for view in types))
    return TypeView(members=tuple(ordered), imports=imports)


def import_lines(imports: Iterable[Import]) -> list[str]:
    """Import lines in the order ruff's isort rules want, groups parted by an empty line."""
    wanted = sorted(set(imports), key=_import_order)
    plain_lines = ["import datetime as dt"] if DATETIME in wanted else []
    lines = [
        _import_line(module, [name for _, name in names])
        for module, names in groupby((i for i in wanted if i != DATETIME), key=itemgetter(0))
    ]
    grouped = [
        [*plain_lines, *(line for line in lines if line.startswith(tuple(STANDARD)))],
        [line for line in lines if line.startswith("from typing_extensions ")],
        [line for line in lines if line.startswith("from .")],
    ]
    return [line for group in grouped if group for line in (*group, "")][:-1]


STANDARD = ("from collections", "from typing import", "from uuid")


def _import_order(item: Import) -> tuple[int, str, int, str]:
    """Farther relative modules come first; in a line constants, then classes, then functions."""
    module, name = item
    dots = len(module) - len(module.lstrip("."))
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return (-dots, module, kind, name)


def _import_line(module: str, names: list[str]) -> str:
    line = f"from {module} import {', '.join(names)}"
    if len(line) <= 100:
        return line
    inner = "".join(f"    {name},\n" for name in names)
    return f"from {module} import (\n{inner})"

"""Type annotations, and what a module has to import for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

Import = tuple[str, str]
"""A module, relative ones with their dots, and a name in it; no name imports the module itself."""

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

    def importing(self, *imports: Import) -> TypeView:
        """The type with more imports."""
        return TypeView(members=self.members, imports=self.imports.union(imports))

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


_STANDARD = frozenset("asyncio collections.abc datetime types typing uuid".split())
_THIRD_PARTY = frozenset("httpx2 pytest".split())


def import_lines(imports: Iterable[Import]) -> list[str]:
    """Import lines in the order ruff's isort rules want, groups parted by an empty line."""
    lines: list[str] = []
    wanted = sorted(set(imports), key=_import_order)
    for _, group in groupby(wanted, key=lambda item: _group(item[0])):
        lines += [""] if lines else []
        for (_, module), names in groupby(group, key=lambda item: (not item[1], item[0])):
            lines.append(_import_line(module, [name for _, name in names]))
    return lines


def _group(module: str) -> int:
    """Standard library, third party, first party, relative."""
    if module in _STANDARD:
        return 0
    if module in _THIRD_PARTY:
        return 1
    return 3 if module.startswith(".") else 2


def _import_order(item: Import) -> tuple[object, ...]:
    """Whole modules first, farther relative ones first."""
    module, name = item
    dots = len(module) - len(module.lstrip("."))
    return (_group(module), bool(name), -dots, *folded(module), *name_order(name))


def name_order(name: str) -> tuple[int, str, str]:
    """The key that sorts imported names: constants, then classes, then functions."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return (kind, *folded(name))


def folded(name: str) -> tuple[str, str]:
    """The key that sorts names as isort does: case matters last."""
    return natural(name.lower()), natural(name)


def natural(name: str) -> str:
    """The key that sorts numbers in names by their value: ``part2`` before ``part10``."""
    return re.sub("[0-9]+", lambda digits: digits.group().zfill(20), name)


def _import_line(module: str, names: list[str]) -> str:
    if names == [""]:
        return "import datetime as dt" if (module, "") == DATETIME else f"import {module}"
    line = f"from {module} import {', '.join(names)}"
    if len(line) <= 100:
        return line
    inner = "".join(f"    {name},\n" for name in names)
    return f"from {module} import (\n{inner})"

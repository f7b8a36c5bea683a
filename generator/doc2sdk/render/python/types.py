"""Type annotations, and what a module has to import for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from doc2sdk.render.design.types import Constant, Kind, ListOf, MapOf, Member, Named, Type
from doc2sdk.render.python.literals import python_literal

Import = tuple[str, str]
"""A module, relative ones with their dots, and a name in it; no name imports the module itself."""

DATETIME: Import = ("datetime", "")
"""``import datetime as dt``: fields are often called ``date``, which would hide that class."""
LITERAL: Import = ("typing", "Literal")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeView:
    """An annotation, as the members of its union, and the imports it needs."""

    members: tuple[str, ...]
    imports: frozenset[Import] = frozenset()

    @property
    def annotation(self) -> str:
        return " | ".join(self.members)

    def importing(self, *imports: Import) -> TypeView:
        """Return the type with more imports."""
        return TypeView(members=self.members, imports=self.imports.union(imports))

    def inside(self, before: str, after: str) -> TypeView:
        """Return the type as an argument of another: between ``list[`` and ``]``."""
        return TypeView(members=(f"{before}{self.annotation}{after}",), imports=self.imports)


def plain(annotation: str, *imports: Import) -> TypeView:
    """Return a type that is not a union."""
    return TypeView(members=(annotation,), imports=frozenset(imports))


ANY = plain("Any", ("typing", "Any"))
NONE = plain("None")
_KINDS = {
    Kind.ANY: ANY,
    Kind.NULL: NONE,
    Kind.TEXT: plain("str"),
    Kind.INTEGER: plain("int"),
    Kind.NUMBER: plain("float"),
    Kind.BOOLEAN: plain("bool"),
    Kind.BYTES: plain("bytes"),
    Kind.UUID: plain("UUID", ("uuid", "UUID")),
    Kind.DATE: plain("dt.date", DATETIME),
    Kind.DATE_TIME: plain("dt.datetime", DATETIME),
    Kind.FILE: plain("FileTypes", ("._core.uploads", "FileTypes")),
    Kind.CONTENT: plain("BodyTypes", ("._core.uploads", "BodyTypes")),
}


def annotation_of(type_: Type) -> TypeView:
    """Return the annotation of a type: each member once. A float may be an int (PEP 484)."""
    if len(type_.members) == 1:
        return _annotation(type_.members[0])
    views = [_annotation(member) for member in type_.members]
    members = dict.fromkeys(member for view in views for member in view.members)
    if "float" in members:
        members.pop("int", None)
    imports = frozenset[Import]().union(*(view.imports for view in views))
    return TypeView(members=tuple(members), imports=imports)


def _annotation(member: Member) -> TypeView:
    match member:
        case Kind():
            return _KINDS[member]
        case Constant(value):
            raw = value.raw
            if isinstance(raw, str) and not _is_encodable(raw):
                return _KINDS[Kind.TEXT]
            return plain(f"Literal[{python_literal(raw)}]", LITERAL)
        case Named(name, home):
            return plain(name, (f".{home}", name))
        case ListOf(item):
            return annotation_of(item).inside("list[", "]")
        case MapOf(value):
            return annotation_of(value).inside("dict[str, ", "]")


def _is_encodable(text: str) -> bool:
    """Return whether Python can keep an annotation with the text: it stores annotations as UTF-8."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


_STANDARD = frozenset("asyncio builtins collections.abc datetime types typing uuid".split())
_THIRD_PARTY = frozenset("httpx2 pytest".split())


def import_lines(imports: Iterable[Import]) -> list[str]:
    """Return import lines in the order of ruff's isort rules, with an empty line between groups."""
    lines: list[str] = []
    wanted = sorted(set(imports), key=_import_order)
    for _, group in groupby(wanted, key=lambda item: _group(item[0])):
        lines += [""] if lines else []
        for (_, module), names in groupby(group, key=lambda item: (not item[1], item[0])):
            lines.append(_import_line(module, [name for _, name in names]))
    return lines


def _group(module: str) -> int:
    """Return 0 for the standard library, 1 for third party, 2 for first party, 3 for relative."""
    if module in _STANDARD:
        return 0
    if module in _THIRD_PARTY:
        return 1
    return 3 if module.startswith(".") else 2


def _import_order(item: Import) -> tuple[object, ...]:
    """Return the sort key: whole modules come first, and farther relative ones."""
    module, name = item
    dots = len(module) - len(module.lstrip("."))
    return (_group(module), bool(name), -dots, *name_key(module), *name_order(name))


def name_order(name: str) -> tuple[int, str, str]:
    """Return the key that sorts imported names: constants, then classes, then functions."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return (kind, *name_key(name))


def name_key(name: str) -> tuple[str, str]:
    """Return the key that sorts names as isort does: case matters last."""
    return number_key(name.lower()), number_key(name)


def number_key(name: str) -> str:
    """Return the key that sorts numbers in names by their value: ``part2`` before ``part10``."""
    return re.sub("[0-9]+", lambda digits: digits.group().zfill(20), name)


def _import_line(module: str, names: list[str]) -> str:
    if names == [""]:
        return "import datetime as dt" if (module, "") == DATETIME else f"import {module}"
    line = f"from {module} import {', '.join(names)}"
    if len(line) <= 100:
        return line
    inner = "".join(f"    {name},\n" for name in names)
    return f"from {module} import (\n{inner})"

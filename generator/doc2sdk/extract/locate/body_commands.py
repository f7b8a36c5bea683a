"""Calls of one URL that a member of the body tells apart: the ``method`` of JSON-RPC, a camera's ``cmd``.

::

    POST /rpc                                      stated once
    ## boat.start
    {"id": 1, "method": "boat.start", ...}         a section for each command, with what is sent
    ## boat.stop
    {"id": 1, "method": "boat.stop", ...}

Each section is an operation, whose body has the member with that value.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from doc2sdk.extract.layout.paths import literal_query, path_template
from doc2sdk.extract.locate.recognisers import OperationSite
from doc2sdk.extract.locate.regions import Region
from doc2sdk.extract.outline.scope import Scope, names_something
from doc2sdk.extract.raw import Fact, Labelled
from doc2sdk.printed.headings import classify_heading
from doc2sdk.printed.roles import Role
from doc2sdk.sources.blocks import Code, Heading

COMMAND_RULE = "body-command"
"""The rule of an operation that a member of the body tells from others."""

_NAMES = (
    "method",
    "cmd",
    "command",
    "action",
    "func",
    "function",
    "op",
    "operation",
    "service",
    "api",
)
"""What members that name a command are called, the likeliest first."""

_LEAST = 2
"""Commands that make a URL one of commands."""

_NAMED = 0.6
"""Share of the sections whose title must hold their command."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Section:
    """A section and the first object that it shows."""

    scope: Scope
    code: Code
    members: dict[str, str]


def with_body_commands(regions: Sequence[Region], root: Scope) -> list[Region]:
    """Return the regions, or one for each command where all of them are calls of one URL by POST."""
    sites = [site for region in regions for site in region.anchors]
    requests = {path_template(site.url.text) for site in sites}
    methods = {site.method.text.upper() for site in sites if site.method is not None}
    # A query that tells the calls apart needs no help: "/api.cgi?cmd=Move".
    queries = {literal_query(site.url.text) for site in sites}
    if len(requests) != 1 or methods != {"POST"} or len(queries) != 1:
        return list(regions)
    found = _commands([*_sections(root)])
    if found is None:
        return list(regions)
    site = next(site for site in sites if site.method is not None)
    name, shown = found
    return [_region(one, name, site) for one in shown]


def _sections(root: Scope) -> Iterator[_Section]:
    """The sections that a heading names, with the first object that each shows."""
    for scope in root.walk():
        if not isinstance(scope.heading, Heading) or not names_something(scope):
            continue
        for code in _codes(scope):
            members = _members(code.text)
            if members:
                yield _Section(scope=scope, code=code, members=members)
                break


def _codes(scope: Scope) -> Iterator[Code]:
    """The code in a section and in its parts, those that headings name left out."""
    for item in scope.content:
        if isinstance(item, Code):
            yield item
        elif isinstance(item, Scope) and not _is_section(item) and not _is_answer(item):
            yield from _codes(item)


def _is_section(scope: Scope) -> bool:
    return isinstance(scope.heading, Heading) and names_something(scope)


def _is_answer(scope: Scope) -> bool:
    said = classify_heading(scope.title.text) if scope.title is not None else None
    return said is not None and said.role is Role.RESPONSE


def _members(text: str) -> dict[str, str]:
    """The texts among the members of an object, or of the only one in a list."""
    try:
        value = json.loads(text)
    except ValueError:
        return {}
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if not isinstance(value, dict):
        return {}
    return {key: own for key, own in value.items() if isinstance(own, str) and own}


def _commands(shown: Sequence[_Section]) -> tuple[str, list[_Section]] | None:
    """The member that names the commands, and the sections of those."""
    values: dict[str, dict[str, _Section]] = defaultdict(dict)
    for one in shown:
        for key, value in one.members.items():
            values[key].setdefault(value, one)
    for key in sorted(
        values, key=lambda name: _NAMES.index(name) if name in _NAMES else len(_NAMES)
    ):
        sections = values[key]
        titles = {value: one.scope.title for value, one in sections.items()}
        named = sum(t is not None and v.lower() in t.text.lower() for v, t in titles.items())
        is_name = key in _NAMES or named >= _NAMED * len(sections)
        is_whole = len(sections) >= _NAMED * sum(key in one.members for one in shown)
        if len(sections) >= _LEAST and is_name and is_whole and named >= _NAMED * len(sections):
            return key, list(sections.values())
    return None


def _region(one: _Section, name: str, site: OperationSite) -> Region:
    place = one.code.place
    constant = Labelled(
        label=Fact(text=name, place=place), value=Fact(text=one.members[name], place=place)
    )
    anchor = replace(
        site, scope=one.scope, index=-1, rule=COMMAND_RULE, blocks=(one.code,), labelled=(),
        title=one.scope.title, aliases=(), constants=(constant,),
    )  # fmt: skip
    return Region(anchors=(anchor,), scope=one.scope, content=tuple(one.scope.content))

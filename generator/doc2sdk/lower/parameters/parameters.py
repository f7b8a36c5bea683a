"""Parameters: from the URL, from tables, and from both where they name the same one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from doc2sdk.diagnostics import Sink
from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.lower.cite import inferred, stated
from doc2sdk.lower.parameters.query_literals import TellsApart, is_fixed
from doc2sdk.lower.rows.field_tree import ListedField
from doc2sdk.lower.rows.name_cells import NameCell, row_name
from doc2sdk.lower.rows.required_marks import UNMARKED, marks_only_optional, required_mark
from doc2sdk.lower.rows.row_schema import FindType, row_description, row_schema, schema_of_type
from doc2sdk.lower.rows.types import parse_type
from doc2sdk.lower.urls import Url
from doc2sdk.model import (
    Cited,
    Json,
    Location,
    Method,
    Parameter,
    Schema,
    SchemaType,
    Text,
)
from doc2sdk.printed import vocabulary
from doc2sdk.printed.places import place_word
from doc2sdk.printed.roles import Column
from doc2sdk.printed.words import to_english

BODYLESS = frozenset(map(Method, vocabulary.BODYLESS))
"""Methods whose tables mean the query."""

LOCATIONS: dict[str, Location | None] = {
    "path": Location.PATH,
    "query": Location.QUERY,
    "querystring": Location.QUERY,
    "header": Location.HEADER,
    "headers": Location.HEADER,
    "cookie": Location.COOKIE,
    "body": None,
    "data": None,
    "form": None,
    "formdata": None,
    "json": None,
}
"""Location words; None is the body."""

_URL_WORDS = frozenset({"uri", "url"})


_HEADERS = frozenset(
    {"accept", "accept-language", "authorization", "content-type", "user-agent", "x-api-key"}
)
"""Names that are those of HTTP's headers wherever a document lists them, in lower case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationParameters:
    """An operation's parameters, and the fields its tables give the body."""

    parameters: tuple[Parameter, ...]
    body: tuple[ListedField, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterContext:
    """What decides where a table's parameter goes: the URL, the method and the samples of requests.

    ``body_fields`` and ``query_names`` are what those samples have in their bodies and in their queries.
    ``is_instance`` says that the URL is a sample's: its query shows values, it fixes none.
    ``marks_only_optional`` says that the document marks what is optional: the rest is required.
    ``unnamed`` are listed names that may be those of placeholders which no row names.
    ``tells_apart`` holds the keys whose values in the query tell operations of one path apart.
    ``takes_body`` says that the request has a body for parameters to go to.
    """

    url: Url
    url_fact: Fact
    method: Method
    body_fields: frozenset[str]
    query_names: frozenset[str]
    subject: str
    is_instance: bool
    marks_only_optional: bool
    takes_body: bool
    find: FindType
    title: str = ""
    unnamed: frozenset[str] = frozenset()
    tells_apart: TellsApart = frozenset()


def lower_parameters(
    rows: tuple[RawParameter, ...], context: ParameterContext, sink: Sink
) -> OperationParameters:
    """Return every parameter once: those of the path, of the query of the URL, then as the tables
    list them.
    """
    listed = {row_name(row).name: row for row in rows}
    found = {(p.location, p.name.value.raw): p for p in _from_url(context, listed)}
    body: list[ListedField] = []
    unmarked = context.marks_only_optional or marks_only_optional(rows)
    context = _with_whole_query([row_name(row).name for row in rows], context)
    context = replace(context, unnamed=_of_placeholders(listed, context.url))
    for row in rows:
        name = row_name(row)
        inner = name.name.strip("{}")
        location = None if name.depth and body else _location(row, name, context)
        if inner != name.name and inner in context.url.placeholders:
            # A placeholder of the path, whatever its row says.
            name, location = replace(name, name=inner), Location.PATH
        if location is None and not context.takes_body:
            location = Location.QUERY
        flag = required_mark(row, location, unmarked=unmarked)
        schema = row_schema(row, name, context.subject, sink, context.find)
        if location is None:
            told = row_description(row)
            body.append(
                ListedField(name=name, row=row, schema=schema, required=flag, description=told)
            )
        elif name.name:
            parameter = _parameter(row, name.name, location, schema, flag)
            key = (location, name.name)
            found[key] = _with_url(parameter, found[key]) if key in found else parameter
    return OperationParameters(parameters=tuple(found.values()), body=tuple(body))


def _with_whole_query(names: Sequence[str], context: ParameterContext) -> ParameterContext:
    """Return the context with all listed names in the query, where a request shows half of them there and no body."""
    shown = [name for name in names if name in context.query_names]
    if context.body_fields or len(shown) < _SHOWN * len(names) or not shown:
        return context
    return replace(context, query_names=frozenset(names))


_SHOWN = 0.5
"""Share of listed names that the query of a sample must have to have all of them."""


def _of_placeholders(listed: Mapping[str, RawParameter], url: Url) -> frozenset[str]:
    """Return the names below a heading "path" that the path lacks, if it has a placeholder for each.

    A table may call ``{id}`` "boat id"; of more names than placeholders the heading means the URL's query.
    """
    left = sum(name not in listed for name in url.placeholders)
    of_path = {name for name, row in listed.items() if "path" in row.qualifier.split()}
    lacking = of_path - set(url.placeholders)
    return frozenset(lacking) if len(lacking) <= left else frozenset()


def _from_url(context: ParameterContext, listed: dict[str, RawParameter]) -> list[Parameter]:
    fact, url = context.url_fact, context.url
    string = inferred(fact, SchemaType.STRING, "in-request-url")
    types = dict(url.types)
    out = [
        Parameter(
            name=inferred(fact, Text(name), "in-request-url"),
            location=Location.PATH,
            schema=_path_schema(fact, types.get(name, "")) or Schema(type=string),
            required=inferred(fact, True, "path-parameter"),
        )
        for name in url.placeholders
    ]
    for pair in url.query:
        fixed = not context.is_instance and is_fixed(
            pair, url, listed, context.title, context.tells_apart
        )
        const = inferred(fact, Json(pair.literal), "in-request-url") if fixed else None
        renamed = pair.placeholder is not None and pair.placeholder != pair.key
        out.append(
            Parameter(
                name=stated(fact, Text(pair.key)),
                location=Location.QUERY,
                schema=Schema(type=string, const=const),
                required=inferred(
                    fact, not context.is_instance and not pair.optional, "in-request-url"
                ),
                placeholder=stated(fact, Text(pair.placeholder or "")) if renamed else None,
            )
        )
    return out


def _path_schema(fact: Fact, word: str) -> Schema | None:
    """Return the schema of a placeholder that names its type, None where it names none: ``<int:pk>``."""
    kind = parse_type(word)
    return schema_of_type(kind, replace(fact, text=word)) if kind is not None else None


def _with_url(table: Parameter, url: Parameter) -> Parameter:
    """Return a table's parameter that the URL names, too, with the URL's constant and placeholder."""
    typed = table.schema if table.schema.type is not None else url.schema
    schema = replace(typed, const=typed.const or url.schema.const)
    flag = url.required if table.required.rule == UNMARKED else table.required
    return replace(table, schema=schema, required=flag, placeholder=url.placeholder)


def _location(row: RawParameter, name: NameCell, context: ParameterContext) -> Location | None:
    """Return where a parameter goes; None is the body.

    What decides, in order: its location cell, its name cell, the path that names it, the heading's qualifier, a
    name that HTTP gives a header, the query that names it, a body sample that has it, a query sample that has it, and last the method.
    """
    cell = row.cells.get(Column.LOCATION)
    is_in_path = name.name in context.url.placeholders
    first = [cell.text.lower() if cell else "", name.location or "", "path" if is_in_path else ""]
    for word in [place_word(first[0]) or to_english(first[0]), *first[1:], *row.qualifier.split()]:
        key = re.sub(r"[^a-z]", "", word)
        if key in _URL_WORDS:
            # What a URL holds beside the placeholders of its path is its query.
            return Location.QUERY
        if key == "path" and not is_in_path and not cell and name.name not in context.unnamed:
            # A heading says "path", and the path has no room for it: it means the URL.
            return Location.QUERY
        if key in LOCATIONS:
            return LOCATIONS[key]
    if name.name.lower() in _HEADERS and name.name not in context.body_fields:
        return Location.HEADER
    if any(pair.key == name.name for pair in context.url.query):
        return Location.QUERY
    if name.name in context.body_fields:
        return None
    if name.name in context.query_names:
        return Location.QUERY
    return Location.QUERY if context.method in BODYLESS else None


def _parameter(
    row: RawParameter, name: str, location: Location, schema: Schema, flag: Cited[bool]
) -> Parameter:
    cell = row.cells[Column.NAME]
    if location in (Location.HEADER, Location.COOKIE) and schema == Schema():
        schema = Schema(type=inferred(cell, SchemaType.STRING, "header-value"))
    return Parameter(
        name=stated(cell, Text(name)),
        location=location,
        schema=schema,
        required=flag,
        description=row_description(row),
    )

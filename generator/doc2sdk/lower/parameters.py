"""Parameters: from the URL, from tables, and from both where they name the same one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from doc2sdk.diagnostics import Diagnostic, Sink
from doc2sdk.extract.raw import Column, Fact, RawParameter
from doc2sdk.lower.cite import inferred, stated, stated_text
from doc2sdk.lower.flags import UNMARKED, marks_optional, required, unmark
from doc2sdk.lower.types import TypeWord, parse_type, suggestion
from doc2sdk.lower.urls import Url
from doc2sdk.model import (
    Cited,
    Json,
    JsonValue,
    Location,
    Method,
    Parameter,
    Property,
    Schema,
    SchemaType,
    Text,
)

BODYLESS = frozenset({Method.GET, Method.HEAD, Method.DELETE, Method.OPTIONS, Method.TRACE})
"""Methods whose content has no defined meaning (RFC 9110, section 9.3); their tables mean the query."""

LOCATIONS: dict[str, Location | None] = {
    "path": Location.PATH,
    "url": Location.PATH,
    "uri": Location.PATH,
    "query": Location.QUERY,
    "querystring": Location.QUERY,
    "header": Location.HEADER,
    "headers": Location.HEADER,
    "cookie": Location.COOKIE,
    "body": None,
    "form": None,
    "formdata": None,
}
"""Location words; None is the body."""

_TOKEN = re.compile(r"[\w.$:@/-]+")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lowered:
    """An operation's parameters, and the properties its tables give the body."""

    parameters: tuple[Parameter, ...]
    body: tuple[Property, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What decides where a table's parameter goes: the URL, the method and the body samples."""

    url: Url
    url_fact: Fact
    method: Method
    body_fields: frozenset[str]
    subject: str


def lower_parameters(rows: tuple[RawParameter, ...], context: Context, sink: Sink) -> Lowered:
    """Every parameter once, in the order path, query of the URL, then as the tables list them."""
    found = {(p.location, p.name.value.raw): p for p in _from_url(context)}
    body: dict[str, Property] = {}
    optional_is_marked = marks_optional(rows)
    for row in rows:
        name = unmark(row.cells[Column.NAME].text).text
        location = _location(row, name, context)
        schema = _schema(row, context, sink)
        flag = required(row, location, unmarked=optional_is_marked)
        if location is None:
            body.setdefault(name, _property(row, name, schema, flag))
        else:
            parameter = _parameter(row, name, location, schema, flag)
            key = (location, name)
            found[key] = _with_url(parameter, found[key]) if key in found else parameter
    return Lowered(parameters=tuple(found.values()), body=tuple(body.values()))


def _from_url(context: Context) -> list[Parameter]:
    fact, url = context.url_fact, context.url
    string = inferred(fact, SchemaType.STRING, "in-request-url")
    out = [
        Parameter(
            name=inferred(fact, Text(name), "in-request-url"),
            location=Location.PATH,
            schema=Schema(type=string),
            required=inferred(fact, True, "path-parameter"),
        )
        for name in url.placeholders
    ]
    for pair in url.query:
        constant = inferred(fact, Json(pair.literal), "in-request-url") if pair.literal else None
        renamed = pair.placeholder is not None and pair.placeholder != pair.key
        out.append(
            Parameter(
                name=stated(fact, Text(pair.key)),
                location=Location.QUERY,
                schema=Schema(type=string, const=constant),
                required=inferred(fact, True, "in-request-url"),
                placeholder=stated(fact, Text(pair.placeholder or "")) if renamed else None,
            )
        )
    return out


def _with_url(table: Parameter, url: Parameter) -> Parameter:
    """A table's parameter that the URL names too: the table describes, the URL keeps its constant."""
    typed = table.schema if table.schema.type is not None else url.schema
    schema = replace(typed, const=typed.const or url.schema.const)
    flag = url.required if table.required.rule == UNMARKED else table.required
    return replace(table, schema=schema, required=flag, placeholder=url.placeholder)


def _location(row: RawParameter, name: str, context: Context) -> Location | None:
    """Where a parameter goes; None is the body.

    In order: its location cell, the heading's qualifier, the URL that names it, a body sample that
    has it, and last the method.
    """
    cell = row.cells.get(Column.LOCATION)
    said = [cell.text.lower()] if cell else []
    for word in [*said, *row.qualifier.split()]:
        key = re.sub(r"[^a-z]", "", word)
        if key in LOCATIONS:
            return LOCATIONS[key]
    if name in context.url.placeholders:
        return Location.PATH
    if any(pair.key == name for pair in context.url.query):
        return Location.QUERY
    if name in context.body_fields:
        return None
    return Location.QUERY if context.method in BODYLESS else None


def _schema(row: RawParameter, context: Context, sink: Sink) -> Schema:
    """The row's type; a fixed value where the table has a value column instead of a type."""
    value = row.cells.get(Column.VALUE)
    if value is not None and Column.TYPE not in row.cells and (constant := _constant(value)):
        return Schema(
            type=inferred(value, _json_type(constant.value.raw), "value-column"), const=constant
        )
    cell = row.cells.get(Column.TYPE)
    if cell is None or not cell.text.strip():
        return Schema()
    word = parse_type(unmark(cell.text).text)
    if word is None:
        sink.add(_unknown_type(row, cell, context))
        return Schema()
    return typed(word, cell)


def typed(word: TypeWord, cell: Fact) -> Schema:
    """The schema a type word states."""
    return Schema(
        type=stated(cell, word.type),
        format=stated(cell, Text(word.format)) if word.format else None,
        items=typed(word.items, cell) if word.items else None,
    )


def _constant(value: Fact) -> Cited[Json] | None:
    """A value cell's constant: one token, no placeholder. Sentences and alternatives are none."""
    text = value.text.strip().strip("\"'`")
    if not text or not _TOKEN.fullmatch(text):
        return None
    literals: dict[str, JsonValue] = {"true": True, "false": False}
    raw: JsonValue = literals.get(text, text)
    if _NUMBER.fullmatch(text) and text == value.text.strip():
        raw = float(text) if "." in text else int(text)
    return inferred(value, Json(raw), "value-column")


def _json_type(value: JsonValue) -> SchemaType:
    if isinstance(value, bool):
        return SchemaType.BOOLEAN
    if isinstance(value, int):
        return SchemaType.INTEGER
    return SchemaType.NUMBER if isinstance(value, float) else SchemaType.STRING


def _parameter(
    row: RawParameter, name: str, location: Location, schema: Schema, flag: Cited[bool]
) -> Parameter:
    return Parameter(
        name=stated(row.cells[Column.NAME], Text(name)),
        location=location,
        schema=schema,
        required=flag,
        description=_description(row),
    )


def _property(row: RawParameter, name: str, schema: Schema, flag: Cited[bool]) -> Property:
    if schema.const is not None:
        flag = inferred(row.cells[Column.NAME], True, "value-column")
    return Property(name=Text(name), schema=schema, required=flag, description=_description(row))


def _description(row: RawParameter) -> Cited[Text] | None:
    for column in (Column.DESCRIPTION, Column.VALUE):
        cell = row.cells.get(column)
        if cell is not None and cell.text.strip():
            is_sentence = column is Column.DESCRIPTION or _constant(cell) is None
            return stated_text(cell) if is_sentence else None
    return None


def _unknown_type(row: RawParameter, cell: Fact, context: Context) -> Diagnostic:
    heading = f" > {row.heading.text}" if row.heading and row.heading.text else ""
    near = suggestion(cell.text)
    return Diagnostic(
        rule="T201",
        headline=f"`{cell.text}` is not a type doc2sdk knows",
        place=cell.place,
        subject=f"{context.subject}{heading} > {row.cells[Column.NAME].text}",
        excerpt=" | ".join(fact.text for fact in row.cells.values()),
        mark=cell.text,
        label="declared here",
        notes=("its type is left open",),
        help=f"did you mean `{near}`?" if near else "",
    )

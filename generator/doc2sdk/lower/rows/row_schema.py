"""The schema that a table's row states: by its type column, its name cell, its value column."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from doc2sdk.diagnostics import Diagnostic, Sink
from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.lower.cite import inferred, stated, stated_text
from doc2sdk.lower.rows.description_constraints import with_constraints
from doc2sdk.lower.rows.name_cells import NameCell
from doc2sdk.lower.rows.required_marks import split_mark
from doc2sdk.lower.rows.types import TypeWord, parse_type, suggestion
from doc2sdk.lower.rules import UNKNOWN_TYPE
from doc2sdk.model import Cited, Json, JsonValue, Schema, SchemaType, Text
from doc2sdk.model.conformance import type_of
from doc2sdk.printed.field_leads import field_lead
from doc2sdk.printed.roles import Column

_TOKEN = re.compile(r"[\w.$:@/-]+")
_IN_BRACKETS = re.compile(r"[<\[{](?P<type>[A-Za-z][\w ]*)[>\]}]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


FindType = Callable[[str], "Schema | None"]
"""Gives the schema of the model that a type's words name, or None."""


def row_schema(
    row: RawParameter, name: NameCell, subject: str, sink: Sink, find: FindType
) -> Schema:
    """Return the schema that the row states.

    A table with a value column and no type column fixes values. A word in a type column that is no
    type is reported (T201) where it is close to one; other words are names of models.
    """
    value = row.cells.get(Column.VALUE)
    if value is not None and (typed := _typed_placeholder(value, row)) is not None:
        return with_constraints(typed, row.cells.get(Column.DESCRIPTION))
    if value is not None and Column.TYPE not in row.cells and (const := constant(value)):
        kind = inferred(value, type_of(const.value.raw), "value-column")
        return Schema(type=kind, const=const)
    return with_constraints(
        _type(row, name, subject, sink, find), row.cells.get(Column.DESCRIPTION)
    )


def _typed_placeholder(value: Fact, row: RawParameter) -> Schema | None:
    """Return the schema of a value cell that holds a type in brackets: ``<integer>``."""
    match = _IN_BRACKETS.fullmatch(value.text.strip())
    word = parse_type(match["type"]) if match is not None and Column.TYPE not in row.cells else None
    return schema_of_type(word, value) if word is not None else None


def _type(row: RawParameter, name: NameCell, subject: str, sink: Sink, find: FindType) -> Schema:
    cell = row.cells.get(Column.TYPE)
    if cell is not None and cell.text.strip():
        return _from_cell(row, cell, subject, sink, find)
    if name.type is not None and (word := parse_type(name.type)):
        return schema_of_type(word, row.cells[Column.NAME])
    told = row.cells.get(Column.DESCRIPTION)
    if told is not None and len(told.text.split()) == 1 and (model := find(told.text)) is not None:
        return model
    return _from_description(told)


def _from_cell(row: RawParameter, cell: Fact, subject: str, sink: Sink, find: FindType) -> Schema:
    first = cell.text.split("\n")[0]
    if (model := find(split_mark(first).text)) is not None:
        is_array = model.items is not None
        return replace(model, type=stated(cell, SchemaType.ARRAY)) if is_array else model
    word = parse_type(split_mark(first).text) or parse_type(first)
    if word is not None:
        return schema_of_type(word, cell)
    if suggestion(first):
        sink.add(_unknown_type(row, cell, subject))
    return Schema()


def _from_description(cell: Fact | None) -> Schema:
    """Return the type that a description begins with, or that is its whole first line."""
    if cell is None:
        return Schema()
    lead = field_lead(cell.text)
    if lead.type is not None and (word := parse_type(lead.type)) is not None:
        return schema_of_type(word, replace(cell, text=lead.type))
    if "\n" not in cell.text and len(cell.text) > 40:
        return Schema()
    first = cell.text.split("\n")[0]
    word = parse_type(first)
    return schema_of_type(word, replace(cell, text=first)) if word is not None else Schema()


def schema_of_type(word: TypeWord, cell: Fact) -> Schema:
    """Return the schema that a type word states."""
    return Schema(
        type=stated(cell, word.type),
        format=stated(cell, Text(word.format)) if word.format else None,
        items=schema_of_type(word.items, cell) if word.items else None,
    )


def constant(value: Fact) -> Cited[Json] | None:
    """Return a value cell's constant: one token, no placeholder, sentence or choice."""
    text = value.text.strip().strip("\"'`")
    if not text or not _TOKEN.fullmatch(text):
        return None
    literals: dict[str, JsonValue] = {"true": True, "false": False}
    raw: JsonValue = literals.get(text, text)
    if _NUMBER.fullmatch(text) and text == value.text.strip():
        raw = float(text) if "." in text else int(text)
    return inferred(value, Json(raw), "value-column")


def row_description(row: RawParameter) -> Cited[Text] | None:
    """Return the row's description, else its value cell if that is a sentence."""
    for column in (Column.DESCRIPTION, Column.VALUE):
        cell = row.cells.get(column)
        if cell is not None and cell.text.strip():
            is_sentence = column is Column.DESCRIPTION or constant(cell) is None
            return _without_type(cell) if is_sentence else None
    return None


def _without_type(cell: Fact) -> Cited[Text] | None:
    """Return the description without a first line that only states the type."""
    rest = cell.text.partition("\n")[2]
    if (lead := field_lead(cell.text)).type is not None:
        return stated(cell, Text(lead.rest)) if lead.rest else None
    if _from_description(cell).type is None:
        return stated_text(cell)
    return stated(cell, Text(rest)) if rest else None


def _unknown_type(row: RawParameter, cell: Fact, subject: str) -> Diagnostic:
    heading = f" > {row.heading.text}" if row.heading and row.heading.text else ""
    near = suggestion(cell.text)
    return Diagnostic(
        rule=UNKNOWN_TYPE,
        headline=f"`{cell.text}` is not a type doc2sdk knows",
        place=cell.place,
        subject=f"{subject}{heading} > {row.cells[Column.NAME].text}",
        excerpt=" | ".join(fact.text for fact in row.cells.values()),
        mark=cell.text,
        label="declared here",
        notes=("its type is left open",),
        help=f"did you mean `{near}`?" if near else "",
    )

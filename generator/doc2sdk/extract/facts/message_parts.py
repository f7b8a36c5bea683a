"""What a section about a message holds: bodies, tables of fields, and the sub-sections they are in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from doc2sdk.extract.facts.samples import samples
from doc2sdk.extract.fields.parameter_tables import parameter_rows
from doc2sdk.extract.fields.readers import own_parameters
from doc2sdk.extract.ledger import Claiming, gather
from doc2sdk.extract.outline.scope import Scope, names_something
from doc2sdk.extract.raw import Fact, RawParameter, RawSample
from doc2sdk.printed import request_line
from doc2sdk.printed.headings import HeadingMeaning, classify_heading
from doc2sdk.printed.pushes import is_about_means, is_part
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.vocabulary import HEADER_WORDS
from doc2sdk.sources.blocks import AnyBlock, Code, Table

_FORM = re.compile(r"[\w.\[\]-]+=[^\s&]*(?:&[\w.\[\]-]+=[^\s&]*)+")
_MEMBER = re.compile(r"[{,]\s*[\"'“]?[\w$.-]+[\"'”]?\s*:")

_LEAST_FIELDS = 2
"""Fields that a table must list to describe a message of which no body is shown."""

_OTHERS = (Role.RESPONSE, Role.ERRORS, Role.STATUS, Role.MODEL)


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageParts:
    """The parts of a section that may be a message's. Nothing is claimed until they are read."""

    scopes: tuple[Scope, ...]
    bodies: tuple[Code, ...]
    tables: tuple[Table, ...]
    title: Fact | None
    is_held: Callable[[AnyBlock], bool]
    ledger: Claiming

    @property
    def has_fields(self) -> bool:
        """Whether the tables list enough fields to be a message by themselves."""
        rows = [row for table in self.tables for row in parameter_rows(table, self.title)]
        return sum(bool(row.cells[Column.NAME].text) for row in rows) >= _LEAST_FIELDS

    def read(self) -> tuple[tuple[RawSample, ...], tuple[RawParameter, ...]]:
        """Return the samples and the fields, and claim their blocks."""
        shown: list[RawSample] = []
        fields: list[RawParameter] = []
        for scope in self.scopes:
            said = HeadingMeaning(role=Role.NOTIFICATION)
            content = tuple(b for b in scope.blocks if not isinstance(b, Code) or b in self.bodies)
            content = tuple(b for b in content if not isinstance(b, Table) and not self.is_held(b))
            found = gather(samples(content, said, scope.title))
            self.ledger.add(found.claims)
            shown += (sample for sample in found.facts if sample.role is Role.NOTIFICATION)
            tables = [table for table in self.tables if table in scope.blocks]
            listed = gather(own_parameters(tables, scope.title, self.ledger, "message-fields"))
            self.ledger.add(listed.claims)
            fields += listed.facts
        return tuple(shown), tuple(self._fitting(fields))

    def _fitting(self, fields: list[RawParameter]) -> list[RawParameter]:
        """Return the fields; where bodies are shown, only if one of the fields is in one of them."""
        text = "\n".join(code.text for code in self.bodies)
        names = [row.cells[Column.NAME].text.split(".")[-1].strip("[]`* ") for row in fields]
        return fields if not self.bodies or any(name and name in text for name in names) else []


def parts_of(scope: Scope, is_held: Callable[[AnyBlock], bool], ledger: Claiming) -> MessageParts:
    """Return the parts that are right in a scope, and in sub-sections that name parts of a message."""
    scopes = tuple(_own(scope))
    blocks = [
        b for each in scopes for b in each.blocks if not is_held(b) and not ledger.is_consumed(b)
    ]
    return MessageParts(
        scopes=scopes,
        bodies=tuple(b for b in blocks if isinstance(b, Code) and is_body(b)),
        tables=tuple(b for b in blocks if isinstance(b, Table)),
        title=scope.title,
        is_held=is_held,
        ledger=ledger,
    )


def _own(scope: Scope) -> Iterator[Scope]:
    yield scope
    for child in scope.children:
        title = child.title.text if child.title is not None else ""
        said = classify_heading(title)
        is_other = said is not None and (
            said.role in _OTHERS or not HEADER_WORDS.isdisjoint(said.qualifier.split())
        )
        names_part = child.request is not None or is_part(title) or not names_something(child)
        if names_part and not is_other and not is_about_means(title):
            yield from _own(child)


def is_body(code: Code) -> bool:
    """Whether code is a message's body: JSON, or an HTTP request with JSON or a form in it."""
    text = code.text.strip()
    if text.startswith(("{", "[")):
        return _MEMBER.search(text) is not None
    first, _, rest = text.partition("\n")
    line = request_line.request_line(first.strip())
    if line is None or line.method is None:
        return False
    body = rest.partition("\n\n")[2].strip() or rest.strip()
    return _MEMBER.search(body) is not None or _FORM.fullmatch(body) is not None

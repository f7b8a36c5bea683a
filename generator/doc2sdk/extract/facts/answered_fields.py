"""Fields of a response that no heading calls so: a table below the sample that shows them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from doc2sdk.extract.fields.parameter_tables import parameter_rows
from doc2sdk.extract.ledger import Claim, claim_all
from doc2sdk.extract.outline.scope import Scope, announced
from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.printed.roles import Column, Role
from doc2sdk.sources.blocks import AnyBlock, Code, Table

_KEY = re.compile(r"[\"'“”](?P<name>[\w$.-]+)[\"'“”]\s*[:：]")
_MOST = 0.6
"""Share of a table's names that the sample above must show."""


def fields_below_samples(
    content: tuple[AnyBlock | Scope, ...], taken: Container[str]
) -> Iterator[RawParameter | Claim]:
    """Yield the fields of tables whose names a JSON sample above has, where requests have no body.

    Only tables and samples under no heading of their own count: others say what they are.
    """
    shown: set[str] = set()
    for item in content:
        if isinstance(item, Scope):
            said = announced(item)
            if said is None or said.role is Role.SAMPLE:
                yield from fields_below_samples(tuple(item.content), taken)
        elif isinstance(item, Code) and item.text.lstrip()[:1] in ("{", "["):
            shown |= {match["name"] for match in _KEY.finditer(item.text)}
        elif isinstance(item, Table) and item.rows and shown and item.id not in taken:
            heading = Fact(text="Response parameters", place=item.place)
            rows = parameter_rows(item, heading)
            names = [row.cells[Column.NAME].text.split("\n")[0].strip() for row in rows]
            if rows and sum(name in shown for name in names) >= _MOST * len(names):
                yield from claim_all(item, "response-fields")
                yield from rows

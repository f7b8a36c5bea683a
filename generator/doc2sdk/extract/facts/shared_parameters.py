"""Parameters that a reference states once for many operations: "Common request headers".

A section outside all operations whose title says so gives its parameters to every operation of the chapter
it stands in; at the top of a document, to all.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from doc2sdk.extract.facts.parameters import parameters
from doc2sdk.extract.ledger import Claim, claim, gather
from doc2sdk.extract.locate.regions import Region
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact, RawOperation, RawParameter
from doc2sdk.printed.headings import classify_heading, label_key
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.vocabulary import COMMON_SCOPE, COMMON_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """The parameters that hold for all operations in a chapter."""

    chapter: Scope
    rows: tuple[RawParameter, ...]


def common_parameters(
    root: Scope, regions: Sequence[Region], taken: Container[str]
) -> Iterator[Common | Claim]:
    """Yield what sections outside the operations say of all of them."""
    inside = {item for region in regions for item in region.content if isinstance(item, Scope)}
    for scope in root.walk():
        around = (scope, *scope.ancestors())
        if scope.parent is None or scope.title is None or any(s in inside for s in around):
            continue
        label = _label(scope.title)
        if label is None:
            continue
        found = gather(parameters(tuple(scope.content), label, Role.PARAMETERS, taken))
        yield from found.claims
        if found.facts and scope.heading is not None:
            yield from claim(scope.heading, "common-parameters")
        yield Common(chapter=scope.parent, rows=found.facts)


def with_common(operation: RawOperation, region: Region, common: Sequence[Common]) -> RawOperation:
    """Return the operation with what holds for its chapter; a row of its own of the same name stands."""
    around = set(region.scope.ancestors())
    own = {_name(row) for row in operation.parameters}
    rows = [row for each in common if each.chapter in around for row in each.rows]
    more = tuple(row for row in rows if _name(row) not in own)
    return replace(operation, parameters=(*operation.parameters, *more))


def _label(title: Fact) -> Fact | None:
    """Return what the title announces without the words that say "for all": "Common headers" is "headers"."""
    words = re.findall(r"[a-z]+", label_key(title.text))
    if not COMMON_WORDS & set(words):
        return None
    text = " ".join(word for word in words if word not in COMMON_WORDS | COMMON_SCOPE)
    said = classify_heading(text)
    is_request = said is not None and said.role in (Role.PARAMETERS, Role.REQUEST)
    return replace(title, text=text) if is_request and said and said.qualifier != "body" else None


def _name(row: RawParameter) -> str:
    return row.cells[Column.NAME].text.split()[0].lower() if row.cells[Column.NAME].text else ""

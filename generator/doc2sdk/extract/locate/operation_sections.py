"""Operations that a table names and a section of that name describes.

Generated references print one table of all operations and, further down, a section for each whose heading
is its name alone: the URL stands in the table, everything else in the section.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from doc2sdk.extract.locate.recognisers import OperationSite
from doc2sdk.extract.outline.scope import Scope, names_something
from doc2sdk.printed.headings import printed_key
from doc2sdk.sources.blocks import Heading


def with_sections(rows: Sequence[OperationSite], root: Scope) -> list[OperationSite]:
    """Return the rows of tables; one whose name heads a section, and no other row's, stands there."""
    known = Counter(alias for row in rows for alias in row.aliases)
    wanted = {alias for alias, count in known.items() if count == 1}
    sections: dict[str, list[Scope]] = {}
    for scope in root.walk() if wanted else ():
        if isinstance(scope.heading, Heading) and scope.title is not None and scope.request is None:
            key = printed_key(scope.title.text)
            if key in wanted and names_something(scope):
                sections.setdefault(key, []).append(scope)
    return [_placed(row, sections) for row in rows]


def _placed(row: OperationSite, sections: dict[str, list[Scope]]) -> OperationSite:
    for alias in row.aliases:
        found = [s for s in sections.get(alias, []) if s is not row.scope]
        if len(found) == 1:
            return replace(row, scope=found[0], index=-1)
    return row

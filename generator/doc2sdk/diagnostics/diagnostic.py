"""A diagnostic, and the sink passes report to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from doc2sdk.diagnostics.rule import Rule
from doc2sdk.model import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding.

    ``subject`` is what the finding is about (``GET /users/{id} > Path parameters > row 1``). ``excerpt`` is the printed text, ``mark`` the
    part of it that is meant, ``label`` what to say under the carets.
    """

    rule: Rule
    headline: str
    place: Place | None = None
    subject: str = ""
    excerpt: str = ""
    mark: str = ""
    label: str = ""
    notes: tuple[str, ...] = ()
    help: str = ""


@dataclass(slots=True)
class Sink:
    """Collects diagnostics. Iterating gives each of them once, sorted by place."""

    _found: dict[Diagnostic, None] = field(default_factory=dict)

    def add(self, diagnostic: Diagnostic) -> None:
        """Collect a diagnostic, unless it is there already."""
        self._found.setdefault(diagnostic)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(sorted(self._found, key=_order))

    def __len__(self) -> int:
        return len(self._found)


def _order(diagnostic: Diagnostic) -> tuple[object, ...]:
    place = diagnostic.place
    return (
        place is not None,
        place.sort_key if place else (),
        diagnostic.rule.id,
        diagnostic.headline,
    )

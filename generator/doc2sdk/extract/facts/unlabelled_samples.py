"""Bodies of which no known word says whose they are: their place among the others of the document does.

A manual is consistent with itself. What stands under "Sortie" below a ``GET`` is an answer, since a
``GET`` has no body; so it is one under "Sortie" below a ``POST`` too. Of two bodies below a ``POST``
the first is sent and the second comes back::

    POST /boats
    {"name": "Otter"}               -> request
    {"id": 1, "name": "Otter"}      -> response

A body of which nothing says whose it is, stays unread and is told.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from doc2sdk.extract.ledger import Claiming
from doc2sdk.extract.locate.regions import Region
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact, RawOperation, RawParameter, RawSample
from doc2sdk.printed.call_words import ANSWERED, SENT
from doc2sdk.printed.headings import classify_heading, is_title, printed_key
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.vocabulary import BODYLESS
from doc2sdk.sources.blocks import AnyBlock, Code, Heading, ListBlock, Paragraph, Table

ENVELOPE = frozenset(
    "code data detail error errors message msg reason result status statuscode success timestamp".split()
)
"""Members that wrap an answer. A body that has no other is one."""

_BODY = re.compile(r"\s*(?:<[\w?!]|[{\[]\s*(?:[\"'{\[\]}\d]|\w+\s*:))")
"""The beginning of a body: JSON, as loose as manuals print it, or XML."""
_KEY = re.compile(r"[\"'](\w[\w.$-]*)[\"']\s*:")
_MOST_SHOWN = 4
"""Bodies that one operation shows without saying whose they are; more illustrate something else."""

_ENOUGH = 0.5
"""Share of a body's members that are documented names, from which on it is the body of those names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """A body in a region, the words before it, and whose it is if a rule knew that already.

    ``announced`` is what the item of a list around it says: a list "Response" holds "success:" and "fail:".
    """

    code: Code
    label: Fact | None
    known: Role | None
    announced: Role | None = None

    @property
    def key(self) -> str:
        """The label as the document repeats it; "" for prose and where there is none."""
        return printed_key(self.label.text) if self.label and _is_label(self.label.text) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Exchange:
    """What a region shows: its bodies in reading order, and the names it documents for both sides.

    ``first`` is where the bodies of the sides that are known begin.
    """

    shown: tuple[_Shown, ...]
    first: Mapping[Role, int]
    methods: frozenset[str]
    asked: frozenset[str]
    answered: frozenset[str]

    @property
    def is_bodyless(self) -> bool:
        return bool(self.methods) and self.methods <= BODYLESS


def with_unlabelled(
    operations: Sequence[RawOperation], regions: Sequence[Region], ledger: Claiming
) -> Iterator[RawOperation]:
    """Yield the operations with the bodies that no known label announces, where their place tells whose."""
    of_region: dict[int, list[RawOperation]] = defaultdict(list)
    for operation in operations:
        of_region[operation.region].append(operation)
    exchanges = {
        number: _exchange(regions[number], found, ledger) for number, found in of_region.items()
    }
    placed = {number: _by_place(exchange) for number, exchange in exchanges.items()}
    learned = _learned((exchange, placed[number]) for number, exchange in exchanges.items())
    more = {
        number: tuple(_samples(exchange, placed[number], learned, ledger))
        for number, exchange in exchanges.items()
    }
    for operation in operations:
        added = more[operation.region]
        yield replace(operation, samples=(*operation.samples, *added)) if added else operation


def _exchange(region: Region, operations: Sequence[RawOperation], ledger: Claiming) -> _Exchange:
    frame = [block for anchor in region.anchors for block in anchor.blocks]
    own, places = {block.id for block in frame}, {block.place for block in frame}
    shown = tuple(
        replace(each, label=None) if each.label and each.label.place in places else each
        for each in _bodies(region.content, None, ledger)
        if each.code.id not in own
    )
    first: dict[Role, int] = {}
    for number, each in enumerate(shown):
        if each.known is not None:
            first.setdefault(each.known, number)
    return _Exchange(
        shown=shown,
        first=first,
        methods=frozenset(o.method.text.upper() for o in operations if o.method is not None),
        asked=_field_names(row for o in operations for row in o.parameters),
        answered=_field_names(row for o in operations for row in o.response_fields),
    )


def _bodies(
    content: Iterable[AnyBlock | Scope], label: Fact | None, ledger: Claiming,
    announced: Role | None = None,
) -> Iterator[_Shown]:  # fmt: skip
    """Yield the code blocks that may be bodies, in lists and cells too, each with the words before it."""
    for item in content:
        if isinstance(item, Scope):
            if not _is_own_chapter(item):
                yield from _bodies(item.content, item.title or label, ledger)
        elif isinstance(item, Paragraph):
            label = Fact(text=item.text, place=item.place)
            announced = _side(item.text) or announced
        elif isinstance(item, Code):
            known = _known(item, ledger)
            if known is not None or (_BODY.match(item.text) and not ledger.is_consumed(item)):
                yield _Shown(code=item, label=label, known=known, announced=announced)
        elif isinstance(item, ListBlock):
            for entry in item.items:
                yield from _bodies(entry.blocks, label, ledger, announced)
        elif isinstance(item, Table):
            for row in item.rows:
                yield from _bodies([b for cell in row.cells for b in cell.blocks], label, ledger)


def _is_label(text: str) -> bool:
    return is_title(text.rstrip(":： ") or ".")


def _side(text: str) -> Role | None:
    said = classify_heading(text) if _is_label(text) else None
    return said.role if said is not None and said.role in (Role.REQUEST, Role.RESPONSE) else None


def _is_own_chapter(scope: Scope) -> bool:
    """Whether a section is about something else than the exchange, such as a data type."""
    said = classify_heading(scope.title.text) if scope.title is not None else None
    if said is not None:
        return said.role in (Role.MODEL, Role.NOTIFICATION)
    return isinstance(scope.heading, Heading) and bool(scope.children)


def _known(code: Code, ledger: Claiming) -> Role | None:
    rule = ledger.rule_of(code)
    return {"request-sample": Role.REQUEST, "response-sample": Role.RESPONSE}.get(rule or "")


_Sides = Sequence[Role | None]
"""Whose each body of an exchange is, None for what is known already or that nothing tells."""


def _learned(exchanges: Iterable[tuple[_Exchange, _Sides]]) -> dict[str, Role]:
    """Return what the labels announce, by what the bodies under them are."""
    votes: dict[str, list[Role]] = defaultdict(list)
    for exchange, sides in exchanges:
        keys = [each.key for each in exchange.shown]
        uses = Counter(keys)
        for key, side in zip(keys, sides, strict=True):
            if side is not None and key and uses[key] == 1:
                votes[key].append(side)
    return {key: role for key, said in votes.items() if (role := _agreed(said)) is not None}


def _agreed(votes: Sequence[Role]) -> Role | None:
    """Return the role that two thirds of the places agree on."""
    best = max(set(votes), key=lambda role: (votes.count(role), role.value), default=None)
    return best if best is not None and votes.count(best) * 3 >= len(votes) * 2 else None


def _by_place(exchange: _Exchange) -> _Sides:
    """Return whose the bodies are by what is said before them, the method, the names and each other."""
    return [
        _side_of(exchange, number) if each.known is None else None
        for number, each in enumerate(exchange.shown)
    ]


def _side_of(exchange: _Exchange, number: int) -> Role | None:
    shown = exchange.shown[number]
    if shown.announced is not None or len(exchange.first) > 1:
        return shown.announced  # Where both sides are known, one more body illustrates something.
    if (said := _by_words(shown.label)) is not None:
        return said
    if exchange.is_bodyless:
        return Role.RESPONSE
    names = _member_names(shown.code.text)
    if names and {name.lower() for name in names} <= ENVELOPE:
        return Role.RESPONSE
    asked, answered = _share(names, exchange.asked), _share(names, exchange.answered)
    if max(asked, answered) >= _ENOUGH and asked != answered:
        return Role.REQUEST if asked > answered else Role.RESPONSE
    return _by_position(exchange, number) if exchange.methods else None


def _by_position(exchange: _Exchange, number: int) -> Role | None:
    """Return whose a body is by those around it: what is asked stands before what is answered."""
    if not exchange.first:
        is_pair = 1 < len(exchange.shown) <= _MOST_SHOWN
        return (Role.RESPONSE if number else Role.REQUEST) if is_pair else None
    ((side, start),) = exchange.first.items()
    if side is Role.REQUEST:
        return Role.RESPONSE if start < number else None
    return Role.REQUEST if start > number else None


def _alone(exchange: _Exchange) -> Role | None:
    """Return that the only body is sent, where nothing else says what a call with a body needs."""
    is_all = len(exchange.shown) == 1 and not exchange.asked and not exchange.answered
    return Role.REQUEST if is_all and exchange.methods and not exchange.is_bodyless else None


def _share(names: frozenset[str], documented: frozenset[str]) -> float:
    return len(names & documented) / len(names) if names else 0.0


def _by_words(label: Fact | None) -> Role | None:
    """Return whose a body is by a sentence before it: "It returns the new order:"."""
    text = label.text if label is not None else ""
    is_sent, is_answer = SENT.search(text) is not None, ANSWERED.search(text) is not None
    if is_sent == is_answer:
        return None
    return Role.REQUEST if is_sent else Role.RESPONSE


def _samples(
    exchange: _Exchange, sides: _Sides, learned: dict[str, Role], ledger: Claiming
) -> Iterator[RawSample]:
    """Yield the bodies whose side is clear; consecutive ones of one side and label are one sample."""
    told: list[tuple[_Shown, Role]] = []
    for each, side in zip(exchange.shown, sides, strict=True):
        role = learned.get(each.key) or side or _alone(exchange)
        if each.known is None and role is not None:
            ledger.consume(each.code, f"{role.value}-sample")
            told.append((each, role))
    for (role, label), pairs in groupby(told, key=lambda pair: (pair[1], pair[0].label)):
        codes = [each.code for each, _ in pairs]
        yield RawSample(
            role=role,
            heading=label or Fact(text="", place=codes[0].place),
            parts=tuple(Fact(text=code.text, place=code.place) for code in codes),
            language=codes[0].language,
        )


def _field_names(rows: Iterable[RawParameter]) -> frozenset[str]:
    return frozenset(
        row.cells[Column.NAME].text.strip().split(".")[-1].split("[")[0]
        for row in rows
        if Column.NAME in row.cells
    )


def _member_names(text: str) -> frozenset[str]:
    """Return the outermost member names of a JSON body; of one that is not JSON, all names in it."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return frozenset(_KEY.findall(text))
    while isinstance(value, list) and value:
        value = value[0]
    return frozenset(value) if isinstance(value, dict) else frozenset()

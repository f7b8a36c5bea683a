"""Which field of the responses holds the codes of a table.

The words around the table name it ("Status code" is ``statusCode``), or samples show its codes there.
Only fields at the top of a body or in an envelope count: the ``status`` of a thing that an
answer is about says how the thing is, not how the call went.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from doc2sdk.extract.raw import RawCodes
from doc2sdk.model import JsonValue, NamedSchema, Operation, SampleRole, Schema, SchemaType

Path = tuple[str, ...]

ENVELOPES = frozenset(
    "error errors exception fault head header meta metadata result response status".split()
)
"""Keys of objects at the top of a body that tell how the call went."""

CODE_KEYS = frozenset(
    "code errcode errno errorcode errornumber resultcode retcode returncode statuscode".split()
)
"""Keys of fields that hold codes, whatever the table's header is called."""

WEAK_KEYS = frozenset("error result state status".split())
"""Keys of fields that hold codes of calls, and as often say how a thing is."""

_DEEPEST = 3
_IDENTIFIER = re.compile(r"[a-z]+[A-Z_]\w*|[A-Z][a-z]+[A-Z]\w*")
_SCALARS = (SchemaType.STRING, SchemaType.INTEGER, SchemaType.NUMBER)


@dataclass(slots=True)
class Candidate:
    """A field of responses: how many list or show it, with which types and values."""

    path: Path
    count: int = 0
    types: set[SchemaType] = field(default_factory=set)
    values: list[JsonValue] = field(default_factory=list)

    @property
    def is_text(self) -> bool:
        """Return whether codes are written as text here, also where they look like numbers."""
        if self.values:
            return all(isinstance(value, str) for value in self.values)
        return self.types == {SchemaType.STRING}


def candidates(
    operations: Iterable[Operation], models: Mapping[str, NamedSchema]
) -> dict[Path, Candidate]:
    """Return the scalar fields of all responses that may say how a call went, by their paths."""
    found: dict[Path, Candidate] = {}
    for operation in operations:
        for response in operation.responses:
            for path, kind in _listed(response.schema, models, ()):
                candidate = found.setdefault(path, Candidate(path=path))
                candidate.count += 1
                candidate.types |= {kind} if kind is not None else set()
        for sample in operation.samples:
            if sample.role is SampleRole.RESPONSE and sample.value is not None:
                for path, value in _shown(sample.value.raw, ()):
                    found.setdefault(path, Candidate(path=path)).values.append(value)
    return {path: item for path, item in found.items() if _may_tell(path)}


def _listed(
    schema: Schema | None, models: Mapping[str, NamedSchema], above: Path
) -> Iterator[tuple[Path, SchemaType | None]]:
    if schema is not None and schema.ref is not None and schema.ref in models:
        schema = models[schema.ref].schema
    while schema is not None and schema.items is not None:
        schema = schema.items
    if schema is None or len(above) == _DEEPEST:
        return
    for item in schema.properties:
        path = (*above, item.name.raw)
        kind = item.schema.type.value if item.schema.type is not None else None
        if kind in _SCALARS:
            yield path, kind
        else:
            yield from _listed(item.schema, models, path)


def _shown(value: JsonValue, above: Path) -> Iterator[tuple[Path, JsonValue]]:
    if isinstance(value, list):
        for item in value:
            yield from _shown(item, above)
    elif isinstance(value, dict):
        for name, inner in value.items() if len(above) < _DEEPEST else ():
            yield from _shown(inner, (*above, name))
    elif above and isinstance(value, (str, int)) and not isinstance(value, bool):
        yield above, value


def _may_tell(path: Path) -> bool:
    return len(path) == 1 or all(key(name) in ENVELOPES for name in path[:-1])


def field_of(raw: RawCodes, known: Mapping[Path, Candidate]) -> Candidate | None:
    """Return the field with the best evidence; None if nothing names one."""
    codes = {row.code.text.strip("`\"' ") for row in raw.rows}
    ranked = [(_rank(item, raw, codes), item) for item in known.values()]
    best, found = max(ranked, key=lambda pair: pair[0], default=((0, 0, 0, 0), None))
    return found if best[0] > 0 else None


def _rank(item: Candidate, raw: RawCodes, codes: set[str]) -> tuple[int, int, int, int]:
    """Return how sure a field is, how many documented values it shows, how near the top it is, how
    often.
    """
    shown = sum(str(value) in codes for value in item.values)
    sure = _sureness(item, raw, shown)
    if sure < _NAMED and item.values and not shown:
        sure = 0
    return sure, shown, -len(item.path), item.count


_NAMED = 4


def _sureness(item: Candidate, raw: RawCodes, shown: int) -> int:
    name = item.path[-1]
    said = [fact.text for fact in (raw.header, raw.heading, raw.intro) if fact is not None]
    is_word = any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for text in said)
    header = raw.header.text if raw.header is not None else ""
    if name == header or (_IDENTIFIER.fullmatch(name) and is_word):
        return _NAMED
    if key(name) in _keys(said[:2]):
        return 3
    if key(name) in CODE_KEYS:
        return 2
    return 1 if key(name) in WEAK_KEYS and shown else 0


def _keys(texts: Sequence[str]) -> set[str]:
    """Return the keys of header and heading in the singular: "Status codes" is about a status code."""
    return {key(text) for text in texts} | {key(text).removesuffix("s") for text in texts}


def key(name: str) -> str:
    """Return a name without case and punctuation."""
    return re.sub(r"[\W_]+", "", name).lower()

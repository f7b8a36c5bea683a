"""The numbers: what of the truth was extracted, and what of the extracted is true.

Every number is a sum of numerators and denominators, so documents add up.

operations      An operation is its method and its path. Paths are compared by
                :func:`benchmarks.accuracy.paths.normal_path`; a constant prefix (``/api/v2``) may be
                on one side alone, see :func:`benchmarks.accuracy.paths.aligned`.
parameters      Of the operations found: location (path, query, header) and name. Parameters of
                operations that were not found are missed, those of invented ones are invented.
body fields     Names of the request body's fields. Recall: the body's own fields that were extracted
                at any depth. Precision: the extracted ones, at any depth, that the truth knows at any
                depth. A body whose own fields the document does not show is left out.
required        Parameters of the query and of headers found, whose flag is right. Path parameters are
                always required and are left out.
types           Parameters found whose JSON type is right. Where the truth states none, or the
                document does not show it, nothing is counted.
samples found   Operations for which the truth has a request sample (a response sample) and at least
                one was extracted; requests and responses are counted apart and added.
samples equal   Samples of the truth that an extracted sample of the same side equals as JSON, those of
                XML and forms as text without white space.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.accuracy.facts import OperationFacts, canonical, united
from benchmarks.accuracy.paths import Key, aligned, normal_path


@dataclass(frozen=True, slots=True)
class Ratio:
    """Hits out of a total."""

    hits: int = 0
    total: int = 0

    def __add__(self, other: Ratio) -> Ratio:
        return Ratio(self.hits + other.hits, self.total + other.total)

    @property
    def value(self) -> float | None:
        """None where there was nothing to hit."""
        return self.hits / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Match:
    """Precision and recall of a set of things."""

    precision: Ratio = Ratio()
    recall: Ratio = Ratio()

    def __add__(self, other: Match) -> Match:
        return Match(self.precision + other.precision, self.recall + other.recall)

    @property
    def f1(self) -> float | None:
        """The harmonic mean; None where neither side had anything."""
        if not self.precision.total and not self.recall.total:
            return None
        precision, recall = self.precision.value or 0.0, self.recall.value or 0.0
        both = precision + recall
        return 2 * precision * recall / both if both else 0.0


MATCHES = ("operations", "parameters", "fields")
RATIOS = ("required", "types", "samples_found", "samples_equal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The facets of one document, or the sum of several."""

    operations: Match = Match()
    parameters: Match = Match()
    fields: Match = Match()
    required: Ratio = Ratio()
    types: Ratio = Ratio()
    samples_found: Ratio = Ratio()
    samples_equal: Ratio = Ratio()

    def __add__(self, other: Score) -> Score:
        names = MATCHES + RATIOS
        return Score(**{name: getattr(self, name) + getattr(other, name) for name in names})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A score with what was missed and invented, as lines for a person to read."""

    score: Score
    misses: tuple[str, ...] = field(default=())


_NOTHING = OperationFacts(method="", path="")


def scored(truth: Iterable[OperationFacts], found: Iterable[OperationFacts]) -> Scored:
    """The score of what was found against the truth."""
    left, right = _sides(_keyed(truth), _keyed(found))
    total = Score(operations=_match(set(left), set(right), set(left) & set(right)))
    misses: list[str] = []
    for key in [*left, *(key for key in right if key not in left)]:
        name = " ".join(key)
        if key not in right or key not in left:
            misses.append(f"{'missed' if key in left else 'invented'} operation {name}")
        wanted, got = left.get(key, _NOTHING), right.get(key, _NOTHING)
        total += _operation_score(wanted, got)
        if key in left and key in right:
            misses += [f"{name}: {each}" for each in _operation_misses(wanted, got)]
    return Scored(score=total, misses=tuple(misses))


def _keyed(operations: Iterable[OperationFacts]) -> dict[Key, OperationFacts]:
    found: dict[Key, OperationFacts] = {}
    for each in operations:
        key = (each.method.upper(), normal_path(each.path))
        found[key] = united(found[key], each) if key in found else each
    return found


def _sides(
    truth: Mapping[Key, OperationFacts], found: Mapping[Key, OperationFacts]
) -> tuple[dict[Key, OperationFacts], dict[Key, OperationFacts]]:
    left, right = aligned(list(truth), list(found))
    return (
        {left[key]: each for key, each in truth.items()},
        {right[key]: each for key, each in found.items()},
    )


def _match(truth: set[Key] | set[str], found: set[Key] | set[str], both: set[Key]) -> Match:
    return Match(Ratio(len(both), len(found)), Ratio(len(both), len(truth)))


def _operation_score(truth: OperationFacts, found: OperationFacts) -> Score:
    names = set(found.parameters) - truth.unshown
    both = set(truth.parameters) & names
    return Score(
        parameters=_match(set(truth.parameters), names, both),
        fields=_fields(truth, found),
        required=_same(truth, found, [key for key in both if key[0] != "path"], "required"),
        types=_same(truth, found, sorted(both), "type"),
        samples_found=_present(truth.requests, found.requests)
        + _present(truth.responses, found.responses),
        samples_equal=_equal(truth.requests, found.requests)
        + _equal(truth.responses, found.responses),
    )


def _fields(truth: OperationFacts, found: OperationFacts) -> Match:
    if truth.known and not truth.fields:
        return Match()
    known = truth.known | set(truth.fields)
    names = found.known | set(found.fields)
    return Match(
        Ratio(len(names & known), len(names)),
        Ratio(len(names & set(truth.fields)), len(truth.fields)),
    )


def _same(
    truth: OperationFacts, found: OperationFacts, keys: Iterable[tuple[str, str]], attribute: str
) -> Ratio:
    pairs = [
        (getattr(truth.parameters[key], attribute), getattr(found.parameters[key], attribute))
        for key in keys
    ]
    stated = [(wanted, got) for wanted, got in pairs if wanted is not None]
    return Ratio(sum(wanted == got for wanted, got in stated), len(stated))


def _present(truth: Sequence[object], found: Sequence[object]) -> Ratio:
    return Ratio(int(bool(found)), 1) if truth else Ratio()


def _equal(truth: Sequence[object], found: Sequence[object]) -> Ratio:
    have = set(map(canonical, found))
    return Ratio(sum(canonical(value) in have for value in truth), len(truth))


def _operation_misses(truth: OperationFacts, found: OperationFacts) -> list[str]:
    lines = _set_misses("parameter", truth.parameters, found.parameters)
    known = dict.fromkeys(truth.known | set(truth.fields))
    got = dict.fromkeys(sorted(found.known | set(found.fields)))
    lines += [f"missed field {name}" for name in truth.fields if name not in got]
    lines += [f"invented field {name}" for name in got if name not in known]
    for key in sorted(set(truth.parameters) & set(found.parameters)):
        wanted, have = truth.parameters[key], found.parameters[key]
        if wanted.required not in (None, have.required) and key[0] != "path":
            lines.append(f"required of {' '.join(key)}: {have.required}, not {wanted.required}")
        if wanted.type not in (None, have.type):
            lines.append(f"type of {' '.join(key)}: {have.type}, not {wanted.type}")
    for side in ("requests", "responses"):
        lines += _sample_misses(side, getattr(truth, side), getattr(found, side))
    return lines


def _set_misses(
    what: str, truth: Mapping[tuple[str, str], object], found: Mapping[tuple[str, str], object]
) -> list[str]:
    missed = [f"missed {what} {' '.join(key)}" for key in truth if key not in found]
    return missed + [f"invented {what} {' '.join(key)}" for key in found if key not in truth]


def _sample_misses(side: str, truth: Sequence[object], found: Sequence[object]) -> list[str]:
    have = set(map(canonical, found))
    missing = [value for value in truth if canonical(value) not in have]
    word = "none extracted" if not found else f"{len(found)} extracted, none equal"
    return [f"sample in {side} ({word}): {canonical(value)[:120]}" for value in missing]

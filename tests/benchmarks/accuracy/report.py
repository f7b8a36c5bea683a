"""``docs/accuracy.md``: the tables, made from the results, around what is written by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.accuracy.corpus import HERE, Entry
from benchmarks.accuracy.facts import KINDS
from benchmarks.accuracy.scoring import Match, Ratio, Score

HEADER = (
    "documents",
    "operations",
    "parameters",
    "body fields",
    "required",
    "types",
    "samples found",
    "samples equal",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One document's outcome, and how many facts its source states and its truth keeps."""

    entry: Entry
    score: Score
    stated: tuple[int, ...] = (0, 0, 0, 0)
    kept: tuple[int, ...] = (0, 0, 0, 0)
    error: str = ""
    seconds: float = 0.0

    @property
    def invented(self) -> int:
        """Operations extracted that are not in the truth."""
        found = self.score.operations.precision
        return found.total - found.hits


def line(result: Result) -> str:
    """A line for a terminal."""
    numbers = [_percent(each) for each in _values(result.score)]
    words = " ".join(f"{number:>5}" for number in numbers)
    tail = f"  {result.error}" if result.error else ""
    return f"{result.entry.name:34} {words} {result.seconds:5.1f} s{tail}"


def report(results: Sequence[Result]) -> str:
    """The whole page. Times are left out: they are another machine's."""
    api = [each for each in results if each.entry.truth != "none"]
    other = [each for each in results if each.entry.truth == "none"]
    parts = [
        (HERE / "introduction.md").read_text(encoding="utf-8"),
        "## What the truth keeps\n\n" + _kept(_groups(api, _layout)),
        "## By maker\n\n" + _table("maker", _groups(api, lambda each: each.entry.maker)),
        "## By layout\n\n" + _table("layout", _groups(api, _layout)),
        "## By form\n\n" + _table("form", _groups(api, _form)),
        "## By document\n\n" + _table("document", _groups(api, lambda each: each.entry.name)),
        "## Documents that hold no API\n\n" + _negatives(other),
        _failures(results),
        (HERE / "analysis.md").read_text(encoding="utf-8"),
    ]
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def _layout(result: Result) -> str:
    return result.entry.render.removesuffix("+md")


def _form(result: Result) -> str:
    return f"PDF, {result.entry.printer}" if result.entry.printer else result.entry.suffix[1:]


def _groups(results: Iterable[Result], key: Callable[[Result], str]) -> dict[str, list[Result]]:
    found: dict[str, list[Result]] = {}
    for result in results:
        found.setdefault(key(result), []).append(result)
    return {name: found[name] for name in sorted(found)}


def _table(title: str, groups: dict[str, list[Result]]) -> str:
    """One row a group and a last one for all: F1 or accuracy, with the counts behind it."""
    everything = [result for group in groups.values() for result in group]
    rows = [[name, *_cells(group)] for name, group in groups.items()]
    rows.append(["**all**", *_cells(everything)])
    head = [title, *HEADER]
    lines = [head, ["---", *["---:"] * len(HEADER)], *rows]
    return "\n".join("| " + " | ".join(each) + " |" for each in lines)


def _cells(results: Sequence[Result]) -> list[str]:
    total = sum((result.score for result in results), Score())
    facets: list[Match | Ratio] = [total.operations, total.parameters, total.fields]
    facets += [total.required, total.types, total.samples_found, total.samples_equal]
    return [str(len(results)), *map(_cell, facets)]


def _cell(facet: Match | Ratio) -> str:
    if isinstance(facet, Ratio):
        return f"{_percent(facet.value)} ({facet.hits}/{facet.total})" if facet.total else "–"
    if facet.f1 is None:
        return "–"
    precision, recall = facet.precision, facet.recall
    counts = f"P {precision.hits}/{precision.total}, R {recall.hits}/{recall.total}"
    return f"{_percent(facet.f1)} ({counts})"


def _values(score: Score) -> list[float | None]:
    matches = [score.operations.f1, score.parameters.f1, score.fields.f1]
    ratios = [score.required, score.types, score.samples_found, score.samples_equal]
    return [*matches, *(each.value for each in ratios)]


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f}"


def _kept(groups: dict[str, list[Result]]) -> str:
    """Facts kept of those the sources state: the others are not shown by the layout."""
    rows = ["| layout | " + " | ".join(KINDS) + " |", "| --- |" + " ---: |" * len(KINDS)]
    everything = [result for group in groups.values() for result in group]
    for name, group in [*groups.items(), ("**all**", everything)]:
        kept = map(sum, zip(*(result.kept for result in group), strict=True))
        stated = map(sum, zip(*(result.stated for result in group), strict=True))
        cells = [f"{left}/{right}" for left, right in zip(kept, stated, strict=True)]
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def _negatives(results: Sequence[Result]) -> str:
    lines = ["| document | operations extracted |", "| --- | ---: |"]
    lines += [f"| {result.entry.name} | {result.invented} |" for result in results]
    return "\n".join(lines)


def _failures(results: Sequence[Result]) -> str:
    failed = [result for result in results if result.error]
    if not failed:
        return ""
    lines = [f"- {result.entry.name}: {result.error}" for result in failed]
    return "## Documents that gave no result\n\n" + "\n".join(lines)

"""S101 to S204: samples that were repaired, joined or could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.diagnostics.wording import subject
from doc2sdk.model import Api, JoinKind, Operation, Repair, Sample

REPAIRS = {
    "missing-method": "the request sample has no HTTP method",
    "missing-leading-slash": "the request sample's path has no leading slash",
    "split-sample-join": "a sample is cut in two blocks",
}
"""What repairs of a request line or block say; those of JSON are told by their name."""


def check(api: Api) -> Iterator[Diagnostic]:
    for operation in api.operations:
        for sample in operation.samples:
            yield from _repairs(operation, sample)
            yield from _joins(operation, sample)
            if sample.body is not None and sample.value is None and _claims_json(sample):
                yield _unreadable(operation, sample)


def _repairs(operation: Operation, sample: Sample) -> Iterator[Diagnostic]:
    """One diagnostic for each part of the message that was missing, one for all repairs of JSON."""
    of_json = [repair for repair in sample.repairs if repair.rule not in REPAIRS]
    for repair in sample.repairs:
        if repair.rule in REPAIRS:
            yield _repaired("S202", REPAIRS[repair.rule], [repair], operation, sample)
    if of_json:
        yield _repaired("S201", "the sample is not valid JSON", of_json, operation, sample)


def _repaired(
    rule: str, headline: str, repairs: list[Repair], operation: Operation, sample: Sample
) -> Diagnostic:
    first = repairs[0]
    by_rule: dict[str, list[Repair]] = {}
    for repair in repairs:
        by_rule.setdefault(repair.rule, []).append(repair)
    return Diagnostic(
        rule=rule,
        headline=headline,
        place=first.place,
        subject=subject(operation, _title(sample)),
        excerpt=_line(sample, first),
        mark=first.before.raw if "\n" not in first.before.raw else "",
        notes=tuple(_note(same) for same in by_rule.values()),
    )


def _note(repairs: list[Repair]) -> str:
    """What one kind of repair did, shown on its first place."""
    first = repairs[0]
    before, after = first.before.raw, first.after.raw
    times = f", {len(repairs)} times" if len(repairs) > 1 else ""
    name = f"repaired ({first.rule}{times})"
    if first.rule == "split-sample-join":
        return f"{name}: the parts are read as one message"
    if after.endswith(before):
        return f"{name}: added `{after.removesuffix(before).strip()}`"
    return f"{name}: " + (f"`{before}` read as `{after}`" if after else f"`{before}` left out")


def _line(sample: Sample, repair: Repair) -> str:
    """The first line of the sample that shows what was repaired."""
    lines = sample.printed.text.raw.split("\n")
    before = repair.before.raw.split("\n")[0]
    return next((line for line in lines if before and before in line), lines[0])


def _joins(operation: Operation, sample: Sample) -> Iterator[Diagnostic]:
    """What a rendition had cut: each cut was closed by where the pieces stand."""
    lines = sample.printed.text.raw.split("\n")
    closed = [join for join in sample.printed.place.joins if join.kind is not JoinKind.CLIPPED]
    for join in closed:
        is_break = join.kind is JoinKind.PAGE_BREAK
        where = f"page {join.page}" if join.page is not None else "the next part"
        yield Diagnostic(
            rule="S203" if is_break else "S204",
            headline=(
                "a sample is cut by a page break"
                if is_break
                else "a line of a sample is wrapped where it does not end"
            ),
            place=sample.printed.place,
            subject=subject(operation, _title(sample)),
            excerpt=lines[0],
            notes=(
                (
                    f"it goes on at the top of {where}; read as one"
                    if is_break
                    else "read as one line"
                ),
            ),
        )


def _unreadable(operation: Operation, sample: Sample) -> Diagnostic:
    return Diagnostic(
        rule="S101",
        headline="this sample is no JSON and could not be repaired",
        place=sample.printed.place,
        subject=subject(operation, _title(sample)),
        excerpt=sample.body.raw.split("\n")[0] if sample.body else "",
        notes=("kept as text; no schema is inferred from it",),
    )


def _claims_json(sample: Sample) -> bool:
    body = sample.body.raw.lstrip() if sample.body else ""
    return sample.media_type.endswith("json") or body.startswith(("{", "["))


def _title(sample: Sample) -> str:
    return sample.title.value.raw if sample.title is not None else sample.role.value

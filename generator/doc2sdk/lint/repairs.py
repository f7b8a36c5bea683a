"""How a finding shows what was repaired of a sample."""

from __future__ import annotations

from doc2sdk.diagnostics import Diagnostic, Rule
from doc2sdk.lint.samples import Owner, line_with, sample_subject
from doc2sdk.model import Repair, Sample

MESSAGE_REPAIRS = {
    "missing-method": "the request sample has no HTTP method",
    "missing-leading-slash": "the request sample's path has no leading slash",
    "split-sample-join": "a sample is cut in two blocks",
}
"""The repairs of a request line or block and their headlines; all others are repairs of JSON."""


def repaired(
    rule: Rule, headline: str, repairs: list[Repair], owner: Owner, sample: Sample
) -> Diagnostic:
    """Return the finding of one or more repairs, shown at the first, with a note for each kind."""
    first = repairs[0]
    kinds: dict[str, list[Repair]] = {}
    for repair in repairs:
        kinds.setdefault(repair.rule, []).append(repair)
    return Diagnostic(
        rule=rule,
        headline=headline,
        place=first.place,
        subject=sample_subject(owner, sample),
        excerpt=line_with(sample, first.before.raw.split("\n")[0]),
        mark=first.before.raw if "\n" not in first.before.raw else "",
        notes=tuple(map(_note, kinds.values())),
    )


def _note(repairs: list[Repair]) -> str:
    """Return what one kind of repair did, shown at its first place."""
    first = repairs[0]
    before, after = first.before.raw, first.after.raw
    times = f", {len(repairs)} times" if len(repairs) > 1 else ""
    name = f"repaired ({first.rule}{times})"
    if first.rule == "split-sample-join":
        return f"{name}: the parts are read as one message"
    if after.endswith(before):
        return f"{name}: added `{after.removesuffix(before).strip()}`"
    return f"{name}: " + (f"`{before}` read as `{after}`" if after else f"`{before}` left out")

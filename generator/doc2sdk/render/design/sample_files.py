"""Documented samples as files."""

from __future__ import annotations

import json
from dataclasses import dataclass

from doc2sdk.model import Api, Message, Operation, Sample
from doc2sdk.render.design.naming import NameKind, Naming

LONGEST_STEM = 120
"""Characters of a file's name before what makes it unique: file systems take 255 bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleFile:
    """A sample, and its file if it has a body."""

    sample: Sample
    file: str | None
    content: str


def design_sample_files(api: Api, naming: Naming) -> tuple[SampleFile, ...]:
    """Return all samples of the reference, in its order."""
    owners: tuple[Operation | Message, ...] = (*api.operations, *api.messages)
    samples = [sample for owner in owners for sample in owner.samples]
    stems = naming.distinct((sample.id[:LONGEST_STEM] for sample in samples), NameKind.FILE)
    return tuple(_sample_file(sample, stem) for sample, stem in zip(samples, stems, strict=True))


def _sample_file(sample: Sample, stem: str) -> SampleFile:
    if sample.value is not None:
        return SampleFile(sample=sample, file=f"{stem}.json", content=_json_text(sample))
    if sample.body:
        text = sample.body.raw.encode("utf-8", "backslashreplace").decode("utf-8")
        return SampleFile(sample=sample, file=f"{stem}.txt", content=text)
    return SampleFile(sample=sample, file=None, content="")


def _json_text(sample: Sample) -> str:
    """Return the repaired body, readable; escaped where it cannot be written as UTF-8."""
    raw = sample.value.raw if sample.value is not None else None
    text = json.dumps(raw, ensure_ascii=False, indent=2)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = json.dumps(raw, indent=2)
    return f"{text}\n"

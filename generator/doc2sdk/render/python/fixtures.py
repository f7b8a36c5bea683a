"""Documented samples as files, and the table that names them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from doc2sdk.model import Api, Sample, Text
from doc2sdk.render.cite import cite
from doc2sdk.render.literals import quoted
from doc2sdk.render.python import names


@dataclass(frozen=True, slots=True, kw_only=True)
class FixtureView:
    """A sample: its name, the keywords that describe it, and its file if it has a body."""

    name: Text
    settings: tuple[tuple[str, str], ...]
    file: str | None
    content: str
    source: Text


def fixtures_of(api: Api) -> tuple[FixtureView, ...]:
    """All samples of the reference, in its order."""
    samples = [sample for operation in api.operations for sample in operation.samples]
    stems = names.unique(sample.id[: names.LONGEST] for sample in samples)
    return tuple(_fixture(sample, stem) for sample, stem in zip(samples, stems, strict=True))


def _fixture(sample: Sample, stem: str) -> FixtureView:
    file, content = _file(sample, stem)
    settings = [("role", quoted(sample.role.value))]
    if sample.request_line is not None:
        settings.append(("method", quoted(sample.request_line.method)))
        settings.append(("target", quoted(sample.request_line.target.raw)))
    if sample.status is not None:
        settings.append(("status", repr(sample.status)))
    if sample.media_type != "application/json":
        settings.append(("media_type", quoted(sample.media_type)))
    if file is not None:
        settings.append(("file", quoted(file)))
    citation = cite(sample.printed.place)
    settings.append(("source", quoted(citation.raw)))
    return FixtureView(
        name=Text(sample.id),
        settings=tuple(settings),
        file=file,
        content=content,
        source=citation,
    )


def _file(sample: Sample, stem: str) -> tuple[str | None, str]:
    if sample.value is not None:
        return f"{stem}.json", json_text(sample)
    if sample.body:
        text = sample.body.raw.encode("utf-8", "backslashreplace").decode("utf-8")
        return f"{stem}.txt", text
    return None, ""


def json_text(sample: Sample) -> str:
    """The repaired body, readable; escaped where it cannot be written as UTF-8."""
    raw = sample.value.raw if sample.value is not None else None
    text = json.dumps(raw, ensure_ascii=False, indent=2)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = json.dumps(raw, indent=2)
    return f"{text}\n"

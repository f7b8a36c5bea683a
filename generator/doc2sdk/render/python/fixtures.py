"""The table of samples: what names and describes each."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.model import Text
from doc2sdk.render.cite import cite
from doc2sdk.render.design.sample_files import SampleFile
from doc2sdk.render.python.literals import quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class FixtureView:
    """A sample: its name, the keywords that describe it, and its file if it has a body."""

    name: Text
    settings: tuple[tuple[str, str], ...]
    file: str | None
    content: str
    source: Text


def fixture_view(each: SampleFile) -> FixtureView:
    """Return the view of a sample."""
    sample = each.sample
    settings = [("role", quoted(sample.role.value))]
    if sample.request_line is not None:
        settings.append(("method", quoted(sample.request_line.method)))
        settings.append(("target", quoted(sample.request_line.target.raw)))
    if sample.status is not None:
        settings.append(("status", repr(sample.status)))
    if sample.media_type != "application/json":
        settings.append(("media_type", quoted(sample.media_type)))
    if each.file is not None:
        settings.append(("file", quoted(each.file)))
    citation = cite(sample.printed.place)
    settings.append(("source", quoted(citation.raw)))
    return FixtureView(
        name=Text(sample.id),
        settings=tuple(settings),
        file=each.file,
        content=each.content,
        source=citation,
    )

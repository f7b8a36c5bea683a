"""The lowering pass: raw references to one API."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from doc2sdk.diagnostics import Sink
from doc2sdk.extract.raw import RawReference
from doc2sdk.lower.draft import Draft
from doc2sdk.lower.names import identifiers
from doc2sdk.lower.names.titles import api_words
from doc2sdk.lower.reports import report_empty_documents, report_missing_pages
from doc2sdk.lower.service import security, servers
from doc2sdk.lower.stages import STAGES
from doc2sdk.lower.title import api_title, release_in
from doc2sdk.model import Api, InputDocument


def lower(references: Sequence[RawReference], sink: Sink) -> Api:
    """Return one API from the documents of one reference; the first document's facts come first."""
    start = Draft(references=tuple(references), title=api_title(references))
    draft = reduce(lambda before, stage: stage(before, sink), STAGES, start)
    report_empty_documents(references, sink)
    report_missing_pages(references, sink)
    return _api(draft)


def _api(draft: Draft) -> Api:
    sections = {operation.section for operation in draft.operations}
    sections |= {message.section for message in draft.messages}
    return Api(
        id=identifiers.kebab(api_words(draft.title.value.raw)),
        title=draft.title,
        documents=tuple(
            InputDocument(name=r.name, format=r.format, sha256=r.sha256, pages=r.pages)
            for r in draft.references
        ),
        version=release_in(draft.title),
        servers=servers(draft.references),
        security=security(draft.references),
        sections=tuple(section for section in draft.sections if section.id in sections),
        operations=draft.operations,
        messages=draft.messages,
        schemas=draft.schemas,
        codes=draft.codes,
    )

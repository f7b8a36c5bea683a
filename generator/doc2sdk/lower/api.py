"""The lowering pass: raw references to one API."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from doc2sdk.diagnostics import Diagnostic, Sink
from doc2sdk.extract.raw import Fact, RawOperation, RawReference
from doc2sdk.lower import words
from doc2sdk.lower.cite import inferred, stated, stated_text
from doc2sdk.lower.codes import lower_codes
from doc2sdk.lower.flags import marks_optional
from doc2sdk.lower.ids import with_ids
from doc2sdk.lower.models import Models, reachable
from doc2sdk.lower.notifications import correlation, messages, shown_notifications
from doc2sdk.lower.operations import Conventions, lower_operation
from doc2sdk.lower.renditions import merge
from doc2sdk.lower.rules import DOCUMENT_WITHOUT_OPERATION, NO_OPERATION, PAGE_NOT_GIVEN
from doc2sdk.lower.service import security, servers
from doc2sdk.lower.sharing import share
from doc2sdk.model import Api, Cited, InputDocument, Message, Operation, Place, Section, Text

_TITLE_SEPARATOR = re.compile(r"\s+[-–—|·»]\s+")
_NAMES_API = re.compile(r"\bAPIs?\b|\breference\b", re.IGNORECASE)

DEFAULT_SECTION = "default"
"""The section of operations that stand under no heading (OpenAPI tools use the same word)."""


def lower(references: Sequence[RawReference], sink: Sink) -> Api:
    """One API from the documents of one reference, the first document's facts first."""
    title = _title(references)
    sections: dict[str, Section] = {}
    models = Models()
    for reference in references:
        models.add(reference.models)
    documents = [_operations(r, title, sections, models, sink) for r in references]
    operations = with_ids(merge(documents, sink))
    operations, told = _with_messages(operations)
    known = models.lower(sink)
    codes = lower_codes(references, operations, known)
    operations, shared = share(operations, list(sections.values()), title, known)
    schemas = (*shared, *reachable(operations, shared, known))
    _report_empty(references, sink)
    _report_links(references, sink)
    used = {operation.section for operation in operations}
    return Api(
        id=words.kebab(words.api_words(title.value.raw)),
        title=title,
        documents=tuple(
            InputDocument(name=r.name, format=r.format, sha256=r.sha256, pages=r.pages)
            for r in references
        ),
        version=_release(title),
        servers=servers(references),
        security=security(references),
        sections=tuple(section for section in sections.values() if section.id in used),
        operations=tuple(operations),
        messages=told,
        schemas=schemas,
        codes=codes,
    )


def _title(references: Sequence[RawReference]) -> Cited[Text]:
    """The first title any document states."""
    for reference in references:
        if reference.title is not None and words.words(reference.title.text):
            return stated(reference.title, Text(_api_part(reference.title.text)))
    name = references[0].name if references else "api"
    fact = Fact(text=name.rpartition(".")[0] or name, place=Place(document=name))
    return inferred(fact, Text(fact.text), "file-name")


def _release(title: Cited[Text]) -> Cited[Text] | None:
    """The release that a title ends with."""
    _, release = words.without_release(title.value.raw)
    fact = Fact(text=title.text.raw, place=title.place)
    return inferred(fact, Text(release), "in-title") if release is not None else None


def _api_part(title: str) -> str:
    """Of "page - site" the part that names an API, else the first."""
    parts = [part.strip() for part in _TITLE_SEPARATOR.split(title) if words.words(part)]
    return next((part for part in parts if _NAMES_API.search(part)), parts[0])


def _operations(
    reference: RawReference,
    title: Cited[Text],
    sections: dict[str, Section],
    models: Models,
    sink: Sink,
) -> list[Operation]:
    out: list[Operation] = []
    rows = (row for raw in reference.operations for row in raw.parameters)
    house = Conventions(
        find=models.find, members=models.members, marks_optional=marks_optional(rows)
    )
    sharing: dict[int, list[RawOperation]] = {}
    for raw in reference.operations:
        sharing.setdefault(raw.region, []).append(raw)
    for raw in reference.operations:
        siblings = sharing[raw.region]
        operation = lower_operation(raw, siblings, house, sink)
        out.append(replace(operation, section=_section(raw, title, sections)))
    return out


def _section(raw: RawOperation, title: Cited[Text], sections: dict[str, Section]) -> str:
    """The id of the operation's section, which is added if it is new."""
    stated = stated_text(raw.group) if raw.group is not None else title
    own = words.kebab(words.section_words(stated.value.raw)) if raw.group is not None else ""
    key = own or DEFAULT_SECTION
    sections.setdefault(key, Section(id=key, title=stated))
    return key


def _with_messages(operations: list[Operation]) -> tuple[list[Operation], tuple[Message, ...]]:
    found, by_sample = messages(shown_notifications(operations))
    out = []
    for operation in operations:
        names = (by_sample.get(sample.id) for sample in operation.samples)
        own = tuple(dict.fromkeys(name for name in names if name is not None))
        told = correlation(operation) if own else None
        out.append(replace(operation, messages=own, correlation=told))
    return out, found


def _report_empty(references: Sequence[RawReference], sink: Sink) -> None:
    """Documents without operations: an error where no other has any (O101), else a note (A203)."""
    is_empty = not any(reference.operations for reference in references)
    for reference in references:
        if reference.operations or (reference.models and not is_empty):
            continue
        blocks = f"{reference.blocks} blocks were read"
        sink.add(
            Diagnostic(
                rule=NO_OPERATION if is_empty else DOCUMENT_WITHOUT_OPERATION,
                headline="no operation found in this document",
                place=Place(document=reference.name),
                notes=(blocks,),
                help="is this an API reference? `doc2sdk coverage --unknown` lists what was not "
                "understood",
            )
        )


def _report_links(references: Sequence[RawReference], sink: Sink) -> None:
    """Says once for each page the reference sends its reader to and that was not given (A202)."""
    told: set[str] = set()
    for reference in references:
        for link in reference.links:
            name = link.text.text
            if name.lower() in told:
                continue
            told.add(name.lower())
            sink.add(
                Diagnostic(
                    rule=PAGE_NOT_GIVEN,
                    headline=f'the reference refers to "{name}", which is in none of the documents',
                    place=link.text.place,
                    excerpt=name,
                    mark=name,
                    label="told elsewhere",
                    notes=("what samples show of it is all that is known",),
                    help="add the page it links to (" + link.target + ") to the documents",
                )
            )

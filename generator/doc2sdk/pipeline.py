"""The passes in their order: documents to blocks, raw facts, the API, the files of an SDK."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from doc2sdk import __version__
from doc2sdk.completeness.measure import Completeness, Share, measure
from doc2sdk.completeness.report import (
    suspect_diagnostics,
    threshold_diagnostics,
    unread_diagnostics,
    unread_message_diagnostics,
)
from doc2sdk.completeness.thresholds import DEFAULT_THRESHOLDS, Thresholds
from doc2sdk.diagnostics import Diagnostic, Sink
from doc2sdk.extract import RawReference, extract
from doc2sdk.extract.layout.saved import Layout
from doc2sdk.extract.ledger import Status, account
from doc2sdk.inputs import Source, UnreadableError
from doc2sdk.layouts import layout_of
from doc2sdk.lint import lint
from doc2sdk.lower import lower
from doc2sdk.model import Api, JsonValue, Place
from doc2sdk.output import Cache, with_manifest
from doc2sdk.output.disk import read_if_there
from doc2sdk.output.manifest import digest
from doc2sdk.render.design.contradictions import contradictions
from doc2sdk.render.design.sdk import design_sdk
from doc2sdk.render.exports import EXPORTS, Export, export_text
from doc2sdk.render.format_cache import decode_cache, encode_cache
from doc2sdk.render.languages import PYTHON, Language, format_files
from doc2sdk.rerun import environment
from doc2sdk.sources import read_document
from doc2sdk.sources.blocks import Document
from doc2sdk.sources.errors import DocumentError
from doc2sdk.sources.rules import (
    DOCUMENT_MISSING,
    EMPTY_DOCUMENT,
    PAGE_DRAWN_BY_SCRIPT,
    PAGE_LEFT_OUT,
    WRONG_FORMAT,
)

Tell = Callable[[str], None]
"""Is called with what is done next, in a few words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the documents of one reference gave: raw facts, the API lowered from them, how complete it
    is, and what was found on the way."""

    references: tuple[RawReference, ...]
    api: Api
    completeness: Completeness
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def package(self) -> str:
        """Return the name of the generated folder and the import package."""
        return package_name(self.api)


def package_name(api: Api) -> str:
    """The generated folder's and the import package's name."""
    return PYTHON.folder(api)


def read_reference(
    sources: Sequence[Source],
    sink: Sink,
    tell: Tell,
    *,
    named: str | None = None,
    jobs: int = 1,
    thresholds: Thresholds = DEFAULT_THRESHOLDS,
    layout: Path | None = None,
) -> Reading:
    """Read several renditions of one reference; the first has precedence. ``named`` replaces the API's id.
    Up to ``jobs`` processes read a long document. What passes ``thresholds`` is an error.
    ``layout`` is a layout file to read the documents by.

    Raises :class:`UnreadableError` after every document was tried, and
    :class:`~doc2sdk.config.ConfigError` for a layout file with mistakes.
    """
    documents = read_documents(sources, sink, tell, jobs=jobs)
    laid_out = layout_of(layout, documents) if layout is not None else None
    references = extract_facts(documents, tell, laid_out)
    tell("lowering")
    api = lower(references, sink)
    api = api if named is None else replace(api, id=named)
    tell("checking")
    lint(api, sink)
    read = measure(api, references, _understood(documents, references))
    unread = tuple(part for reference in references for part in reference.unread)
    unread_messages = tuple(part for r in references for part in r.unread_messages)
    for found in (
        *suspect_diagnostics(read.suspects),
        *unread_diagnostics(unread),
        *unread_message_diagnostics(unread_messages),
    ):
        sink.add(found)
    for found in threshold_diagnostics(read, thresholds, sources[0].name):
        sink.add(found)
    return Reading(references=references, api=api, completeness=read)


def _understood(documents: Sequence[Document], references: Sequence[RawReference]) -> Share:
    """Return how many of the documents' blocks a rule consumed or ignored."""
    statuses = [
        entry.status
        for document, reference in zip(documents, references, strict=True)
        for entry in account(document, reference.claims)
    ]
    unknown = sum(status is Status.UNKNOWN for status in statuses)
    return Share(part=len(statuses) - unknown, whole=len(statuses))


def extract_facts(
    documents: Sequence[Document], tell: Tell, layout: Layout | None = None
) -> tuple[RawReference, ...]:
    """Extract the raw facts of each document, by a saved layout where there is one."""
    references = []
    for document in documents:
        tell(f"extracting {document.name}")
        references.append(extract(document, layout))
    return tuple(references)


def read_documents(
    sources: Sequence[Source], sink: Sink, tell: Tell, *, jobs: int = 1
) -> tuple[Document, ...]:
    """Read every document as blocks.

    A page of a folder that holds nothing to read is left out (D108), as long as another document is
    read. Raises :class:`UnreadableError` after all were tried.
    """
    documents = []
    failures: list[tuple[Source, DocumentError]] = []
    for source in sources:
        tell(f"reading {source.name}")
        try:
            documents.append(read_document(source.path, source.name, sink, jobs))
        except DocumentError as error:
            failures.append((source, error))
        except OSError as error:
            reason = error.strerror or str(error)
            failure = DocumentError(f"the file cannot be read: {reason}", rule=DOCUMENT_MISSING)
            failures.append((source, failure))
    left_out = [_is_left_out(source, error) for source, error in failures]
    stops = not documents or not all(left_out)
    for (source, failure), is_left_out in zip(failures, left_out, strict=True):
        sink.add(_unreadable(source, failure, left_out=is_left_out and not stops))
    if failures and stops:
        raise UnreadableError(tuple(sink))
    return tuple(documents)


def _is_left_out(source: Source, error: DocumentError) -> bool:
    """Return whether a document is a page that a folder may have beside those of its reference."""
    return source.searched and error.rule in (EMPTY_DOCUMENT, PAGE_DRAWN_BY_SCRIPT, WRONG_FORMAT)


def render_tree(
    api: Api,
    tell: Tell,
    cache: Cache | None = None,
    language: Language = PYTHON,
    sink: Sink | None = None,
) -> dict[str, bytes]:
    """Return every file of the generated folder, formatted, by relative path; the manifest is the last.

    ``cache`` spares formatting and validating again what earlier runs formatted and validated.
    ``sink`` gets a diagnostic for each sample that the SDK's own tests do not expect.
    """
    tell("rendering")
    design = design_sdk(api, language.naming)
    if sink is not None:
        for diagnostic in contradictions(design):
            sink.add(diagnostic)
    files = {**language.render(design), **exports(api, cache)}
    tell(f"formatting {len(files)} files")
    return with_manifest(_formatted(api, files, cache, language), __version__)


def exports(api: Api, cache: Cache | None = None) -> dict[str, str]:
    """Return the text of every export that applies to an API, by its file."""
    applying = [export for export in EXPORTS.values() if export.applies(api)]
    return {export.file: _export(export, api, cache) for export in applying}


def _export(export: Export, api: Api, cache: Cache | None) -> str:
    """Return the valid text: one that the same validator has accepted before is not validated again."""
    if cache is None or export.validate is None:
        return export_text(export, api)
    text = export.text(api)
    name = f"valid-{export.name}-{api.id}"
    valid: JsonValue = {"by": environment(), "text": digest(text.encode())}
    if cache.read(name) != valid:
        export.validate(text)
        cache.write(name, valid)
    return text


def _formatted(
    api: Api, files: dict[str, str], cache: Cache | None, language: Language
) -> dict[str, str]:
    if cache is None or language.formatter is None:
        return format_files(files, language)
    folder = language.folder(api)
    name = f"formatted-{folder}"
    known = decode_cache(
        cache.read(name),
        language.formatter.fingerprint(files),
        lambda path: read_if_there(cache.output / folder / path),
    )
    formatted = format_files(files, language, known)
    cache.write(name, encode_cache(known))
    return formatted


def _unreadable(source: Source, error: DocumentError, *, left_out: bool) -> Diagnostic:
    return Diagnostic(
        rule=PAGE_LEFT_OUT if left_out else error.rule,
        headline=(
            f"this page of the folder is left out: {error.message}" if left_out else error.message
        ),
        place=Place(document=source.name, page=error.page),
        notes=(error.note,) if error.note else (),
        help=error.hint,
    )

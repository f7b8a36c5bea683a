"""The passes in their order: documents to blocks, raw facts, the API, the files of an SDK."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from doc2sdk import __version__
from doc2sdk.diagnostics import Diagnostic, Sink
from doc2sdk.extract import RawReference, extract
from doc2sdk.inputs import Source, UnreadableError
from doc2sdk.lint import lint
from doc2sdk.lower import lower
from doc2sdk.model import Api, JsonValue, Place
from doc2sdk.model.codec import to_json
from doc2sdk.output import (
    Cache,
    format_tree,
    formatter,
    remember,
    remembered,
    with_manifest,
)
from doc2sdk.output.manifest import digest
from doc2sdk.render.exports import asyncapi_json, openapi_json
from doc2sdk.render.python import render_sdk
from doc2sdk.render.templates import verbatim_texts
from doc2sdk.rerun import environment
from doc2sdk.sources import read_document
from doc2sdk.sources.blocks import Document
from doc2sdk.sources.errors import DocumentError
from doc2sdk.sources.rules import DOCUMENT_MISSING

Tell = Callable[[str], None]
"""Is told what is done next, in a few words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the documents of one reference gave: their raw facts, the API lowered from
    them, and what was found on the way."""

    references: tuple[RawReference, ...]
    api: Api
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def package(self) -> str:
        """The generated folder's and the import package's name."""
        return package_name(self.api)


def package_name(api: Api) -> str:
    """The generated folder's and the import package's name."""
    return api.id.replace("-", "_")


def read_reference(
    sources: Sequence[Source], sink: Sink, tell: Tell, *, named: str | None = None, jobs: int = 1
) -> Reading:
    """Reads several renditions of one reference; the first has precedence. ``named`` replaces the API's id.
    Up to ``jobs`` processes read a long document.

    Raises :class:`UnreadableError` after every document was tried.
    """
    references = read_facts(sources, sink, tell, jobs=jobs)
    tell("lowering")
    api = lower(references, sink)
    api = api if named is None else replace(api, id=named)
    tell("checking")
    lint(api, sink)
    return Reading(references=references, api=api)


def read_facts(
    sources: Sequence[Source], sink: Sink, tell: Tell, *, jobs: int = 1
) -> tuple[RawReference, ...]:
    """The raw facts of each document, with the account of its blocks."""
    documents = read_documents(sources, sink, tell, jobs=jobs)
    references = []
    for document in documents:
        tell(f"extracting {document.name}")
        references.append(extract(document))
    return tuple(references)


def read_documents(
    sources: Sequence[Source], sink: Sink, tell: Tell, *, jobs: int = 1
) -> tuple[Document, ...]:
    """Every document as blocks. Raises :class:`UnreadableError` after all were tried."""
    documents = []
    for source in sources:
        tell(f"reading {source.name}")
        try:
            documents.append(read_document(source.path, source.name, sink, jobs))
        except DocumentError as error:
            sink.add(_unreadable(source, error))
        except OSError as error:
            reason = error.strerror or str(error)
            failure = DocumentError(f"the file cannot be read: {reason}", rule=DOCUMENT_MISSING)
            sink.add(_unreadable(source, failure))
    if len(documents) < len(sources):
        raise UnreadableError(tuple(sink))
    return tuple(documents)


def render_tree(api: Api, tell: Tell, cache: Cache | None = None) -> dict[str, bytes]:
    """Every file of the generated folder, formatted, by relative path; the manifest is the last.

    ``cache`` spares formatting and validating again what earlier runs formatted and validated.
    """
    tell("rendering")
    files = {**render_sdk(api), **exports(api, cache)}
    tell(f"formatting {len(files)} files")
    return with_manifest(_formatted(api, files, cache), __version__)


def exports(api: Api, cache: Cache | None = None) -> dict[str, str]:
    """The model and its exports. AsyncAPI only where the API has messages."""
    asyncapi = asyncapi_json(api)
    files = {"api.json": to_json(api), "openapi.json": _openapi(api, cache)}
    return files if asyncapi is None else {**files, "asyncapi.json": asyncapi}


def _openapi(api: Api, cache: Cache | None) -> str:
    """The validated document: one that the same validator has accepted before is not asked about again."""
    if cache is None:
        return openapi_json(api)
    text = openapi_json(api, validate=False)
    valid: JsonValue = {"by": environment(), "openapi": digest(text.encode())}
    if cache.read(f"valid-{api.id}") != valid:
        openapi_json(api)
        cache.write(f"valid-{api.id}", valid)
    return text


def _formatted(api: Api, files: dict[str, str], cache: Cache | None) -> dict[str, str]:
    settled = verbatim_texts()
    if cache is None:
        return format_tree(files, settled=settled)
    package, by = package_name(api), formatter(files.get("pyproject.toml", ""))
    memory = remembered(cache, package, by)
    formatted = format_tree(files, settled=settled, memory=memory)
    remember(cache, package, by, memory)
    return formatted


def _unreadable(source: Source, error: DocumentError) -> Diagnostic:
    return Diagnostic(
        rule=error.rule,
        headline=error.message,
        place=Place(document=source.name, page=error.page),
        notes=(error.note,) if error.note else (),
        help=error.hint,
    )

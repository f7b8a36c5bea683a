"""doc2sdk as a library: what the ``doc2sdk`` command does, for build scripts and notebooks.

The names are those of the package: ``doc2sdk.read`` is :func:`read` here. The steps are the command's,
each from the result of the one before: documents, a reading, an SDK in memory, a folder.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from doc2sdk.completeness.thresholds import DEFAULT_THRESHOLDS, Thresholds
from doc2sdk.diagnostics import Diagnostic, Sink
from doc2sdk.inputs import UnreadableError, sources
from doc2sdk.model import Api
from doc2sdk.output import Cache, Drift, Written, compare, write_trees
from doc2sdk.pipeline import Reading, package_name, read_reference, render_tree
from doc2sdk.render.exports import EXPORTS, export_text

Document = str | os.PathLike[str]
"""The path of a document, or of a folder of them."""

Progress = Callable[[str], None]
"""Is called with what is done next, in a few words: ``reading manual.pdf``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sdk:
    """The files of an SDK by relative path, and the name of their folder and package.

    ``diagnostics`` are about samples that contradict their operations: no test of the SDK expects them.
    """

    package: str
    files: dict[str, bytes]
    diagnostics: tuple[Diagnostic, ...] = ()


def _silent(_: str) -> None:
    """Report no progress."""


def read(
    *documents: Document,
    id: str | None = None,  # noqa: A002
    jobs: int = 1,
    thresholds: Thresholds = DEFAULT_THRESHOLDS,
    layout: Document | None = None,
    progress: Progress = _silent,
) -> Reading:
    """Read documents that are one reference, the leading one first.

    ``id`` names the API instead of the documents' title (``"acme-api"``). Up to ``jobs`` processes read
    a long document. The reading has the API, its completeness and the diagnostics, with an error for
    each of ``thresholds`` that is passed. ``layout`` is a layout file to read the documents by; its mistakes
    raise :class:`~doc2sdk.config.ConfigError`. What cannot be read raises
    :class:`~doc2sdk.inputs.UnreadableError`, with a diagnostic for each document, a folder without
    documents :class:`~doc2sdk.inputs.EmptyFolderError`.
    """
    sink = Sink()
    found = sources([Path(document) for document in documents])
    reading = read_reference(
        found,
        sink,
        progress,
        named=id,
        jobs=jobs,
        thresholds=thresholds,
        layout=None if layout is None else Path(layout),
    )
    return replace(reading, diagnostics=tuple(sink))


def generate(api: Api, *, cache: Cache | None = None, progress: Progress = _silent) -> Sdk:
    """Generate the SDK of an API in memory. ``cache`` spares formatting again what is unchanged."""
    sink = Sink()
    files = render_tree(api, progress, cache, sink=sink)
    return Sdk(package=package_name(api), files=files, diagnostics=tuple(sink))


def export(api: Api, format: str) -> str | None:  # noqa: A002
    """Return an API as ``model`` (JSON), ``openapi`` (3.1) or ``asyncapi`` (3.0) text.

    None where the API lacks what is exported: messages, for AsyncAPI. Raises KeyError for another format.
    """
    found = EXPORTS[format]
    return export_text(found, api) if found.applies(api) else None


def write(*sdks: Sdk, output: Document, force: bool = False) -> tuple[Written, ...]:
    """Write each SDK to ``output/<package>/``: all of them, or none where a folder refuses.

    ``force`` overwrites files that were edited by hand or that doc2sdk does not own. Raises
    :class:`~doc2sdk.output.OutputError`, with nothing written.
    """
    trees = {sdk.package: sdk.files for sdk in sdks}
    return write_trees(Path(output), trees, force=force) if trees else ()


def check(*sdks: Sdk, output: Document) -> tuple[Drift, ...]:
    """Compare each SDK with the files in ``output/<package>/``, and write nothing.

    ``Drift.clean`` is true where they agree. Raises :class:`~doc2sdk.output.OutputError` for a folder
    that cannot be read.
    """
    return tuple(compare(Path(output) / sdk.package, sdk.files) for sdk in sdks)


__all__ = [
    "Drift",
    "Reading",
    "Sdk",
    "Thresholds",
    "UnreadableError",
    "Written",
    "check",
    "export",
    "generate",
    "read",
    "write",
]

"""Which documents a command reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from doc2sdk import pipeline


def documents_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the documents that are read from now on, in their order."""
    names: list[str] = []
    actual = pipeline.read_document

    def counted(path: Path, name: str, sink: object, jobs: int) -> object:
        names.append(name)
        return actual(path, name, sink, jobs)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read_document", counted)
    return names

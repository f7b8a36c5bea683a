"""A configuration as values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from doc2sdk.completeness.thresholds import DEFAULT_THRESHOLDS, Thresholds


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiConfig:
    """One reference. ``id`` replaces the one made of the documents' title, ``layout`` is the file of the
    layout to read them by; ``line`` is for errors."""

    documents: tuple[Path, ...]
    id: str | None = None
    layout: Path | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """A configuration. ``file`` is what it was read from; all other paths start at that file's folder."""

    file: Path
    output: Path
    apis: tuple[ApiConfig, ...] = ()
    thresholds: Thresholds = DEFAULT_THRESHOLDS

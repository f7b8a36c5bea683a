"""The table of documents, ``corpus.toml``."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

HERE = Path(__file__).parent
CORPUS = HERE / "corpus.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """An exact version in a registry, written ``pypi:name==1.0`` or ``npm:name@1.0``."""

    registry: str
    requirement: str

    @classmethod
    def parse(cls, text: str) -> Package:
        """Raises ValueError for another registry."""
        registry, _, requirement = text.partition(":")
        if registry not in ("pypi", "npm") or not requirement:
            raise ValueError(
                f"not a package: {text!r}; write pypi:NAME==VERSION or npm:NAME@VERSION"
            )
        return cls(registry=registry, requirement=requirement)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One document: whose API, from which package, how made into a page, how printed.

    ``source`` is a path in the unpacked package. ``truth`` says how it is read: ``openapi``, ``api-ref``,
    ``httpdomain``, or ``none`` for a document that holds no API. ``render`` names a row of
    :mod:`benchmarks.accuracy.renderers`, ``printer`` one of :mod:`benchmarks.accuracy.printers`.
    """

    name: str
    maker: str
    package: Package
    source: str
    truth: str
    render: str
    printer: str = ""

    @property
    def suffix(self) -> str:
        """The suffix of the document that is scored."""
        return ".pdf" if self.printer else ".md" if self.render.endswith("+md") else ".html"


def entries(path: Path = CORPUS) -> list[Entry]:
    """The documents in the order of the table. Raises ValueError for a name that stands twice."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    packages = {key: Package.parse(value) for key, value in tables["packages"].items()}
    found = [Entry(**{**row, "package": packages[row["package"]]}) for row in tables["documents"]]
    names = [entry.name for entry in found]
    if len(set(names)) != len(names):
        raise ValueError(f"{path.name}: a document name stands twice")
    return found

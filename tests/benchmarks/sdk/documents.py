"""The references that SDKs and descriptions are made from."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.sdk.reference import reference_html
from benchmarks.sdk.tools import Tools

from doc2sdk.diagnostics import Sink
from doc2sdk.inputs import Source
from doc2sdk.model import Api
from doc2sdk.pipeline import read_reference
from doc2sdk.render.python.plan import plan_sdk

_ROOT = Path(__file__).parents[3]
PROJECT, SMALL, MEDIUM, LARGE = "seed", "everything", "hundred", "large"
_MEDIUM_OPERATIONS = 100


@dataclass(frozen=True, kw_only=True)
class Reference:
    """A document, what was read from it, and the SDK that ``doc2sdk generate`` wrote."""

    name: str
    document: Path
    api: Api
    folder: Path

    @property
    def description(self) -> Path:
        return self.folder / "openapi.json"

    @property
    def class_name(self) -> str:
        return plan_sdk(self.api).class_name

    @property
    def command(self) -> list[str | Path]:
        """The command line that generates the SDK."""
        return generate_command(self.document, self.folder.parent)


def generate_command(document: Path, output: Path) -> list[str | Path]:
    return [sys.executable, "-m", "doc2sdk", "generate", document, "-o", output, "--quiet"]


def references(tools: Tools, folder: Path, operations: int) -> dict[str, Reference]:
    """The project's own reference, a small one that has everything, and two made-up ones.

    The middle one is for type checkers, which take most of an hour for all clients of the large one.
    """
    medium, large = folder / "shops.html", folder / "stores.html"
    medium.write_text(reference_html(_MEDIUM_OPERATIONS), encoding="utf-8")
    large.write_text(reference_html(operations), encoding="utf-8")
    manual = "input_docs/web-services-api-reference/web-services-api-reference.pdf"
    documents = {
        PROJECT: _ROOT / manual,
        SMALL: _ROOT / "tests" / "generated" / "mock" / "reference.html",
        MEDIUM: medium,
        LARGE: large,
    }
    return {name: _generated(tools, name, path, folder) for name, path in documents.items()}


def _generated(tools: Tools, name: str, document: Path, folder: Path) -> Reference:
    source = Source(path=document, name=document.name)
    api = read_reference((source,), Sink(), lambda text: None).api
    output = folder / f"ours-{name}"
    tools.run(*generate_command(document, output), "--force")
    package = output / api.id.replace("-", "_")
    return Reference(name=name, document=document, api=api, folder=package)

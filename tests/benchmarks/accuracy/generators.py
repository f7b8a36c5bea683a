"""Programs that write a folder of pages for a description: of it one document is kept."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.accuracy.commands import run
from benchmarks.accuracy.fetch import Cache

Generator = Callable[[Cache, Path, Path], None]


def _openapi_generator(kind: str, page: str) -> Generator:
    """OpenAPI Generator, which ships its jar and a Java runtime in Python packages."""

    def generate(cache: Cache, source: Path, target: Path) -> None:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            _generate(cache, kind, source, folder)
            shutil.copyfile(folder / page, target)

    return generate


def _generate(cache: Cache, kind: str, source: Path, folder: Path) -> None:
    tool = cache.python.with_name("openapi-generator-cli")
    run([tool, "generate", "--skip-validate-spec", "-g", kind, "-i", source, "-o", folder])


def _asciidoc(cache: Cache, source: Path, target: Path) -> None:
    """Its AsciiDoc, made a page by Asciidoctor."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        _generate(cache, "asciidoc", source, folder)
        tool = cache.node_modules / ".bin" / "asciidoctor"
        run([tool, "-o", target, folder / "index.adoc"])


def _markdown_files(cache: Cache, source: Path, target: Path) -> None:
    """Its Markdown, which is a file for each tag and each model, put into one."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        _generate(cache, "markdown", source, folder)
        files = [folder / "README.md", *sorted(folder.glob("*/*.md"), key=str)]
        target.write_text("\n\n".join(file.read_text("utf-8") for file in files), "utf-8")


def _oad(cache: Cache, source: Path, target: Path) -> None:
    """The Markdown of Neoteroi's essentials-openapi, for MkDocs."""
    tool = cache.python.with_name("oad")
    run([tool, "gen-docs", "-s", source, "-d", target])


def _shins(cache: Cache, source: Path, target: Path) -> None:
    """widdershins' Markdown in Slate's layout, with code beside the text."""
    with tempfile.TemporaryDirectory() as temporary:
        text = Path(temporary) / "page.md"
        run(["node", cache.node_modules / "widdershins" / "widdershins.js", source, "-o", text])
        tool = cache.node_modules / "shins" / "shins.js"
        run(["node", tool, "--inline", "--output", target, text], folder=tool.parent)


PAGES: dict[str, Generator] = {
    "openapi-generator-html": _openapi_generator("html", "index.html"),
    "openapi-generator-html2": _openapi_generator("html2", "index.html"),
    "openapi-generator-dynamic": _openapi_generator("dynamic-html", "docs/index.html"),
    "asciidoctor": _asciidoc,
    "shins": _shins,
}

MARKDOWN: dict[str, Generator] = {
    "openapi-generator-markdown": _markdown_files,
    "essentials-openapi": _oad,
}

"""Programs that make a document from a source, none of which is ours.

A renderer takes the source and writes HTML. One whose name ends in ``+md`` is read as the Markdown
it wrote; without, the Markdown is made HTML by markdown-it-py.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.accuracy import generators
from benchmarks.accuracy.commands import run
from benchmarks.accuracy.corpus import HERE
from benchmarks.accuracy.fetch import Cache
from benchmarks.accuracy.viewers import VIEWERS, view

SCRIPTS = HERE / "scripts"


def render(cache: Cache, name: str, source: Path, target: Path) -> None:
    """Write the page of a source. Raises KeyError for an unknown renderer, CommandError where it fails."""
    plain = name.removesuffix("+md")
    if plain in VIEWERS:
        view(cache, plain, source, target)
    elif plain in MARKDOWN:
        text = target.with_suffix(".md")
        MARKDOWN[plain](cache, source, text)
        run([cache.python, SCRIPTS / "markdown_page.py", text, target])
    else:
        PAGES[plain](cache, source, target)


def _widdershins(cache: Cache, source: Path, target: Path) -> None:
    tool = cache.node_modules / "widdershins" / "widdershins.js"
    run(["node", tool, "--summary", "--omitHeader", source, "-o", target])


def _openapi_to_md(cache: Cache, source: Path, target: Path) -> None:
    tool = cache.node_modules / "openapi-to-md" / "dist" / "openapi-to-md.js"
    run(["node", tool, source, target])


def _openapi_markdown(cache: Cache, source: Path, target: Path) -> None:
    tool = cache.node_modules / "openapi-markdown" / "bin" / "index.js"
    run(["node", tool, "-i", source, "-o", target])


def _scalar_markdown(cache: Cache, source: Path, target: Path) -> None:
    script = SCRIPTS / "scalar_markdown.mjs"
    copy = cache.node_modules.parent / script.name
    # Modules are looked up from the folder of the script that asks for them.
    shutil.copyfile(script, copy)
    run(["node", copy, source, target])


def _copied(_: Cache, source: Path, target: Path) -> None:
    shutil.copyfile(source, target)


MARKDOWN: dict[str, Callable[[Cache, Path, Path], None]] = {
    "widdershins": _widdershins,
    "openapi-to-md": _openapi_to_md,
    "openapi-markdown": _openapi_markdown,
    "scalar-markdown": _scalar_markdown,
    "markdown": _copied,
    **generators.MARKDOWN,
}


def _bootprint(cache: Cache, source: Path, target: Path) -> None:
    tool = cache.node_modules / "bootprint" / "bin" / "bootprint.js"
    with tempfile.TemporaryDirectory() as temporary:
        run(["node", tool, "openapi", source, temporary], folder=cache.node_modules.parent)
        shutil.copyfile(Path(temporary) / "index.html", target)


def _sphinx_openapi(cache: Cache, source: Path, target: Path) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        shutil.copyfile(source, folder / "description.json")
        index = "API\n===\n\n.. openapi:: description.json\n   :examples:\n   :encoding: utf-8\n"
        (folder / "index.rst").write_text(index, encoding="utf-8")
        options = {"extensions": "sphinxcontrib.openapi,sphinxcontrib.httpdomain"}
        _sphinx(cache, folder, folder / "index.rst", target, options)


def _api_ref(cache: Cache, source: Path, target: Path) -> None:
    _sphinx(cache, source.parent, source, target, {"extensions": "os_api_ref"})


def _http_domain(cache: Cache, source: Path, target: Path) -> None:
    options = {"extensions": "sphinxcontrib.httpdomain", "html_theme": "sphinx_rtd_theme"}
    _sphinx(cache, source.parent, source, target, options)


def _guide(cache: Cache, source: Path, target: Path) -> None:
    run([cache.python, "-m", "docutils", "--quiet", "--report=5", source, target])


def _sphinx(
    cache: Cache, folder: Path, source: Path, target: Path, options: dict[str, str]
) -> None:
    """Build one page of a folder. The project's own configuration is not read: it wants its packages."""
    page = source.relative_to(folder).with_suffix("")
    settings = {
        "root_doc": str(page),
        "html_theme": "alabaster",
        "html_show_sphinx": "0",
        **options,
    }
    words = [word for name, value in settings.items() for word in ("-D", f"{name}={value}")]
    with tempfile.TemporaryDirectory() as temporary:
        quiet = ["-C", "-E", "-Q", "-b", "html"]
        run([cache.python, "-m", "sphinx", *quiet, *words, folder, temporary, source])
        shutil.copyfile(Path(temporary) / f"{page}.html", target)


PAGES: dict[str, Callable[[Cache, Path, Path], None]] = {
    "bootprint": _bootprint,
    "sphinxcontrib-openapi": _sphinx_openapi,
    "os-api-ref": _api_ref,
    "sphinxcontrib-httpdomain": _http_domain,
    "docutils": _guide,
    **generators.PAGES,
}

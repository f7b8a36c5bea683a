"""The print engines the accuracy of the PDF reader is measured with, as far as they are installed."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from asciidoc import asciidoc
from formatting_objects import formatting_objects
from latex import latex
from manuals import MANUALS, Form, manual
from manuals_latex import manual_latex
from styles import reference
from typst_markup import typst_markup

HERE = Path(__file__).parent

PATIENCE = 600
"""Seconds a print may take."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A program, its arguments given the page, the print and whether it is a manual's, whether it
    writes tags, and how it takes footnotes and running lines, how often it must run, the Python
    package it needs, and whether it prints manuals.

    ``source`` is for engines that read no HTML: the suffix of their files, and what makes the text
    of one from a page and its style."""

    program: str
    arguments: Callable[[Path, Path, bool], list[str]]
    tagged: bool = False
    form: Form = Form.SCREEN
    runs: int = 1
    package: str = ""
    manuals: bool = True
    source: tuple[str, Callable[[str, str], str]] | None = None

    def command(self) -> str | None:
        """The path of the program; None where it or the package is not installed."""
        if self.package and importlib.util.find_spec(self.package) is None:
            return None
        return shutil.which(self.program)


def _chromium(page: Path, target: Path, is_manual: bool) -> list[str]:
    profile = target.with_suffix(".profile")
    running = [] if is_manual else ["--no-pdf-header-footer"]
    return [
        *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
        *(f"--user-data-dir={profile}", *running),
        *(f"--print-to-pdf={target}", str(page)),
    ]


def _libreoffice(page: Path, target: Path, is_manual: bool, options: str = "") -> list[str]:
    """Pages of the web have no running lines or footnotes; documents of the word processor do."""
    folder = target.with_suffix(".folder")
    kind, import_ = "writer_web", []
    if is_manual:
        kind, import_ = "writer", ["--infilter=HTML (StarWriter)"]
    filter_ = f"pdf:{kind}_pdf_Export{options}"
    return ["--headless", *import_, "--convert-to", filter_, "--outdir", str(folder), str(page)]


_TAGGED = ':{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
_UNTAGGED = _TAGGED.replace("true", "false")

ENGINES: dict[str, Engine] = {
    "chromium": Engine("chromium", _chromium, tagged=True),
    "weasyprint": Engine(
        "weasyprint",
        lambda page, target, _: ["-q", str(page), str(target)],
        form=Form.PAPER,
    ),
    "weasyprint --pdf-tags": Engine(
        "weasyprint",
        lambda page, target, _: ["-q", "--pdf-tags", str(page), str(target)],
        tagged=True,
        form=Form.PAPER,
    ),
    "libreoffice": Engine(
        "soffice",
        lambda page, target, manual_: _libreoffice(page, target, manual_, _UNTAGGED),
        form=Form.WRITER,
    ),
    "libreoffice, tagged": Engine(
        "soffice",
        lambda page, target, manual_: _libreoffice(page, target, manual_, _TAGGED),
        tagged=True,
        form=Form.WRITER,
    ),
    "wkhtmltopdf": Engine("wkhtmltopdf", lambda page, target, _: ["-q", str(page), str(target)]),
    "xhtml2pdf": Engine("xhtml2pdf", lambda page, target, _: ["-q", str(page), str(target)]),
    "xelatex": Engine(
        "xelatex",
        lambda page, target, _: [
            *("-interaction=batchmode", f"-output-directory={target.parent}"),
            str(page),
        ],
        runs=2,  # the first writes the table of contents the second sets
        source=(".tex", lambda page, s: manual_latex(s) if s in MANUALS else latex(page, s)),
    ),
    "fop": Engine(
        "fop",
        lambda page, target, _: ["-q", str(page), str(target)],
        source=(".fo", formatting_objects),
        manuals=False,
    ),
    "asciidoctor-pdf": Engine(
        "asciidoctor-pdf",
        lambda page, target, _: ["-o", str(target), str(page)],
        source=(".adoc", asciidoc),
        manuals=False,
    ),
    "typst": Engine(
        sys.executable,
        lambda page, target, _: [str(HERE / "typst_markup.py"), str(page), str(target)],
        tagged=True,
        package="typst",
        source=(".typ", typst_markup),
        manuals=False,
    ),
    "reportlab": Engine(
        sys.executable,
        lambda page, target, _: [
            *(str(HERE / "flowables.py"), str(page), str(target), target.parent.name),
        ],
        package="reportlab",
        manuals=False,
    ),
}


def printed(style: str, folder: Path) -> dict[str, Path]:
    """A style's page printed by each engine that is installed."""
    folder.mkdir(exist_ok=True)
    made: dict[str, Path] = {}
    is_manual = style in MANUALS
    for number, (name, engine) in enumerate(ENGINES.items()):
        program = engine.command()
        if program is None or (is_manual and not engine.manuals):
            continue
        target = folder / f"{number}.pdf"
        page = folder / f"{engine.form.name}.html"
        page.write_text(page_of(style, engine.form), encoding="utf-8")
        if engine.source is not None:
            suffix, source = engine.source
            page = target.with_suffix(suffix)
            page.write_text(source(page_of(style), style), encoding="utf-8")
        command = [program, *engine.arguments(page, target, is_manual)]
        for _ in range(engine.runs):
            subprocess.run(command, check=False, capture_output=True, timeout=PATIENCE)
        inside = target.with_suffix(".folder") / f"{page.stem}.pdf"
        if inside.exists():
            inside.rename(target)
        if target.exists():
            made[name] = target
        else:
            print(f"{name} is installed but does not print", file=sys.stderr)
    return made


def page_of(style: str, form: Form = Form.TRUTH) -> str:
    """The HTML of a style; only manuals differ by form."""
    return manual(style, form) if style in MANUALS else reference(style)

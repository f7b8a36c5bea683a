"""The print engines the accuracy of the PDF reader is measured with, as far as they are installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from latex import latex

PATIENCE = 600
"""Seconds a print may take."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A program, its arguments given the page and the print, and whether it writes tags."""

    program: str
    arguments: Callable[[Path, Path], list[str]]
    tagged: bool = False


def _chromium(page: Path, target: Path) -> list[str]:
    profile = target.with_suffix(".profile")
    return [
        *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
        *(f"--user-data-dir={profile}", "--no-pdf-header-footer"),
        *(f"--print-to-pdf={target}", str(page)),
    ]


def _libreoffice(page: Path, target: Path, filter_: str = "pdf:writer_web_pdf_Export") -> list[str]:
    folder = target.with_suffix(".folder")
    return ["--headless", "--convert-to", filter_, "--outdir", str(folder), str(page)]


_TAGGED = 'pdf:writer_web_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'

ENGINES: dict[str, Engine] = {
    "chromium": Engine("chromium", _chromium, tagged=True),
    "weasyprint": Engine("weasyprint", lambda page, target: ["-q", str(page), str(target)]),
    "weasyprint --pdf-tags": Engine(
        "weasyprint",
        lambda page, target: ["-q", "--pdf-tags", str(page), str(target)],
        tagged=True,
    ),
    "libreoffice": Engine("soffice", _libreoffice),
    "libreoffice, tagged": Engine(
        "soffice", lambda page, target: _libreoffice(page, target, _TAGGED), tagged=True
    ),
    "wkhtmltopdf": Engine("wkhtmltopdf", lambda page, target: ["-q", str(page), str(target)]),
    "xhtml2pdf": Engine("xhtml2pdf", lambda page, target: ["-q", str(page), str(target)]),
    "xelatex": Engine(
        "xelatex",
        lambda _, target: [
            *("-interaction=batchmode", f"-output-directory={target.parent}"),
            str(target.with_suffix(".tex")),
        ],
    ),
}


def printed(page: Path, style: str, folder: Path) -> dict[str, Path]:
    """The page printed by each engine that is installed."""
    folder.mkdir(exist_ok=True)
    made: dict[str, Path] = {}
    for number, (name, engine) in enumerate(ENGINES.items()):
        program = shutil.which(engine.program)
        if program is None:
            continue
        target = folder / f"{number}.pdf"
        if engine.program == "xelatex":
            source = latex(page.read_text(encoding="utf-8"), style)
            target.with_suffix(".tex").write_text(source, encoding="utf-8")
        command = [program, *engine.arguments(page, target)]
        subprocess.run(command, check=False, capture_output=True, timeout=PATIENCE)
        inside = target.with_suffix(".folder") / f"{page.stem}.pdf"
        if inside.exists():
            inside.rename(target)
        if target.exists():
            made[name] = target
        else:
            print(f"{name} is installed but does not print", file=sys.stderr)
    return made

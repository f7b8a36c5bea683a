"""Engines that print an HTML page to PDF."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.accuracy.commands import run
from benchmarks.accuracy.fetch import Cache
from benchmarks.accuracy.viewers import CHROMIUM

_LINKS = re.compile(r"<link\b[^>]*>|<img\b[^>]*>|<script\b.*?</script>", re.DOTALL | re.IGNORECASE)


def print_page(cache: Cache, name: str, page: Path, target: Path) -> None:
    """Print a page. Raises KeyError for an engine that is not in the table."""
    PRINTERS[name](cache, page, target)


def _chromium(_: Cache, page: Path, target: Path) -> None:
    run([*CHROMIUM, "--no-pdf-header-footer", f"--print-to-pdf={target}", page.as_uri()])


def _weasyprint(cache: Cache, page: Path, target: Path) -> None:
    run([cache.python, "-m", "weasyprint", "--quiet", page, target])


def _libreoffice(_: Cache, page: Path, target: Path) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        profile = f"-env:UserInstallation={Path(temporary).as_uri()}/profile"
        convert = ["--convert-to", "pdf:writer_web_pdf_Export", "--outdir", temporary]
        run(["soffice", profile, "--headless", *convert, page])
        (Path(temporary) / page.with_suffix(".pdf").name).replace(target)


def _wkhtmltopdf(_: Cache, page: Path, target: Path) -> None:
    # Style sheets and pictures of other hosts are out of reach, and it takes that for a failure.
    lenient = ["--load-error-handling", "ignore", "--load-media-error-handling", "ignore"]
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary) / page.name
        copy.write_text(_LINKS.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
        run(["wkhtmltopdf", "--quiet", "--disable-javascript", *lenient, copy, target])


def _xhtml2pdf(cache: Cache, page: Path, target: Path) -> None:
    run([cache.python, "-m", "xhtml2pdf.pisa", "--quiet", page, target])


PRINTERS: dict[str, Callable[[Cache, Path, Path], None]] = {
    "chromium": _chromium,
    "weasyprint": _weasyprint,
    "libreoffice": _libreoffice,
    "wkhtmltopdf": _wkhtmltopdf,
    "xhtml2pdf": _xhtml2pdf,
}

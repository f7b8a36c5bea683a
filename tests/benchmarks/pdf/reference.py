"""A reference of any size, as HTML, and its prints by whatever engines the machine has."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable, Collection
from pathlib import Path

HEAD = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Things API</title><style>
body { font-family: sans-serif; font-size: 11pt } table { border-collapse: collapse }
td, th { border: 1px solid #999; padding: 4px 8px; text-align: left }
pre { background: #f4f4f4; padding: 8px; white-space: pre-wrap } h2 { break-before: page }
</style></head><body><h1>Things API Reference</h1>"""

OPERATION = """<h2>Get thing {i}</h2>
<p>Returns thing number {i} of the collection, with all of its attributes and the links to the
resources that depend on it, unless the caller asked for fewer.</p>
<table><tr><td><b>Request URL</b></td><td>/api/v2/things{i}/{{id}}?expand={{expand}}</td></tr>
<tr><td><b>HTTP method</b></td><td>GET</td></tr></table>
<h3>Parameters</h3>
<table><tr><th>Parameter</th><th>Type</th><th>Description</th></tr>{rows}</table>
<h3>Sample</h3><h4>Request</h4>
<pre>GET /api/v2/things{i}/6c715fa9-de16-4d23-b07c-cbcb1caf3e07?expand=all&amp;fields=name,description
Accept: application/json</pre>
<h4>Response</h4>
<pre>{{
  "statusCode": 0,
  "id": "6c715fa9-de16-4d23-b07c-cbcb1caf3e07",
  "name": "Thing {i}",
  "tags": ["a", "b", "c"],
  "nested": {{
    "count": {i},
    "items": [
      {{"key": "one", "value": 1}},
      {{"key": "two", "value": 2}}
    ]
  }}
}}</pre>"""

ROW = "<tr><td>param{k}</td><td>string</td><td>Value {k} of operation {i}, to filter by.</td></tr>"


def reference_html(operations: int) -> str:
    parts = [HEAD]
    for i in range(operations):
        rows = "".join(ROW.format(i=i, k=k) for k in range(6))
        parts.append(OPERATION.format(i=i, rows=rows))
    return "".join([*parts, "</body></html>"])


def prints(operations: int, folder: Path, only: Collection[str] = ()) -> dict[str, Path]:
    """The reference printed by each engine that is installed, or by those named; its HTML is
    ``reference.html``."""
    source = folder / "reference.html"
    source.write_text(reference_html(operations), encoding="utf-8")
    made: dict[str, Path] = {}
    for name, command in ENGINES.items():
        if only and name not in only:
            continue
        target = folder / name / "reference.pdf"
        target.parent.mkdir()
        arguments = command(source, target)
        if arguments is None:
            continue
        done = subprocess.run(arguments, check=False, capture_output=True, timeout=1800)
        if done.returncode == 0 and target.exists():
            made[name] = target
        else:
            print(f"{name} is installed but does not print", file=sys.stderr)
    return made


Command = Callable[[Path, Path], "list[str] | None"]


def _chromium(source: Path, target: Path) -> list[str] | None:
    program = shutil.which("chromium") or shutil.which("google-chrome")
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={target}"]
    return [program, *options, str(source)] if program else None


def _weasyprint(source: Path, target: Path) -> list[str] | None:
    if importlib.util.find_spec("weasyprint") is None:
        return None
    return [sys.executable, "-m", "weasyprint", "-q", str(source), str(target)]


def _libreoffice(source: Path, target: Path) -> list[str] | None:
    program = shutil.which("soffice")
    options = ["--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir"]
    return [program, *options, str(target.parent), str(source)] if program else None


def _wkhtmltopdf(source: Path, target: Path) -> list[str] | None:
    program = shutil.which("wkhtmltopdf")
    return [program, "-q", str(source), str(target)] if program else None


ENGINES: dict[str, Command] = {
    "chromium": _chromium,
    "weasyprint": _weasyprint,
    "libreoffice": _libreoffice,
    "wkhtmltopdf": _wkhtmltopdf,
}

"""The command run inside the test process, in a folder of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from doc2sdk.cli import main
from doc2sdk.output import CACHE

REFERENCE = """\
<html><head><title>Pets API Reference</title></head><body>
<h1>Pets API Reference</h1>
<h2>Get a pet</h2>
<p>Gives one pet.</p>
<table><tr><th>Request URL</th><td>/pets/{id}</td></tr>
<tr><th>HTTP method</th><td>GET</td></tr></table>
<h3>Parameters</h3>
<table><tr><th>Parameter</th><th>Type</th><th>Description</th></tr>
<tr><td>id</td><td>string</td><td>The pet's id.</td></tr></table>
<h3>Response</h3>
<pre>{"id": "p1", "name": "Rex"}</pre>
</body></html>
"""

PROSE = "<html><head><title>About us</title></head><body><p>We like pets.</p></body></html>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandLine:
    """``folder`` is the current folder; it holds ``pets.html`` and ``prose.html``."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str) -> Result:
        try:
            code = main(arguments)
        except SystemExit as left:
            code = int(left.code or 0)
        captured = self.capsys.readouterr()
        return Result(code=code, out=captured.out, err=captured.err)

    def put(self, path: str, content: str | bytes) -> Path:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def configure(self, documents: str = '["pets.html"]', more: str = "") -> Path:
        return self.put("doc2sdk.toml", f"[[api]]\ndocuments = {documents}\n{more}")

    def tree(self) -> dict[str, bytes]:
        """Every file but those of the cache."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file() and CACHE not in path.parts
        }

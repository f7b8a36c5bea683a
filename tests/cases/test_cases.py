"""Small documents and the model each must give, with the exact text of its diagnostics.

Every folder is a case: the documents are read as one reference in the order of their names.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from support.exports import valid_openapi
from support.passes import api_of
from support.summary import summary

from doc2sdk.diagnostics import Sink
from doc2sdk.diagnostics.formats.style import Style
from doc2sdk.diagnostics.formats.text import format_text
from doc2sdk.model.codec import from_json, to_json
from doc2sdk.model.compare import differences
from doc2sdk.render.python import render_sdk

CASES = sorted(path for path in Path(__file__).parent.iterdir() if (path / "model.txt").exists())


def test_there_are_cases() -> None:
    assert len(CASES) >= 10


def documents(case: Path) -> list[Path]:
    return sorted(path for path in case.iterdir() if path.suffix in (".html", ".md", ".pdf"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_case_renders(case: Path) -> None:
    """Whatever a case gives, the SDK made of it is Python and its description is OpenAPI."""
    api = api_of(*documents(case))
    for path, text in render_sdk(api).items():
        if path.endswith(".py"):
            compile(text, path, "exec")
    assert valid_openapi(api)
    assert list(differences(from_json(to_json(api)), api)) == []


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_case(case: Path, request: pytest.FixtureRequest) -> None:
    sink = Sink()
    got = {
        "model.txt": summary(api_of(*documents(case), sink=sink)),
        "diagnostics.txt": format_text(list(sink), Style(width=100)),
    }
    if request.config.getoption("--update-cases"):
        for name, text in got.items():
            (case / name).write_text(text, encoding="utf-8")
    for name, text in got.items():
        assert text == (case / name).read_text(encoding="utf-8"), name

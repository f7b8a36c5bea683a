"""Small documents and the model each must give, with the exact text of its diagnostics.

Every folder is a case: the documents are read as one reference in the order of their names.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from support.passes import api_of
from support.summary import summary

from doc2sdk.diagnostics import Sink
from doc2sdk.diagnostics.formats.style import Style
from doc2sdk.diagnostics.formats.text import format_text

CASES = sorted(path for path in Path(__file__).parent.iterdir() if (path / "model.txt").exists())


def test_there_are_cases() -> None:
    assert len(CASES) >= 10


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_case(case: Path, request: pytest.FixtureRequest) -> None:
    sink = Sink()
    documents = sorted(path for path in case.iterdir() if path.suffix in (".html", ".pdf"))
    got = {
        "model.txt": summary(api_of(*documents, sink=sink)),
        "diagnostics.txt": format_text(list(sink), Style(width=100)),
    }
    if request.config.getoption("--update-cases"):
        for name, text in got.items():
            (case / name).write_text(text, encoding="utf-8")
    for name, text in got.items():
        assert text == (case / name).read_text(encoding="utf-8"), name

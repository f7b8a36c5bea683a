"""A folder with two documents, and the command to run in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.command_line import PROSE, REFERENCE, CommandLine


@pytest.fixture
def doc2sdk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    monkeypatch.chdir(tmp_path)
    command = CommandLine(folder=tmp_path, capsys=capsys)
    command.put("pets.html", REFERENCE)
    command.put("prose.html", PROSE)
    return command

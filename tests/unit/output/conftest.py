"""The folder most of these tests write to."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.output_folder import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(output=tmp_path / "generated")

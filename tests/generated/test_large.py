"""An SDK of a thousand operations keeps to what small ones keep to."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from support.apis import varied_api

from doc2sdk.render.python import render_sdk

BROAD = Path(__file__).with_name("ruff-broad.toml")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The SDK as rendered: formatting it takes longer than all of this."""
    folder = tmp_path_factory.mktemp("large")
    for name, text in render_sdk(varied_api(1000)).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "command",
    [
        ("mypy", "src", "tests"),
        ("pyright",),
        ("ruff", "check", "--no-cache", "--config", str(BROAD), "."),
    ],
    ids=lambda command: command[0],
)
def test_a_thousand_operations_have_no_finding(
    large: Path, command: tuple[str, ...], request: pytest.FixtureRequest
) -> None:
    if command == ("pyright",):
        command = request.getfixturevalue("pyright")
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=large, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr
    assert "0 errors" in done.stdout or "no issues found" in done.stdout or command[0] == "ruff"

"""Every rendered SDK passes its own tests, the strict type check and the linter."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.model_apis import plain_api, variants_api

from doc2sdk.render.languages import PYTHON, format_files
from doc2sdk.render.python import render_sdk

BROAD = Path(__file__).with_name("ruff-broad.toml")


def run(folder: Path, *command: str) -> str:
    """The output of a tool, run inside the SDK's folder; its failure is the test's."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_its_own_tests_pass(sdk_folder: Path) -> None:
    output = run(sdk_folder, "pytest", "-q", "-p", "no:cacheprovider")
    assert " passed" in output
    assert "skipped" not in output


@pytest.fixture(scope="session")
def mypy_cache(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Shared: most of the time goes into the HTTP library and pytest."""
    return str(tmp_path_factory.mktemp("mypy"))


def test_mypy_strict_has_no_finding(sdk_folder: Path, mypy_cache: str) -> None:
    run(sdk_folder, "mypy", "--cache-dir", mypy_cache, "src", "tests")


def test_ruff_has_no_finding(sdk_folder: Path) -> None:
    run(sdk_folder, "ruff", "check", "--no-cache", ".")


def test_the_broad_set_of_rules_has_no_finding(sdk_folder: Path) -> None:
    run(sdk_folder, "ruff", "check", "--no-cache", "--config", str(BROAD), ".")


def test_pyright_strict_has_no_finding(sdk_folder: Path, pyright: tuple[str, ...]) -> None:
    assert "0 errors, 0 warnings" in run(sdk_folder, *pyright)


def test_no_check_is_switched_off(sdk_folder: Path) -> None:
    for path in sdk_folder.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "type: ignore" not in text, path
        assert "noqa" not in text, path


def test_every_module_can_be_imported(sdk_folder: Path) -> None:
    source = sdk_folder / "src"
    package = next(folder.name for folder in source.iterdir() if folder.is_dir())
    modules = [
        ".".join(path.relative_to(source).with_suffix("").parts)
        for path in sorted((source / package).rglob("*.py"))
    ]
    code = f"import sys; sys.path.insert(0, 'src')\nimport {', '.join(modules)}"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=sdk_folder, check=False, text=True
    )
    assert done.returncode == 0


def test_black_leaves_the_rendered_text_alone() -> None:
    for api in (plain_api(), variants_api()):
        files = render_sdk(api)
        assert format_files(files, PYTHON) == files

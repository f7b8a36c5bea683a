"""The wheel and the sdist: built, installed into an environment of its own, and put to work."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GENERATED = ROOT / "generated" / "web_services_api"
CACHES = {"__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache"}


def run(*command: str | Path, folder: Path) -> str:
    """The output of a command that must succeed, run without this environment's Python settings."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was built from that sdist."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT, folder=folder)
    return folder


@pytest.fixture(scope="module")
def installed(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ``bin`` folder of a fresh environment with nothing but the wheel and what it needs."""
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment, with_pip=True)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    (wheel,) = dist.glob("*.whl")
    run(scripts / "python", "-m", "pip", "install", "--quiet", wheel, folder=environment)
    return scripts


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not CACHES & {*path.parts}
    }


def test_the_wheel_of_the_sdist_is_the_wheel_of_the_checkout(dist: Path, tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--outdir", tmp_path, ROOT, folder=tmp_path)
    (of_checkout,), (of_sdist,) = tmp_path.glob("*.whl"), dist.glob("*.whl")
    assert of_checkout.name == of_sdist.name
    assert contents(of_checkout) == contents(of_sdist)


def test_the_wheel_holds_package_and_templates_and_nothing_else(dist: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    names = [*contents(wheel)]
    assert {name.split("/")[0].split("-")[0] for name in names} == {"doc2sdk"}
    assert "doc2sdk/py.typed" in names
    shipped = {n.removeprefix("doc2sdk/") for n in names if n.startswith("doc2sdk/templates/")}
    templates = {f"templates/{path}" for path in tree(ROOT / "templates")}
    assert templates
    assert shipped == templates


def test_the_sdist_holds_what_tests_and_documents_need(dist: Path) -> None:
    (sdist,) = dist.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "tests/test_layers.py",
    } <= names
    assert any(name.startswith("input_docs/") for name in names)
    assert any(name.startswith("generated/web_services_api/") for name in names)


def test_the_installed_command_gives_the_committed_output(installed: Path, tmp_path: Path) -> None:
    documents = ROOT / "input_docs" / "web-services-api-reference"
    stem = documents / "web-services-api-reference"
    run(
        *(installed / "doc2sdk", "generate", f"{stem}.pdf", f"{stem}.html", "-o", "out"),
        folder=tmp_path,
    )
    assert tree(tmp_path / "out" / "web_services_api") == tree(GENERATED)


def test_the_module_runs_like_the_command(installed: Path, tmp_path: Path) -> None:
    told = run(installed / "python", "-m", "doc2sdk", "--version", folder=tmp_path)
    assert told == run(installed / "doc2sdk", "--version", folder=tmp_path)


def test_the_installed_package_is_a_library(installed: Path, tmp_path: Path) -> None:
    page = tmp_path / "pets.html"
    page.write_text("<h1>Pets API</h1><h2>Get a pet</h2><p>GET /pets/{id}</p>", encoding="utf-8")
    code = (
        "import doc2sdk; reading = doc2sdk.read('pets.html'); "
        "print(doc2sdk.generate(reading.api).package, len(reading.api.operations))"
    )
    assert run(installed / "python", "-c", code, folder=tmp_path) == "pets_api 1\n"

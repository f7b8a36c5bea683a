"""``doc2sdk layout``, ``--layout`` and ``layout`` in the configuration, as the guide tells it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.command_line import CommandLine

GUIDE = (Path(__file__).parents[3] / "docs" / "guide.md").read_text(encoding="utf-8")
CHAPTER = GUIDE.split("\n## Correcting a layout\n")[1].split("\n## Looking at the model\n")[0]
(MANUAL,) = re.findall(r"```markdown\n(.*?)```", CHAPTER, re.DOTALL)
FAILURE, WRONG_PLACE = re.findall(r"```text\n(.*?)```", CHAPTER, re.DOTALL)
LAYOUT, REPAIR = re.findall(r"```toml\n(.*?)```", CHAPTER, re.DOTALL)


@pytest.fixture
def camera(doc2sdk: CommandLine) -> CommandLine:
    """The command in a folder with the manual of the guide."""
    doc2sdk.put("camera.md", MANUAL)
    return doc2sdk


def repaired() -> str:
    assert f"# {REPAIR}" in LAYOUT
    return LAYOUT.replace(f"# {REPAIR}", REPAIR)


def test_the_manual_of_the_guide_fails_as_it_says(camera: CommandLine) -> None:
    result = camera("generate", "camera.md")
    assert result.code == 1
    assert FAILURE in result.err


def test_the_layout_of_the_guide_is_what_is_printed(camera: CommandLine) -> None:
    result = camera("layout", "camera.md")
    assert (result.code, result.out) == (0, LAYOUT)


def test_one_line_repairs_it(camera: CommandLine) -> None:
    camera.put("camera.layout.toml", repaired())
    result = camera("generate", "camera.md", "--layout", "camera.layout.toml")
    assert result.code == 0
    assert "methods 3 stated" in result.err
    text = camera(
        "extract", "camera.md", "--format", "openapi", "--layout", "camera.layout.toml"
    ).out
    assert text.count('"post":') == 3


def test_a_layout_of_the_configuration_is_beside_it(
    camera: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    camera.configure('["camera.md"]', 'layout = "layouts/camera.toml"\n')
    camera.put("layouts/camera.toml", repaired())
    below = camera.folder / "below"
    below.mkdir()
    monkeypatch.chdir(below)
    assert "methods 3 stated" in camera("check").err


def test_a_run_after_a_change_of_the_layout_reads_again(camera: CommandLine) -> None:
    camera.configure('["camera.md"]', 'layout = "camera.toml"\n')
    camera.put("camera.toml", LAYOUT)
    assert camera("generate").code == 1
    camera.put("camera.toml", repaired())
    again = camera("generate")
    assert again.code == 0
    assert "methods 3 stated" in again.err


def test_a_place_that_is_not_there_is_told_as_in_the_guide(camera: CommandLine) -> None:
    changed = LAYOUT.replace('"URL"', '"URI"')
    camera.put("camera.layout.toml", changed)
    result = camera("generate", "camera.md", "--layout", "camera.layout.toml")
    assert result.code == 2
    assert result.err.startswith(WRONG_PLACE)
    assert not (camera.folder / "generated").exists()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "error[C101]: the layout file cannot be read"),
        ("[[operations\n", "error[C102]: the layout file is not valid TOML"),
        ("usual = 1\n", "error[C110]: `usual` is no key of a layout"),
    ],
)
def test_a_wrong_file_stops_the_run(camera: CommandLine, content: str | None, told: str) -> None:
    if content is not None:
        camera.put("camera.layout.toml", content)
    for command in ("generate", "check", "coverage", "layout", "extract"):
        result = camera(command, "camera.md", "--layout", "camera.layout.toml")
        assert (result.code, result.err.split("\n")[0]) == (2, told)


def test_the_coverage_is_that_of_the_layout(camera: CommandLine) -> None:
    camera.put("camera.toml", "usual_forms = false\n")
    assert "0 consumed" in camera("coverage", "camera.md", "--layout", "camera.toml").out

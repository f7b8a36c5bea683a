"""``import doc2sdk``: the names it offers, what they raise, and how quickly it is there."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from support.command_line import REFERENCE

import doc2sdk
from doc2sdk import library
from doc2sdk.inputs import EmptyFolderError
from doc2sdk.output import OutputError


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    path = tmp_path / "pets.html"
    path.write_text(REFERENCE, encoding="utf-8")
    return path


def test_the_names_of_the_package_are_those_of_the_library() -> None:
    assert {*doc2sdk.__all__} == {*library.__all__, "__version__"}
    assert {*doc2sdk.__all__} <= {*dir(doc2sdk)}
    assert all(getattr(doc2sdk, name) is getattr(library, name) for name in library.__all__)


def test_no_name_is_that_of_a_subpackage() -> None:
    """The import of ``doc2sdk.lower`` would replace a function of that name."""
    folder = Path(doc2sdk.__file__).parent
    assert not {path.stem for path in folder.iterdir()} & {*library.__all__}


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        doc2sdk.nothing  # noqa: B018


def test_the_import_loads_nothing_else() -> None:
    code = "import sys, doc2sdk; print([m for m in sys.modules if m.startswith('doc2sdk.')])"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_read_generate_write_check(manual: Path, tmp_path: Path) -> None:
    steps: list[str] = []
    reading = doc2sdk.read(manual, id="pet-shop", progress=steps.append)
    assert [operation.path.value.raw for operation in reading.api.operations] == ["/pets/{id}"]
    assert [diagnostic.rule.id for diagnostic in reading.diagnostics] == ["A201"]
    assert steps[0] == "reading pets.html"
    sdk = doc2sdk.generate(reading.api)
    assert sdk.package == "pet_shop"
    (before,) = doc2sdk.check(sdk, output=tmp_path / "sdks")
    assert {*before.missing} == {*sdk.files}
    (written,) = doc2sdk.write(sdk, output=tmp_path / "sdks")
    assert written.target == tmp_path / "sdks" / "pet_shop"
    (after,) = doc2sdk.check(sdk, output=tmp_path / "sdks")
    assert after.clean


def test_export(manual: Path) -> None:
    api = doc2sdk.read(str(manual)).api
    openapi = doc2sdk.export(api, "openapi")
    assert openapi is not None
    assert json.loads(openapi)["openapi"].startswith("3.1")
    assert doc2sdk.export(api, "asyncapi") is None
    with pytest.raises(KeyError):
        doc2sdk.export(api, "raml")


def test_what_cannot_be_read_has_a_diagnostic_for_each_document(tmp_path: Path) -> None:
    with pytest.raises(doc2sdk.UnreadableError) as caught:
        doc2sdk.read(tmp_path / "a.pdf", tmp_path / "b.pdf")
    assert [d.headline for d in caught.value.diagnostics] == ["there is no such file"] * 2
    assert str(caught.value) == "there is no such file; there is no such file"
    with pytest.raises(EmptyFolderError):
        doc2sdk.read(tmp_path)


def test_a_folder_that_refuses(manual: Path, tmp_path: Path) -> None:
    sdk = doc2sdk.generate(doc2sdk.read(manual).api)
    (written,) = doc2sdk.write(sdk, output=tmp_path)
    (written.target / "README.md").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError):
        doc2sdk.write(sdk, output=tmp_path)
    doc2sdk.write(sdk, output=tmp_path, force=True)
    assert doc2sdk.check(sdk, output=tmp_path)[0].clean


def test_nothing_to_write(tmp_path: Path) -> None:
    assert doc2sdk.write(output=tmp_path / "sdks") == ()
    assert not (tmp_path / "sdks").exists()

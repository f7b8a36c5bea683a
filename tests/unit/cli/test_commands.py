"""``extract``, ``check``, ``coverage`` and ``explain``."""

from __future__ import annotations

import json

import pytest
from support.command_line import REFERENCE, CommandLine

COMPLETE = """\
pets_api: 1 of 1 places that look like an operation; methods 1 stated
  parameters with a type 1 of 1; responses with a schema 1 of 1; blocks understood 8 of 8
"""


def test_extract_prints_the_model_and_nothing_else(doc2sdk: CommandLine) -> None:
    result = doc2sdk("extract", "pets.html")
    (operation,) = json.loads(result.out)["operations"]
    assert operation["path"]["value"] == "/pets/{id}"
    assert (result.code, result.err) == (0, COMPLETE)


def test_extract_openapi(doc2sdk: CommandLine) -> None:
    document = json.loads(doc2sdk("extract", "pets.html", "--format", "openapi").out)
    assert document["openapi"].startswith("3.1.")
    assert list(document["paths"]["/pets/{id}"]) == ["get"]


def test_extract_to_a_file(doc2sdk: CommandLine) -> None:
    result = doc2sdk("extract", "pets.html", "-o", "api.json")
    assert result.out == "api.json: model written\n"
    written = (doc2sdk.folder / "api.json").read_text(encoding="utf-8")
    assert written == doc2sdk("extract", "pets.html").out


def test_extract_to_a_folder_that_is_not_there(doc2sdk: CommandLine) -> None:
    result = doc2sdk("extract", "pets.html", "-o", "no/api.json")
    assert result.code == 3
    assert "error[W103]" in result.err


def test_extract_of_prose_gives_no_operation(doc2sdk: CommandLine) -> None:
    result = doc2sdk("extract", "prose.html")
    assert json.loads(result.out).get("operations", []) == []
    assert result.code == 1
    assert "error[O101]" in result.err


def test_extract_asyncapi_without_messages(doc2sdk: CommandLine) -> None:
    result = doc2sdk("extract", "pets.html", "--format", "asyncapi")
    assert (result.code, result.out) == (2, "")
    assert "error[C109]" in result.err


def test_check_after_generate_is_clean(doc2sdk: CommandLine) -> None:
    doc2sdk("generate", "pets.html")
    result = doc2sdk("check", "pets.html")
    assert (result.code, result.err) == (0, COMPLETE)
    assert result.out.startswith("generated/pets_api: ")
    assert result.out.endswith(" files, up to date\n")


def test_check_shows_counts_then_differences(doc2sdk: CommandLine) -> None:
    doc2sdk("generate", "pets.html")
    before = doc2sdk.tree()
    doc2sdk.put("pets.html", REFERENCE.replace("Gives one pet.", "Gives a pet."))
    result = doc2sdk("check", "pets.html")
    assert result.code == 1
    lines = result.out.splitlines()
    assert lines[0] == "generated/pets_api"
    assert "  +2 -2  openapi.json" in lines
    assert lines.index("--- generated/pets_api/openapi.json (committed)") > lines.index("")
    assert any(line.startswith("-") and "Gives one pet." in line for line in lines)
    assert any(line.startswith("+") and "Gives a pet." in line for line in lines)
    assert "error[W201]" in result.err
    assert {k: v for k, v in doc2sdk.tree().items() if k != "pets.html"} == {
        k: v for k, v in before.items() if k != "pets.html"
    }


def test_check_names_missing_and_extra_files(doc2sdk: CommandLine) -> None:
    doc2sdk("generate", "pets.html")
    package = doc2sdk.folder / "generated/pets_api"
    (package / "README.md").unlink()
    manifest = json.loads((package / ".doc2sdk-manifest.json").read_text(encoding="utf-8"))
    manifest["files"]["old.py"] = "0"
    (package / ".doc2sdk-manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    (package / "old.py").write_text("", encoding="utf-8")
    result = doc2sdk("check", "pets.html")
    assert result.code == 1
    assert "  missing  README.md\n" in result.out
    assert "    extra  old.py\n" in result.out
    assert "0 files changed, 1 file missing, 1 file extra" in result.err


def test_check_notices_a_folder_no_reference_gives(doc2sdk: CommandLine) -> None:
    doc2sdk.configure()
    doc2sdk("generate")
    doc2sdk.configure(more='id = "other"')
    doc2sdk("generate")
    result = doc2sdk("check")
    assert result.code == 1
    assert "error[W202]" in result.err
    assert "--> generated/pets_api\n" in result.err


def test_coverage_accounts_for_every_block(doc2sdk: CommandLine) -> None:
    result = doc2sdk("coverage", "pets.html")
    head, *lines = result.out.splitlines()
    assert result.code == 0
    assert head.startswith(f"pets.html: {len(lines)} blocks, ")
    assert any(line.split()[1:3] == ["consumed", "table"] for line in lines)


def test_coverage_of_the_unknown_only(doc2sdk: CommandLine) -> None:
    lines = doc2sdk("coverage", "prose.html", "--unknown").out.splitlines()
    assert [line.split()[1] for line in lines[1:]] == ["unknown"] * (len(lines) - 1)
    assert any("We like pets." in line for line in lines)


@pytest.mark.parametrize("wanted", ["W101", "output-edited"])
def test_explain_a_rule(doc2sdk: CommandLine, wanted: str) -> None:
    result = doc2sdk("explain", wanted)
    assert result.code == 0
    assert result.out.startswith("error[W101] output-edited\n")


def test_explain_lists_all(doc2sdk: CommandLine) -> None:
    out = doc2sdk("explain").out
    assert "W101  output-edited (error)\n" in out
    assert "C101  config-unreadable (error)\n" in out


def test_explain_suggests(doc2sdk: CommandLine) -> None:
    result = doc2sdk("explain", "output-edted")
    assert (result.code, result.out) == (2, "")
    assert "did you mean `output-edited`?" in result.err


def test_the_number_of_processes_changes_nothing(doc2sdk: CommandLine) -> None:
    one = doc2sdk("extract", "pets.html", "--jobs", "1")
    assert doc2sdk("extract", "pets.html", "--jobs", "3") == one


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_a_number_of_processes_that_is_none(doc2sdk: CommandLine, jobs: str) -> None:
    result = doc2sdk("coverage", "pets.html", "--jobs", jobs)
    assert result.code == 2
    assert f"`{jobs}` is no number of processes: 1 or more" in result.err

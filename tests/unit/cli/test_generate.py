"""``doc2sdk generate``: what it writes, says and refuses."""

from __future__ import annotations

import json

import pytest
from support.command_line import REFERENCE, CommandLine

PACKAGE = "generated/pets_api"


def test_one_document_to_a_folder(doc2sdk: CommandLine) -> None:
    result = doc2sdk("generate", "pets.html", "-o", "sdks")
    assert result.code == 0
    assert result.out.startswith("sdks/pets_api: 1 operation, ")
    model = json.loads((doc2sdk.folder / "sdks/pets_api/api.json").read_text(encoding="utf-8"))
    assert len(model["operations"]) == 1
    assert (doc2sdk.folder / "sdks/pets_api/src/pets_api/__init__.py").is_file()
    assert (doc2sdk.folder / "sdks/pets_api/openapi.json").is_file()


def test_a_reference_without_messages_has_no_asyncapi(doc2sdk: CommandLine) -> None:
    doc2sdk("generate", "pets.html")
    assert not (doc2sdk.folder / PACKAGE / "asyncapi.json").exists()


def test_without_documents_the_configuration_counts(doc2sdk: CommandLine) -> None:
    doc2sdk.configure()
    assert doc2sdk("generate").code == 0
    assert (doc2sdk.folder / PACKAGE / "api.json").is_file()


def test_the_configuration_of_a_folder_above(
    doc2sdk: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    doc2sdk.configure()
    (doc2sdk.folder / "below").mkdir()
    monkeypatch.chdir(doc2sdk.folder / "below")
    assert doc2sdk("generate").code == 0
    assert (doc2sdk.folder / PACKAGE / "api.json").is_file()


def test_an_id_of_the_configuration_names_the_package(doc2sdk: CommandLine) -> None:
    doc2sdk.configure(more='id = "animal-house"')
    assert doc2sdk("generate").code == 0
    assert (doc2sdk.folder / "generated/animal_house/src/animal_house/__init__.py").is_file()


def test_a_folder_is_one_reference(doc2sdk: CommandLine) -> None:
    doc2sdk.put("manual/part1/page.html", REFERENCE)
    doc2sdk.put("manual/part2/page.html", REFERENCE.replace("/pets", "/owners"))
    doc2sdk.put("manual/.hidden/page.html", "no document")
    doc2sdk.put("manual/notes.odt", "no document")
    doc2sdk("generate", "manual")
    model = json.loads((doc2sdk.folder / PACKAGE / "api.json").read_text(encoding="utf-8"))
    assert [document["name"] for document in model["documents"]] == [
        "part1/page.html",
        "part2/page.html",
    ]


def test_a_second_run_writes_nothing(doc2sdk: CommandLine) -> None:
    doc2sdk("generate", "pets.html")
    before = doc2sdk.tree()
    result = doc2sdk("generate", "pets.html")
    assert ": 0 written, " in result.out
    assert doc2sdk.tree() == before


def test_the_same_bytes_from_any_folder(
    doc2sdk: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    doc2sdk("generate", "pets.html", "-o", "here")
    elsewhere = doc2sdk.put("some/where/pets.html", REFERENCE)
    monkeypatch.chdir(elsewhere.parents[1])
    doc2sdk("generate", str(elsewhere), "-o", str(doc2sdk.folder / "there"))
    tree = doc2sdk.tree()
    here = {path.removeprefix("here/"): data for path, data in tree.items() if path[:4] == "here"}
    there = {
        path.removeprefix("there/"): data for path, data in tree.items() if path[:5] == "there"
    }
    assert here == there != {}


def test_nothing_moves_in_a_pipe_and_quiet_says_nothing(doc2sdk: CommandLine) -> None:
    loud = doc2sdk("generate", "pets.html")
    assert "\r" not in loud.out + loud.err
    assert "\x1b" not in loud.out + loud.err
    quiet = doc2sdk("generate", "pets.html", "--quiet")
    assert (quiet.code, quiet.out, quiet.err) == (0, "", "")


@pytest.mark.parametrize("before", [True, False])
def test_shared_options_may_stand_before_and_after_the_command(
    doc2sdk: CommandLine, before: bool
) -> None:
    arguments = ["generate", "pets.html"]
    options = ["--diagnostics", "json"]
    result = doc2sdk(*(options + arguments if before else arguments + options))
    assert json.loads(result.err)["format"] == "doc2sdk-diagnostics"


def test_no_operation_is_an_error_and_writes_nothing(doc2sdk: CommandLine) -> None:
    before = doc2sdk.tree()
    result = doc2sdk("generate", "prose.html")
    assert result.code == 1
    assert result.err.startswith("error[O101]: ")
    assert doc2sdk.tree() == before


def test_strict_makes_warnings_fail(doc2sdk: CommandLine) -> None:
    # A URL without a method is a warning: the method is guessed.
    doc2sdk.put("guess.html", REFERENCE.replace("HTTP method", "Colour").replace("GET", "blue"))
    doc2sdk.put("doc2sdk.toml", "[completeness]\nguessed-methods = 1\n")
    assert doc2sdk("generate", "guess.html").code == 0
    strict = doc2sdk("generate", "guess.html", "--strict")
    assert "warning[O102]" in strict.err
    assert strict.code == 1


UNREADABLE = {
    "missing.pdf": (None, "D101"),
    "empty.html": (b"", "D102"),
    "picture.pdf": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 64, "D105"),
    "torn.pdf": (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "D104"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_stops_the_run(doc2sdk: CommandLine, name: str) -> None:
    content, rule = UNREADABLE[name]
    if content is not None:
        doc2sdk.put(f"input/{name}", content)
    before = doc2sdk.tree()
    result = doc2sdk("generate", "pets.html", f"input/{name}")
    assert result.code == 3
    assert f"error[{rule}]" in result.err
    assert f"--> input/{name}" in result.err
    assert "Traceback" not in result.err
    assert doc2sdk.tree() == before


def test_paths_that_lead_nowhere(doc2sdk: CommandLine) -> None:
    (doc2sdk.folder / "circle").symlink_to("circle")
    result = doc2sdk("generate", "circle", "pets.html/inside")
    assert result.code == 3
    assert result.err.count("error[D101]: the file cannot be read: ") == 2


def test_every_unreadable_document_is_reported(doc2sdk: CommandLine) -> None:
    result = doc2sdk("generate", "no.pdf", "nope.pdf")
    assert result.err.count("error[D101]") == 2


def test_hand_edited_files_stop_the_run_until_forced(doc2sdk: CommandLine) -> None:
    doc2sdk("generate", "pets.html")
    doc2sdk.put(f"{PACKAGE}/README.md", "mine")
    doc2sdk.put(f"{PACKAGE}/notes.txt", "mine")
    before = doc2sdk.tree()
    refused = doc2sdk("generate", "pets.html")
    assert refused.code == 3
    assert f"--> {PACKAGE}/README.md\n" in refused.err
    assert "note[" not in refused.err
    assert doc2sdk.tree() == before
    assert doc2sdk("generate", "pets.html", "--force").code == 0
    assert (doc2sdk.folder / PACKAGE / "README.md").read_text(encoding="utf-8") != "mine"
    assert (doc2sdk.folder / PACKAGE / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_a_read_only_output_folder(doc2sdk: CommandLine) -> None:
    output = doc2sdk.folder / "generated"
    output.mkdir(mode=0o555)
    try:
        result = doc2sdk("generate", "pets.html")
    finally:
        output.chmod(0o755)
    assert result.code == 3
    assert result.err.startswith("error[W103]: the output folder cannot be written\n")
    assert list(output.iterdir()) == []


def test_two_references_of_one_name(doc2sdk: CommandLine) -> None:
    doc2sdk.configure(more='[[api]]\ndocuments = ["pets.html"]\n')
    result = doc2sdk("generate")
    assert result.code == 2
    assert "error[C107]: two references would be written to pets_api" in result.err
    assert "--> doc2sdk.toml:4" in result.err


def test_nothing_to_do(doc2sdk: CommandLine) -> None:
    result = doc2sdk("generate", "--config", str(doc2sdk.put("empty.toml", "")))
    assert result.code == 2
    assert "error[C105]" in result.err


def test_a_folder_without_documents(doc2sdk: CommandLine) -> None:
    (doc2sdk.folder / "nothing").mkdir()
    result = doc2sdk("generate", "nothing")
    assert result.code == 2
    assert "error[C106]: the folder nothing holds no document" in result.err


def test_a_blank_page_of_a_folder_is_left_out(doc2sdk: CommandLine) -> None:
    doc2sdk.put("manual/blank.html", " ")
    doc2sdk.put("manual/pets.html", REFERENCE)
    result = doc2sdk("generate", "manual")
    assert result.code == 0
    assert "warning[D108]: this page of the folder is left out: the file is empty\n" in result.err
    assert "--> manual/blank.html\n" in result.err
    model = json.loads((doc2sdk.folder / PACKAGE / "api.json").read_text(encoding="utf-8"))
    assert [document["name"] for document in model["documents"]] == ["pets.html"]
    assert doc2sdk("generate", "manual", "--strict").code == 1


@pytest.mark.parametrize(
    "arguments", [("manual/blank.html", "manual/pets.html"), ("manual/nothing",), ("manual/torn",)]
)
def test_what_is_named_or_all_there_is_or_damaged_stops_the_run(
    doc2sdk: CommandLine, arguments: tuple[str, ...]
) -> None:
    doc2sdk.put("manual/blank.html", " ")
    doc2sdk.put("manual/pets.html", REFERENCE)
    doc2sdk.put("manual/nothing/blank.html", " ")
    doc2sdk.put("manual/torn/pets.html", REFERENCE)
    doc2sdk.put("manual/torn/torn.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
    before = doc2sdk.tree()
    result = doc2sdk("generate", *arguments)
    assert result.code == 3
    assert "D108" not in result.err
    assert doc2sdk.tree() == before

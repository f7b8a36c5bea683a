"""Every rule is caused once, and its diagnostic printed word for word.

What documents say and contradict is caused by the small documents of ``tests/cases``. The rest is here: a
scenario for each rule, named by its id, whose diagnostic is ``texts/<id>.txt``. With ``--update-cases``
these files are written. A rule without a case fails :func:`test_every_rule_has_a_case`.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from support.command_line import REFERENCE, CommandLine, Result
from support.passes import SEED
from support.pdfs import write_pdf

from doc2sdk.catalogue import catalogue
from doc2sdk.extract import extract
from doc2sdk.extract.raw import Suspect
from doc2sdk.model import Place

TEXTS = Path(__file__).parent / "texts"
CASES = Path(__file__).parents[2] / "cases"

Scenario = Callable[[CommandLine, pytest.MonkeyPatch], Result]

HELLO = b"BT /F1 12 Tf 20 100 Td (Hello) Tj ET "
ODD_FONT = (
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Odd /Encoding << /Differences [128 /zzz] >> >>"
)
CUT_SAMPLE = (
    b'BT /F2 8 Tf 10 TL 20 150 Td ({) Tj T* ("id": 1, "name": "Rex the dog, who bar) Tj T* '
    b'("kind": "dog"}) Tj ET'
)


def _config(text: str) -> Scenario:
    """Run with a configuration of that text."""

    def run(doc2sdk: CommandLine, _: pytest.MonkeyPatch) -> Result:
        doc2sdk.put("doc2sdk.toml", text)
        return doc2sdk("check")

    return run


def _layout(text: str) -> Scenario:
    """Read a document by a layout of that text."""

    def run(doc2sdk: CommandLine, _: pytest.MonkeyPatch) -> Result:
        doc2sdk.put("pets.layout.toml", text)
        return doc2sdk("generate", "pets.html", "--layout", "pets.layout.toml")

    return run


def _reading(name: str, content: str | bytes) -> Scenario:
    """Read a document of that content."""

    def run(doc2sdk: CommandLine, _: pytest.MonkeyPatch) -> Result:
        doc2sdk.put(name, content)
        return doc2sdk("generate", name)

    return run


def _page(*contents: bytes, **settings: dict[int, bytes]) -> Scenario:
    """Read a PDF with pages of that content."""
    return _reading("manual.pdf", write_pdf([*contents], **settings))  # type: ignore[arg-type]


def _seed(doc2sdk: CommandLine, _: pytest.MonkeyPatch) -> Result:
    """Read the manual of this project."""
    for path in SEED.iterdir():
        shutil.copy(path, doc2sdk.folder)
    return doc2sdk("generate", "web-services-api-reference.pdf", "--all")


def _command(*arguments: str) -> Scenario:
    return lambda doc2sdk, _: doc2sdk(*arguments)


def _empty_folder(doc2sdk: CommandLine, _: pytest.MonkeyPatch) -> Result:
    (doc2sdk.folder / "empty").mkdir()
    return doc2sdk("generate", "empty")


def _same_package(doc2sdk: CommandLine, _: pytest.MonkeyPatch) -> Result:
    doc2sdk.configure(more='[[api]]\ndocuments = ["pets.html"]\n')
    return doc2sdk("generate")


def _encrypted(doc2sdk: CommandLine, _: pytest.MonkeyPatch) -> Result:
    lock = b"/Encrypt << /Filter /Nobody /V 9 >> /ID [<00> <00>]"
    doc2sdk.put("manual.pdf", write_pdf([HELLO], trailer=lock))
    return doc2sdk("generate", "manual.pdf")


def _generated(change: Callable[[Path, pytest.MonkeyPatch], object], *command: str) -> Scenario:
    """Generate, change something about the generated folder, and run a command on it."""

    def run(doc2sdk: CommandLine, monkeypatch: pytest.MonkeyPatch) -> Result:
        doc2sdk.configure()
        doc2sdk("generate", "--quiet")
        folder = doc2sdk.folder / "generated" / "pets_api"
        change(folder, monkeypatch)
        doc2sdk.put("pets.html", REFERENCE.replace("Gives one pet.", "Gives a pet."))
        return doc2sdk(*command)

    return run


def _edit(folder: Path, _: pytest.MonkeyPatch) -> None:
    (folder / "README.md").write_text("mine", encoding="utf-8")


def _disown(folder: Path, _: pytest.MonkeyPatch) -> None:
    (folder / ".doc2sdk-manifest.json").unlink()


def _break_manifest(folder: Path, _: pytest.MonkeyPatch) -> None:
    (folder / ".doc2sdk-manifest.json").write_text("{", encoding="utf-8")


def _keep(_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the old tree be one that cannot be removed."""
    monkeypatch.setattr("doc2sdk.output.write.remove_tree", lambda path: "old" not in path.name)


def _rename(folder: Path, _: pytest.MonkeyPatch) -> None:
    folder.rename(folder.with_name("cats_api"))


def _nothing(_: Path, __: pytest.MonkeyPatch) -> None:
    pass


def _read_only(doc2sdk: CommandLine, _: pytest.MonkeyPatch) -> Result:
    output = doc2sdk.folder / "generated"
    output.mkdir(mode=0o555)
    try:
        return doc2sdk("generate", "pets.html")
    finally:
        output.chmod(0o755)


def _with_suspects(doc2sdk: CommandLine, monkeypatch: pytest.MonkeyPatch) -> Result:
    """Read a document of which eleven headings with a path became nothing."""
    suspects = tuple(
        Suspect(
            kind="headings with a path",
            text=f"/v1/boats/{number}",
            place=Place(document="pets.html", line=number),
        )
        for number in range(1, 12)
    )
    monkeypatch.setattr(
        "doc2sdk.pipeline.extract",
        lambda document, _: replace(extract(document), suspects=suspects),
    )
    return doc2sdk("generate", "pets.html")


def _blank_page(doc2sdk: CommandLine, _: pytest.MonkeyPatch) -> Result:
    doc2sdk.put("manual/blank.html", "")
    doc2sdk.put("manual/pets.html", REFERENCE)
    return doc2sdk("generate", "manual")


SCENARIOS: dict[str, Scenario] = {
    "D108": _blank_page,
    "A401": _with_suspects,
    "O301": _with_suspects,
    "C110": _layout("usual_form = true\n"),
    "C111": _layout('[[operations]]\nurl_in = "lines"\nmethod = "GET"\n'),
    "C112": _layout('[[operations]]\nurl_in = "cell"\nurl_label = "URL"\nmethod = "GET"\n'),
    "O302": _reading(
        "boats.md",
        "# Boats\n\n## List boats\n\nGET /boats\n\n| Knot | Rope |\n|---|---|\n| bow | 3 |\n",
    ),
    "N205": _reading(
        "boats.md",
        "# Boats\n\n## List boats\n\nGET /boats\n\n## WebSocket messages\n\n### Subscribe\n\n"
        'The client sends this to log in:\n\n```json\n{"event": "login", "key": "k"}\n```\n',
    ),
    "A202": _seed,
    "C101": _command("check", "--config", "no.toml"),
    "C102": _config('output = "sdks\n'),
    "C103": _config('ouput = "sdks"\n'),
    "C104": _config("output = 3\n"),
    "C105": _config(""),
    "C106": _empty_folder,
    "C107": _same_package,
    "C108": _command("explain", "output-edted"),
    "C109": _command("extract", "pets.html", "--format", "asyncapi"),
    "D101": _command("generate", "no.pdf"),
    "D102": _reading("manual.html", " \n"),
    "D103": _encrypted,
    "D104": _reading("manual.pdf", write_pdf([HELLO])[:300]),
    "D105": _reading("manual.rtf", "{\\rtf1 GET /users}"),
    "D106": _reading("openapi.yaml", "openapi: 3.1.0\n"),
    "D107": _reading("index.html", '<div id="ui"></div><script>show("swagger.json")</script>'),
    "D110": _page(b"BT /F2 9 Tf 9 99 Td (\\200) Tj /F1 9 Tf (bc) Tj ET", extra={4: ODD_FONT}),
    "D111": _page(b"BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"),
    "D112": _page(HELLO, HELLO + b") BT /F1 9 Tf 20 50 Td (more) Tj ET"),
    "D113": _page(HELLO, HELLO + b") << /A >> gs"),
    "D114": _page(HELLO, extra={2: b"<< /Type /Pages /Kids [10 0 R 99 0 R] /Count 2 >>"}),
    "D115": _page(b"BT /Lost 12 Tf 20 100 Td (Hello) Tj ET"),
    "D116": _page(CUT_SAMPLE),
    "D118": _page(
        b"BT /F2 9 Tf 9 99 Td (\\200) Tj /F1 9 Tf 20 0 Td (An item) Tj ET", extra={4: ODD_FONT}
    ),
    "D117": _page(
        HELLO,
        extra={
            1: b"<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >>"
            b" /StructTreeRoot << /Type /StructTreeRoot >> >>"
        },
    ),
    "N202": _seed,
    "S203": _seed,
    "S204": _seed,
    "S308": _reading(
        "shop.md",
        "# Shop\n\n## Get order\n\n`GET /orders/{id}`\n\n### Request\n\n```\nGET /bills/7 HTTP/1.1\n```\n",
    ),
    "S309": _reading(
        "shop.md",
        "# Shop\n\n## Get order\n\n`GET /orders/{id}`\n\n### Response\n\n"
        "```\nHTTP/1.1 200 OK\nContent-Type: application/json\n\nThe order.\n```\n",
    ),
    "W101": _generated(_edit, "generate"),
    "W102": _generated(_disown, "generate"),
    "W103": _read_only,
    "W104": _generated(_break_manifest, "generate"),
    "W105": _generated(_keep, "generate"),
    "W201": _generated(_nothing, "check"),
    "W202": _generated(_rename, "check"),
}


def _printed(rule: str, err: str) -> str:
    """The first paragraph of a rule's diagnostic."""
    head = rf"{catalogue()[rule].severity.value}\[{rule}\]: "
    found = re.search(rf"^{head}.*\n(?:[ ].*\n)*", err, re.MULTILINE)
    assert found is not None, err
    return found[0]


@pytest.mark.parametrize("rule", SCENARIOS)
def test_what_a_rule_prints(
    rule: str,
    doc2sdk: CommandLine,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    text = _printed(rule, SCENARIOS[rule](doc2sdk, monkeypatch).err)
    path = TEXTS / f"{rule}.txt"
    if request.config.getoption("--update-cases"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_every_rule_has_a_case() -> None:
    shown = re.compile(r"^(?:error|warning|note)\[(\w+)\]: ", re.MULTILINE)
    of_cases = {
        rule
        for path in CASES.glob("*/diagnostics.txt")
        for rule in shown.findall(path.read_text(encoding="utf-8"))
    }
    assert of_cases | {*SCENARIOS} == {*catalogue()}
    assert {path.stem for path in TEXTS.iterdir()} == {*SCENARIOS}

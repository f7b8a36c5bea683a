"""Files that are no manual: each gets a sentence that says what it is and what to do."""

from __future__ import annotations

import contextlib
import io
import json
import time
import zipfile
from pathlib import Path

import pytest

from doc2sdk.diagnostics import Sink
from doc2sdk.sources import read_document
from doc2sdk.sources.errors import DocumentError
from doc2sdk.sources.foreign import foreign_kind
from doc2sdk.sources.script_pages import check_has_text

XML = '<?xml version="1.0"?>\n<!-- made by hand -->\n'


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "")
    return file.getvalue()


def error_of(tmp_path: Path, name: str, content: str | bytes) -> DocumentError:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(DocumentError) as caught:
        read_document(path, name, Sink())
    return caught.value


FILES: dict[str, tuple[str | bytes, str, str]] = {
    "word.docx": (zipped("word/document.xml"), "D105", "a Word document (DOCX)"),
    "sheet.xlsx": (zipped("xl/workbook.xml"), "D105", "an Excel workbook (XLSX)"),
    "talk.pptx": (zipped("ppt/presentation.xml"), "D105", "a PowerPoint presentation (PPTX)"),
    "book.epub": (zipped("mimetype", "META-INF/container.xml"), "D105", "an EPUB book"),
    "text.odt": (zipped("META-INF/manifest.xml"), "D105", "an OpenDocument file"),
    "pages.zip": (zipped("index.html"), "D105", "a ZIP archive"),
    "torn.zip": (b"PK\x03\x04" + b"\x00" * 40, "D105", "a ZIP archive"),
    "pages.tar": (
        b"index.html" + b"\x00" * 247 + b"ustar\x00" + b"\x00" * 250,
        "D105",
        "a tar archive",
    ),
    "pages.tgz": (b"\x1f\x8b\x08\x00", "D105", "a gzip archive"),
    "memo.rtf": ("{\\rtf1\\ansi GET /users}", "D105", "a rich text document (RTF)"),
    "help.chm": (b"ITSF\x03\x00\x00\x00", "D105", "a compiled HTML help file (CHM)"),
    "shot.webp": (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "D105", "a WebP image"),
    "shot.png": (b"\x89PNG\r\n\x1a\n\x00", "D105", "a PNG image"),
    "logo.svg": (XML + '<svg xmlns="http://www.w3.org/2000/svg"/>', "D105", "an SVG image"),
    "page.mht": (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n",
        "D105",
        "a saved page with all its parts (MHTML)",
    ),
    "openapi.json": ('{"openapi": "3.1.0", "paths": {}}', "D106", "an OpenAPI 3.1.0 description"),
    "swagger.json": ('{"swagger": "2.0"}', "D106", "a Swagger 2.0 description"),
    "openapi.yaml": (
        "# Pets\n---\nopenapi: '3.0.3'  # of 2021\ninfo: {}\n",
        "D106",
        "an OpenAPI 3.0.3 description",
    ),
    "events.yml": ("asyncapi: 3.0.0\n", "D106", "an AsyncAPI 3.0.0 description"),
    "pets.raml": ("#%RAML 1.0\ntitle: Pets\n", "D106", "a RAML 1.0 description"),
    "pets.postman.json": (
        json.dumps({"info": {"_postman_id": "1", "name": "Pets"}, "item": []}),
        "D106",
        "a Postman collection",
    ),
    "data.json": ("[1, 2]", "D106", "JSON data"),
    "pets.wsdl": (
        XML + '<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/">',
        "D106",
        "a WSDL description",
    ),
    "pets.xsd": (
        XML + '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">',
        "D106",
        "an XML Schema (XSD)",
    ),
    "pets.wadl": (
        XML + '<application xmlns="http://wadl.dev.java.net/2009/02">',
        "D106",
        "a WADL description",
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_manual(tmp_path: Path, name: str) -> None:
    content, rule, kind = FILES[name]
    error = error_of(tmp_path, name, content)
    assert error.rule.id == rule
    assert error.message == f"this is {kind}, not a document doc2sdk reads"
    assert error.hint


def test_the_hint_says_what_to_do_and_what_is_read(tmp_path: Path) -> None:
    sheet = error_of(tmp_path, "a.xlsx", zipped("xl/workbook.xml"))
    assert sheet.hint == (
        "save it as HTML or PDF, and read that; doc2sdk reads PDF, HTML, Markdown or plain text"
    )
    collection = error_of(tmp_path, "a.json", '{"info": {"name": "x"}, "item": []}')
    assert collection.hint == (
        "convert it to OpenAPI for other generators, or read the manual that is printed from it"
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("linked.md", "---\nopenapi: get /pets\n---\n# Pets\n"),
        ("headed.md", "# OpenAPI\n\nopenapi: 3.1.0 is what we follow.\n"),
        ("sample.md", '{"openapi": "3.1.0"}\n\n# Pets\n'),
        ("docbook.xml", XML + "<section><p>Pets</p></section>"),
        ("mail.md", "MIME-Version: 1.0 is the header of a mail.\n"),
    ],
)
def test_a_manual_that_speaks_of_such_files_is_read(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert read_document(path, name, Sink()).blocks


SHELL = '<html><head><title>Pets</title></head><body><div id="app"></div>{}</body></html>'


@pytest.mark.parametrize(
    ("scripts", "file"),
    [
        ('<script>SwaggerUIBundle({url: "v2/swagger.json"})</script>', "v2/swagger.json"),
        ("<redoc spec-url='openapi.yaml'></redoc><script src=redoc.js></script>", "openapi.yaml"),
        ('<script>load("i18n/en.json"); load("/v3/api-docs.yaml")</script>', "/v3/api-docs.yaml"),
        ('<script>load("data.json")</script>', "data.json"),
    ],
)
def test_a_page_drawn_by_a_script_names_its_data_file(
    tmp_path: Path, scripts: str, file: str
) -> None:
    error = error_of(tmp_path, "index.html", SHELL.format(scripts))
    assert error.rule.id == "D107"
    assert error.message == "a script draws this page, and no operation can be read from it"
    assert error.note == f"the page names {file}, which holds what the script draws"


def test_a_page_drawn_by_a_script_that_names_none(tmp_path: Path) -> None:
    notice = "<noscript>You need to enable JavaScript to run this app.</noscript>"
    error = error_of(tmp_path, "a.html", SHELL.format(notice + '<script src="main.js"></script>'))
    assert error.rule.id == "D107"
    assert error.hint == ("open the page in a browser, and print it or save what it shows as HTML")


@pytest.mark.parametrize(
    "body", ["<h1>Get a pet</h1><p>GET /pets</p>", f"<p>{'word ' * 40}</p><script>x()</script>"]
)
def test_a_page_with_text_or_without_scripts_is_read(tmp_path: Path, body: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(SHELL.format(body), encoding="utf-8")
    assert read_document(path, "a.html", Sink()).blocks


@pytest.mark.parametrize(("words", "is_frame"), [(30, True), (31, False)])
def test_a_frame_has_few_words(tmp_path: Path, words: int, is_frame: bool) -> None:
    path = tmp_path / "a.html"
    body = f"<p>{'word ' * words}</p><script>x()</script>"
    path.write_text(f"<body>{body}</body>", encoding="utf-8")
    if is_frame:
        with pytest.raises(DocumentError):
            read_document(path, "a.html", Sink())
    else:
        assert read_document(path, "a.html", Sink()).blocks


@pytest.mark.parametrize(
    "start",
    [
        "\n" * 2000,
        "# a\n" * 500,
        "<!-- a -->" * 800,
        "<?a?>" * 1600,
        "<script>" * 100_000,
        "<script" * 100_000,
        "<" * 500_000,
        "<!--" * 200_000,
        '"a.json' * 100_000,
    ],
    ids=lambda start: start[:8],
)
def test_no_text_takes_longer_than_its_length(start: str) -> None:
    """Each is known for nothing, or for a frame, in time that grows with its length."""
    begun = time.perf_counter()
    assert foreign_kind(start.encode()) is None
    with contextlib.suppress(DocumentError):
        check_has_text(f"<script></script>{start}".encode())
    assert time.perf_counter() - begun < 2

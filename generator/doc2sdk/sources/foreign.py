"""Files that are no manual: what they are, and what to do with them instead.

Two kinds come by mistake. Files of another program (an office document, an archive, an image) can often
be saved as something that doc2sdk reads. Descriptions of an API for machines (OpenAPI, WSDL, a Postman
collection) need no reading: other generators take them as they are.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from dataclasses import dataclass

from doc2sdk.diagnostics import Rule
from doc2sdk.sources.rules import MACHINE_READABLE, WRONG_FORMAT

SAVE_AS = "save it as HTML or PDF, and read that"
UNPACK = "unpack it, and name the documents in it"
RECOGNISE = "run text recognition over it, and read the result"
GENERATE = (
    "give it to a generator that takes such descriptions; doc2sdk reads manuals written for people"
)
CONVERT = "convert it to OpenAPI for other generators, or read the manual that is printed from it"


@dataclass(frozen=True, slots=True)
class Foreign:
    """What a file is (``a PNG image``) and what to do with it."""

    kind: str
    advice: str
    rule: Rule = WRONG_FORMAT


def foreign_kind(data: bytes) -> Foreign | None:
    """Return what a file is if it is none of the formats that doc2sdk reads."""
    for kind in KINDS:
        found = kind(data)
        if found is not None:
            return found
    return None


SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image", RECOGNISE),
    (b"\xff\xd8\xff", "a JPEG image", RECOGNISE),
    (b"GIF8", "a GIF image", RECOGNISE),
    (b"II*\x00", "a TIFF image", RECOGNISE),
    (b"MM\x00*", "a TIFF image", RECOGNISE),
    (b"\x1f\x8b", "a gzip archive", UNPACK),
    (b"BZh", "a bzip2 archive", UNPACK),
    (b"\xfd7zXZ\x00", "an xz archive", UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", UNPACK),
    (
        b"ITSF",
        "a compiled HTML help file (CHM)",
        "unpack it with a CHM tool, and read its HTML pages",
    ),
    (b"\xd0\xcf\x11\xe0", "an old Office document", SAVE_AS),
    (b"{\\rtf", "a rich text document (RTF)", SAVE_AS),
    (b"%!PS", "PostScript", "convert it to PDF (`ps2pdf IN OUT`), and read that"),
    (b"bplist00", "a saved page of Safari", "save the page as HTML, and read that"),
)
"""First bytes, what they begin, and what to do."""


def _signed(data: bytes) -> Foreign | None:
    found = next((row for row in SIGNATURES if data.startswith(row[0])), None)
    if found is not None:
        return Foreign(found[1], found[2])
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Foreign("a WebP image", RECOGNISE)
    return Foreign("a tar archive", UNPACK) if data[257:262] == b"ustar" else None


ZIPPED: tuple[tuple[str, Foreign], ...] = (
    ("word/", Foreign("a Word document (DOCX)", SAVE_AS)),
    ("xl/", Foreign("an Excel workbook (XLSX)", SAVE_AS)),
    ("ppt/", Foreign("a PowerPoint presentation (PPTX)", SAVE_AS)),
    ("META-INF/container.xml", Foreign("an EPUB book", "unpack it, and read its HTML pages")),
    ("META-INF/manifest.xml", Foreign("an OpenDocument file", SAVE_AS)),
)
"""What begins the name of a part, and which kind of ZIP file has such a part."""


def _zipped(data: bytes) -> Foreign | None:
    if not data.startswith(b"PK\x03\x04"):
        return None
    import zipfile  # it takes longer to load than the rest of the readers' list

    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        names = []
    for start, kind in ZIPPED:
        if any(name.startswith(start) for name in names):
            return kind
    return Foreign("a ZIP archive", UNPACK)


def _is_json(data: bytes) -> Foreign | None:
    """Recognise JSON by parsing it: a Markdown text that begins with a sample is none."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        return None
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return Foreign("JSON data", GENERATE, MACHINE_READABLE)
    info = value.get("info")
    if isinstance(info, dict) and ("item" in value or "_postman_id" in info):
        return Foreign("a Postman collection", CONVERT, MACHINE_READABLE)
    for key, kind in DESCRIPTIONS.items():
        if key in value:
            return _description(kind, str(value[key]))
    return Foreign("JSON data", GENERATE, MACHINE_READABLE)


DESCRIPTIONS = {"openapi": "OpenAPI", "swagger": "Swagger", "asyncapi": "AsyncAPI"}
"""The member that names the version of a description, and the name of its format."""


def _description(kind: str, version: str) -> Foreign:
    article = "a" if kind == "Swagger" else "an"
    return Foreign(f"{article} {kind} {version} description", GENERATE, MACHINE_READABLE)


_YAML_VERSION = re.compile(
    rf"""
    (?:(?:\#.*|---.*|[^\S\n]*)\n)*  # comments, document marks and blank lines
    (?P<key>{'|'.join(DESCRIPTIONS)})
    \s*:\s*
    ["']?(?P<version>\d[\w.-]*)["']?
    \s*(?:\#.*)?(?:\n|$)
    """,
    re.VERBOSE,
)


def _is_yaml(data: bytes) -> Foreign | None:
    """Recognise YAML that begins with the version of a description: ``openapi: 3.1.0``.

    The value must be a version: ``openapi: get /pets`` in a page's front matter links an operation.
    """
    start = data[:2048].decode("utf-8-sig", "replace").replace("\r\n", "\n")
    if start.startswith("#%RAML"):
        version = start.partition("\n")[0].removeprefix("#%RAML").strip()
        return Foreign(f"a RAML {version} description", CONVERT, MACHINE_READABLE)
    found = _YAML_VERSION.match(start)
    return _description(DESCRIPTIONS[found["key"]], found["version"]) if found else None


ROOTS = (
    ("definitions", "schemas.xmlsoap.org/wsdl", "a WSDL description", GENERATE),
    ("description", "www.w3.org/ns/wsdl", "a WSDL description", GENERATE),
    ("schema", "www.w3.org/2001/XMLSchema", "an XML Schema (XSD)", GENERATE),
    ("application", "wadl.dev.java.net", "a WADL description", CONVERT),
    ("Edmx", "edmx", "an OData description", GENERATE),
)
"""An XML file's root element, a part of its namespace, what the file is and what to do."""

_ROOT = re.compile(
    r"""
    (?: \s | <\?(?:(?!\?>).)*\?> | <!--(?:(?!-->).)*--> | <!DOCTYPE[^<>]*> )*
    < (?:[\w.-]+:)? (?P<name>[\w.-]+) (?P<attributes>[^<>]*) >
    """,
    re.VERBOSE | re.DOTALL,
)


def _is_xml(data: bytes) -> Foreign | None:
    start = data[:8192].decode("utf-8-sig", "replace")
    found = _ROOT.match(start)
    if found is None:
        return None
    if found["name"] == "svg":
        return Foreign("an SVG image", RECOGNISE)
    for name, space, kind, advice in ROOTS:
        if found["name"] == name and space in found["attributes"]:
            return Foreign(kind, advice, MACHINE_READABLE)
    return None


def _is_mail(data: bytes) -> Foreign | None:
    """Recognise a page that a browser saved with its images as one message (RFC 2557, MHTML)."""
    start = data[:2048].lower()
    if b"mime-version:" in start and b"multipart/related" in start:
        return Foreign("a saved page with all its parts (MHTML)", "save the page as HTML only")
    return None


KINDS: tuple[Callable[[bytes], Foreign | None], ...] = (
    _signed,
    _zipped,
    _is_json,
    _is_yaml,
    _is_xml,
    _is_mail,
)
"""The ways to know a file, tried in this order."""

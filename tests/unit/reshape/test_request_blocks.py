"""Blocks of code that list several requests."""

from __future__ import annotations

import pytest

from doc2sdk.diagnostics import Sink
from doc2sdk.reshape.request_blocks import with_requests_parted
from doc2sdk.sources.blocks import Code
from doc2sdk.sources.markdown import read_markdown


def parts(text: str) -> list[str]:
    page = f"```\n{text}\n```\n".encode()
    document = with_requests_parted(read_markdown(page, "page.md", Sink()))
    return [block.text for block in document.blocks if isinstance(block, Code)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GET /boats  # all\nPOST /boats  # a new one", 2),
        ("# all boats\nGET /boats\n\n# one boat\nGET /boats/{id}", 2),
        ("curl -X POST \\\n  https://a.example/b\n\ncurl https://a.example/b", 2),
        ("POST /boats HTTP/1.1\nHost: a.example\n\n{}\n\nGET /boats HTTP/1.1", 2),
        ("GET /boats HTTP/1.1\nHost: a.example", 1),
        ("Send GET /boats first.\nThen comes\nGET /boats\nGET /docks", 1),
        ("curl https://a.example/b \\\n  -d 'x'", 1),
    ],
)
def test_parts(text: str, expected: int) -> None:
    assert len(parts(text)) == expected


def test_a_part_keeps_what_belongs_to_it() -> None:
    shown = parts("# all\nGET /boats\nAccept: */*\n\n# one\nGET /boats/{id}\n")
    assert shown == ["# all\nGET /boats\nAccept: */*", "# one\nGET /boats/{id}"]


def test_a_document_without_such_blocks_is_the_same_one() -> None:
    document = read_markdown(b"# Boats\n\n```\nGET /boats\n```\n", "page.md", Sink())
    assert with_requests_parted(document) is document

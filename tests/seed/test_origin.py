"""The input documents are the ones their origin note describes."""

from __future__ import annotations

import hashlib
import re

from support.passes import ROOT


def test_every_input_document_has_its_hash_in_an_origin_note() -> None:
    notes = sorted((ROOT / "input_docs").glob("*/ORIGIN.md"))
    assert notes
    for note in notes:
        text = note.read_text(encoding="utf-8")
        rows = re.findall(r"^\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|$", text, re.MULTILINE)
        documents = {path.name for path in note.parent.iterdir() if path.name != note.name}
        assert {name for name, _ in rows} == documents
        for name, digest in rows:
            assert hashlib.sha256((note.parent / name).read_bytes()).hexdigest() == digest, name

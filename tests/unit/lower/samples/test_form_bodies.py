"""Printed bodies of forms."""

from __future__ import annotations

from doc2sdk.lower.samples.form_bodies import form_fields

PARTS = """--sep
Content-Disposition: form-data; name="kind"

manifest
--sep
Content-Disposition: form-data; name="file"; filename="manifest.pdf"
Content-Type: application/pdf

%PDF-1.7
two lines
--sep--
"""


def test_pairs() -> None:
    assert form_fields("signer=E.+Holm&pin=0451&note=") == {
        "signer": "E. Holm",
        "pin": "0451",
        "note": "",
    }


def test_parts_behind_boundaries() -> None:
    assert form_fields(PARTS) == {"kind": "manifest", "file": "%PDF-1.7\ntwo lines"}


def test_a_part_without_a_name_and_a_body_that_is_cut_off() -> None:
    assert form_fields("--b\nContent-Type: text/plain\n\nx\n--b--") == {}
    cut = PARTS.partition("Content-Type")[0]
    assert form_fields(cut) == {"kind": "manifest", "file": ""}
    assert form_fields("") == {}

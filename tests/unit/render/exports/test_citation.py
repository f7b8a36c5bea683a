"""``x-doc2sdk-source``."""

from __future__ import annotations

from types import ModuleType

from doc2sdk.model import Certainty, Cited, Place, Text
from doc2sdk.render.exports.citation import source


def test_a_place_in_a_pdf(apis: ModuleType) -> None:
    assert source(apis.cite(1, "one")) == {"document": "reference.pdf", "page": 3, "text": "one"}


def test_a_place_in_a_page_of_html() -> None:
    place = Place(document="a.html", line=7, column=2, trail=(Text("Users"),))
    guess = Cited(value=1, place=place, text=Text(""), certainty=Certainty.GUESSED, rule="r")
    assert source(guess) == {
        "document": "a.html",
        "line": 7,
        "column": 2,
        "certainty": "guessed",
        "rule": "r",
    }


def test_a_whole_sample_is_cited_by_its_place(apis: ModuleType) -> None:
    assert source(apis.cite(1, '{\n  "a": 1\n}')) == {"document": "reference.pdf", "page": 3}

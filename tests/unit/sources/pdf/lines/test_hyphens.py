"""Words broken at line ends with a typed hyphen."""

from __future__ import annotations

from collections.abc import Callable

from doc2sdk.sources.pdf.lines.drafts import Draft, TextDraft
from doc2sdk.sources.pdf.lines.hyphens import (
    broken_words,
    hyphenated_words,
    mark_hyphens,
    words_inside_lines,
)
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.pages.block_builder import build_blocks

MakeLines = Callable[..., list[TextLine]]


def read(make_lines: MakeLines, *paragraphs: tuple[str, ...], face: str = "Helvetica") -> list[str]:
    """The texts of paragraphs once the document has decided on its hyphens."""
    drafts: list[Draft] = []
    for lines in paragraphs:
        made = make_lines(*lines, face=face)
        drafts.append(TextDraft(made, 0, max(line.x1 for line in made)))
    broken = broken_words(drafts)
    mark_hyphens(drafts, hyphenated_words(broken, words_inside_lines(drafts, broken)))
    return [getattr(block, "text", "") for block in build_blocks(drafts, "x", {}, ())]


def test_a_word_found_whole_was_hyphenated(make_lines: MakeLines) -> None:
    lines = ("all orders of the organi-", "sation are")
    assert read(make_lines, lines, ("an organisation",))[0] == "all orders of the organisation are"
    assert read(make_lines, lines)[0] == "all orders of the organi-sation are"


def test_a_word_found_with_its_hyphen_keeps_it(make_lines: MakeLines) -> None:
    lines = ("the value here is read-", "only for all")
    whole = ("a readonly flag or a read-only one",)
    assert read(make_lines, lines, whole)[0] == "the value here is read-only for all"


def test_a_document_that_hyphenates_hyphenated_other_words_too(make_lines: MakeLines) -> None:
    seen = [
        ("a line that ends in or-", "ders"),
        ("and in re-", "sources"),
        ("and in at-", "tributes"),
    ]
    other = ("what is said only once is hyphen-", "ated")
    found = read(make_lines, *seen, other, ("orders resources attributes",))
    assert found[3] == "what is said only once is hyphenated"


def test_identifiers_keep_their_hyphens(make_lines: MakeLines) -> None:
    lines = [
        ("the header x-auth-", "token is"),
        ("the path /or-", "ders/{id}"),
        ("see v2-", "beta of"),
    ]
    assert not broken_words([TextDraft(make_lines(*each)) for each in lines])
    code = TextDraft(make_lines("sent as or-", "ders only", face="Courier"))
    assert not broken_words([code])

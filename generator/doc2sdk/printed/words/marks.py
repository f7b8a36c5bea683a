"""Words that say whether a field must be given, in all languages and as signs."""

from __future__ import annotations

import re
from functools import lru_cache

from doc2sdk.printed.words.language import UNSPACED, split_row
from doc2sdk.printed.words.tables import LANGUAGES

_ENGLISH = {
    "yes": "yes, y, true, m, must, always, x, 1, r",
    "no": "no, n, false, o, never, 0, c, conditional",
    "required": "required, mandatory",
    "optional": "optional",
}
_SIGNS = {True: "✓✔☑✅•○◯◎●⭕", False: "✗✘❌×✕✖△-–—"}
"""Signs of a cell; Japanese and Korean tables print a circle for yes and a cross for no."""

_SHORTCODES = re.compile(r":([a-z_]+):")
_NAMED = {
    **dict.fromkeys(
        ("heavy_check_mark", "white_check_mark", "ballot_box_with_check", "check", "o"), "✓"
    ),
    **dict.fromkeys(
        ("x", "heavy_multiplication_x", "negative_squared_cross_mark", "no_entry", "cross_mark"),
        "✗",
    ),
}
"""Names of signs in Markdown, which some readers leave as they are."""

_CONDITIONAL = ("default", "if ", "only if ", "when ")
"""What a cell begins with that says when a field is given, or what is taken where it is not."""

_MUST = ("yes", "required")


def _answers(*rows: str) -> dict[str, bool]:
    """The words of the named rows in all languages, each with whether it says that a field must be given."""
    tables = [_ENGLISH, *(language.marks for language in LANGUAGES)]
    return {
        word: row in _MUST
        for table in tables
        for row in rows
        for word in split_row(table.get(row, ""))
    }


CELLS = _answers("yes", "no", "required", "optional")
"""What a cell of a column "required" may begin with."""

MARKS = _answers("required", "optional")
"""What stands beside a name or a type."""

_LONGEST = max(len(word.split()) for word in CELLS)
_BLANKS = re.compile(r"\s+")


@lru_cache(maxsize=4096)
def required_cell(text: str) -> bool | None:
    """What the cell of a column "required" says; None where it begins with no word for yes or no.

    >>> required_cell("Sí"), required_cell("非必填"), required_cell("Não, mas vazio"), required_cell("17")
    (True, False, False, None)
    """
    plain = _SHORTCODES.sub(lambda m: _NAMED.get(m[1], m[0]), text.strip().lower())
    if plain.startswith(_CONDITIONAL):
        return False
    for said, signs in _SIGNS.items():
        if plain[:1] and plain[0] in signs:
            return said
    words = [word.strip(".,;:()[]（）【】，。；") for word in plain.split()[:_LONGEST]]
    for size in range(len(words), 0, -1):
        if (found := CELLS.get(" ".join(words[:size]))) is not None:
            return found
    run = UNSPACED.match(plain)
    ends = range(run.end() if run else 0, 0, -1)
    return next((CELLS[plain[:end]] for end in ends if plain[:end] in CELLS), None)


@lru_cache(maxsize=4096)
def printed_mark(text: str) -> bool | None:
    """What a line that is a mark and nothing else says; None for any other line.

    >>> printed_mark("(обязательный)"), printed_mark("Optional"), printed_mark("name")
    (True, False, None)
    """
    return MARKS.get(_BLANKS.sub(" ", text.lower().strip(" ()[]（）【】")))


def is_mark(text: str) -> bool:
    """Whether a line is a mark and nothing else."""
    return printed_mark(text) is not None


def _alternatives(*, spaced: bool) -> str:
    words = [w for w in MARKS if (UNSPACED.search(w) is None) is spaced]
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


MARK_PATTERN = _alternatives(spaced=True)
"""A mark in letters with blanks between words, longest first, for use in a pattern."""

UNSPACED_MARK_PATTERN = _alternatives(spaced=False)
"""A mark in letters that are written without blanks."""

"""What the standard structure types mean for blocks (ISO 32000-1, 14.8.4; ISO 32000-2 adds some)."""

from __future__ import annotations

import re

HEADINGS = {"Title": 1, "H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6}

PARAGRAPHS = frozenset({"P", "Caption", "Note", "FENote"})

ROWS = frozenset({"TR"})
ROW_GROUPS = frozenset({"THead", "TBody", "TFoot"})
CELLS = frozenset({"TH", "TD"})

SEPARATE = (
    frozenset(HEADINGS)
    | PARAGRAPHS
    | ROWS
    | ROW_GROUPS
    | CELLS
    | {"H", "Table", "L", "LI", "Lbl", "LBody", "TOC", "TOCI", "BlockQuote", "Sect", "Part", "Art"}
)
"""Types that are separate from the text around them. All others are transparent or inline."""

CUTTABLE = frozenset({"Document", "Part", "Art", "Sect", "Div", "NonStruct", "Private"})
"""Types that only group separate elements. A part of one is read as the whole is."""

_PREFORMATTED = re.compile(r"preformat|source.?code|listing|\bpre\b|code.?block", re.IGNORECASE)


def is_preformatted(name: str) -> bool:
    """Return whether a producer's own type name, before its role map, says that lines are as
    typed."""
    return bool(_PREFORMATTED.search(name))

"""Outline items by one regular expression each, as structure elements are read.

A manual has thousands of them, and of each only four entries are asked for (ISO 32000-1, 12.3.3):

    item  = "<<" entry* ">>"
    entry = "/Title" string | "/Dest" "[" reference name number* "]" | "/First" reference
          | "/Next" reference | other
    other = name (name | reference | number | "[" number* "]")

Items that hold more, such as an action or the name of a destination, are left to the general
parser.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from doc2sdk.sources.pdf.objects.strings import hex_bytes
from doc2sdk.sources.pdf.objects.tokens import NOT_A_STREAM, OF_OBJECT, REFERENCE, verbose

_NUMBER = r"[-+.0-9]+(?=[\s/>\]])"

_ITEM = re.compile(
    verbose(rf"""\s*<<(?:\s*(?:
        /Title\s*(?:<(?P<hex>[0-9A-Fa-f]*)>|\((?P<plain>[^()\\\r]*)\))
      | /Dest\s*\[\s*(?P<page>\d+){OF_OBJECT}\s*/[A-Za-z]+(?:\s+(?:null\b|{_NUMBER}))*\s*\]
      | /First\s+(?P<first>\d+){OF_OBJECT}
      | /Next\s+(?P<next>\d+){OF_OBJECT}
      | /(?!(?:Title|Dest|First|Next|A)[\s/<\[(])[A-Za-z]+\s*
        (?:/[A-Za-z]+|{REFERENCE}|{_NUMBER}|\[(?:\s*{_NUMBER})*\s*\])
    ))*\s*>>{NOT_A_STREAM}"""),
    re.VERBOSE,
)


class RawItem(NamedTuple):
    """An outline item as the file has it: the bytes of its title, and the object numbers of the
    page it leads to, of its first child and of the item after it."""

    title: bytes | None
    page: int | None
    first: int | None
    next: int | None


def parse_item(data: bytes, position: int) -> RawItem | None:
    """Return the item at a position, or None if it is not of this grammar."""
    found = _ITEM.match(data, position)
    if found is None:
        return None
    title, digits = found["plain"], found["hex"]
    links = (None if link is None else int(link) for link in found.group("page", "first", "next"))
    return RawItem(title if digits is None else hex_bytes(digits), *links)

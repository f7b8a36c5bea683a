"""Structure elements by one regular expression each.

A tagged document has dozens of elements a page, and making a dictionary of each only to take four
entries out of it costs most of the time reading the tree would. The grammar (ISO 32000-1, 14.7.2):

    element = "<<" entry* ">>"
    entry   = "/S" name | "/Pg" reference | "/K" kids | "/A" attributes | other
    kids    = reference | number | "[" (reference | number)* "]"
    other   = name (name | reference | number | string)

Elements that hold more, such as marked-content references, are left to the general parser.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from doc2sdk.sources.pdf.objects.strings import name_text
from doc2sdk.sources.pdf.objects.tokens import (
    NAME,
    NOT_A_STREAM,
    OF_OBJECT,
    REFERENCE,
    verbose,
)

_NUMBER = rf"-?\d+(?![\w.+-]|{OF_OBJECT})"
_STRING = r"\([^()\\]*\)"

_ATTRIBUTE = rf"""\s*/{NAME}\s*
    (?: /{NAME}
      | -?[\d.]+(?=[\s/>])
      | \[(?:\s*(?:-?[\d.]+(?=[\s\]])|/{NAME}|{_STRING}))*\s*\]
    )"""
_ATTRIBUTES = rf"<<(?:{_ATTRIBUTE})*\s*>>"

_ELEMENT = re.compile(
    verbose(rf"""\s*<<(?:\s*(?:
        /S\s*/(?P<name>[^\s/<>\[\]()%{{}}\x00]+)
      | /Pg\s+(?P<page>\d+){OF_OBJECT}
      | /K\s*
        (?: (?P<kid>\d+){OF_OBJECT}
          | (?P<mcid>\d+)(?![\w.+-]|\s+\d+\s+R)
          | \[(?P<kids>(?:\s*\d+(?:\s+\d+\s+R)?(?=[\s\]]))*)\s*\]
        )
      | /A\s*(?P<attributes>\[(?:\s*(?:{_ATTRIBUTES}|\d+(?=[\s<\]])))*\s*\]|{_ATTRIBUTES})
      | /(?!(?:S|K|Pg|A)[\s/<\[(])[A-Za-z]+\s*(?:/{NAME}|{REFERENCE}|{_NUMBER}|{_STRING})
    ))*\s*>>{NOT_A_STREAM}"""),
    re.VERBOSE,
)


class RawElement(NamedTuple):
    """An element as the file has it: its type, the object number of its page, its kids, and the
    bytes of its attributes. A kid is an object number, or a marked-content id written as
    ``~id``."""

    name: str
    page: int | None
    kids: tuple[int, ...]
    attributes: bytes | None


def parse_element(data: bytes, position: int) -> RawElement | None:
    """Return the element at a position, or None if it is not of this grammar."""
    found = _ELEMENT.match(data, position)
    if found is None:
        return None
    name, page, kid, mcid, kids, attributes = found.groups()
    if name is None:
        return None
    if kid is not None:
        children: tuple[int, ...] = (int(kid),)
    elif mcid is not None:
        children = (~int(mcid),)
    else:
        children = _children(kids) if kids else ()
    return RawElement(_text(name), None if page is None else int(page), children, attributes)


@lru_cache(maxsize=256)
def _text(name: bytes) -> str:
    found = name_text(name)
    return found if isinstance(found, str) else found.decode("utf-8", "replace")


def _children(kids: bytes) -> tuple[int, ...]:
    """Return the kids in a list of numbers and references: ``3 519 0 R``."""
    found: list[int] = []
    for word in kids.split():
        if word == b"R":
            found.pop()
            found.append(~found.pop())
        else:
            found.append(~int(word))
    return tuple(found)

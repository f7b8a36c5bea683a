"""What is printed before and behind a sign: a label, a caption, prose."""

from __future__ import annotations

import re

from doc2sdk.printed.headings import printed_key

OTHER = "*"
"""The class of labels that do not come again."""

PROSE = "~"
"""The class of text that is no label: more words than a label has."""

_MAX_LABEL = 28

_MAX_LABEL_WORDS = 5

_EDGE = re.compile(r"[^\w]+", re.UNICODE)

_LEAD = re.compile(
    r"^\s*(?:[-*•●▪◦·>→\u2022\uf0b7]|\d+(?:\.\d+)*[.)、．]?|[(（]\d+[)）]|[a-z][.)])\s*"
)

_VERSION = re.compile(r"^\s*HTTP/\d", re.IGNORECASE)

_MAX_CAPTION = 60
"""Characters of a short sentence about one request."""


def captioned(label: str, before: str, after: str, is_request: bool) -> str:
    """The label; a long text before the signs that end the line is a caption.

    It ends in a colon, or is a short sentence about one request: ``To sell a boat, call POST /sales``.
    """
    if label != PROSE or after.strip(" .。`"):
        return label
    is_short = is_request and len(before) <= _MAX_CAPTION
    return OTHER if is_short or before.rstrip().endswith((":", "：")) else label


def label_of(text: str) -> str:
    """Return a text as a label for look-up; :data:`PROSE` where it is too long for one."""
    bare = _LEAD.sub("", text)
    key = _EDGE.sub(" ", printed_key(bare)).strip()
    if len(key) > _MAX_LABEL or len(key.split()) > _MAX_LABEL_WORDS:
        return PROSE
    return re.sub(r"\d+", "", key).strip()


def after_class(text: str) -> str:
    if _VERSION.match(text):
        return "version"
    return "words" if _EDGE.sub("", text) else ""

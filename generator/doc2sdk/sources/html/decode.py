"""The text of a document's bytes."""

from __future__ import annotations

import codecs

from bs4.dammit import EncodingDetector

from doc2sdk.sources.html.guess_encoding import guess

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_READ_AS = {
    codec: superset
    for superset, names in {
        "gb18030": "gb2312 gbk x-gbk gb_2312-80 chinese euc-cn hz-gb-2312",
        "cp932": "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j",
        "cp949": "euc-kr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949",
        "big5hkscs": "big5 big5-hkscs x-x-big5 cn-big5",
        "cp1252": "iso-8859-1 iso8859-1 latin1 l1 us-ascii ascii ansi",
        "cp1254": "iso-8859-9 latin5",
        "cp874": "iso-8859-11 tis-620 windows-874",
        "euc_jp": "x-euc-jp",
        "mac_roman": "macintosh x-mac-roman",
        "mac_cyrillic": "x-mac-cyrillic",
    }.items()
    for codec in names.split()
}
"""Declared names and the larger encoding that browsers read them as (Encoding Standard, 4.2)."""

MAX_BAD = 0.02
"""The share of characters outside of ASCII that may be unreadable before a declaration is doubted."""


def decode(data: bytes) -> str:
    """Decode by byte order mark, then as UTF-8 if it is that, then as declared, then by a guess.

    UTF-8 comes before the declaration since text that is valid UTF-8 by chance is next to unknown
    and wrong declarations are not. A page that declares UTF-8 and has a few broken characters is
    read as declared, without them.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = EncodingDetector.find_declared_encoding(
        data, is_html=True, search_entire_document=False
    )
    text = _decoded(data, declared) if declared else None
    if text is not None and _bad_share(text) <= MAX_BAD:
        return text
    return data.decode(guess(data), "replace")


def _decoded(data: bytes, declared: str) -> str | None:
    """The text as its declaration says, or None for a name that nobody knows."""
    name = declared.strip().lower()
    try:
        return data.decode(_READ_AS.get(name, name), "replace")
    except LookupError:
        return None


def _bad_share(text: str) -> float:
    foreign = sum(not sign.isascii() for sign in text)
    return text.count("\ufffd") / foreign if foreign else 0.0

"""The encoding of text that is not UTF-8 and declares nothing, by what it would print.

Every candidate decodes the text; the one whose characters outside of ASCII are mostly those its
language uses all the time wins. Chinese in GBK, read as Big5, gives characters that hardly any text
has.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_PAIR = re.compile(r"[^\W\d_a-zA-Z](?=[^\W\d_a-zA-Z])")
"""A letter outside of ASCII before another one."""

SAMPLE = 200_000
"""Bytes that are looked at."""

MIN_SHARE = 0.5
"""The share of common characters below which nothing is believed, and Windows-1252 is read."""

FALLBACK = "cp1252"
"""It decodes nearly all bytes (HTML standard, 13.2.3.2: the default of Western locales)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """An encoding, and which characters its texts mostly print.

    Some of them must be there at all (``needs``): Japanese has kana. Latin alphabets have few
    letters outside of ASCII and seldom two of them side by side.
    """

    codec: str
    is_common: Callable[[str], bool]
    needs: Callable[[str], bool] | None = None
    needed_share: float = 0.0
    is_latin: bool = False


def _in(letters: str) -> Callable[[str], bool]:
    return frozenset(letters + letters.upper()).__contains__


def _is_kana(sign: str) -> bool:
    return "\u3041" <= sign <= "\u30ff"


def _is_hangul(sign: str) -> bool:
    return "\uac00" <= sign <= "\ud7a3"


def _in_rows(codec: str, first: int, last: int) -> Callable[[str], bool]:
    """Whether a character's first byte in ``codec`` is in the rows of its most used characters."""

    def is_common(sign: str) -> bool:
        if "\u3000" <= sign <= "\u3002" or "\uff01" <= sign <= "\uff5e":
            return True
        try:
            code = sign.encode(codec)
        except UnicodeEncodeError:
            return False
        return len(code) == 2 and first <= code[0] <= last

    return is_common


_KANJI = _in_rows("shift_jis", 0x88, 0x97)
_RUSSIAN = _in("оеаинтсрвлкмдпуяыьз«»–—№…")

CANDIDATES = (
    _Candidate(
        codec="euc_jp",
        is_common=lambda sign: _is_kana(sign) or _KANJI(sign),
        needs=_is_kana,
        needed_share=0.15,
    ),
    _Candidate(
        codec="cp932",
        is_common=lambda sign: _is_kana(sign) or _KANJI(sign),
        needs=_is_kana,
        needed_share=0.15,
    ),
    _Candidate(codec="cp949", is_common=_is_hangul, needs=_is_hangul, needed_share=0.8),
    _Candidate(codec="gb18030", is_common=_in_rows("gb2312", 0xB0, 0xD7)),
    _Candidate(codec="big5hkscs", is_common=_in_rows("big5", 0xA4, 0xC6)),
    _Candidate(
        codec="cp1252",
        is_common=_in("äöüßéèêëàâçîïôùûñóáíúãõåæø“”‘’„–—…•°©®€§·¿¡º«»\xa0´"),
        is_latin=True,
    ),
    _Candidate(
        codec="cp1250",
        is_common=_in("ąćęłńóśźżáčďéěíňřšťúůýžőűöüäşţăâî„”“–—…•°\xa0"),
        is_latin=True,
    ),
    _Candidate(codec="cp1254", is_common=_in("çğıöşüâîİ“”‘’–—…\xa0"), is_latin=True),
    _Candidate(codec="cp1251", is_common=_RUSSIAN, needs=str.islower, needed_share=0.5),
    _Candidate(codec="koi8_r", is_common=_RUSSIAN, needs=str.islower, needed_share=0.5),
    _Candidate(codec="cp866", is_common=_RUSSIAN, needs=str.islower, needed_share=0.5),
    _Candidate(codec="cp1253", is_common=_in("αεηικλμνοπρσςτυωάέήίό«»–—…\xa0")),
)
"""Tried in this order; of two that explain the text equally well, the first is taken."""


def guess(data: bytes) -> str:
    """The codec of ``data``, which is no valid UTF-8."""
    sample = data[:SAMPLE]
    if _is_broken_utf8(sample):
        return "utf-8"
    best, best_share = FALLBACK, MIN_SHARE
    for candidate in CANDIDATES:
        share = _share(candidate, sample)
        if share > best_share:
            best, best_share = candidate.codec, share
    return best


def _is_broken_utf8(sample: bytes) -> bool:
    """Whether the text is UTF-8 in which a tool broke a few characters."""
    text = sample.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    return sum(not sign.isascii() for sign in text) > 10 * bad


def _share(candidate: _Candidate, sample: bytes) -> float:
    """The share of common characters among those outside of ASCII; 0 where the codec does not fit."""
    text = sample.decode(candidate.codec, "replace")
    foreign = [sign for sign in text if not sign.isascii()]
    if not foreign or (candidate.is_latin and 2 * len(_PAIR.findall(text)) > len(foreign)):
        return 0.0
    needs = candidate.needs
    if needs is not None:
        needed = sum(map(needs, foreign))
        if needed < candidate.needed_share * len(foreign):
            return 0.0
    # Two bytes for each wrong character: without this, an encoding of pairs would gain by errors.
    return sum(map(candidate.is_common, foreign)) / (len(foreign) + foreign.count("\ufffd"))

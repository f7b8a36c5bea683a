"""Type words of other languages as English ones."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, pairwise

from doc2sdk.printed.words.language import TOKEN, UNSPACED, Language, lead_of
from doc2sdk.printed.words.tables import LANGUAGES

_CACHED = 4096
"""Types that are kept."""

_OUTER = frozenset({"array", "list", "set", "collection"})
"""Type words that have items."""

_MAX_TYPE = 200
"""Characters; a longer text is no type."""

_MAX_WORDS = 4
"""Words of a text that are looked at to see whether it may begin with a type."""

_LOOKED_AT = 60
"""Characters that these words are looked for in."""

_BLANKS = re.compile(r"\s*")
_JOINT = re.compile(r"\s*[/-]?\s*")
"""What may be printed between the words of one type: ``да/нет``."""

_INNER = re.compile(r"(?P<outer>[A-Za-z]*)\s*(?P<open>[<\[])(?P<type>[^<>\[\]]+)(?P<close>[>\]])")
"""The type of a container's items: ``Array<строка>``."""

_LIGATURES = str.maketrans("（）【】［］，：", "()[][],:")


def english_type(text: str) -> str:
    """The text with the type words that it begins with in English; the text where it begins with none.

    >>> english_type("строка (255)"), english_type("字符串数组"), english_type("liste d'entiers")
    ('string (255)', 'array of string', 'list of integer')
    """
    if not text or len(text) > _MAX_TYPE:
        return text
    return _translated(text) if any(lead_of(word) in _LEADS for word in _first(text)) else text


def _first(text: str) -> list[str]:
    return TOKEN.findall(text[:_LOOKED_AT].lower())[:_MAX_WORDS]


_LEADS = frozenset(lead for language in LANGUAGES for lead in language.type_lookup.leads)


@lru_cache(maxsize=_CACHED)
def _translated(text: str) -> str:
    plain = text.lower().translate(_LIGATURES)
    best: tuple[list[str], int] = ([], 0)
    head_last = False
    for language in LANGUAGES:
        found = _spaced(plain, language) if language.is_spaced else _unspaced(plain, language)
        if found is not None and found[1] > best[1]:
            best, head_last = found, not language.is_spaced
    words, end = best
    rest = text[end:].translate(_LIGATURES)
    inner = _INNER.fullmatch(rest if words else text)
    if inner is not None:
        rest = f"{inner['open']}{english_type(inner['type'])}{inner['close']}"
        return (_ordered(words, head_last=head_last) if words else inner["outer"]) + rest
    return _ordered(words, head_last=head_last) + rest if words else text


def _spaced(text: str, language: Language) -> tuple[list[str], int] | None:
    """The English of the leading type words, and where in the text they end."""
    tokens = list(islice(TOKEN.finditer(text), 2 * _MAX_WORDS))
    words: list[str] = []
    at = end = 0
    is_foreign = False
    while at < len(tokens) and _BLANKS.fullmatch(text[end : tokens[at].start()]):
        is_known = lead_of(tokens[at].group()) in language.type_lookup.leads
        size, english = _longest(tokens, at, text, language) if is_known else (0, "")
        if size == 0:
            if tokens[at].group() not in _PLAIN:
                break
            size, english = 1, tokens[at].group()
        else:
            is_foreign |= english != "of"
        words.append(english)
        at += size
        end = tokens[at - 1].end()
    return (words, end) if is_foreign and words[0] != "of" else None


_PLAIN = frozenset("array boolean float integer json list number object string".split())
"""English type words, which manuals print beside words of their own: ``tableau de string``."""


def _longest(
    tokens: list[re.Match[str]], at: int, text: str, language: Language
) -> tuple[int, str]:
    """The number of words of the longest phrase at ``at`` and its English; 0 where none is there."""
    for size in range(min(language.type_lookup.longest, len(tokens) - at), 0, -1):
        part = tokens[at : at + size]
        gaps = (text[a.end() : b.start()] for a, b in pairwise(part))
        if all(_JOINT.fullmatch(gap) for gap in gaps):
            english = language.type_lookup.of(tuple(match.group() for match in part))
            if english is not None:
                return size, english
    return 0, ""


def _unspaced(text: str, language: Language) -> tuple[list[str], int] | None:
    words: list[str] = []
    end = 0
    while (run := UNSPACED.match(text, end)) is not None:
        lead = language.type_lookup.leading(run.group())
        if lead is None:
            break
        words.append(lead[0])
        end += lead[1]
        end = _past(text, end) if UNSPACED.match(text, _past(text, end)) else end
    return (words, end) if words else None


def _past(text: str, at: int) -> int:
    match = _BLANKS.match(text, at)
    return match.end() if match is not None else at


def _ordered(words: list[str], *, head_last: bool) -> str:
    """The words as English types: ``array string`` is an array of strings."""
    kept = [word for word in words if word != "of"]
    if head_last and len(kept) == 2 and kept[1] in _OUTER:
        kept.reverse()
    if len(kept) >= 2 and kept[0] in _OUTER:
        return f"{kept[0]} of {kept[1]}"
    return " ".join(kept)

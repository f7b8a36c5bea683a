"""Labels of other languages as English ones."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from doc2sdk.printed import code_words, label_forms, vocabulary
from doc2sdk.printed.words.language import TOKEN, Language, Lookup, lead_of
from doc2sdk.printed.words.tables import LANGUAGES

MAX_LABEL = 60
"""Characters; a longer text is no label."""

_CACHED = 16384
"""Labels that are kept: more than a large manual has."""

_MARKS = str.maketrans("：（）【】［］／，、；＊？“”「」『』’ʼ・", ':()[][]/,,;*?""""""\'\' ')
"""Marks of other scripts and the ones that English labels have for them."""

_BETWEEN = re.compile(r"[\s()/,\-–—:*'|?&.#\"`\[\]<>;_+=…]*")
"""What may be printed between the words of a label."""

_HYPHEN = re.compile(r"\s*-?|\s+")
"""What is printed between the words of one phrase: ``Basis-URL`` is two."""

_YES_OR_NO = re.compile(r"\b(?:o/n|s/n|j/n|t/n|e/h|д/н|а/н)\b")
"""The first letters of yes and no in other languages."""

_WORD = re.compile(r"[a-z]+")
_OF = re.compile(r"^(?P<head>[a-z ]+?)(?: of)+(?: the)? (?P<owner>[a-z ]+)$")

WEAK = frozenset({"", "a", "and", "for", "in", "of", "or", "the", "to", "with"})
"""English words that alone make no label: their foreign forms are often words of English, too."""


def _known() -> frozenset[str]:
    rows = [
        *vocabulary.LABELS.values(),
        *vocabulary.COLUMNS.values(),
        vocabulary.DECORATION,
        vocabulary.CORES,
        vocabulary.QUALIFIERS,
        vocabulary.SAMPLE_WORDS,
        vocabulary.PUSH_PROTOCOLS,
        vocabulary.GENERIC_TITLES,
        vocabulary.STATUS_COLUMNS,
        vocabulary.STATUS_LABELS,
        vocabulary.SERVER_LABELS,
        vocabulary.SECURITY_WORDS,
        vocabulary.INBOUND_TITLES,
        vocabulary.COMMON_WORDS,
        vocabulary.LOCATION_WORDS,
        vocabulary.MARKS,
        vocabulary.TITLE_NOISE,
        code_words.CODE_KINDS,
        code_words.MESSAGE_COLUMNS,
        label_forms.UNUSED_COLUMNS,
    ]
    for form in (
        *(form for forms in label_forms.LABEL_FORMS.values() for form in forms),
        *label_forms.COLUMN_FORMS.values(),
    ):
        rows += [form.cores, form.modifiers]
    return frozenset(word for row in rows for text in row for word in _WORD.findall(text))


ENGLISH = _known()
"""Every word that some table of the English vocabulary holds."""


def to_english(text: str) -> str:
    """The label in English, lower case; the text as it is where a word of it is unknown.

    >>> to_english("请求参数"), to_english("Código de estado"), to_english("List of boats")
    ('request parameters', 'status code', 'List of boats')
    """
    return _translated(text) if 0 < len(text) <= MAX_LABEL else text


@lru_cache(maxsize=_CACHED)
def _translated(text: str) -> str:
    plain = unicodedata.normalize("NFC", text).translate(_MARKS).lower()
    plain = plain.replace("i\u0307", "i")  # The lower case of the Turkish dotted capital.
    plain = _YES_OR_NO.sub("y/n", plain)
    for language in _languages_of(TOKEN.findall(plain)):
        if (found := _in_language(plain, language)) is not None:
            return found
    return text


def known_words(text: str) -> list[str]:
    """The English for those words of a text that are known, in the language that knows most of them.

    >>> known_words("Các tham số trong Body"), known_words("Informações da requisição")
    (['parameters', 'body'], ['request'])
    """
    return [*_known_words(text)]


@lru_cache(maxsize=_CACHED)
def _known_words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFC", text).translate(_MARKS).lower()
    tokens = tuple(TOKEN.findall(plain))
    having = {n for token in tokens for n in _BY_LEAD.get(lead_of(token), ())}
    found = [_known_in(tokens, LANGUAGES[number].lookup) for number in sorted(having)]
    english = [token for token in tokens if token in ENGLISH]
    most: list[str] = max([english, *found], key=len)
    return tuple(most)


def _known_in(tokens: tuple[str, ...], lookup: Lookup) -> list[str]:
    words: list[str] = []
    at = 0
    while at < len(tokens):
        taken = _phrase(tokens, at, lookup)
        words += [word for part in taken[0] for word in part.split()] if taken is not None else []
        at += taken[1] if taken is not None else 1
    return [word for word in words if word not in WEAK]


def _languages_of(words: list[str]) -> tuple[Language, ...]:
    """The languages that may have every word that is no English one; () where all are English."""
    left: set[int] | None = None
    for word in words:
        if word in ENGLISH or word.isdigit():
            continue
        having = _BY_LEAD.get(lead_of(word), frozenset())
        left = set(having) if left is None else left & having
        if not left:
            return ()
    return tuple(LANGUAGES[number] for number in sorted(left or ()))


def _by_lead() -> dict[str, frozenset[int]]:
    """The numbers of the languages by the letters that their words begin with."""
    found: dict[str, set[int]] = {}
    for number, language in enumerate(LANGUAGES):
        for lead in language.lookup.leads:
            found.setdefault(lead, set()).add(number)
    return {lead: frozenset(numbers) for lead, numbers in found.items()}


_BY_LEAD = _by_lead()


def _in_language(text: str, language: Language) -> str | None:
    """The text in English where each of its words is the language's or English, else None."""
    parts: list[str] = []
    run: list[str] = []
    found = False
    end = 0
    for match in TOKEN.finditer(text):
        between = text[end : match.start()]
        if not _BETWEEN.fullmatch(between):
            return None
        is_apart = _HYPHEN.fullmatch(between) is None
        if is_apart and run:
            english = _run(tuple(run), language.lookup)
            if english is None:
                return None
            parts.append(english[0])
            found |= english[1]
            run = []
        if is_apart:
            parts.append(between.strip())
        run.append(match.group())
        end = match.end()
    english = _run(tuple(run), language.lookup)
    if english is None or not (found or english[1]) or not _BETWEEN.fullmatch(text[end:]):
        return None
    parts += [english[0], text[end:].strip()]
    return _joined(parts)


def _run(tokens: tuple[str, ...], lookup: Lookup) -> tuple[str, bool] | None:
    """The English for words with nothing but blanks between, and whether a telling one is the language's."""
    words: list[str] = []
    found = False
    at = 0
    while at < len(tokens):
        taken = _phrase(tokens, at, lookup)
        if taken is None:
            return None
        english, size, is_foreign = taken
        words += english
        found |= is_foreign and any(word not in WEAK for word in english)
        at += size
    return _ordered(" ".join(word for word in words if word)), found


def _phrase(tokens: tuple[str, ...], at: int, lookup: Lookup) -> tuple[list[str], int, bool] | None:
    """The English of the longest phrase at ``at``, its number of words, whether it is the language's."""
    for size in range(min(lookup.longest, len(tokens) - at), 0, -1):
        english = lookup.of(tokens[at : at + size])
        is_link = english in WEAK and len(tokens) > 1
        if size == 1 and not is_link and (tokens[at] in ENGLISH or tokens[at].isdigit()):
            return [tokens[at]], 1, False
        if english is not None:
            return [english], size, True
    parts = lookup.parts_of(tokens[at], ENGLISH)
    return (parts, 1, True) if parts is not None else None


def _ordered(text: str) -> str:
    """The words in English order: "parameters of the request" is "request parameters"."""
    match = _OF.match(text)
    if match is None:
        return text
    return f"{_ordered(match['owner'])} {match['head']}"


def _joined(parts: list[str]) -> str:
    """The parts with blanks between words; a word that both languages of a label print counts once."""
    out = ""
    said: set[str] = set()
    for part in parts:
        if _WORD.search(part) is None:
            out += part
            continue
        new = " ".join(word for word in part.split() if word not in said)
        said.update(part.split())
        out += f" {new}" if out[-1:].isalnum() and new else new
    return out.replace("()", "").strip(" /-–—,|")

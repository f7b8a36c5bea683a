"""What a heading or label announces.

::

    heading = [number] word* ":"?
    word    = decoration | qualifier | core | protocol | status code

A heading announces something only if every word of it is known: "Request a callback" does not
announce a request.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from doc2sdk.printed import label_forms, vocabulary
from doc2sdk.printed.broken_words import rejoined
from doc2sdk.printed.label_forms import Form
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.words import known_words, to_english

_NUMBERING = re.compile(
    r"^\s*(?:(?:\d+(?:\.\d+)*[.)]?|[ivx]+\.|[a-z]\))\s+"
    r"|(?:\d+(?:\.\d+)*[.)、．]?|[（(](?:\d+|[一二三四五六七八九十]+)[)）]|[一二三四五六七八九十]+[、．.])\s*(?=[\u3041-\u9fff\uac00-\ud7a3]))",
    re.IGNORECASE,
)
"""The number of a chapter; before letters of scripts without blanks it needs none: ``1.2请求参数``."""

_WORD = re.compile(r"[a-z]+(?:/[a-z]+)?|[1-5]\d\d")
_MEDIA_TYPE = re.compile(r"\b(?:application|text|multipart)/[\w.+*-]+")
_MEDIA_TYPES = re.compile(
    r"(?:content[- ]type:?\s*)?(?:(?:application|audio|image|multipart|text)/[\w.+*-]+?[\s,|;/]*)+"
)
_REMARK = re.compile(r"\s+[-–—]\s+|\s+\(|:\s+")
_STATUS = re.compile(
    r"(?P<label>(?:http )?(?:status(?: code)?|code|response)[:\s]\s*)?(?P<code>[1-5]\d\d)(?!\d)(?P<rest>.*)"
)
_NOUN = re.compile(
    r"(?:error |success(?:ful)? )?responses?(?: (?:body|examples?|headers?|samples?|schema))?"
    r"(?:\s*[-–—:(].*)?"
)
"""What stands behind the status of a line such as "400 Response (application/json)"."""
MAX_STATUS_LINE = 80
"""Characters; a longer line that starts with a status is prose."""
MAX_TITLE = 100
"""Characters; a longer line is a sentence, not a heading."""

_SENT_BY = {"get": "query", "post": "form"}
"""Where parameters go that a label names by a method: "POST parameters:", as of PHP's variables."""

_KEPT = 8192
"""Texts whose meaning is kept, since each is asked about many times."""
_MAX_KEPT = 120
"""Characters of a text that is kept; longer ones are prose, and hardly come twice."""

_PART = re.compile(r"[a-z]+(?:/[a-z]+)*")
_MAX_PARTS = 6
"""Words a label may have; more is a sentence."""
_DRAWN = re.compile(r"[\u2190-\u21ff\u2300-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+|^\s*:[a-z_]+:")
"""Arrows, signs and emoji, which decorate headings; also by their names: ``:wrench: Parameters``."""

_EDGES = " \t:：*?.-–—"
_WIDE = str.maketrans("：（）－", ":()-")
_CODE_BEHIND = re.compile(r"(?P<label>\D{2,40}?)[\s:(]*(?P<code>[1-5]\d\d\b.*)", re.DOTALL)
"""A label and the status behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingMeaning:
    """``qualifier`` is the words that narrow it ("query"); ``protocol`` a push protocol's name."""

    role: Role
    qualifier: str = ""
    protocol: str = ""
    status: int | None = None


def is_title(text: str) -> bool:
    """Whether a line may be a title: short, and no sentence."""
    return 0 < len(text) <= MAX_TITLE and "\n" not in text and text[-1] not in ".,;!?。，；！？"


def without_number(text: str) -> str:
    """Return a heading without its chapter number."""
    return _NUMBERING.sub("", text).strip() or text.strip()


def label_key(text: str) -> str:
    """Return a label for look-up: as :func:`printed_key`, and in English where it is of another language."""
    return _kept_key(text) if len(text) <= _MAX_KEPT else _label_key(text)


def _label_key(text: str) -> str:
    return to_english(printed_key(text))


_kept_key = lru_cache(maxsize=_KEPT)(_label_key)


def printed_key(text: str) -> str:
    """Return a label as printed: lower case, no numbering, colon or other edge marks, single blanks."""
    words = _NUMBERING.sub("", _DRAWN.sub("", text)).lower().replace("’", "'").split()
    return " ".join(words).strip(_EDGES)


def label_role(text: str) -> Role | None:
    """Return what a label with one value announces."""
    return _role_of_key(label_key(text))


@lru_cache(maxsize=_KEPT)
def _role_of_key(key: str) -> Role | None:
    listed = next((role for role, labels in vocabulary.LABELS.items() if key in labels), None)
    if listed is not None or key in vocabulary.SERVER_LABELS:
        return listed
    forms = label_forms.LABEL_FORMS.items()
    return next((role for role, some in forms if any(_fits(key, form) for form in some)), None)


@lru_cache(maxsize=4096)
def header_kind(text: str) -> Column | None:
    """Return what a header cell announces, also where its narrow column broke a word: "Mandato ry"."""
    whole = _header_kind(text)
    if whole is not None:
        return whole
    found = (_header_kind(joined) for joined in rejoined(text))
    return next((kind for kind in found if kind is not None), None)


def _header_kind(text: str) -> Column | None:
    key = label_key(text)
    listed = next((col for col, labels in vocabulary.COLUMNS.items() if key in labels), None)
    if listed is not None:
        return listed
    return next((col for col, form in label_forms.COLUMN_FORMS.items() if _fits(key, form)), None)


def is_unused_column(text: str) -> bool:
    """Whether a header cell is that of row numbers or the like."""
    parts = label_key(text).replace(".", " ").split()
    return bool(parts) and all(part in label_forms.UNUSED_COLUMNS for part in parts)


def _fits(key: str, form: Form) -> bool:
    parts = _PART.findall(key)
    if _PART.sub("", key).strip(" ()/,-|?&'\"") or len(parts) > _MAX_PARTS:
        return False
    needed = not form.needs or any(part in form.needs for part in parts)
    known = all(part in form.cores or part in form.modifiers for part in parts)
    return needed and known and any(part in form.cores for part in parts)


def is_media_type(text: str) -> bool:
    """Whether a line is a media type or several, which may be called so."""
    return _MEDIA_TYPES.fullmatch(label_key(text)) is not None


def classify_heading(text: str) -> HeadingMeaning | None:
    """Return what a heading announces, or None where a word of it is unknown.

    Behind a dash or in brackets any words may stand: "Request Example - by name".
    """
    return _classified(text) if len(text) <= _MAX_KEPT else _classify(text)


def _classify(text: str) -> HeadingMeaning | None:
    text = text.translate(_WIDE)
    if (status := _status_line(text)) is not None:
        words = _WORD.findall(label_key(text))
        qualifier = " ".join(word for word in words if word in vocabulary.HEADER_WORDS)
        return HeadingMeaning(role=Role.RESPONSE, status=status, qualifier=qualifier)
    whole = _announce(text)
    head = _REMARK.split(text.strip(), maxsplit=1)[0]
    return whole if whole is not None or head == text.strip() else _announce(head)


_classified = lru_cache(maxsize=_KEPT)(_classify)


_PART_ROLES = (Role.ERRORS, Role.STATUS, Role.RESPONSE, Role.PARAMETERS, Role.REQUEST)
"""What the name of an operation's part may announce by one word, the surest first."""


_PART_CORES = {**vocabulary.CORES, "field": Role.PARAMETERS}


@lru_cache(maxsize=_KEPT)
def classify_part(text: str) -> HeadingMeaning | None:
    """Return what a heading inside of an operation announces: one known word is enough there.

    "Response information" has an unknown word and is none of an operation that is known to be above it.
    """
    said = classify_heading(text)
    if said is not None or not is_title(text.strip().rstrip(".")):
        return said
    words = known_words(printed_key(text))
    cores = {_PART_CORES[word] for word in words if word in _PART_CORES}
    role = next((role for role in _PART_ROLES if role in cores), None)
    if role is None:
        return None
    qualifier = " ".join(word for word in words if word in vocabulary.QUALIFIERS)
    return HeadingMeaning(role=role, qualifier=qualifier)


_FIELD_WORDS = frozenset({"attributes", "field", "fields", "properties"})
_ASKED_WORDS = frozenset(
    "argument arguments input param parameter parameters params request".split()
)


def names_fields(text: str) -> bool:
    """Whether a heading is about fields and not about parameters: those may be of either message.

    >>> names_fields("Description of the fields"), names_fields("Request fields")
    (True, False)
    """
    words = set(known_words(printed_key(text)))
    return bool(words & _FIELD_WORDS) and not words & _ASKED_WORDS


def _status_line(text: str) -> int | None:
    """Return the status of a line that is about one: "Status: 200", "404 Not Found - no such user"."""
    plain = text.strip(_EDGES).lower()
    match = _STATUS.match(plain)
    if match is None:
        behind = _CODE_BEHIND.fullmatch(plain) if len(text) <= MAX_STATUS_LINE else None
        label = to_english(behind["label"]) if behind is not None else ""
        if behind is None or label == behind["label"]:
            return None
        match = _STATUS.match(f"{label}: {behind['code']}")
    if match is None:
        return None
    reason = match["rest"].strip(_EDGES + "(")
    named = reason.startswith(vocabulary.REASONS) or _NOUN.fullmatch(reason)
    is_about = match["label"] or (reason and named)
    return int(match["code"]) if is_about and len(text) <= MAX_STATUS_LINE else None


def _announce(text: str) -> HeadingMeaning | None:
    key = _MEDIA_TYPE.sub("", label_key(text))
    words = _WORD.findall(key)
    if len(words) == 2 and words[0] in _SENT_BY and text.rstrip().endswith(":"):
        is_list = vocabulary.CORES.get(words[1]) is Role.PARAMETERS
        qualifier = _SENT_BY[words[0]]
        return HeadingMeaning(role=Role.PARAMETERS, qualifier=qualifier) if is_list else None
    if not words or len(words) > 6 or not _is_all_words(key, words):
        return None
    cores = {vocabulary.CORES[word] for word in words if word in vocabulary.CORES}
    protocol = next(
        (vocabulary.PUSH_PROTOCOLS[w] for w in words if w in vocabulary.PUSH_PROTOCOLS), ""
    )
    status = next((int(word) for word in words if word.isdigit()), None)
    role = _role(words, cores, protocol, status)
    if role is None and text.rstrip().endswith(":") and set(words) <= vocabulary.MARKS:
        # "Required:" parts an operation's parameters; without the colon it marks one of them.
        role = Role.PARAMETERS
    if role is None:
        return None
    qualifier = " ".join(word for word in words if word in vocabulary.QUALIFIERS)
    return HeadingMeaning(role=role, qualifier=qualifier, protocol=protocol, status=status)


_KNOWN_WORDS = (
    vocabulary.DECORATION
    | vocabulary.QUALIFIERS
    | vocabulary.CORES.keys()
    | vocabulary.PUSH_PROTOCOLS.keys()
)


def _is_all_words(key: str, words: list[str]) -> bool:
    rest = _WORD.sub("", key).strip(" ()/,-:*'\"")
    return not rest and all(word in _KNOWN_WORDS or word.isdigit() for word in words)


def _role(words: list[str], cores: set[Role], protocol: str, status: int | None) -> Role | None:
    if protocol:
        return Role.NOTIFICATION
    found = next((role for role in vocabulary.PRECEDENCE if role in cores), None)
    if found is Role.RESPONSE and Role.PARAMETERS in cores:
        return Role.RESPONSE
    if found is not None:
        return found
    if vocabulary.SAMPLE_WORDS & set(words):
        return Role.SAMPLE
    if status is not None:
        return Role.RESPONSE
    # "Required headers", "HTTP headers": a place, and nothing else that says what is there.
    places = set(words) - {"http"} - vocabulary.MARKS
    return Role.PARAMETERS if places and places <= vocabulary.PLACES else None

"""Tokens of printed JSON: strings, words, white space and comments, with the repairs they need."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

from doc2sdk.model import JsonValue

SPACE = re.compile(r"[\s\u00a0\ufeff]*")
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/|\#[^\n]*", re.DOTALL)
ELISION = re.compile(r"\.{2,}|…|\[\s*(?:\.{3}|…)\s*\]|\(\s*(?:\.{3}|…)\s*\)")
NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.-])")
BARE = re.compile(r"<[^<>\n]*>|\{\{[^{}\n]*\}\}|[^\s,:\[\]{}\"'“”][^,:\[\]{}\"\n]*")
BARE_KEY = re.compile(r"[A-Za-z_$][\w$.-]*")

QUOTES = {'"': '"', "'": "'", "“": "”", "”": "”", "‘": "’", "`": "`"}
WORDS: dict[str, JsonValue] = {"true": True, "false": False, "null": None}
PYTHON_WORDS: dict[str, JsonValue] = {"True": True, "False": False, "None": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """One repair: its name, where it is in the text, and the text before and after."""

    rule: str
    start: int
    before: str
    after: str


class NotJsonError(ValueError):
    """The text is no JSON that the known repairs could mend; ``start`` says from where on."""

    def __init__(self, start: int) -> None:
        super().__init__(f"no JSON value at offset {start}")
        self.start = start


@dataclass(slots=True)
class Scanner:
    """A cursor over the text that collects fixes."""

    text: str
    at: int = 0
    fixes: list[Fix] = field(default_factory=list)

    def fix(self, rule: str, start: int, before: str, after: str) -> None:
        self.fixes.append(Fix(rule=rule, start=start, before=before, after=after))

    def peek(self) -> str:
        """Return the next character after white space and comments; empty at the end."""
        while True:
            self.at = _end(SPACE, self.text, self.at)
            comment = COMMENT.match(self.text, self.at)
            if comment is None:
                return self.text[self.at : self.at + 1]
            self.fix("comment", self.at, comment.group(), "")
            self.at = comment.end()

    def take(self, pattern: re.Pattern[str]) -> str | None:
        match = pattern.match(self.text, self.at)
        if match is None or not match.group():
            return None
        self.at = match.end()
        return match.group()

    def string(self, *, is_key: bool) -> str:
        """Return the string that starts at the cursor, whatever quotes it has."""
        start = self.at
        opening = self.text[start]
        closing = _closing(self.text, start, is_key)
        inner = self.text[start + 1 : closing]
        self.at = closing + 1
        value = _unescape(inner, QUOTES[opening])
        printed = self.text[start : self.at]
        if rule := _string_fault(opening, self.text[closing], inner):
            self.fix(rule, start, printed, json.dumps(value, ensure_ascii=False))
        return value


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _closing(text: str, start: int, is_key: bool) -> int:
    """Return where the string at ``start`` ends.

    Its own quote ends it if a delimiter follows. Before that, another quote that a delimiter
    follows ends it too: ``"id': "x"`` mixes quotes. Failing both, the first own quote ends it.
    """
    own = QUOTES[text[start]]
    first = mixed = -1
    index = start + 1
    while index < len(text):
        char = text[index]
        if char == "\\":
            index += 2
            continue
        if char == own:
            if _is_delimited(text, index + 1, is_key):
                return mixed if mixed >= 0 and first >= 0 else index
            if first >= 0 and mixed < 0 and _starts_value(text, index + 1):
                return first
            first = index if first < 0 else first
            if mixed >= 0:
                return mixed
            if _starts_value(text, index + 1):
                return index
        elif mixed < 0 and char in "\"'”" and _is_delimited(text, index + 1, is_key):
            mixed = index
        elif char == "\n" and mixed >= 0:
            return mixed
        index += 1
    if first >= 0 or mixed >= 0:
        return max(first, mixed) if first < 0 or mixed < 0 else min(first, mixed)
    raise NotJsonError(start)


def _is_delimited(text: str, at: int, is_key: bool) -> bool:
    after = text[_end(SPACE, text, at) :][:1]
    return after == ":" if is_key else after in (",", "}", "]", "")


def _starts_value(text: str, at: int) -> bool:
    """Whether a value or a new line follows: the comma or colon between was forgotten."""
    return re.match(r"[ \t]*(?:\n|[\"'{\[\d-]|true\b|false\b|null\b|//|\#)", text[at:]) is not None


def _unescape(inner: str, quote: str) -> str:
    """Return the string's value; an escape that JSON does not know stands for itself."""
    body = inner.replace("\\" + quote, quote) if quote != '"' else inner
    body = re.sub(r'(?<!\\)((?:\\\\)*)"', r'\1\\"', body)
    body = body.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
    try:
        value = json.loads(f'"{body}"', strict=False)
    except ValueError:
        return inner
    return value if isinstance(value, str) else inner


def _string_fault(opening: str, closing: str, inner: str) -> str | None:
    if closing != QUOTES[opening]:
        return "mixed-quotes"
    if opening == "'":
        return "single-quotes"
    if opening != '"':
        return "typographic-quotes"
    if re.search(r'(?<!\\)(?:\\\\)*"', inner):
        return "unescaped-quote"
    return "line-break-in-string" if "\n" in inner else None

"""Block quotes that are notices: ``> [!NOTE]``, ``> **Note:** text``, ``> Note: text``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from doc2sdk.sources.blocks import ADMONITION_LABELS

_WORD = "(?P<word>" + "|".join(sorted(ADMONITION_LABELS)) + ")"
_ICON = r"(?:[^\w\s*_:\[]+\s*)?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\[!{_WORD}\][^\S\n]*(?:\n|\Z)",
        rf"{_ICON}(?P<mark>\*\*|__){_ICON}{_WORD}\s*[:!.]?(?P=mark)\s*[:!.–—-]?\s*",
        rf"{_ICON}{_WORD}\s*(?::\s*|\n|\Z)",
    )
)
"""How a quote says that it is a notice, a pictogram before the word or not."""


def quoted_notices(state: StateCore) -> None:
    """Turns the quotes that open with a notice's word into notices, before inlines are parsed."""
    out: list[Token] = []
    closings: dict[int, str] = {}
    tokens = state.tokens
    skip = 0
    for index, token in enumerate(tokens):
        if skip:
            skip -= 1
        elif token.type == "blockquote_open" and (label := _label(tokens[index : index + 3])):
            token.tag = closings[token.level] = "div"
            token.attrs = {"class": "admonition"}
            inline = tokens[index + 2]
            out += [token, *_paragraph(inline, _printed(label))]
            inline.content, skip = _rest(inline, label)
        elif token.type == "blockquote_close" and token.level in closings:
            token.tag = closings.pop(token.level)
            out.append(token)
        else:
            out.append(token)
    state.tokens = out


def _label(tokens: Sequence[Token]) -> re.Match[str] | None:
    if [token.type for token in tokens[1:]] != ["paragraph_open", "inline"]:
        return None
    matches = (form.match(tokens[2].content) for form in _FORMS)
    return next((match for match in matches if match), None)


def _printed(label: re.Match[str]) -> str:
    """``[!NOTE]`` is shown as "Note"."""
    word = label["word"]
    return word.capitalize() if label[0].startswith("[!") else word


def _paragraph(inline: Token, text: str) -> list[Token]:
    """A paragraph of its own for the label."""
    opening = Token("paragraph_open", "p", 1, map=inline.map, block=True)
    content = Token("inline", "", 0, map=inline.map, content=text, children=[], block=True)
    return [opening, content, Token("paragraph_close", "p", -1, block=True)]


def _rest(inline: Token, label: re.Match[str]) -> tuple[str, int]:
    """What follows the label in its paragraph, and how many tokens to leave out if nothing does."""
    rest = inline.content[label.end() :]
    if not rest:
        return rest, 3
    if inline.map is not None:
        start, end = inline.map
        inline.map = [min(start + label[0].count("\n"), end - 1), end]
    return rest, 0

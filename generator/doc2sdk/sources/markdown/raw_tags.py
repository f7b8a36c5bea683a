"""Raw HTML inside Markdown, told from what only looks like it.

References print placeholders (``/users/<id>``) and XML where HTML could stand. A tag counts as HTML
if HTML has an element of that name and the tag has its counterpart, where it needs one; every
other tag is text. Without this an unclosed tag would swallow the rest of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from markdown_it.token import Token

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][\w:.-]*)(?P<rest>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*)>"
)
_HIDING = "script style".split()
_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)|<![A-Za-z\[][^>]*(?:>|\Z)"
    rf"|<(?P<name>{'|'.join(_HIDING)})\b[^>]*>.*?(?:</(?P=name)\s*>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
"""Comments, instructions, and elements whose content is no text of the document."""

_COMPONENT = re.compile(r"[A-Z][A-Za-z0-9.]*[a-z][A-Za-z0-9.]*")
"""A component of a site generator (``<TabItem>``): its tag shows nothing."""

_VOID = frozenset("br hr img wbr area base col embed input link meta param source track".split())
_OPTIONAL_END = frozenset(
    "p li dt dd tr td th thead tbody tfoot colgroup option optgroup rt rp".split()
)
_ELEMENTS = (
    frozenset(
        "a abbr acronym address article aside audio b bdi bdo big blockquote body button canvas caption "
        "center cite code data datalist del details dfn dialog dir div dl em fieldset figcaption figure "
        "font footer form h1 h2 h3 h4 h5 h6 head header hgroup html i iframe ins kbd label legend main map mark "
        "menu meter nav noscript object ol output picture pre progress q ruby s samp search section select slot "
        "small span strike strong sub summary sup svg table template textarea time tt u ul var video".split()
    )
    | _VOID
    | _OPTIONAL_END
)
"""Elements of the HTML standard that can hold or show something of a text."""

_GROUPS = frozenset(
    "address article aside center details div fieldset footer form header main nav section".split()
)
"""Elements that only group: without its end, a tag in a line of tags shows nothing."""

_SHOWN_VOID = frozenset({"br", "hr", "img", "wbr"})


@dataclass(slots=True)
class _Tag:
    """One tag as printed; ``after`` is the character before it, a sign in a URL for placeholders."""

    text: str
    name: str
    is_end: bool
    closes_itself: bool
    after: str
    paired: bool = False


def screen(tokens: Sequence[Token]) -> None:
    """Makes every raw HTML token safe to hand on: HTML that is balanced, or escaped text."""
    blocks: list[tuple[Token, str]] = []
    for token in tokens:
        if token.type == "inline":
            _screen_inline(token.children or [])
        elif token.type == "html_block" and _is_markup(token.content):
            token.type, token.info = "code_block", ""
        elif token.type == "html_block":
            blocks.append((token, _UNSEEN.sub(_blank, token.content)))
    tags = {id(token): [_tag(match) for match in _TAG.finditer(text)] for token, text in blocks}
    _pair([tag for found in tags.values() for tag in found])
    for token, text in blocks:
        token.content = _rewritten(text, tags[id(token)])


def _blank(match: re.Match[str]) -> str:
    """As many line ends as were there, so that the lines below keep their numbers."""
    return "\n" * match[0].count("\n")


def _is_markup(text: str) -> bool:
    """Whether a block is a piece of XML: it starts with a declaration, or an element of no HTML
    that it also closes on a line further down."""
    stripped = text.strip()
    if stripped.lower().startswith("<?xml"):
        return True
    first = _TAG.match(stripped)
    if first is None or first["end"] or "\n" not in stripped:
        return False
    is_html = first["name"].lower() in (*_ELEMENTS, *_HIDING)
    return not is_html and stripped.endswith(f"</{first['name']}>")


def _tag(match: re.Match[str]) -> _Tag:
    before = match.string[match.start() - 1] if match.start() else ""
    return _make(match[0], match, before)


def _make(text: str, match: re.Match[str], before: str) -> _Tag:
    return _Tag(
        text=text,
        name=match["name"],
        is_end=match["end"] == "/",
        closes_itself=match["rest"].endswith("/"),
        after=before,
    )


def _pair(tags: Iterable[_Tag]) -> None:
    """Marks the tags that have their counterpart."""
    waiting: dict[str, list[_Tag]] = {}
    for tag in tags:
        name = tag.name.lower()
        if not tag.is_end:
            if not tag.closes_itself:
                waiting.setdefault(name, []).append(tag)
        elif waiting.get(name):
            waiting[name].pop().paired = tag.paired = True


def _screen_inline(children: Sequence[Token]) -> None:
    found: list[tuple[Token, _Tag | None]] = []
    before = ""
    for child in children:
        if child.type == "html_inline":
            match = _TAG.fullmatch(child.content)
            found.append((child, _make(child.content, match, before) if match else None))
        before = child.content[-1:] if child.type == "text" else ""
    _pair([tag for _, tag in found if tag])
    for child, tag in found:
        if tag is None:
            # A comment or an instruction; one that is not closed is no inline HTML.
            child.content = ""
        elif _is_text(tag):
            child.type = "text"
        else:
            child.content = _shown(tag)


def _rewritten(text: str, tags: Sequence[_Tag]) -> str:
    """The text of an HTML block with its tags as :func:`_shown` gives them."""
    parts: list[str] = []
    at = 0
    is_component = len(tags) == 1 and _COMPONENT.fullmatch(tags[0].name) is not None
    for tag, match in zip(tags, _TAG.finditer(text), strict=True):
        parts.append(text[at : match.start()].replace("<", "&lt;"))
        alone = is_component and match[0] == text.strip()
        parts.append(
            "" if alone else escape(tag.text) if _is_text(tag, is_block=True) else _shown(tag)
        )
        at = match.end()
    return "".join(parts) + text[at:].replace("<", "&lt;")


def _is_text(tag: _Tag, *, is_block: bool = False) -> bool:
    name = tag.name.lower()
    if name in _VOID:
        return name not in _SHOWN_VOID and tag.after in tuple("/=?&:")
    if name in _OPTIONAL_END:
        return not tag.paired and not tag.is_end and tag.after in tuple("/=?&:")
    if is_block and name in _GROUPS:
        return not tag.paired and not tag.is_end and tag.after in tuple("/=?&:")
    if name in _ELEMENTS:
        return not tag.paired and not tag.is_end
    if _COMPONENT.fullmatch(tag.name):
        return not tag.paired and not tag.closes_itself
    return True


def _shown(tag: _Tag) -> str:
    """The tag to hand on: none for components and for ends without a start."""
    name = tag.name.lower()
    if name in _VOID and not tag.is_end:
        # The tree builder remembers every void element that does not close itself.
        return tag.text if tag.closes_itself else f"{tag.text[:-1]}/>"
    if name in _OPTIONAL_END and not tag.is_end:
        return tag.text
    return tag.text if name in _ELEMENTS and tag.paired else ""

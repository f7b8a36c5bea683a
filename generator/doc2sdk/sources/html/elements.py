"""Questions about elements: names, furniture, what a page shows of them."""

from __future__ import annotations

from bs4 import Tag

from doc2sdk.sources.blocks import Furniture
from doc2sdk.sources.html import vocabulary


def attribute(tag: Tag, name: str) -> str:
    """An attribute as a string; class lists joined by blanks; empty when absent."""
    value = tag.get(name)
    if isinstance(value, list):
        return " ".join(value)
    return value or ""


def names(tag: Tag) -> frozenset[str]:
    """The element's class names and id, lower case."""
    return frozenset(f"{attribute(tag, 'class')} {attribute(tag, 'id')}".lower().split())


def furniture(tag: Tag) -> Furniture | None:
    """What part of the page's surroundings an element is, or None for content."""
    role = attribute(tag, "role").lower()
    if role == "main" or tag.name in ("main", "body", "html"):
        return None
    kind = vocabulary.FURNITURE_ELEMENTS.get(tag.name) or vocabulary.FURNITURE_ROLES.get(role)
    if kind is not None:
        return kind
    if tag.name in vocabulary.HEADINGS or tag.name in ("p", "table", "pre", "td", "th", "dt", "dd"):
        return None
    tokens = names(tag)
    for kind, known in vocabulary.FURNITURE_NAMES.items():
        if tokens & known and not _holds_main(tag):
            return kind if not _holds_content(tag) else None
    return Furniture.CONTENTS if tokens & vocabulary.MAYBE_CONTENTS and _is_linked(tag) else None


def _holds_content(tag: Tag) -> bool:
    """Whether code or a table is inside: generators name the section of a group "Search" by its class."""
    return tag.find(["pre", "table"]) is not None


def _is_linked(tag: Tag) -> bool:
    """Whether most of an element's text is links, as in a table of contents."""
    links = [len(link.get_text(strip=True)) for link in tag.find_all("a", href=True)]
    return len(links) > 1 and 2 * sum(links) >= len(tag.get_text(strip=True))


def _holds_main(tag: Tag) -> bool:
    """Whether the page's main content is inside: layouts wrap everything in ``.sidebar`` and such."""
    return tag.find("main") is not None or tag.find(True, attrs={"role": "main"}) is not None


def silent(tag: Tag) -> bool:
    """Whether an element's text is a control (permalink sign, line numbers), not content."""
    return bool(names(tag) & vocabulary.SILENT_NAMES)


def is_parted(tag: Tag) -> bool:
    """Whether the page's style sheet prints a colon before an element (docutils' classifiers)."""
    if "classifier" not in names(tag):
        return False
    before = tag.find_previous_sibling(True)
    return not (isinstance(before, Tag) and "classifier-delimiter" in names(before))


def anchor(tag: Tag) -> str | None:
    """The id that links to an element use: its own, or the first inside it."""
    own = attribute(tag, "id")
    if own:
        return own
    inner = tag.find(True, attrs={"id": True}) or tag.find("a", attrs={"name": True})
    if isinstance(inner, Tag):
        return attribute(inner, "id") or attribute(inner, "name") or None
    return None


def language(tag: Tag) -> str | None:
    """The language a ``pre`` declares: on itself, on a ``code`` inside, or on the wrappers around."""
    candidates = [tag, *tag.find_all("code", limit=1), *list(tag.parents)[:2]]
    for element in candidates:
        for token in attribute(element, "class").split():
            for prefix in ("language-", "lang-", "highlight-", "highlight-source-", "brush:"):
                if token.startswith(prefix) and len(token) > len(prefix):
                    return token[len(prefix) :].lower()
        declared = attribute(element, "data-lang") or attribute(element, "data-language")
        if declared:
            return declared.lower()
    return None


def printed_verb(tag: Tag) -> str:
    """The word that the page's style sheet prints before a block of code, upper case; "" for none."""
    values = (attribute(tag, name).lower() for name in vocabulary.VERB_ATTRIBUTES)
    return next((value.upper() for value in values if value in vocabulary.VERBS), "")


def shown_instead(tag: Tag) -> str:
    """What a page shows for an element without content: a badge's verb, or a value to be copied.

    A picture whose alternative text is an HTTP verb is a badge. The value of an input field that
    cannot be changed is there to be read.
    """
    if tag.name == "img":
        text = attribute(tag, "alt").strip()
        return text.upper() if text.lower() in vocabulary.VERBS else ""
    if tag.name == "input" and tag.has_attr("readonly"):
        return attribute(tag, "value").strip()
    return ""


def is_hidden(tag: Tag) -> bool:
    """Whether an element's text is not shown, or is a control's."""
    return (tag.name in vocabulary.HIDDEN and not tag.has_attr("shadowrootmode")) or silent(tag)


def number(tag: Tag, name: str) -> int:
    """A span attribute as HTML reads it: at least 1, at most 1,000, 1 when unreadable."""
    digits = attribute(tag, name).strip()
    return min(max(int(digits), 1), 1000) if digits.isascii() and digits.isdigit() else 1


def is_heading(tag: Tag) -> bool:
    return tag.name in vocabulary.HEADINGS or attribute(tag, "role") == "heading"


def is_admonition(tag: Tag) -> bool:
    return bool(names(tag) & vocabulary.ADMONITION_NAMES)


def is_code_block(tag: Tag) -> bool:
    """Whether a ``code`` element holds lines of its own: collapsible samples nest lists in it."""
    return tag.name == "code" and tag.find(["ul", "ol", "div"]) is not None

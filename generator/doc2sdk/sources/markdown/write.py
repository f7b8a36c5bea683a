"""Block tokens as HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from itertools import zip_longest

from markdown_it.token import Token

from doc2sdk.sources.markdown.inline import write_inline
from doc2sdk.sources.markdown.lines import SourceLine
from doc2sdk.sources.markdown.locate import Locator, locate_inline
from doc2sdk.sources.markdown.markup import Markup, Spot
from doc2sdk.sources.markdown.rules.attributes import EXPLICIT

_LANGUAGE = re.compile(r"[{.\s]*(?P<name>\w[\w+#.-]*)")
"""The first word of an info string: ``json``, ``{.json}``, ``json title="..."``."""

_TITLE = re.compile(r"\b(?:title|filename|caption|label)=[\"'](?P<title>[^\"']+)[\"']")
_PLAIN_WORDS = re.compile(r"(?:\s+[\w/'-]+(?![\w=:{]))*")
"""Words of an info string that are no attributes."""


def write(tokens: Sequence[Token], lines: Sequence[SourceLine]) -> Markup:
    """The document as one ``main`` element."""
    markup = Markup()
    top = Spot(line=0, column=0)
    markup.put("<main>", top)
    locator = Locator(lines)
    for token, following in zip_longest(tokens, tokens[1:]):
        locator.enter(token.map)
        if following is not None and following.type == "inline" and token.nesting > 0:
            _write_holder(token, following, locator, markup)
        else:
            _WRITERS.get(token.type, _write_element)(token, locator, markup)
    markup.put("</main>", top)
    return markup


def _write_element(token: Token, locator: Locator, markup: Markup) -> None:
    """A start or end tag."""
    if token.nesting < 0:
        markup.put(f"</{token.tag}>", markup.spots[-1])
    elif token.nesting > 0:
        attributes = "".join(f' {name}="{escape(str(v))}"' for name, v in token.attrs.items())
        markup.put(f"<{token.tag}{attributes}>", locator.start())


def _write_holder(token: Token, content: Token, locator: Locator, markup: Markup) -> None:
    """The start tag of what holds text. It stands where its text begins, a heading at its sign.

    A heading's anchor is an empty link: an id of its own could be taken for a style's name.
    """
    if token.type == "heading_open":
        anchor = escape(token.meta[EXPLICIT])
        markup.put(f'<{token.tag}><a name="{anchor}"></a>', locator.start())
    else:
        locator.enter(content.map)
        markup.put(f"<{token.tag}>", locator.ahead(content.content.split("\n", 1)[0].strip()))


def _write_content(token: Token, locator: Locator, markup: Markup) -> None:
    start, end = token.map or (0, 1)
    write_inline(token, locate_inline(token.content, start, max(end, start + 1), locator), markup)


def _write_code(token: Token, locator: Locator, markup: Markup) -> None:
    """Fenced code begins a line below its place, as its first, empty line says."""
    match = _LANGUAGE.match(token.info)
    if match and (title := _title(token.info[match.end() :])):
        markup.put(f"<p>{escape(title, quote=False)}</p>", locator.start())
    name = f' class="language-{escape(match["name"])}"' if match else ""
    lead = "\n" if token.type == "fence" else ""
    text = escape(token.content, quote=False)
    markup.put(f"<pre><code{name}>{lead}{text}</code></pre>", locator.start())


def _title(rest: str) -> str:
    """What an info string prints above its code: "200 OK" in ``json 200 OK``, or a title's value."""
    match = _TITLE.search(rest)
    return match["title"] if match else _PLAIN_WORDS.match(rest)[0].strip()  # type: ignore[index]


def _write_raw(token: Token, locator: Locator, markup: Markup) -> None:
    """HTML of the source: every line stands where it is copied from."""
    start = token.map[0] if token.map else 0
    for number, text in enumerate(token.content.splitlines(keepends=True)):
        line = min(start + number, len(locator.lines) - 1)
        column = locator.find(text.strip(), line).column if text.strip() else 0
        lead = len(text) - len(text.lstrip())
        markup.put(text[:lead], Spot(line=line, column=0))
        markup.put(text[lead:], Spot(line=line, column=column, runs=True))


def _write_nothing(token: Token, locator: Locator, markup: Markup) -> None:
    """A rule between parts prints nothing."""


_WRITERS: dict[str, Callable[[Token, Locator, Markup], None]] = {
    "inline": _write_content,
    "fence": _write_code,
    "code_block": _write_code,
    "html_block": _write_raw,
    "hr": _write_nothing,
}

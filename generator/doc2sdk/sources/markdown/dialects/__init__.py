"""Dialects: what sites and tools put into Markdown, and other markup languages, as plain Markdown.

A dialect is a row of :data:`DIALECTS`: a sign that must be in the text, and a function from lines to
lines. What it makes is what a person would write: a heading with the title, a line ``GET /orders``,
the heading "Query parameters" above a table, "Response 200" above code. The lines keep the numbers
of those they were made from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from doc2sdk.sources.markdown.dialects import (
    api_tags,
    asciidoc,
    blueprint,
    definitions,
    mediawiki,
    myst,
    readme_blocks,
    restructured,
    small,
    wikis,
)
from doc2sdk.sources.markdown.dialects.draft import Draft
from doc2sdk.sources.markdown.lines import SourceLine, joined

Rewrite = Callable[[Sequence[SourceLine]], Draft]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """A way to write documentation: its name, what shows it, and how it is read.

    A text is in one language (``is_language``) and may hold several other dialects. All ``signs``
    are somewhere in a text of the dialect. They are searched for in every text, so
    they begin with what is rare and match in linear time.
    """

    name: str
    signs: tuple[re.Pattern[str], ...]
    rewrite: Rewrite
    is_language: bool = False


def _signs(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.MULTILINE) for pattern in patterns)


DIALECTS = (
    Dialect(
        name="API Blueprint",
        signs=_signs(
            r"^\s{0,3}\+ Response \d",
            r"\A\s{0,9}FORMAT:\s*1A|^#+.*\[(?:[A-Z]{3,7}|[A-Z]{3,7} /\S*|/\S*)\][ \t]*$"
            r"|^#+ [A-Z]{3,7} /\S*[ \t]*$",
        ),
        rewrite=blueprint.rewrite,
        is_language=True,
    ),
    Dialect(
        name="reStructuredText",
        signs=_signs(r"^ {0,3}\.\. +[\w:+-]+::(?: |$)", r"^([=\-~^\"'*+#`.])\1{2,}[ \t]*$"),
        rewrite=restructured.rewrite,
        is_language=True,
    ),
    Dialect(
        name="AsciiDoc",
        signs=_signs(
            r"^={1,5} \S[^=\n]*$",
            r"^(?:\[(?:source|cols|options|\[|\w+,)|\|===|-{4,}$|:[\w-]+:|={4,}$|include::|\S.*::$)",
        ),
        rewrite=asciidoc.rewrite,
        is_language=True,
    ),
    Dialect(
        name="DokuWiki",
        signs=_signs(
            r"^ ?={2,6} [^=\n]+ ={2,6}[ \t]*$", r"^\^.*\^[ \t]*$|<code[ >]|(?<!')''(?!')|^  [*-] "
        ),
        rewrite=partial(wikis.rewrite, wikis.DOKUWIKI),
        is_language=True,
    ),
    Dialect(
        name="MediaWiki",
        signs=_signs(
            r"^(={2,6})[^=\n]+\1[ \t]*$",
            r"^\{\||'{3}|\[\[|<(?:pre|code|syntaxhighlight|source)\b|^[*#] ",
        ),
        rewrite=mediawiki.rewrite,
        is_language=True,
    ),
    Dialect(
        name="Textile",
        signs=_signs(r"^h[1-6](?:\([^)]*\))?\. \S", r"^\|_\.|^bc\.|<pre>|@[^@\n]+@|^[*#] "),
        rewrite=partial(wikis.rewrite, wikis.TEXTILE),
        is_language=True,
    ),
    Dialect(
        name="ReadMe blocks",
        signs=_signs(r"^[ \t]*\[block:[\w-]+\]"),
        rewrite=readme_blocks.rewrite,
    ),
    Dialect(
        name="tags of documentation sites",
        signs=_signs(
            r"^[ \t]*(?:\{%-?\s*\w[^%\n]*|<[A-Z][\w.]*(?=[\s>])(?:[ \t]*$|[^\n=]*>[ \t]*$|[^\n=]*=))"
        ),
        rewrite=api_tags.rewrite,
    ),
    Dialect(
        name="MyST",
        signs=_signs(r"^[ \t]*(?:```+|:::+)\{[\w:+-]+\}"),
        rewrite=myst.rewrite,
    ),
    Dialect(
        name="MDX",
        signs=_signs(r"^(?:import|export)\s+[\w{*'\"]"),
        rewrite=small.hide_modules,
    ),
    Dialect(
        name="labels in brackets",
        signs=_signs(r"^ {0,3}\[[^\]\n]+\]:[ \t]+\w+[ \t]*$"),
        rewrite=small.keep_labels,
    ),
    Dialect(
        name="Hugo shortcodes",
        signs=(small.SHORTCODE,),
        rewrite=small.rewrite_shortcodes,
    ),
    Dialect(
        name="definition lists",
        signs=_signs(r"^ {0,3}:[ \t]+\S"),
        rewrite=definitions.rewrite,
    ),
)
"""Tried in this order; each reads what the one before has written."""


def rewritten(lines: Sequence[SourceLine], text: str) -> Draft:
    """The lines as plain Markdown, and the lines that say nothing to a reader of the page."""
    draft = Draft(lines=list(lines))
    has_language = False
    for dialect in DIALECTS:
        if dialect.is_language and has_language:
            continue
        if all(sign.search(text) for sign in dialect.signs):
            has_language |= dialect.is_language
            after = dialect.rewrite(draft.lines)
            draft = Draft(lines=after.lines, hidden=[*draft.hidden, *after.hidden])
            if dialect.is_language:
                text = joined(draft.lines)
    return draft

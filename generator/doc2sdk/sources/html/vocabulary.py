"""What HTML elements, roles and class names mean to the reader. Data only."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.sources.blocks import ADMONITION_LABELS, Furniture

HEADINGS = {f"h{level}": level for level in range(1, 7)}

NO_TEXT = frozenset("script style link meta base col area param source track".split())
"""Elements that hold no text of the document."""

HIDDEN = frozenset(
    "title template noscript iframe object embed svg canvas audio video map select option datalist "
    "input".split()
)
"""Elements whose text a page does not show as its content; it is kept in hidden blocks."""

HEAD_CONTENT = NO_TEXT | {"title", "noscript", "template", "object", "head"}
"""What may be inside of ``head``; anything else begins the body."""

SELECT_CONTENT = frozenset({"option", "optgroup", "hr", "select"})
"""What may be inside of ``select``; anything else follows it."""

SHOWN_SCRIPTS = frozenset({"syntaxhighlighter", "text/syntaxhighlighter"})
"""Types of ``script`` elements that a highlighter shows as code."""

BLOCK = (
    frozenset(
        "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption "
        "figure footer form header hgroup hr html legend li listing main menu nav ol p plaintext pre "
        "section summary table tbody td textarea tfoot th thead tr ul caption xmp".split()
    )
    | frozenset(HEADINGS)
    | frozenset(
        "ac:structured-macro ac:rich-text-body ac:plain-text-body ac:layout ac:layout-section "
        "ac:layout-cell ac:task-list ac:task ac:task-body ac:macro".split()
    )
)
"""Elements that start and end a paragraph (HTML standard, section 15.3, ``display: block``)."""

INLINE = frozenset(
    "a abbr acronym b bdi bdo big blink br button cite code data del dfn em font i img ins kbd label "
    "mark meter nobr output picture progress q rb rp rt rtc ruby s samp small span strike strong "
    "slot sub sup time tt u var wbr".split()
)

KNOWN = (
    BLOCK
    | INLINE
    | NO_TEXT
    | HIDDEN
    | frozenset(
        "applet basefont bgsound colgroup dir frame frameset head image keygen marquee math menuitem "
        "noembed noframes optgroup search spacer g path circle rect line polygon polyline text tspan "
        "defs use symbol ellipse".split()
    )
)
"""Elements of HTML, and those of SVG that stand alone; a tag of another name may be a placeholder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Open elements that a start tag closes, up to the nearest element of ``scope``."""

    elements: frozenset[str]
    scope: frozenset[str]


_SCOPE = frozenset(
    "table td th caption button template object html body section article aside main nav details "
    "blockquote fieldset form".split()
)
_LIST_SCOPE = _SCOPE | {"ul", "ol", "menu", "dir", "dl"}
_IN_TABLE = frozenset({"table", "template", "html", "body"})
_ROWS = frozenset({"caption", "tr", "td", "th"})
_ROW_GROUPS = _ROWS | {"tbody", "thead", "tfoot"}

CLOSED_BY = {
    "p": Closing(elements=frozenset({"p"}), scope=BLOCK - {"p"}),
    "li": Closing(elements=frozenset({"li"}), scope=_LIST_SCOPE | {"dt", "dd"}),
    "dt": Closing(elements=frozenset({"dt", "dd"}), scope=_LIST_SCOPE | {"li"}),
    "dd": Closing(elements=frozenset({"dt", "dd"}), scope=_LIST_SCOPE | {"li"}),
    "td": Closing(elements=frozenset({"td", "th"}), scope=_IN_TABLE | {"tr"}),
    "th": Closing(elements=frozenset({"td", "th"}), scope=_IN_TABLE | {"tr"}),
    "tr": Closing(elements=_ROWS, scope=_IN_TABLE),
    **{
        name: Closing(elements=_ROW_GROUPS, scope=_IN_TABLE) for name in ("tbody", "thead", "tfoot")
    },
    **{
        name: Closing(elements=frozenset(HEADINGS), scope=BLOCK - frozenset(HEADINGS))
        for name in HEADINGS
    },
}
"""What is left open and closed by the start of the next (HTML standard, 13.1.2.4)."""

SECTIONING = frozenset({"section", "article", "details"})
"""Elements at whose end the headings inside them stop naming what follows."""

WRAPPERS = frozenset({"div", "span", "li"})
"""Elements that generated pages wrap the entries of a list of operations in."""

BOLD = frozenset({"b", "strong"})
ITALIC = frozenset({"i", "em", "cite", "var", "dfn"})
MONO = frozenset({"code", "tt", "kbd", "samp"})
STRUCK = frozenset({"s", "strike", "del"})

FURNITURE_ELEMENTS = {"nav": Furniture.NAVIGATION, "footer": Furniture.PAGE_FOOTER}

FURNITURE_ROLES = {
    "navigation": Furniture.NAVIGATION,
    "search": Furniture.NAVIGATION,
    "contentinfo": Furniture.PAGE_FOOTER,
    "doc-toc": Furniture.CONTENTS,
    "doc-cover": Furniture.COVER,
    "menu": Furniture.NAVIGATION,
    "menubar": Furniture.NAVIGATION,
}

FURNITURE_NAMES = {
    Furniture.CONTENTS: frozenset(
        "toc tocify toc-wrapper toctree-wrapper table-of-contents tableofcontents "
        "toc-container".split()
    ),
    Furniture.NAVIGATION: frozenset(
        "nav navbar navigation sidebar side-bar sidenav sphinxsidebar sphinxsidebarwrapper related "
        "breadcrumb breadcrumbs menu menu-content jump-to-nav mw-jump mw-head mw-panel mw-navigation "
        "search search-form searchbox skip-link skiplink pagination docs-sidebar "
        "tocify-wrapper docs-top-nav-container prev-next-bottom prev-next-topnav docs-actions "
        "wy-nav-side wy-nav-top bd-sidebar on-this-page lang-selector".split()
    ),
    Furniture.PAGE_FOOTER: frozenset(
        "footer site-footer page-footer printfooter catlinks feedback copyright "
        "docs-license-author".split()
    ),
}
"""Class names and ids (whole tokens, lower case) of a page's surroundings."""

MAYBE_CONTENTS = frozenset({"contents"})
"""Names that mark a table of contents where they hold links; utility style sheets put them anywhere."""

VERB_ATTRIBUTES = ("data-method", "data-type", "data-verb", "data-http-method")
VERBS = frozenset("delete get head options patch post put".split())
"""Attributes whose value a style sheet prints before a URL in a block of code, and those values.

A picture whose alternative text is one of the values is a badge."""

SILENT_NAMES = frozenset(
    "headerlink header-link anchor-link anchorjs-link mw-editsection hash-link linenos lineno gutter "
    "line-numbers copybtn copy-button clipboard collapse-button toggle-button sr-only visually-hidden screen-reader-text".split()
)
"""Class names of text that is a control, not content: permalinks, line numbers, copy buttons."""

ADMONITION_NAMES = ADMONITION_LABELS | {"admonition", "notice", "alert", "callout", "success"}
"""Class names that make a block an admonition."""

ADMONITION_TITLE_NAMES = frozenset({"admonition-title", "title", "callout-title", "alert-heading"})

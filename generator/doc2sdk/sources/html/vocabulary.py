"""What HTML elements, roles and class names mean to the reader. Data only."""

from __future__ import annotations

from doc2sdk.sources.blocks import ADMONITION_LABELS, Furniture

HEADINGS = {f"h{level}": level for level in range(1, 7)}

DROPPED = frozenset(
    "script style template noscript head iframe object embed svg canvas audio video map "
    "select option input textarea datalist link meta title".split()
)
"""Elements whose content is no text of the document."""

BLOCK = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption "
    "figure footer form header hgroup hr html legend li main menu nav ol p pre section summary "
    "table tbody td tfoot th thead tr ul caption".split()
) | frozenset(HEADINGS)
"""Elements that start and end a paragraph (HTML standard, section 15.3, ``display: block``)."""

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
"""Attributes whose value a style sheet prints before a URL in a block of code, and those values."""

SILENT_NAMES = frozenset(
    "headerlink header-link anchor-link anchorjs-link mw-editsection hash-link linenos lineno gutter "
    "line-numbers copybtn clipboard sr-only visually-hidden screen-reader-text".split()
)
"""Class names of text that is a control, not content: permalinks, line numbers, copy buttons."""

ADMONITION_NAMES = ADMONITION_LABELS | {"admonition", "notice", "alert", "callout", "success"}
"""Class names that make a block an admonition."""

ADMONITION_TITLE_NAMES = frozenset({"admonition-title", "title", "callout-title", "alert-heading"})

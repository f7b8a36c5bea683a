"""Descriptions as prose: without the marks and labels of the page they were printed on."""

from __future__ import annotations

import re

# "Code samples", alone on the first line: the heading of what was beside the description.
_LABEL_LINE = re.compile(
    r"\A\s*(?:code samples?|description|summary|overview|example(?: url| request)?s?|request|usage)"
    r"[ \t]*:?[ \t]*(?:\n|\Z)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\A\s*(?:description|summary)\s*:\s+(?=\S)", re.IGNORECASE)
# What a cell says that has nothing to say.
_NOTHING = re.compile(r"\s*(?:none|null|n/?a|tbd|todo|-+|–|—|\.+)\s*\.?\s*", re.IGNORECASE)
# "[!NOTE]" and its relatives are the first words of an admonition in Markdown.
_ADMONITION = re.compile(r"\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*", re.IGNORECASE)
# "[text](address)"; an address may have a shortcode with blanks inside.
_LINK = re.compile(r"!?\[([^\[\]]+)\]\((?:\{\{[^{}]*\}\}|[^()\s{}]+)(?:\s+\"[^\"]*\")?\)")
_SHORTCODE = re.compile(r"\{\{[%<].*?[%>]\}\}", re.DOTALL)
_TAG = re.compile(
    r"</?(?:a|b|br|code|details|div|em|i|li|ol|p|pre|span|strong|sub|summary|sup|u|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_STRONG = re.compile(r"\*\*\s*([^*\n]+?)\s*\*\*")
# The end of a paragraph that is a title, and has no full stop: "Get a user", an empty line, "Returns ...".
_PARAGRAPH_END = re.compile(r"(?<=[^\W_]|\))[ \t]*\n\s*\n\s*(?=[A-Z])")
# A Markdown escape (CommonMark 0.31, section 2.4) of a mark that is one in running text.
_ESCAPE = re.compile(r"\\([\[\]()_*#<>!])")


def plain_description(text: str) -> str:
    """Return a description without marks of Markdown and HTML, label lines and shortcodes.

    ``Code samples``, an empty line and ``Get a [user](#user).`` give "Get a user."; ``none`` gives nothing.
    """
    if _NOTHING.fullmatch(text):
        return ""
    text = _LABEL.sub("", _LABEL_LINE.sub("", text))
    text = _ADMONITION.sub(lambda match: f"{match[1].capitalize()}: ", text)
    for pattern, replacement in ((_LINK, r"\1"), (_SHORTCODE, ""), (_TAG, ""), (_STRONG, r"\1")):
        text = pattern.sub(replacement, text)
    return _ESCAPE.sub(r"\1", _PARAGRAPH_END.sub(".\n\n", text))

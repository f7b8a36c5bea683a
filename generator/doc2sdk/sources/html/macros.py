"""Macros of Confluence's storage format: code, notices and panels.

``<ac:structured-macro ac:name="code"><ac:parameter ac:name="language">json</ac:parameter>
<ac:plain-text-body><![CDATA[{"id": 1}]]></ac:plain-text-body></ac:structured-macro>``
"""

from __future__ import annotations

from bs4 import Tag

from doc2sdk.sources.blocks import ADMONITION_LABELS, Admonition, Code
from doc2sdk.sources.html import elements
from doc2sdk.sources.html.builder import Builder
from doc2sdk.sources.html.inline import Style, text_of
from doc2sdk.sources.html.preformatted import code_lines

_PARAMETER = "ac:parameter"
_PLAIN = "ac:plain-text-body"


def macro(builder: Builder, tag: Tag, style: Style) -> None:
    """A macro shows its title and its content; its other parameters are hidden."""
    name = elements.attribute(tag, "ac:name").lower()
    content = []
    for child in tag.children:
        if isinstance(child, Tag) and child.name == _PARAMETER:
            if elements.attribute(child, "ac:name") == "title":
                builder.walk(child.children, child, style)
                builder.flush()
            else:
                builder.hide(child)
        else:
            content.append(child)
    if name in ADMONITION_LABELS:
        blocks = builder.nested(content, tag)
        place, kind = builder.place(tag), builder.furniture
        builder.add(Admonition(label=name.capitalize(), blocks=blocks, place=place, furniture=kind))
    else:
        builder.walk(content, tag, style)


def plain_body(builder: Builder, tag: Tag, style: Style) -> None:  # noqa: ARG001
    """The text of a macro as code, in the language that the macro states."""
    lines = code_lines(builder, tag)
    if lines:
        place, kind = builder.place(tag), builder.furniture
        builder.add(Code(lines=lines, language=_language(tag), place=place, furniture=kind))


def _language(tag: Tag) -> str | None:
    around = tag.parent
    found = around.find_all(_PARAMETER, recursive=False) if around is not None else []
    for parameter in found:
        if isinstance(parameter, Tag) and elements.attribute(parameter, "ac:name") == "language":
            return text_of(parameter).strip().lower() or None
    return None

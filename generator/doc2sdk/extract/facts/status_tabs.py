"""Statuses that a page prints as tabs above the samples they open: "200 401 404", then three samples.

A saved page holds the samples in the order of the tabs, or that of the open tab alone, which is the first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from doc2sdk.extract.outline.scope import Scope
from doc2sdk.sources.blocks import AnyBlock, Code, ListBlock, Paragraph, block_text

_TABS = re.compile(r"[1-5]\d\d(?:[\s,|/]+[1-5]\d\d)+")


def tabbed_statuses(content: Sequence[AnyBlock | Scope]) -> dict[str, int]:
    """Return the status of each sample below a line of tabs, by the id of its code block.

    {} where there are neither as many samples as tabs nor one.
    """
    tabs: list[int] = []
    codes: list[Code] = []
    for item in content:
        if isinstance(item, Code) and tabs:
            codes.append(item)
        elif isinstance(item, (Paragraph, ListBlock)) and not codes:
            found = _tabs(item)
            tabs = found or tabs
    if len(codes) not in (1, len(tabs)):
        return {}
    return {code.id: status for code, status in zip(codes, tabs, strict=False)}


def _tabs(block: Paragraph | ListBlock) -> list[int]:
    text = " ".join(block_text(block).split())
    return [int(part) for part in re.findall(r"\d+", text)] if _TABS.fullmatch(text) else []

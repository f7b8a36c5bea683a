"""Markdown to a page, as a site generator would: ``markdown_page.py SOURCE TARGET``.

Runs in the environment of the tools.
"""

from __future__ import annotations

import sys
from pathlib import Path

from markdown_it import MarkdownIt

source, target = map(Path, sys.argv[1:])
renderer = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
body = renderer.render(source.read_text(encoding="utf-8"))
page = '<!doctype html>\n<html><head><meta charset="utf-8"><title>{}</title></head>\n<body>\n{}</body></html>\n'
target.write_text(page.format(source.stem, body), encoding="utf-8")

"""What a damaged or hostile file may ask for at most, and what a worker process may take."""

from __future__ import annotations

STREAM_LIMIT = 256 * 1024 * 1024
"""Bytes. A stream may decode to so many; the text of a page is a few hundred kilobytes."""

DEFLATE_GROWTH = 1032
"""Ratio. Deflate cannot compress by more than this (RFC 1951: 258 bytes in two bits)."""

CONTENT_LIMIT = 64 * 1024 * 1024
"""Bytes. One page may have so many of instructions; the densest real pages have under three
million."""

PAGE_LIMIT = 50_000
"""Pages. No more of a document are read."""

OUTLINE_LIMIT = 50_000
"""Entries. No more of an outline are followed; their chain may be a ring."""

FONT_CODE_LIMIT = 200_000
"""Codes. A font may give widths or characters to so many; there are 65,536 of two bytes."""

MEMO_LIMIT = 20_000
"""Strings. So many distinct ones are remembered per font; a long document repeats far fewer."""

FORM_DEPTH = 12
"""Forms. They may be nested so deep in forms."""

FORM_LIMIT = 2_000
"""Forms. A page may draw so many in all: a few that draw each other ten times over would otherwise
never end."""

SAVED_LIMIT = 500
"""States. ``q`` may nest so deep; real pages stay below thirty."""

TREE_DEPTH = 150
"""Elements. A structure tree nested deeper belongs to no document anybody wrote."""

CUT_DEPTH = 60
"""Elements. A place to cut a tree at is looked for no deeper."""

ROLE_STEPS = 8
"""Steps. A role map is followed so far; a role mapped to itself would never end."""

DEEPEST_TRAIL = 1_000
"""Level. Deeper than any heading."""

LEAST_PART_PAGES = 60
"""Pages. A part of fewer is read sooner than a process for it has started."""

WORKER_PATIENCE = 5.0
"""Seconds. A process whose work is not wanted any more gets so long to end."""

BLOCKS_SENT = 40
"""Blocks. So many are sent at a time: enough to make the sending cheap, few enough for a pipe to
hold."""

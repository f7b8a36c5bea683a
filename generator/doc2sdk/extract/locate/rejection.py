"""Evidence that speaks of something else: files on a disk, pages on a web site, the address of a server.

Guides to tools print requests too. What a page documents as an API has a method, or answers with data,
or is described by more than the command that calls it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from doc2sdk.extract.fields.parameter_tables import parameter_rows
from doc2sdk.extract.locate.recognisers import LAYOUT_RULE, SAMPLE_RULE, OperationSite
from doc2sdk.extract.outline.scope import Scope, owner
from doc2sdk.printed import request_line
from doc2sdk.printed.curl import is_curl
from doc2sdk.printed.headings import classify_heading
from doc2sdk.reshape.shell_sessions import has_answer
from doc2sdk.sources.blocks import Code, Table

FILE_ROOTS = frozenset(
    "bin boot c: dev etc home lib lib64 mnt opt proc root run sbin srv sys tmp usr var".split()
)
"""First segments of paths on a disk (Filesystem Hierarchy Standard 3.0)."""

PAGE_SUFFIXES = tuple(
    ".css .deb .exe .gif .gz .htm .html .ico .jar .jpg .js .md .png .rpm .sh .svg .tgz .txt .whl "
    ".zip".split()
)
"""Ends of paths to pages, their parts and downloads, which are no operations when read."""

_API_PATH = re.compile(r"/(?:api|rest|v\d+(?:\.\d+)*)(?:/|$)|^https?://api\.", re.IGNORECASE)
_ENOUGH = 3
"""Operations that make a document of samples a reference."""

_DATA = re.compile(r"[\[{<]|HTTP/")
_CALLED_WITH_DATA = re.compile(r"application/json|application/xml|'\{|\"\{")


def plausible(anchors: list[OperationSite]) -> list[OperationSite]:
    """Return the anchors that may be an API's.

    Where samples are all there is, each must look like an API's or have something to support it, or
    stand among others that mostly do.
    """
    kept = [anchor for anchor in anchors if not _is_elsewhere(anchor)]
    if any(anchor.rule != SAMPLE_RULE for anchor in kept):
        return kept
    uses = Counter(key for anchor in kept for key in _listings(anchor))
    listed = {key for key, count in uses.items() if count >= _ENOUGH}
    supported = [
        a
        for a in kept
        if _API_PATH.search(a.url.text) or listed.intersection(_listings(a)) or _is_supported(a)
    ]
    return kept if len(supported) >= _ENOUGH and 2 * len(supported) > len(kept) else supported


def _listings(anchor: OperationSite) -> Iterator[str]:
    """Yield the blocks of code that list a request among others, by id: a list of requests is no sample."""
    for block in anchor.blocks:
        if isinstance(block, Code) and block.origins and not is_curl(block.lines[0].text):
            yield from block.origins


def _is_elsewhere(anchor: OperationSite) -> bool:
    """Whether an anchor without a method, or a sample's, names a file, a page or a bare server."""
    if anchor.method is not None and anchor.rule not in (SAMPLE_RULE, LAYOUT_RULE):
        return False
    path = request_line.path_of(anchor.url.text)
    if anchor.method is None and not path.strip("/"):
        return True
    is_local = path == anchor.url.text and path.strip("/").split("/")[0].lower() in FILE_ROOTS
    is_read = anchor.method is None or anchor.method.text.upper() == "GET"
    return is_read and (is_local or path.lower().endswith(PAGE_SUFFIXES))


def _is_supported(anchor: OperationSite) -> bool:
    """Whether the section shows data that is sent or answered, or lists parameters."""
    codes = [block for block in anchor.blocks if isinstance(block, Code)]
    if any(_CALLED_WITH_DATA.search(code.text) or has_answer(code) for code in codes):
        return True
    around = owner(anchor.scope)
    return any(_shows_data(scope, anchor) for scope in around.walk())


def _shows_data(scope: Scope, anchor: OperationSite) -> bool:
    said = classify_heading(scope.title.text) if scope.title is not None else None
    if said is not None and scope.heading is not None:
        return True
    own = {block.id for block in anchor.blocks}
    return any(
        (isinstance(block, Code) and block.id not in own and _DATA.match(block.text) is not None)
        or (isinstance(block, Table) and bool(parameter_rows(block, scope.title)))
        for block in scope.blocks
    )

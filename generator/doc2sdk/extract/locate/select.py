"""Which evidence counts: the anchors of a document's operations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from doc2sdk.extract.facts.service import base_urls
from doc2sdk.extract.locate.method_sections import with_methods
from doc2sdk.extract.locate.operation_sections import with_sections
from doc2sdk.extract.locate.path_templates import OwnTemplates
from doc2sdk.extract.locate.recognisers import (
    LAYOUT_RULE,
    RECOGNISERS,
    SAMPLE_RULE,
    TABLE_RULE,
    OperationSite,
    weak_evidence,
)
from doc2sdk.extract.locate.rejection import plausible
from doc2sdk.extract.locate.request_index import KnownRequests
from doc2sdk.extract.outline.scope import Scope, owner
from doc2sdk.extract.raw import Fact
from doc2sdk.printed import request_line
from doc2sdk.printed.headings import classify_heading, label_key
from doc2sdk.printed.roles import Role
from doc2sdk.printed.vocabulary import INBOUND_TITLES, SERVER_LABELS
from doc2sdk.sources.blocks import Heading


def select_sites(root: Scope) -> list[OperationSite]:
    """Return every anchor in reading order.

    A scope's labels win over its request line, which they repeat. Weak evidence counts only where
    its owner holds no other.
    """
    found: list[OperationSite] = []
    weak: list[OperationSite] = []
    for scope in root.walk():
        if _is_base_url(scope):
            continue
        here = [anchor for recognise in RECOGNISERS for anchor in recognise(scope)]
        found += sorted(here, key=lambda anchor: (anchor.index, anchor.rule))
        weak += weak_evidence(scope)
    found = list(with_methods(found))
    rows = [anchor for anchor in weak if anchor.rule == TABLE_RULE]
    weak = [*(a for a in weak if a.rule != TABLE_RULE), *with_sections(rows, root)]
    found += _needed([(owner(anchor.scope), anchor) for anchor in weak], found)
    position = {scope: number for number, scope in enumerate(root.walk())}
    found = without_others(found, root)
    return sorted(found, key=lambda anchor: (position[anchor.scope], anchor.index))


def without_others(sites: list[OperationSite], root: Scope) -> list[OperationSite]:
    """Return the sites without those that are no operations of a client.

    Base URLs, calls that the service makes, files and pages are printed like operations.
    """
    return plausible(_without_bases(_without_inbound(sites), base_urls(root)))


def _is_base_url(scope: Scope) -> bool:
    """Whether the URLs under a heading are those all paths are below."""
    return scope.title is not None and label_key(scope.title.text) in SERVER_LABELS


def _without_bases(anchors: list[OperationSite], bases: frozenset[str]) -> list[OperationSite]:
    """Return the anchors without those of a base URL as it stands.

    With a path of its own it may be an operation, unless "/" is one; a bare host is none.
    """
    rooted = {_method(anchor) for anchor in anchors if anchor.url.text.strip() == "/"}
    return [
        anchor
        for anchor in anchors
        if anchor.url.text.rstrip("/") not in bases
        or (
            anchor.rule != LAYOUT_RULE
            and request_line.path_of(anchor.url.text).strip("/")
            and _method(anchor) not in rooted
        )
    ]


def _without_inbound(anchors: list[OperationSite]) -> list[OperationSite]:
    """Return the anchors without calls that the service makes: a section "Webhooks" that only posts.

    A section of that name that also reads or deletes manages webhooks, and is the client's; so is a path
    of that name with a placeholder ("/webhooks/{id}"), since a client's own URL has none.
    """
    inbound: dict[Scope, set[str]] = {}
    for anchor in anchors:
        for scope in _inbound(anchor.scope):
            inbound.setdefault(scope, set()).add(_method(anchor))
    named = {anchor for anchor in anchors if _is_named_inbound(anchor)}
    posting = {key for key, methods in inbound.items() if methods == {"POST"}}
    return [
        anchor
        for anchor in anchors
        if anchor in named or not any(s in posting for s in _inbound(anchor.scope))
    ]


def _is_named_inbound(anchor: OperationSite) -> bool:
    path = request_line.path_of(anchor.url.text)
    return bool(INBOUND_TITLES & {*path.split("/")}) and request_line.has_placeholder(path)


def _inbound(scope: Scope) -> Iterator[Scope]:
    for around in (scope, *scope.ancestors()):
        if around.title is not None and label_key(around.title.text) in INBOUND_TITLES:
            yield around


def _needed(
    weak: list[tuple[Scope, OperationSite]], strong: list[OperationSite]
) -> Iterator[OperationSite]:
    """Yield the weak evidence that stands alone: its owner holds no strong one, and no strong one
    anywhere names the same request.
    """
    held = {scope for a in strong for scope in (a.scope, *a.scope.ancestors())}
    rows = [anchor for _, anchor in weak if anchor.rule == TABLE_RULE]
    known, listed = KnownRequests(), KnownRequests()
    for anchor in strong:
        known.add(anchor)
    for row in rows:
        listed.add(row)
    templates = OwnTemplates()
    chapters = [scope for scope, _ in weak if isinstance(scope.heading, Heading)]
    outer = {around for scope in chapters for around in scope.ancestors()}

    listing = {
        scope for scope in dict.fromkeys(scope for scope, _ in weak) if _lists_parameters(scope)
    }

    def order(pair: tuple[Scope, OperationSite]) -> tuple[bool, bool, bool]:
        """A table of operations says least; a section of its own says more than an introduction, or
        than what is said of one of its parameters. One that lists parameters is no introduction.
        """
        scope, anchor = pair
        is_chapter = isinstance(scope.heading, Heading)
        return (
            anchor.rule == TABLE_RULE,
            not is_chapter,
            scope in outer and scope not in listing,
        )

    for scope, weaker in sorted(weak, key=order):
        if scope in held or scope.parent is None:
            continue
        anchor = weaker
        if weaker.rule == SAMPLE_RULE:
            anchor = templates.applied(weaker)
            anchor = _with_template(anchor, listed) if anchor is weaker else anchor
        if not any(_is_same(one, anchor) for one in known.like(anchor)):
            known.add(anchor)
            yield anchor


def _lists_parameters(scope: Scope) -> bool:
    """Whether a part right in the scope announces parameters."""
    titles = [child.title.text for child in scope.children if child.title is not None]
    return any(
        (said := classify_heading(title)) and said.role is Role.PARAMETERS for title in titles
    )


def _with_template(sample: OperationSite, rows: KnownRequests) -> OperationSite:
    """Return a sample's anchor with the URL template of the table row that its path is an instance of."""
    path = request_line.path_of(sample.url.text)
    for row in rows.like(sample):
        if _method(row) != _method(sample):
            continue
        start = _suffix(path.strip("/"), row)
        if start is not None:
            # What stands before the row's path is the base of all rows; samples print it as a whole URL.
            base = "" if "://" in sample.url.text else path.strip("/")[:start]
            url = Fact(text=f"/{base}{row.url.text.lstrip('/')}", place=row.url.place)
            return replace(sample, url=url, rule=TABLE_RULE)
    return sample


def _is_same(known: OperationSite, anchor: OperationSite) -> bool:
    """Whether one anchor's template fits the other's path, a prefix of the API's set aside.

    Two whole URLs have their prefix, so it cannot be what tells them apart.
    """
    if _method(known) != _method(anchor):
        return False
    if all("://" in a.url.text for a in (known, anchor)):
        path = request_line.path_of(anchor.url.text)
        return request_line.matcher(known.url.text).fullmatch(path) is not None
    paths = [request_line.path_of(a.url.text).strip("/") for a in (known, anchor)]
    return _suffix(paths[1], known) is not None or _suffix(paths[0], anchor) is not None


def _suffix(path: str, anchor: OperationSite) -> int | None:
    """Return where in ``path`` the anchor's template begins and fits all the rest."""
    return request_line.starts_below(anchor.url.text, path)


def _method(anchor: OperationSite) -> str:
    return anchor.method.text.upper() if anchor.method else ""

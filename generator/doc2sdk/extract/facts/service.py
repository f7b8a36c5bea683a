"""What a document says of the service as a whole: base URLs, and how to authenticate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from doc2sdk.extract.fields.field_lists import listed as listed_fields
from doc2sdk.extract.fields.parameter_tables import parameter_rows
from doc2sdk.extract.ledger import Claim, claim, claim_all
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact, RawSecurity
from doc2sdk.printed import vocabulary
from doc2sdk.printed.for_all import states_headers
from doc2sdk.printed.headings import label_key
from doc2sdk.printed.roles import Column
from doc2sdk.sources.blocks import AnyBlock, ListBlock, Paragraph, Table, block_text

_KEY = re.compile(
    r"(?:^|[-_])(?:key|token|secret)\b|(?:api|access|app)-?(?:key|token)|[a-z](?:Key|Token)\b", re.I
)
_HEADER_NAME = re.compile(r"[A-Za-z][\w-]*")

_URL = re.compile(r"(?:https?|wss?)://[^\s<>\"'`,;)]+[^\s<>\"'`,;.)]")


def servers(root: Scope) -> Iterator[Fact | Claim]:
    """Yield the base URLs, in reading order and each once: behind a label, or under one."""
    found: dict[str, Fact] = {}
    for scope in root.walk():
        titled = _is_server(scope)
        if titled and scope.heading is not None:
            yield from claim(scope.heading, "base-url")
        for fact, block in _labelled(scope.blocks, titled=titled):
            yield from claim_all(block, "base-url")
            found.setdefault(fact.text, fact)
    yield from found.values()


def base_urls(root: Scope) -> frozenset[str]:
    """Return the base URLs without a slash at their end, to know them where they come again."""
    urls = (
        fact.text
        for scope in root.walk()
        for fact, _ in _labelled(scope.blocks, titled=_is_server(scope))
    )
    return frozenset(url.rstrip("/") for url in urls)


def _is_server(scope: Scope) -> bool:
    return scope.title is not None and label_key(scope.title.text) in vocabulary.SERVER_LABELS


def _labelled(blocks: Sequence[AnyBlock], *, titled: bool) -> Iterator[tuple[Fact, AnyBlock]]:
    """Yield URLs behind a label in a line or a table's row, and those in a block right below a label."""
    below = titled
    for block in blocks:
        text = block_text(block)
        if isinstance(block, Table):
            yield from ((fact, block) for fact in _rows(block))
            continue
        label, colon, rest = text.replace("：", ":").partition(":")
        is_label = label_key(label) in vocabulary.SERVER_LABELS
        if below or (is_label and colon):
            for url in _URL.findall(text if below else rest):
                yield Fact(text=url, place=block.place), block
        below = titled or (is_label and not rest.strip() and isinstance(block, Paragraph))


def _rows(table: Table) -> Iterator[Fact]:
    for row in table.rows:
        if len(row.cells) == 2 and label_key(row.cells[0].text) in vocabulary.SERVER_LABELS:
            for url in _URL.findall(row.cells[1].text):
                yield Fact(text=url, place=row.cells[1].place)


def security(root: Scope) -> Iterator[RawSecurity | Claim]:
    """Yield the ways to authenticate that sections of that name describe, each once."""
    found: dict[tuple[str, str], RawSecurity] = {}
    for scope in root.walk():
        if scope.title is None or not _is_about_security(scope.title.text):
            continue
        for inner in scope.walk():
            for block in inner.blocks:
                for said in _schemes(block):
                    yield from claim_all(block, "security")
                    found.setdefault((said.kind, said.name.lower()), said)
    for told in _keys_in_headers(root):
        if isinstance(told, RawSecurity):
            found.setdefault((told.kind, told.name.lower()), told)
        else:
            yield told
    yield from found.values()


def _keys_in_headers(root: Scope) -> Iterator[RawSecurity | Claim]:
    """The keys among the headers that a sentence states for all requests.

    ``Every request must include the following headers:`` and a table with a row ``X-Api-Key``. The client
    sends them, so they are no arguments of methods.
    """
    for scope in root.walk():
        for told, listed in pairwise(scope.content):
            if not isinstance(told, Paragraph) or not isinstance(listed, (Table, ListBlock)):
                continue
            if not states_headers(told.text):
                continue
            heading = Fact(text="headers", place=told.place)
            rows = (
                parameter_rows(listed, heading)
                if isinstance(listed, Table)
                else listed_fields(listed, heading)
            )
            for row in rows:
                name = row.cells[Column.NAME]
                if _KEY.search(name.text) and _HEADER_NAME.fullmatch(name.text):
                    yield from claim(told, "security")
                    yield from claim_all(listed, "security")
                    yield RawSecurity(kind="apiKey", name=name.text, location="header", source=name)


def _is_about_security(title: str) -> bool:
    key = label_key(title)
    words = key.split()
    is_about = len(words) <= 4 and bool(vocabulary.SECURITY_WORDS & set(words))
    return is_about or key in vocabulary.SECURITY_TITLES


def _schemes(block: AnyBlock) -> Iterator[RawSecurity]:
    text = block_text(block)
    for phrase in vocabulary.SECURITY_PHRASES:
        for match in _compiled(phrase.pattern).finditer(text):
            groups = match.groupdict()
            yield RawSecurity(
                kind=phrase.kind,
                name=groups.get("name") or "",
                location=(groups.get("in") or "").lower(),
                source=Fact(text=match.group(), place=block.place),
            )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)

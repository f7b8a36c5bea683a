"""Messages that a service sends by itself, where they are described apart from operations.

::

    ## Notifications          <- a chapter about messages
    ### Order created         <- names one
    {"event": "order.created", "id": 1}

A title or a sentence says that the service sends. What is below is a message if it shows a body or lists
its fields, and no operation of a client.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from doc2sdk.extract.facts.message_parts import MessageParts, is_body, parts_of
from doc2sdk.extract.layout.lead import block_ids
from doc2sdk.extract.ledger import Claiming
from doc2sdk.extract.locate.regions import Region
from doc2sdk.extract.outline.scope import Scope, names_something
from doc2sdk.extract.raw import Fact, RawMessage, Suspect
from doc2sdk.printed.headings import classify_heading
from doc2sdk.printed.pushes import (
    Pushed,
    is_about_means,
    is_chapter,
    is_part,
    is_sent_by_client,
    names_an_event,
    prose_pushes,
    title_pushes,
)
from doc2sdk.sources.blocks import AnyBlock, Code, Paragraph, block_text, origins_of

_TELLS_APART = re.compile(
    r"[\"'](?:(?:event(?:_?(?:type|name))?|(?:notification|message)_?(?:type|name))[\"']\s*:\s*[\"']"
    r"|(?:type|kind|action|topic|method|name)[\"']\s*:\s*[\"']\w+(?:[._:/]\w+)+[\"'])",
    re.IGNORECASE,
)
"""A member that says which event a body is about: ``"event": "paid"``, ``"type": "order.paid"``."""

_REQUEST = re.compile(
    r"\b(?:POST|PUT|HTTPS?|URL|URI|JSON|XML|payload|endpoint|server)\b|地址|请求|推送|リクエスト|요청",
    re.IGNORECASE,
)
"""A word of a chapter about requests of a service: functions that a program calls back have none."""

_MOST_TEXT = 80
"""Characters of a sample that are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sense:
    """What is known of a part of the document: what it pushes, and the words that say so.

    ``is_mixed`` is set where its client sends on the same connection.
    """

    pushed: Pushed
    said: Fact
    is_mixed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagesFound:
    """The messages of a document, and the bodies in chapters about messages that became none."""

    messages: tuple[RawMessage, ...]
    unread: tuple[Suspect, ...]


def messages(root: Scope, regions: Sequence[Region], ledger: Claiming) -> MessagesFound:
    """Return what the document says of messages outside of its operations."""
    held = {key for region in regions for key in block_ids(region)}
    anchors = {
        key for region in regions for s in region.anchors for b in s.blocks for key in origins_of(b)
    }
    held -= _freed(root, anchors, ledger)
    finder = _Finder(held=frozenset(held), ledger=ledger, root=root, unread={})
    found = tuple(finder.read(root, None, is_inside=False))
    return MessagesFound(messages=found, unread=tuple(finder.unread.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finder:
    """Walks the document. ``held`` are the ids of the blocks of operations."""

    held: frozenset[str]
    ledger: Claiming
    root: Scope
    unread: dict[str, Suspect]

    def read(self, scope: Scope, around: _Sense | None, *, is_inside: bool) -> Iterator[RawMessage]:
        """Yield the messages of a scope and of those below; ``is_inside`` is set below a message."""
        sense, below = self._senses(scope, around)
        message = None
        if sense is not None and self._may_be_one(scope):
            parts = parts_of(scope, self._is_held, self.ledger)
            if self._is_message(scope, parts, sense, around, is_inside=is_inside):
                message = self._message(scope, parts, sense)
        found = [message] if message is not None else []
        if message is None and sense is not None and sense.pushed.is_firm:
            self._tell(scope, sense)
        for child in scope.children:
            if message is not None and _is_part_of(child):
                continue
            found += self.read(child, below, is_inside=message is not None or is_inside)
        if found and below is not None and below is not around:
            self._claim_chapter(scope)
        yield from found

    def _senses(self, scope: Scope, around: _Sense | None) -> tuple[_Sense | None, _Sense | None]:
        """Return what the scope itself and the scopes below it are about."""
        has_operations = self._holds_operations(scope)
        title = scope.title.text if scope.title is not None else ""
        titled = title_pushes(title) or prose_pushes(title)
        if titled is not None and has_operations and (titled.is_named or not titled.is_firm):
            titled = None  # A chapter of operations on events, or one that is called a webhook.
        own = None
        if titled is not None and scope.title is not None:
            is_mixed = titled.protocol == "WebSocket" and any(
                map(self._is_from_client, scope.walk())
            )
            sense = _Sense(pushed=titled, said=scope.title, is_mixed=is_mixed)
            own = _united(sense, around)
        told = None if own is not None and own.pushed.is_firm else self._prose(scope)
        below = told if told is not None and not has_operations else own or around
        return told or own or around, below

    def _prose(self, scope: Scope) -> _Sense | None:
        """Return what a paragraph right in the scope says."""
        for block in scope.blocks:
            if not isinstance(block, Paragraph) or self._is_held(block):
                continue
            if (pushed := prose_pushes(block.text)) is not None:
                return _Sense(pushed=pushed, said=Fact(text=block.text, place=block.place))
        return None

    def _may_be_one(self, scope: Scope) -> bool:
        """Whether the scope is no operation's, and its title about a message and not about the means."""
        if scope.heading is not None and self._is_held(scope.heading):
            return False
        return scope.title is None or not is_about_means(scope.title.text)

    def _is_message(
        self,
        scope: Scope,
        parts: MessageParts,
        sense: _Sense,
        around: _Sense | None,
        *,
        is_inside: bool,
    ) -> bool:
        title = scope.title.text if scope.title is not None else ""
        text = "\n".join(code.text for code in parts.bodies)
        if sense.pushed.protocol == "WebSocket" and self._is_from_client(scope):
            return False
        if not sense.pushed.is_firm:
            titled = title_pushes(title)
            is_of_chapter = around is not None and titled is not None and titled.is_named
            is_told = _TELLS_APART.search(text) or names_an_event(title) or is_of_chapter
            return bool(parts.bodies and is_told)
        if is_inside or sense.is_mixed:
            return bool(parts.bodies) and _TELLS_APART.search(text) is not None
        return bool(parts.bodies or (parts.has_fields and self._speaks_of_requests(scope, sense)))

    def _speaks_of_requests(self, scope: Scope, sense: _Sense) -> bool:
        """Whether the text in and above a scope is about requests: "Callbacks" may be functions."""
        if "callback" not in sense.said.text.lower():
            return True
        texts = (
            b.text
            for s in (scope, *scope.ancestors())
            for b in s.blocks
            if isinstance(b, Paragraph)
        )
        return any(map(_REQUEST.search, texts))

    def _is_from_client(self, scope: Scope) -> bool:
        """Whether the title, or all that is said right in the scope, is about what a client sends."""
        if scope.title is not None and is_sent_by_client(scope.title.text):
            return True
        said = [b.text for b in scope.blocks if isinstance(b, Paragraph) and not self._is_held(b)]
        return any(map(is_sent_by_client, said)) and not any(map(prose_pushes, said))

    def _message(self, scope: Scope, parts: MessageParts, sense: _Sense) -> RawMessage:
        description = self._description(scope)
        samples, fields = parts.read()
        title = scope.title or sense.said
        for heading in (scope.heading, *(part.heading for part in parts.scopes)):
            if heading is not None:
                self.ledger.consume(heading, "message-title")
        return RawMessage(
            title=title,
            said=sense.said,
            protocol=sense.pushed.protocol,
            group=_group(scope),
            description=description,
            samples=samples,
            fields=fields,
        )

    def _claim_chapter(self, scope: Scope) -> None:
        """Claim the title and the prose of a chapter that messages were found in."""
        for block in _blocks(scope):
            is_text = block is scope.heading or isinstance(block, Paragraph)
            if is_text and not self._is_held(block):
                self.ledger.consume(block, "message-chapter")

    def _description(self, scope: Scope) -> Fact | None:
        """Return the prose of a message, without the lines that announce its samples: "Payload:"."""
        told = [b for b in scope.blocks if isinstance(b, Paragraph) and not self._is_held(b)]
        told = [b for b in told if not self.ledger.is_consumed(b) and not _announces(b)]
        for block in told:
            self.ledger.consume(block, "message-description")
        if not told:
            return None
        return Fact(text="\n\n".join(b.text for b in told), place=told[0].place)

    def _tell(self, scope: Scope, sense: _Sense) -> None:
        """Keep the bodies that nothing read: what a client sends over its WebSocket, not what sets a
        webhook up."""
        if sense.pushed.protocol != "WebSocket" and not self._may_be_one(scope):
            return
        for block in scope.blocks:
            is_known = self._is_held(block) or self.ledger.is_consumed(block)
            if isinstance(block, Code) and is_body(block) and not is_known:
                text = " ".join(block_text(block).split())[:_MOST_TEXT]
                self.unread[block.id] = Suspect(kind="samples", text=text, place=block.place)

    def _is_held(self, block: AnyBlock) -> bool:
        return not self.held.isdisjoint(origins_of(block))

    def _holds_operations(self, scope: Scope) -> bool:
        return any(self._is_held(block) for inner in scope.walk() for block in _blocks(inner))


def _freed(root: Scope, anchors: set[str], ledger: Claiming) -> set[str]:
    """Return the ids of what stands inside of operations and is about messages: "Sample callback payload"."""
    out: set[str] = set()
    for scope in root.walk():
        title = scope.title.text if scope.title is not None else ""
        pushed = title_pushes(title) or prose_pushes(title)
        if pushed is None or not pushed.is_firm or scope.heading is None:
            continue
        ids = {
            key for inner in scope.walk() for block in _blocks(inner) for key in origins_of(block)
        }
        if anchors.isdisjoint(ids) and ledger.rule_of(scope.heading) != "operation-title":
            out |= ids
    return out


def _blocks(scope: Scope) -> Iterator[AnyBlock]:
    if scope.heading is not None:
        yield scope.heading
    yield from scope.blocks


def _united(own: _Sense, around: _Sense | None) -> _Sense:
    """Return what a title says, with what is known from the chapter: an event of a chapter about webhooks."""
    if around is None or own.pushed.is_firm or not around.pushed.is_firm:
        return own
    return replace(around, pushed=replace(around.pushed, is_named=own.pushed.is_named))


def _announces(block: Paragraph) -> bool:
    is_label = block.text.rstrip().endswith((":", "：")) or classify_heading(block.text) is not None
    return is_label and prose_pushes(block.text) is None


def _is_part_of(scope: Scope) -> bool:
    """Whether a title below a message names a part of it, not another message."""
    return scope.title is None or not names_something(scope) or is_part(scope.title.text)


def _group(scope: Scope) -> Fact | None:
    """Return the chapter of a message: the scope around, or its own where its title names no message."""
    if scope.title is not None and is_chapter(scope.title.text):
        return scope.title
    titles = (around.title for around in scope.ancestors() if _names_chapter(around))
    return next((title for title in titles if title is not None), None)


def _names_chapter(scope: Scope) -> bool:
    if scope.request is not None and scope.request.title is None:
        return False
    return names_something(scope) or (scope.title is not None and is_chapter(scope.title.text))

"""A scope: a heading and what stands under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from doc2sdk.extract.raw import Fact
from doc2sdk.printed import vocabulary
from doc2sdk.printed.headings import (
    HeadingMeaning,
    classify_heading,
    classify_part,
    label_key,
    label_role,
    names_fields,
)
from doc2sdk.printed.roles import Role
from doc2sdk.sources.blocks import AnyBlock, Heading, Paragraph

_SAMPLES = (Role.SAMPLE, Role.REQUEST, Role.RESPONSE)
"""Headings under which a request line is an instance. Notifications have no request line: what
stands under "Events" with one is an operation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestLine:
    """A request line that heads a scope, and the blocks it is printed in."""

    method: Fact
    url: Fact
    blocks: tuple[AnyBlock, ...]
    title: Fact | None = None


@dataclass(slots=True, eq=False)
class Scope:
    """A heading (None for the document itself) and what stands under it, in reading order.

    Two scopes are the same only if they are one object, so scopes can be keys.

    ``rank`` grows inwards. ``request`` is set where a request line is the heading.
    """

    heading: AnyBlock | None
    title: Fact | None
    rank: int
    parent: Scope | None = None
    request: RequestLine | None = None
    content: list[AnyBlock | Scope] = field(default_factory=list)

    @property
    def blocks(self) -> list[AnyBlock]:
        """The blocks directly under the heading."""
        return [item for item in self.content if not isinstance(item, Scope)]

    @property
    def children(self) -> list[Scope]:
        return [item for item in self.content if isinstance(item, Scope)]

    def walk(self) -> Iterator[Scope]:
        """Yield this scope and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> Iterator[Scope]:
        """Yield the scopes around this one, innermost first."""
        scope = self.parent
        while scope is not None:
            yield scope
            scope = scope.parent


def names_something(scope: Scope) -> bool:
    """Whether the title says what its scope is about, and not only what kind of part it is."""
    if scope.title is None:
        return False
    key = label_key(scope.title.text)
    if key in vocabulary.GENERIC_TITLES:
        return False
    if " " in key and label_role(scope.title.text) in (Role.URL, Role.METHOD):
        # "Resource path" is a label; "Address" may as well be a data type.
        return False
    return classify_heading(scope.title.text) is None


def announced(scope: Scope) -> HeadingMeaning | None:
    """Return what a scope inside of an operation announces; the words of a heading need not all be known."""
    if scope.title is None:
        return None
    said = _meaning(scope)
    if said is not None and said.role is Role.PARAMETERS and names_fields(scope.title.text):
        beside = scope.parent.children if scope.parent is not None else []
        before = beside[: beside.index(scope)] if scope in beside else []
        above = next((m for one in reversed(before) if (m := _meaning(one)) is not None), None)
        if above is not None and above.role is Role.RESPONSE:
            # "Description of the fields" behind a response is of what was shown there.
            return replace(said, role=Role.RESPONSE, status=above.status)
    return said


def _meaning(scope: Scope) -> HeadingMeaning | None:
    # The title of a section of a table is a heading that a row was made into.
    is_made = isinstance(scope.heading, Paragraph) and bool(scope.heading.origins)
    is_part = (isinstance(scope.heading, Heading) or is_made) and scope.request is None
    classify = classify_part if is_part else classify_heading
    return classify(scope.title.text) if scope.title is not None else None


def part_title(scope: Scope) -> Fact | None:
    """Return the title of a part of an operation; one with unknown words, as the words that it announces.

    "Calling parameters (input)" is "parameters" to the readers of fields.
    """
    said = announced(scope)
    if scope.title is None or said is None or classify_heading(scope.title.text) is not None:
        return scope.title
    words = ("request " if said.role is Role.REQUEST else "", said.qualifier, " parameters")
    is_list = said.role in (Role.REQUEST, Role.PARAMETERS)
    text = " ".join("".join(words).split()) if is_list else said.role.value
    return replace(scope.title, text=text)


def owner(scope: Scope) -> Scope:
    """Return the nearest scope around, or this one, whose title names something; else the outermost."""
    for around in (scope, *scope.ancestors()):
        if names_something(around) or around.parent is None:
            return around
    return scope


def in_sample(scope: Scope) -> bool:
    """Whether a heading between here and the owner announces a sample or a message."""
    return _announced(scope) in _SAMPLES


def in_response(scope: Scope) -> bool:
    """Whether the heading between here and the owner that announces a message, is a response's."""
    return _announced(scope) is Role.RESPONSE


def _announced(scope: Scope) -> Role | None:
    """Return what the nearest heading that announces a sample or message announces, up to the owner."""
    for around in (scope, *scope.ancestors()):
        if names_something(around):
            return None
        said = classify_heading(around.title.text) if around.title is not None else None
        if said is not None and said.role in _SAMPLES:
            return said.role
    return None

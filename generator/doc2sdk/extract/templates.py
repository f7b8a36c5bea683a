"""URL templates for what samples show as instances.

A section that calls ``/orders/42`` often prints ``/orders/{id}`` too: in the caption of its table of path
parameters, in its title, or in its prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from doc2sdk.extract import targets
from doc2sdk.extract.evidence import TABLE_RULE, Anchor
from doc2sdk.extract.raw import Fact
from doc2sdk.extract.scope import Scope, owner
from doc2sdk.sources.blocks import Paragraph, Table

_WORD = re.compile(r"\S*/(?:\S*[{<]|:[A-Za-z_])\S*")


@dataclass(slots=True)
class OwnTemplates:
    """The templates that sections print, each section read once."""

    _printed: dict[int, list[Fact]] = field(default_factory=dict)

    def applied(self, sample: Anchor) -> Anchor:
        """A sample's anchor with the template that its section prints for it, if it prints one."""
        around = owner(sample.scope)
        if id(around) not in self._printed:
            self._printed[id(around)] = list(_templates(around))
        path = targets.path_of(sample.url.text)
        for template in self._printed[id(around)]:
            if targets.matcher(template.text).fullmatch(path):
                return replace(sample, url=template, rule=TABLE_RULE)
        return sample


def _templates(around: Scope) -> Iterator[Fact]:
    for fact in _printed(around):
        template = fact.text.strip("`'\".,;()")
        if targets.is_target(template):
            yield Fact(text=template, place=fact.place)


def _printed(around: Scope) -> Iterator[Fact]:
    """The words with placeholders in titles, captions and prose, nearest things first."""
    for scope in around.walk():
        if scope.title is not None:
            yield from _words(scope.title.text, scope.title)
        for block in scope.blocks:
            if isinstance(block, Table) and block.caption:
                yield from _words(block.caption, Fact(text=block.caption, place=block.place))
            elif isinstance(block, Paragraph):
                yield from _words(block.text, Fact(text=block.text, place=block.place))


def _words(text: str, fact: Fact) -> Iterator[Fact]:
    for match in _WORD.finditer(text):
        yield Fact(text=match.group(), place=fact.place)

"""URL templates for what samples show as instances.

A section that calls ``/orders/42`` often prints ``/orders/{id}`` too: in the caption of its table of path
parameters, in its title, or in its prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from doc2sdk.extract.locate.recognisers import TABLE_RULE, OperationSite
from doc2sdk.extract.outline.scope import Scope, owner
from doc2sdk.extract.raw import Fact
from doc2sdk.printed import request_line
from doc2sdk.sources.blocks import Paragraph, Table

_WORD = re.compile(r"\S*/(?:\S*[{<]|:[A-Za-z_])\S*")


@dataclass(slots=True)
class OwnTemplates:
    """The templates that sections print, each section read once."""

    _printed: dict[Scope, list[Fact]] = field(default_factory=dict)

    def applied(self, sample: OperationSite) -> OperationSite:
        """Return a sample's anchor with the template that its section prints for it, if it prints one."""
        around = owner(sample.scope)
        if around not in self._printed:
            self._printed[around] = list(_templates(around))
        path = request_line.path_of(sample.url.text)
        for template in self._printed[around]:
            if request_line.matcher(template.text).fullmatch(path):
                return replace(sample, url=template, rule=TABLE_RULE)
        return sample


def _templates(around: Scope) -> Iterator[Fact]:
    for fact in _printed(around):
        template = fact.text.strip("`'\".,;()")
        if request_line.is_target(template):
            yield Fact(text=template, place=fact.place)


def _printed(around: Scope) -> Iterator[Fact]:
    """Yield the words with placeholders in titles, captions and prose, nearest things first."""
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

"""URL templates for what samples show as instances.

A section that calls ``/orders/42`` often prints ``/orders/{id}`` too: in the caption of its table of path
parameters, in its title, or in its prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from doc2sdk.extract import targets
from doc2sdk.extract.evidence import TABLE_RULE, Anchor
from doc2sdk.extract.raw import Fact
from doc2sdk.extract.scope import Scope, owner
from doc2sdk.sources.blocks import Paragraph, Table

_WORD = re.compile(r"\S*/(?:\S*[{<]|:[A-Za-z_])\S*")


def with_own_template(sample: Anchor) -> Anchor:
    """A sample's anchor with the template that its section prints for it, if it prints one."""
    path = targets.path_of(sample.url.text)
    for fact in _printed(owner(sample.scope)):
        template = fact.text.strip("`'\".,;()")
        if targets.is_target(template) and targets.matcher(template).fullmatch(path):
            return replace(sample, url=Fact(text=template, place=fact.place), rule=TABLE_RULE)
    return sample


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

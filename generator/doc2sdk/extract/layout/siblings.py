"""Paths without a root that an index lists and that some calls show whole.

::

    | boat/add    | owner |      curl -X POST https://a.example/api/boat/add
    | boat/remove | id    |      curl -X POST https://a.example/api/boat/list
    | boat/list   | owner |

``boat/remove`` could be any two words. That its siblings are ends of URLs that are called says that it is a
path, what it is below, and by which method it is called where all of them are called by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from doc2sdk.extract.layout.mention import Mention, Mentions
from doc2sdk.extract.layout.paths import origin, path_template

_LEAST = 2
"""Paths of an index that calls must show."""

_SHOWN = 0.3
"""Share of an index that calls must show."""


def with_known_hosts(mentions: Mentions) -> Mentions:
    """Return the mentions; one that begins with the host of another is a URL, too.

    ``boats.box/list`` could be a path. Where ``https://boats.box/list`` is printed elsewhere, it is none.
    """
    origins = {
        origin(m.target.text).partition("://")[2]: origin(m.target.text) for m in mentions.targets
    }
    origins.pop("", None)

    def whole(mention: Mention) -> Mention:
        text = mention.target.text
        known = origins.get(text.partition("/")[0].lower())
        if known is None:
            return mention
        text = known + text[text.find("/") :]
        return replace(mention, target=replace(mention.target, text=text))

    return replace(mentions, targets=tuple(map(whole, mentions.targets))) if origins else mentions


def with_listed_siblings(mentions: Mentions) -> Mentions:
    """Return the mentions with those of an index whose siblings are called."""
    found = list(_listed(mentions.weak, mentions.targets))
    if not found:
        return mentions
    targets = sorted([*mentions.targets, *found], key=lambda m: (m.unit.index, m.target.start))
    return replace(mentions, targets=tuple(targets))


def _listed(weak: Sequence[Mention], targets: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions of ``weak`` that are paths, below the base and with the method of the calls."""
    calls: dict[str, list[Mention]] = defaultdict(list)
    for mention in targets:
        if mention.methods:
            parts = path_template(mention.target.text).strip("/").split("/")
            for at in range(1, len(parts)):
                calls["/".join(parts[at:])].append(mention)
    if not calls:
        return
    groups: dict[tuple[str, int, str, str], list[Mention]] = defaultdict(list)
    for mention in weak:
        unit = mention.unit
        groups[unit.table, unit.column, mention.slot.kind, mention.slot.label].append(mention)
    for group in groups.values():
        ends = {m: calls[m.target.text] for m in group if m.target.text in calls}
        names = {m.target.text for m in ends}
        shown = [call for found in ends.values() for call in found]
        bases = {_base(call, m.target.text) for m, found in ends.items() for call in found}
        methods = {call.methods for call in shown}
        is_index = len(names) >= _LEAST and len(ends) >= _SHOWN * len(group)
        if is_index and len(bases) == 1 and len(methods) == 1:
            yield from (_whole(m, bases.copy().pop(), shown[0].methods) for m in group)


def _base(call: Mention, end: str) -> str:
    """What a call's URL has before the path of an index."""
    text = call.target.text.partition("?")[0].rstrip("/")
    return text[: len(text) - len(end)] if text.endswith(end) else ""


def _whole(mention: Mention, base: str, methods: tuple[str, ...]) -> Mention:
    target = replace(mention.target, text=base + mention.target.text)
    return replace(mention, target=target, methods=methods)

"""Names of messages: by the value that tells them apart, else by their title.

::

    {"event": "order.paid"}                 OrderPaid
    ### Parcel lost (in "Webhooks")         ParcelLost, or WebhooksParcelLost where that is taken
    ### Callback payload (in "Reports")     ReportsNotification
"""

from __future__ import annotations

from collections.abc import Sequence

from doc2sdk.extract.raw import RawMessage
from doc2sdk.lower.names.choice import Claim, choose, digest
from doc2sdk.lower.names.identifiers import kebab, pascal, unique, words_of
from doc2sdk.lower.names.titles import title_words
from doc2sdk.lower.notifications.shown import Shown
from doc2sdk.model import Sample
from doc2sdk.printed.pushes import announces_messages, is_part, title_pushes

_MOST_WORDS = 6
"""Words of a title; a longer one is a sentence."""

_NOUNS = frozenset({"callback", "callbacks", "webhook", "webhooks", "websocket"})
"""Words that say how a message comes, not what it is about."""


def message_names(found: Sequence[Shown]) -> list[str]:
    """Return the name of each notification; those of equal names are one message."""
    names = [_of_value(item) for item in found]
    keys = {
        (item.section, _titled(item)): None
        for item, name in zip(found, names, strict=True)
        if not name
    }
    taken = {name for name in names if name}
    chosen = dict(zip(keys, choose([_claim(*key) for key in keys], taken), strict=True))
    return [
        name or chosen[(item.section, _titled(item))] or ""
        for item, name in zip(found, names, strict=True)
    ]


def _of_value(item: Shown) -> str:
    return pascal(words_of(str(item.discriminator[1].value.raw))) if item.discriminator else ""


def _titled(item: Shown) -> tuple[str, ...]:
    """Return the words of a title that name a message, else those of its chapter with "notification" behind."""
    title = item.title.value.raw
    words = title_words(title)
    if item.raw is None:
        return (*words_of(title), "notification")
    if words and names_a_message(item.raw):
        return tuple(word for word in words if word not in _NOUNS) or tuple(words)
    chapter = title_words(item.raw.group.text) if item.raw.group is not None else []
    return (*chapter, "notification") if chapter else ("notification", digest(title))


def names_a_message(raw: RawMessage) -> bool:
    """Return whether a section's title names its message: "Callback payload" and sentences do not."""
    title = raw.title.text
    pushed = title_pushes(title)
    names_one = pushed.is_named if pushed is not None else not announces_messages(title)
    return names_one and not is_part(title) and len(title_words(title)) <= _MOST_WORDS


def _claim(section: str, words: tuple[str, ...]) -> Claim:
    long = pascal([*section.split("-"), *words])
    names = (pascal(words), long, f"{long}{digest(' '.join(words)).upper()}")
    return Claim(names=names, rank=(len(section), section, words))


def message_sample_names(name: str, samples: Sequence[Sample], taken: set[str]) -> list[str]:
    """Return the ids of a message's own samples, and add them to ``taken``."""
    words = words_of(name)
    stem = kebab(words if words[-1:] == ["notification"] else [*words, "notification"])
    found = []
    for _ in samples:
        found.append(unique(stem, taken))
        taken.add(found[-1])
    return found

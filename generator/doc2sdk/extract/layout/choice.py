"""What a choice of a layout holds: the slots of a document and the operations found in them."""

from __future__ import annotations

from dataclasses import dataclass, field

from doc2sdk.extract.layout.mention import Mention, Mentions, MethodSign
from doc2sdk.extract.layout.paths import path_template
from doc2sdk.extract.layout.score import Candidate
from doc2sdk.extract.layout.stated import StatedMethod
from doc2sdk.extract.layout.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Found:
    """A mention that counts as an operation's, with its methods and where these are stated."""

    mention: Mention
    methods: tuple[str, ...]
    signs: tuple[MethodSign, ...] = ()
    stated: StatedMethod | None = None
    slot: Candidate
    is_part: bool = False
    """Whether the URL is stated once for several methods, each of which heads a part."""

    @property
    def template(self) -> str:
        return path_template(self.mention.target.text)


@dataclass(slots=True)
class Choice:
    """The slots of a document, those chosen, and the operations found in them.

    ``sections`` is the level of headings that bounds operations where a saved layout states it.
    """

    units: list[Unit]
    mentions: Mentions
    slots: list[Candidate]
    chosen: list[Candidate] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    stated: StatedMethod | None = None
    sections: int | None = None
    above: dict[Mention, StatedMethod] = field(default_factory=dict)
    """What a sentence above several URLs states of them."""

    @property
    def common(self) -> StatedMethod | None:
        """The method that holds for all operations, None where they state methods of their own."""
        has_own = any(chosen.has_methods for chosen in self.chosen)
        return None if has_own else self.stated

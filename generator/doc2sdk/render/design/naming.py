"""What a language says about names: the one thing the design of an SDK asks its language for."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Protocol


class NameKind(str, Enum):
    """What a name is for. A language reserves other names for each."""

    SECTION = "section"
    METHOD = "method"
    ARGUMENT = "argument"
    FIELD = "field"
    FILE = "file"


class Naming(Protocol):
    """Names of a language, made of the words of a document.

    In Python ``agentGroupName`` is the value ``agent_group_name`` and the type ``AgentGroupName``.
    """

    @property
    def reserved_types(self) -> frozenset[str]:
        """Names that no type made of the document may have."""

    @property
    def awaitable_prefixes(self) -> tuple[str, ...]:
        """Prefixes of further types that the language makes of one awaitable result."""

    def value(self, text: str, fallback: str) -> str:
        """Return the name of a value; ``fallback`` is used where the text has no words."""

    def type(self, text: str, fallback: str) -> str:
        """Return the name of a type; ``fallback`` is used where the text has no words."""

    def prefixed(self, prefix: str, name: str) -> str:
        """Return the name of a value with a word in front: ``query`` and ``id``."""

    def distinct(self, names: Iterable[str], kind: NameKind) -> list[str]:
        """Return the names in their order, each changed where it is reserved or comes again.

        The first of equal names keeps it, so that an addition at the end renames nothing. No
        section is called like :data:`~doc2sdk.render.design.homes.NOTIFICATIONS` or
        :data:`~doc2sdk.render.design.homes.SHARED`.
        """


def value_names(texts: Iterable[str], fallback: str, kind: NameKind, naming: Naming) -> list[str]:
    """Return distinct names of values for texts, in their order."""
    return naming.distinct((naming.value(text, fallback) for text in texts), kind)

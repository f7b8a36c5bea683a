"""Facts out of raw facts."""

from __future__ import annotations

from typing import TypeVar

from doc2sdk.extract.raw import Fact
from doc2sdk.model import Certainty, Cited, Text

T = TypeVar("T")


def stated(fact: Fact, value: T) -> Cited[T]:
    """``value`` as the document prints it in ``fact``."""
    return Cited(value=value, place=fact.place, text=Text(fact.text))


def inferred(fact: Fact, value: T, rule: str) -> Cited[T]:
    """``value`` as it follows from ``fact`` by ``rule``."""
    return Cited(
        value=value, place=fact.place, text=Text(fact.text), certainty=Certainty.INFERRED, rule=rule
    )


def guessed(fact: Fact, value: T, rule: str) -> Cited[T]:
    """``value`` that ``fact`` suggests by ``rule`` and that may be wrong; always diagnosed."""
    return Cited(
        value=value, place=fact.place, text=Text(fact.text), certainty=Certainty.GUESSED, rule=rule
    )


def stated_text(fact: Fact) -> Cited[Text]:
    return stated(fact, Text(fact.text))

"""Cited values from raw facts."""

from __future__ import annotations

from typing import TypeVar

from doc2sdk.extract.raw import Fact
from doc2sdk.model import Certainty, Cited, Sample, Text

T = TypeVar("T")


def stated(fact: Fact, value: T) -> Cited[T]:
    """Cite ``value`` as the document prints it in ``fact``."""
    return Cited(value=value, place=fact.place, text=Text(fact.text))


def inferred(fact: Fact, value: T, rule: str) -> Cited[T]:
    """Cite ``value`` as it follows from ``fact`` by ``rule``."""
    return Cited(
        value=value, place=fact.place, text=Text(fact.text), certainty=Certainty.INFERRED, rule=rule
    )


def guessed(fact: Fact, value: T, rule: str) -> Cited[T]:
    """Cite ``value`` as ``fact`` suggests it by ``rule``. It may be wrong and always makes a
    diagnostic.
    """
    return Cited(
        value=value, place=fact.place, text=Text(fact.text), certainty=Certainty.GUESSED, rule=rule
    )


def stated_text(fact: Fact) -> Cited[Text]:
    """Cite the text of ``fact`` itself."""
    return stated(fact, Text(fact.text))


def sample_fact(sample: Sample) -> Fact:
    """Return the printed text of a sample as a raw fact, for what a sample shows."""
    return Fact(text=sample.printed.text.raw, place=sample.printed.place)


def source_fact(cited: Cited[T]) -> Fact:
    """Return the words that a cited value was read from as a raw fact, for what follows from it."""
    return Fact(text=cited.text.raw, place=cited.place)

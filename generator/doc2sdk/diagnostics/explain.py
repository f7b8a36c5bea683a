"""What ``doc2sdk explain`` knows: a rule by id or name, the list of all, the nearest to a typo."""

from __future__ import annotations

import textwrap

from doc2sdk.diagnostics.rules import CATALOGUE, Rule
from doc2sdk.diagnostics.suggest import nearest

_BY_NAME = {rule.name: rule for rule in CATALOGUE.values()}


def find_rule(wanted: str) -> Rule | None:
    """The rule of an id (``T201``) or a name (``unknown-type``), in any case."""
    return CATALOGUE.get(wanted.upper()) or _BY_NAME.get(wanted.lower())


def nearest_rule(wanted: str) -> str | None:
    """The id or name that ``wanted`` was most likely meant to be."""
    return nearest(wanted.upper(), CATALOGUE) or nearest(wanted.lower(), _BY_NAME)


def explain_text(rule: Rule, width: int) -> str:
    """Id, name, severity, summary and explanation, wrapped."""
    paragraphs = (rule.summary, *rule.explanation.split("\n\n"))
    body = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    return f"{rule.severity.value}[{rule.id}] {rule.name}\n\n{body}\n"


def list_text(width: int) -> str:
    """Every rule with its summary, by id."""
    return "".join(_entry(CATALOGUE[id_], width) for id_ in sorted(CATALOGUE))


def _entry(rule: Rule, width: int) -> str:
    indent = " " * 6
    summary = textwrap.fill(rule.summary, width, initial_indent=indent, subsequent_indent=indent)
    return f"{rule.id}  {rule.name} ({rule.severity.value})\n{summary}\n"

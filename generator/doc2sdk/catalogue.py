"""Every rule of doc2sdk, collected from where it is found broken.

A layer states its rules in its module ``rules``; a rule of the finished API is a module of
``lint/rules``. Nothing lists the rules a second time.
"""

from __future__ import annotations

import importlib
from functools import cache

from doc2sdk.diagnostics import Rule
from doc2sdk.diagnostics.suggest import nearest

LAYERS = (
    *("cli", "config", "sources", "lower", "lint", "completeness", "layouts", "render"),
    "output",
)
"""The layers that find something, each with a module or a package named ``rules``."""


@cache
def catalogue() -> dict[str, Rule]:
    """Return every rule by its id, in the order of ids. Raise ValueError for an id used twice."""
    rules = [rule for layer in LAYERS for rule in _rules_of(layer)]
    by_id = {rule.id: rule for rule in sorted(rules, key=lambda rule: rule.id)}
    if len(by_id) < len(rules):
        raise ValueError(f"an id names two rules: {sorted(rule.id for rule in rules)}")
    return by_id


def find_rule(wanted: str) -> Rule | None:
    """Return the rule of an id (``T201``) or a name (``unknown-type``), in any case."""
    by_name = {rule.name: rule for rule in catalogue().values()}
    return catalogue().get(wanted.upper()) or by_name.get(wanted.lower())


def nearest_rule(wanted: str) -> str | None:
    """Return the id or name that ``wanted`` was most likely meant to be."""
    names = [rule.name for rule in catalogue().values()]
    return nearest(wanted.upper(), catalogue()) or nearest(wanted.lower(), names)


def _rules_of(layer: str) -> list[Rule]:
    module = importlib.import_module(f"doc2sdk.{layer}.rules")
    values = getattr(module, "RULES", None) or vars(module).values()
    return [value for value in values if isinstance(value, Rule)]

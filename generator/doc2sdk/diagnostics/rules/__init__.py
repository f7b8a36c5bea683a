"""The catalogue of every rule, by id."""

from __future__ import annotations

from doc2sdk.diagnostics.rules import (
    config,
    document,
    notification,
    operation,
    output,
    parameter,
    reference,
    sample,
    types,
)
from doc2sdk.diagnostics.rules.rule import Rule

FAMILIES = (config, document, operation, parameter, types, sample, notification, reference, output)

CATALOGUE: dict[str, Rule] = {rule.id: rule for family in FAMILIES for rule in family.RULES}

__all__ = ["CATALOGUE", "Rule"]

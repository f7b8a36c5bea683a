"""Diagnostics: findings with a rule, a place and what was done about them."""

from doc2sdk.diagnostics.diagnostic import Diagnostic, Sink
from doc2sdk.diagnostics.rule import Rule, Severity

__all__ = ["Diagnostic", "Rule", "Severity", "Sink"]

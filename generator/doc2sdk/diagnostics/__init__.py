"""Diagnostics: findings with a rule, a place and what was done about them."""

from doc2sdk.diagnostics.diagnostic import Diagnostic, Severity, Sink

__all__ = ["Diagnostic", "Severity", "Sink"]

"""The text that ``doc2sdk explain`` prints: a rule, or the list of all."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from doc2sdk.diagnostics.rule import Rule


def explain_text(rule: Rule, width: int) -> str:
    """Return id, name, severity, summary and explanation, wrapped."""
    paragraphs = (rule.summary, *rule.explanation.split("\n\n"))
    body = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    return f"{rule.severity.value}[{rule.id}] {rule.name}\n\n{body}\n"


def list_text(rules: Iterable[Rule], width: int) -> str:
    """Return every rule with its summary."""
    return "".join(_entry(rule, width) for rule in rules)


def _entry(rule: Rule, width: int) -> str:
    indent = " " * 6
    summary = textwrap.fill(rule.summary, width, initial_indent=indent, subsequent_indent=indent)
    return f"{rule.id}  {rule.name} ({rule.severity.value})\n{summary}\n"

"""Lint: what the finished API contradicts, what of it was inferred and what was repaired.

A rule is a module of :mod:`doc2sdk.lint.rules`: its text and the function that finds it. Rules see the
merged API, so what two renditions both have is reported once.
"""

from __future__ import annotations

from doc2sdk.diagnostics import Sink
from doc2sdk.lint.rules import CHECKS
from doc2sdk.model import Api


def lint(api: Api, sink: Sink) -> None:
    """Report what the rules find. The API is not changed."""
    for check in CHECKS:
        for diagnostic in check(api):
            sink.add(diagnostic)

"""What contradicts what, what was inferred and what was repaired: one family of rules per file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from doc2sdk.check import (
    codes,
    inferred_parameters,
    notifications,
    sample_kinds,
    sample_requests,
    sample_schemas,
    samples,
    service,
    shared_path,
)
from doc2sdk.diagnostics import Diagnostic, Sink
from doc2sdk.model import Api

CHECKS: tuple[Callable[[Api], Iterator[Diagnostic]], ...] = (
    shared_path.check,
    inferred_parameters.check,
    samples.check,
    sample_requests.check,
    sample_kinds.check,
    sample_schemas.check,
    notifications.check,
    service.check,
    codes.check,
)


def check(api: Api, sink: Sink) -> None:
    """Reports what the checks find. The API is not changed."""
    for run in CHECKS:
        for diagnostic in run(api):
            sink.add(diagnostic)

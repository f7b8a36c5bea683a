"""A201: what a client must know of the service and the reference does not say."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.model import Api


def check(api: Api) -> Iterator[Diagnostic]:
    if api.operations and not api.servers:
        yield Diagnostic(
            rule="A201",
            headline="the reference states no base URL",
            place=api.title.place,
            subject=api.title.value.raw,
            notes=("the client takes it as an argument",),
        )

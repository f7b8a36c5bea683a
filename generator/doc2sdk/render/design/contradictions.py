"""Samples that the tests of an SDK do not expect, as diagnostics."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule
from doc2sdk.diagnostics.wording import subject
from doc2sdk.render.design import media_types
from doc2sdk.render.design.examples import Contradiction
from doc2sdk.render.design.exchanges import contradictory_answers
from doc2sdk.render.design.methods import MethodDesign
from doc2sdk.render.design.sdk import SdkDesign
from doc2sdk.render.rules import REQUEST_NOT_REPEATED, RESPONSE_NOT_EXPECTED

_FORMATS = frozenset({media_types.FORM, media_types.MULTIPART, "text/plain"})


def contradictions(sdk: SdkDesign) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each sample that contradicts its operation.

    A sample in another format than the SDK's, such as XML beside JSON, contradicts nothing.
    """
    for method in sdk.methods:
        for request in method.contradictions:
            if _is_in_format(request):
                yield _diagnostic(REQUEST_NOT_REPEATED, method, request)
        for answer in contradictory_answers(method, sdk):
            if _is_in_format(answer):
                yield _diagnostic(RESPONSE_NOT_EXPECTED, method, answer)


def _is_in_format(found: Contradiction) -> bool:
    media_type = found.sample.media_type
    return media_types.is_json(media_type) or media_types.essence(media_type) in _FORMATS


def _diagnostic(rule: Rule, method: MethodDesign, found: Contradiction) -> Diagnostic:
    sample = found.sample
    title = sample.title.value.raw if sample.title is not None else sample.role.value
    return Diagnostic(
        rule=rule,
        headline=f"the sample {found.reason}",
        place=sample.printed.place,
        subject=subject(method.operation, title),
        excerpt=sample.printed.text.raw.split("\n")[0],
        notes=("the operation stands; the SDK's tests do not expect the sample",),
    )

"""Calls that are shown away from the operation they call.

References list their operations in a table and show some calls in a chapter of examples::

    | POST | /invoices | Create an invoice |        -> the operation
    ...
    curl -X POST https://api.example.com/v1/invoices -d '{"due": "2026-03-15"}'      -> its request

The method and the path say whose call it is: the path is the operation's, below a base URL or not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from doc2sdk.extract.ledger import Claiming
from doc2sdk.extract.locate.recognisers import SAMPLE_RULE, OperationSite, weak_evidence
from doc2sdk.extract.locate.regions import Region
from doc2sdk.extract.locate.request_index import KnownRequests
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact, RawOperation, RawSample
from doc2sdk.printed import request_line
from doc2sdk.printed.headings import classify_heading
from doc2sdk.printed.roles import Role
from doc2sdk.reshape.shell_sessions import is_answer_like, messages
from doc2sdk.sources.blocks import Code, Paragraph


def with_samples_elsewhere(
    operations: Sequence[RawOperation], regions: Sequence[Region], root: Scope, ledger: Claiming
) -> Iterator[RawOperation]:
    """Yield the operations, each with the calls of it that stand outside of all operations."""
    known = KnownRequests()
    for region in regions:
        for site in region.anchors:
            known.add(site)
    found: dict[tuple[str, str], list[RawSample]] = defaultdict(list)
    inside = {item for region in regions for item in region.content if isinstance(item, Scope)}
    for scope in root.walk():
        if not any(around in inside for around in (scope, *scope.ancestors())):
            for site, shown in _calls(scope, known, ledger):
                found[_key(site.method, site.url)].append(shown)
    for operation in operations:
        more = found.get(_key(operation.method, operation.url), ())
        yield replace(operation, samples=(*operation.samples, *more)) if more else operation


def _key(method: Fact | None, url: Fact) -> tuple[str, str]:
    return method.text.upper() if method is not None else "", url.text


def _calls(
    scope: Scope, known: KnownRequests, ledger: Claiming
) -> Iterator[tuple[OperationSite, RawSample]]:
    """Yield the requests right in a scope with the operation they call, and the answers behind them."""
    if all(not isinstance(item, Code) or ledger.is_consumed(item) for item in scope.content):
        return
    requests = {
        site.index: site
        for site in weak_evidence(scope)
        if site.rule == SAMPLE_RULE and isinstance(site.blocks[0], Code)
    }
    called: OperationSite | None = None
    for index, item in enumerate(scope.content):
        if isinstance(item, Scope) and called is not None:
            yield from ((called, answer) for answer in _answers(item, ledger))
        if not isinstance(item, Code) or ledger.is_consumed(item):
            continue
        if index in requests:
            called = _called(requests[index], known)
        if called is None:
            continue
        for part, is_answer, status in messages(item):
            is_answer = is_answer or index not in requests
            if is_answer and not _is_body(part, scope.content[:index]):
                continue
            role = Role.RESPONSE if is_answer else Role.REQUEST
            ledger.consume(item, f"{role.value}-sample")
            yield called, _sample(part, role, scope.title, status)


def _answers(scope: Scope, ledger: Claiming) -> Iterator[RawSample]:
    """Yield the bodies of a part "Response" below a request."""
    said = classify_heading(scope.title.text) if scope.title is not None else None
    if said is None or said.role is not Role.RESPONSE:
        return
    for item in scope.content:
        if isinstance(item, Code) and not ledger.is_consumed(item) and _is_body(item, ()):
            ledger.consume(item, "response-sample")
            yield _sample(item, Role.RESPONSE, scope.title, said.status)


def _sample(code: Code, role: Role, title: Fact | None, status: int | None) -> RawSample:
    return RawSample(
        role=role,
        heading=title or Fact(text="", place=code.place),
        parts=(Fact(text=code.text, place=code.place),),
        language=code.language,
        status=status,
    )


def _called(shown: OperationSite, known: KnownRequests) -> OperationSite | None:
    """Return the only operation whose method and path a request has; literal paths come first."""
    path = request_line.path_of(shown.url.text)
    fits = [
        site
        for site in known.like(shown)
        if site.method is not None
        and shown.method is not None
        and site.method.text.upper() == shown.method.text.upper()
        and request_line.starts_below(site.url.text, path) is not None
    ]
    literal = [site for site in fits if not request_line.has_placeholder(site.url.text)]
    distinct = {_key(site.method, site.url): site for site in literal or fits}
    return next(iter(distinct.values())) if len(distinct) == 1 else None


def _is_body(code: Code, before: Sequence[object]) -> bool:
    """Whether what follows a request is its answer: data, and not called anything else."""
    if not is_answer_like(code):
        return False
    last = before[-1] if before else None
    said = classify_heading(last.text) if isinstance(last, Paragraph) else None
    return said is None or said.role in (Role.RESPONSE, Role.SAMPLE)

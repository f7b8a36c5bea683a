"""Every call that a reference documents, made by the SDK to a mock of its OpenAPI description."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from doc2sdk.model import Api, Operation, SecurityScheme
from doc2sdk.render.design.example_values import example_value
from doc2sdk.render.design.examples import Example
from doc2sdk.render.python.calls import call_source
from doc2sdk.render.python.method_views import MethodView
from doc2sdk.render.python.plan import Plan, plan_sdk


@dataclass(frozen=True, kw_only=True)
class DocumentedCall:
    """A call as the SDK's own README would print it, and the answer to ask for.

    ``status`` is None for whatever the mock thinks is the right one.
    """

    source: str
    status: int | None


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What came of a call: the status, what the mock objects to, and what the SDK does."""

    call: DocumentedCall
    status: int
    violations: list[Any] = field(default_factory=list)
    deviations: str = ""

    @property
    def unexpected(self) -> bool:
        """Whether it is another status than the one asked for, or than a success."""
        wanted = self.call.status
        return self.status >= 300 if wanted is None else self.status != wanted

    @property
    def request_violations(self) -> list[Any]:
        return [v for v in self.violations if v["location"][0] == "request"]

    @property
    def fine(self) -> bool:
        return not (self.unexpected or self.violations or self.deviations)


def documented_calls(api: Api) -> Iterator[DocumentedCall]:
    """Each operation with the arguments of each request sample, with all arguments that have a
    documented value, and once for each status."""
    decided = plan_sdk(api)
    for resource in decided.resources:
        for method in resource.methods:
            everything = _everything(method, decided)
            for example in (*method.examples, everything):
                yield _call(resource.module, method, example, None)
            for status in _statuses(method.operation):
                yield _call(resource.module, method, everything, status)


def _everything(method: MethodView, decided: Plan) -> Example:
    asked = (a for a in method.arguments.asked if a.slot.required or _is_documented(a, decided))
    return Example(values={a.name: example_value(a, decided.models.schemas) for a in asked})


def _is_documented(argument: Any, decided: Plan) -> bool:
    schema = decided.models.schemas.resolve(argument.slot.schema)
    return bool(argument.slot.examples or schema.examples or schema.default or schema.enum)


def _statuses(operation: Operation) -> list[int]:
    found = [r.status.value for r in operation.responses if r.status is not None]
    return [status for status in dict.fromkeys(found) if 200 <= status < 300 or status >= 400]


def _call(module: str, method: MethodView, example: Example, status: int | None) -> DocumentedCall:
    path = f"client.{module}.with_raw_response.{method.name}"
    return DocumentedCall(source=call_source(path, example, method.arguments), status=status)


def make_calls(package: ModuleType, client: Any, calls: list[DocumentedCall]) -> list[Outcome]:
    """Make the calls and decode their answers."""
    return [_made(package, client, call) for call in calls]


def _made(package: ModuleType, client: Any, call: DocumentedCall) -> Outcome:
    try:
        response = eval(call.source, {"client": _preferring(client, call.status)})
    except package.APIStatusError as error:
        return _outcome(package, call, error.response, None)
    return _outcome(package, call, response, response.parse)


async def make_async_calls(
    package: ModuleType, client: Any, calls: list[DocumentedCall]
) -> list[Outcome]:
    """The asynchronous counterpart of :func:`make_calls`."""
    return [await _made_async(package, client, call) for call in calls]


async def _made_async(package: ModuleType, client: Any, call: DocumentedCall) -> Outcome:
    try:
        response = await eval(call.source, {"client": _preferring(client, call.status)})
    except package.APIStatusError as error:
        return _outcome(package, call, error.response, None)
    return _outcome(package, call, response, response.parse)


def _outcome(package: ModuleType, call: DocumentedCall, response: Any, parse: Any) -> Outcome:
    deviations = ""
    try:
        if parse is not None:
            parse()
    except package.DeviationError as error:
        deviations = str(error)
    violations = json.loads(response.headers.get("sl-violations", "[]"))
    return Outcome(
        call=call, status=response.status_code, violations=violations, deviations=deviations
    )


def _preferring(target: Any, status: int | None) -> Any:
    """A client whose calls ask the mock for a status, as RFC 7240 lets clients ask for things."""
    return target if status is None else _Preferring(target, status)


class _Preferring:
    def __init__(self, target: Any, status: int) -> None:
        self._target = target
        self._status = status

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._target, name)
        if not callable(found):
            return _Preferring(found, self._status)
        header = {"Prefer": f"code={self._status}"}
        return lambda **arguments: found(**{**arguments, "extra_headers": header})


def credentials(package: ModuleType, schemes: tuple[SecurityScheme, ...]) -> Any:
    """Credentials for the first scheme of the reference that the SDK has a class for."""
    for scheme in schemes:
        if scheme.name is not None and scheme.location is not None:
            return package.ApiKeyAuth("k", name=scheme.name.raw, location=scheme.location.value)
        if scheme.scheme == "bearer" or scheme.type.value in {"oauth2", "openIdConnect"}:
            return package.BearerAuth("t")
        if scheme.scheme == "basic":
            return package.BasicAuth("u", "p")
    return None


@dataclass(frozen=True, kw_only=True)
class Mocked:
    """An SDK and the URL of the mock made from its OpenAPI description."""

    api: Api
    package: ModuleType
    url: str

    def client(self, prefix: str = "", **settings: Any) -> Any:
        """A strict client, with credentials where the reference names a way to authenticate."""
        client_class = getattr(self.package, prefix + plan_sdk(self.api).class_name)
        given = {"auth": credentials(self.package, self.api.security), **settings}
        return client_class(base_url=self.url, max_retries=0, strict=True, **given)

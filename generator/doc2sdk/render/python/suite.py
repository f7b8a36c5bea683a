"""The SDK's own test suite."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.model import Text
from doc2sdk.render import templates
from doc2sdk.render.python import prose
from doc2sdk.render.python.modules import NOTIFICATIONS
from doc2sdk.render.python.plan import Plan, ResourceView
from doc2sdk.render.python.replays import (
    NotificationView,
    ReplayView,
    WaitView,
    notification_replays,
    replays,
    waits,
)
from doc2sdk.render.python.types import Import, import_lines

_HERE = "python/tests"


def test_files(plan: Plan) -> Iterator[tuple[str, str]]:
    """Every file below ``tests/``; none where the reference has no samples."""
    replayed = [(resource, replays(resource, plan)) for resource in plan.resources]
    replayed = [(resource, tests) for resource, tests in replayed if tests]
    if replayed:
        yield "conftest.py", templates.verbatim(f"{_HERE}/conftest.py")
        server = f"{_HERE}/documented_server.py.jinja"
        yield "documented_server.py", templates.render(
            server,
            class_name=plan.class_name,
            imports=import_lines(_server_imports(plan)),
        )
    for resource, tests in replayed:
        yield f"test_{resource.module}.py", _resource_tests(resource, tests, plan)
    if plan.notifications is not None and (notifications := notification_replays(plan)):
        yield "test_notifications.py", _notification_tests(notifications, waits(plan), plan)


def _server_imports(plan: Plan) -> Iterator[Import]:
    yield from (
        (plan.package, name) for name in ("Model", plan.class_name, f"Async{plan.class_name}")
    )
    yield from ((f"{plan.package}.fixtures", name) for name in ("SAMPLES", "Name", "load"))


def _resource_tests(resource: ResourceView, tests: tuple[ReplayView, ...], plan: Plan) -> str:
    imports = set(_resource_imports(tests, plan))
    title = prose.one_line(resource.group.title)
    return templates.render(
        f"{_HERE}/test_resource.py.jinja",
        doc=Text(prose.wrap(f"Every documented exchange of {title}, over real HTTP.", 96)),
        imports=import_lines(imports),
        tests=tests,
        returns=lambda test: "None" if test.returns is None else test.returns.annotation,
    )


def _resource_imports(tests: tuple[ReplayView, ...], plan: Plan) -> Iterator[Import]:
    yield ("asyncio", "")
    yield ("documented_server", "DocumentedServer")
    if any("plain(" in check for test in tests for check in test.checks):
        yield ("documented_server", "plain")
    if any(test.returns is None for test in tests):
        yield ("pytest", "")
    for test in tests:
        if test.returns is None:
            yield (plan.package, "APIStatusError")
        else:
            yield from ((_module(m, plan), n) for m, n in test.returns.imports)
        if any("load(" in check for check in test.checks):
            yield (f"{plan.package}.fixtures", "load")


def _module(module: str, plan: Plan) -> str:
    """A module as the tests name it: models are public, so are the package's own names."""
    if module.startswith("."):
        return f"{plan.package}.models{module}"
    return module or plan.package


def _notification_tests(
    tests: tuple[NotificationView, ...], waiting: tuple[WaitView, ...], plan: Plan
) -> str:
    models = f"{plan.package}.models.{NOTIFICATIONS}"
    imports = {(f"{plan.package}.fixtures", "load"), *((models, test.model) for test in tests)}
    if any("parse_notification" in test.make for test in tests):
        imports.add((models, "parse_notification"))
    imports |= {(models, wait.model) for wait in waiting}
    if waiting:
        imports |= {("asyncio", ""), (f"{plan.package}.testing", "FakeServer")}
    return templates.render(
        f"{_HERE}/test_notifications.py.jinja",
        imports=import_lines(imports),
        tests=tests,
        waits=waiting,
    )

"""The SDK's own test suite."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.model import Text
from doc2sdk.render.design.homes import NOTIFICATIONS
from doc2sdk.render.python import prose
from doc2sdk.render.python.plan import Plan, ResourceView
from doc2sdk.render.python.sample_tests import (
    ExchangeTest,
    NotificationTest,
    WaitTest,
    exchange_tests,
    notification_tests,
    wait_tests,
)
from doc2sdk.render.python.templates import TEMPLATES
from doc2sdk.render.python.types import Import, import_lines

_HERE = "tests"


def test_files(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield every file below ``tests/``; none where the reference has no operations."""
    tests = [(resource, exchange_tests(resource, plan)) for resource in plan.resources]
    if tests:
        checks = {check for _, found in tests for test in found for check in test.checks}
        yield "conftest.py", TEMPLATES.verbatim(f"{_HERE}/conftest.py")
        yield "documented_server.py", TEMPLATES.render(
            f"{_HERE}/documented_server.py.jinja",
            class_name=plan.class_name,
            has_samples=bool(plan.fixtures),
            checks_sent=any(check.startswith("server.check_sent") for check in checks),
            guesses_methods=any("any_method=" in check for check in checks),
            imports=import_lines(_server_imports(plan)),
        )
    for resource, found in tests:
        yield f"test_{resource.module}.py", _resource_tests(resource, found, plan)
    if plan.notifications is not None and (notifications := notification_tests(plan)):
        yield "test_notifications.py", _notification_tests(notifications, wait_tests(plan), plan)


def _server_imports(plan: Plan) -> Iterator[Import]:
    yield from (
        (plan.package, name) for name in ("Model", plan.class_name, f"Async{plan.class_name}")
    )
    if plan.fixtures:
        yield from ((f"{plan.package}.fixtures", name) for name in ("SAMPLES", "Name", "load"))


def _resource_tests(resource: ResourceView, tests: tuple[ExchangeTest, ...], plan: Plan) -> str:
    imports = set(_resource_imports(tests, plan))
    title = prose.one_line(resource.section.title)
    return TEMPLATES.render(
        f"{_HERE}/test_resource.py.jinja",
        doc=Text(prose.wrap(f"Every operation of {title}, over real HTTP.", 96)),
        imports=import_lines(imports),
        tests=tests,
        returns=lambda test: "None" if test.returns is None else test.returns.annotation,
    )


def _resource_imports(tests: tuple[ExchangeTest, ...], plan: Plan) -> Iterator[Import]:
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
    """Return a module as the tests name it: models are public, so are the package's own names."""
    if module.startswith("."):
        return f"{plan.package}.models{module}"
    return module or plan.package


def _notification_tests(
    tests: tuple[NotificationTest, ...], waiting: tuple[WaitTest, ...], plan: Plan
) -> str:
    models = f"{plan.package}.models.{NOTIFICATIONS}"
    imports = {(f"{plan.package}.fixtures", "load"), *((models, test.model) for test in tests)}
    if any("parse_notification" in test.make for test in tests):
        imports.add((models, "parse_notification"))
    imports |= {(models, wait.model) for wait in waiting}
    if waiting:
        imports |= {("asyncio", ""), (f"{plan.package}.testing", "FakeServer")}
    return TEMPLATES.render(
        f"{_HERE}/test_notifications.py.jinja",
        imports=import_lines(imports),
        tests=tests,
        waits=waiting,
    )

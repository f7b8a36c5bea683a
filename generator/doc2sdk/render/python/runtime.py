"""The runtime for notifications, where the reference has some that need it."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.render import templates
from doc2sdk.render.python.flavour import FLAVOURS
from doc2sdk.render.python.plan import Plan

_HERE = "python/package"


def runtime_files(plan: Plan) -> Iterator[tuple[str, str]]:
    """The files and their paths in the import package."""
    streams, notifications = plan.streams, plan.notifications
    if streams is not None or (notifications is not None and notifications.discriminators):
        yield "_core/dotted.py", templates.verbatim(f"{_HERE}/core/dotted.py")
    if streams is None:
        return
    yield "_core/notified.py", templates.verbatim(f"{_HERE}/core/notified.py")
    yield "_core/deliveries.py", templates.render(
        f"{_HERE}/core/deliveries.py.jinja",
        references=streams.references,
        references_literal=streams.references_literal,
    )
    for flavour in FLAVOURS:
        text = templates.render(f"{_HERE}/core/streams.py.jinja", flavour=flavour)
        yield f"_core/{flavour.module}streams.py", text
    folder = templates.template_folder() / _HERE / "notifications"
    for path in sorted(folder.glob("*.py")):
        yield f"notifications/{path.name}", templates.verbatim(f"{_HERE}/notifications/{path.name}")
    errors = f"{_HERE}/notifications/errors.py.jinja"
    yield "notifications/errors.py", templates.render(errors, base=plan.error_base)

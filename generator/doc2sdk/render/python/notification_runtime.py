"""The runtime for notifications, where the reference has some that need it."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.render.python.plan import Plan
from doc2sdk.render.python.sync_async import FLAVOURS
from doc2sdk.render.python.templates import TEMPLATES

_HERE = "package"


def notification_files(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield the paths in the import package and the texts."""
    streams, notifications = plan.streams, plan.notifications
    if streams is not None or (notifications is not None and notifications.discriminators):
        yield "_core/dotted.py", TEMPLATES.verbatim(f"{_HERE}/core/dotted.py")
    if streams is None:
        return
    yield "_core/notified.py", TEMPLATES.verbatim(f"{_HERE}/core/notified.py")
    yield "_core/deliveries.py", TEMPLATES.render(
        f"{_HERE}/core/deliveries.py.jinja",
        references=streams.references,
        references_literal=plan.references_literal,
    )
    for flavour in FLAVOURS:
        text = TEMPLATES.render(f"{_HERE}/core/streams.py.jinja", flavour=flavour)
        yield f"_core/{flavour.module}streams.py", text
    folder = TEMPLATES.folder / _HERE / "notifications"
    for path in sorted(folder.glob("*.py")):
        yield f"notifications/{path.name}", TEMPLATES.verbatim(f"{_HERE}/notifications/{path.name}")
    errors = f"{_HERE}/notifications/errors.py.jinja"
    yield "notifications/errors.py", TEMPLATES.render(errors, base=plan.error_base)

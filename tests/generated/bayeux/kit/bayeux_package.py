"""The notification runtime as a package."""

from __future__ import annotations

from pathlib import Path

from doc2sdk.render.python.templates import TEMPLATES

PACKAGE = "bayeux_sdk"


def write_package(parent: Path) -> None:
    """The runtime below a package that has nothing else but the base of the errors."""
    source = TEMPLATES.folder / "package" / "notifications"
    folder = parent / PACKAGE
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "errors.py").write_text("class SdkError(Exception):\n    pass\n")
    csrf = TEMPLATES.verbatim("package/csrf.py")
    (folder / "csrf.py").write_text(csrf, encoding="utf-8")
    (folder / "notifications").mkdir()
    for path in source.glob("*.py"):
        (folder / "notifications" / path.name).write_text(path.read_text())
    errors = TEMPLATES.render("package/notifications/errors.py.jinja", base="SdkError")
    (folder / "notifications" / "errors.py").write_text(errors)

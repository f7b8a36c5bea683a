"""The notification runtime as a package."""

from __future__ import annotations

from pathlib import Path

from doc2sdk.render import templates

PACKAGE = "bayeux_sdk"


def write_package(parent: Path) -> None:
    """The runtime below a package that has nothing else but the base of the errors."""
    source = templates.template_folder() / "python" / "package" / "notifications"
    folder = parent / PACKAGE
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "errors.py").write_text("class SdkError(Exception):\n    pass\n")
    csrf = templates.verbatim("python/package/csrf.py")
    (folder / "csrf.py").write_text(csrf, encoding="utf-8")
    (folder / "notifications").mkdir()
    for path in source.glob("*.py"):
        (folder / "notifications" / path.name).write_text(path.read_text())
    errors = templates.render("python/package/notifications/errors.py.jinja", base="SdkError")
    (folder / "notifications" / "errors.py").write_text(errors)

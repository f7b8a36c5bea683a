"""The Python SDK: from the model to the text of every file."""

from __future__ import annotations

from doc2sdk.model import Api
from doc2sdk.render.python.package import package_files
from doc2sdk.render.python.plan import plan_sdk
from doc2sdk.render.python.project import project_files
from doc2sdk.render.python.test_files import test_files


def render_sdk(api: Api) -> dict[str, str]:
    """Return every file of the SDK: paths relative to its own folder, with ``/``, and text."""
    plan = plan_sdk(api)
    source = f"src/{plan.package}"
    tests = {f"tests/{path}": text for path, text in test_files(plan)}
    files = dict(project_files(plan, tested=bool(tests)))
    files |= {f"{source}/{path}": text for path, text in package_files(plan)}
    files |= tests
    return dict(sorted(files.items()))

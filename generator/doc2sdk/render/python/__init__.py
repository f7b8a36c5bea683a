"""The Python SDK: from the model to the text of every file."""

from __future__ import annotations

from doc2sdk.model import Api
from doc2sdk.render.python.package import package_files
from doc2sdk.render.python.plan import plan
from doc2sdk.render.python.project import project_files
from doc2sdk.render.python.suite import test_files


def render_sdk(api: Api) -> dict[str, str]:
    """Every file of the SDK: paths relative to its own folder, with ``/``, and text."""
    decided = plan(api)
    source = f"src/{decided.package}"
    tests = {f"tests/{path}": text for path, text in test_files(decided)}
    files = dict(project_files(decided, tested=bool(tests)))
    files |= {f"{source}/{path}": text for path, text in package_files(decided)}
    files |= tests
    return dict(sorted(files.items()))

"""The Python SDK: from the model to the text of every file."""

from __future__ import annotations

from doc2sdk.model import Api
from doc2sdk.render.design.sdk import SdkDesign, design_sdk
from doc2sdk.render.python.names import PYTHON_NAMING
from doc2sdk.render.python.package import package_files
from doc2sdk.render.python.plan import plan_design
from doc2sdk.render.python.project import project_files
from doc2sdk.render.python.test_files import test_files


def render_sdk(api: Api) -> dict[str, str]:
    """Return every file of an API's SDK: paths relative to its own folder, with ``/``, and text."""
    return render_design(design_sdk(api, PYTHON_NAMING))


def render_design(design: SdkDesign) -> dict[str, str]:
    """Return every file of a design's SDK."""
    plan = plan_design(design)
    source = f"src/{plan.package}"
    tests = {f"tests/{path}": text for path, text in test_files(plan)}
    files = dict(project_files(plan, tested=bool(tests)))
    files |= {f"{source}/{path}": text for path, text in package_files(plan)}
    files |= tests
    return dict(sorted(files.items()))

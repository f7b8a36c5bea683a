"""The templates of Python SDKs."""

from __future__ import annotations

from doc2sdk.render.python.filters import PYTHON_FILTERS
from doc2sdk.render.templates import Templates

TEMPLATES = Templates("python", PYTHON_FILTERS)

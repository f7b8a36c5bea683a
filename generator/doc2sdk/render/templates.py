"""Finds the templates and sets Jinja up so that document text cannot slip into code.

Document text is :class:`~doc2sdk.model.Text` or :class:`~doc2sdk.model.Json`; both refuse ``str()``,
so that only the filters of :mod:`doc2sdk.render.filters` can print them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import doc2sdk
from doc2sdk.render.errors import RenderError
from doc2sdk.render.filters import FILTERS


def template_folder() -> Path:
    """The templates a wheel ships inside the package; in a checkout, those at its top.

    Raises:
        RenderError: If neither is there: the installation is broken.
    """
    package = Path(doc2sdk.__file__).parent
    shipped, checkout = package / "templates", package.parents[1] / "templates"
    for folder in (shipped, checkout):
        if folder.is_dir():
            return folder
    raise RenderError(f"no templates at {shipped} or {checkout}")


@cache
def environment() -> Environment:
    """The Jinja environment; made once, for compiled templates are kept in it."""
    jinja = Environment(
        loader=FileSystemLoader(template_folder(), encoding="utf-8"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - the files are not HTML; the filters escape
        auto_reload=False,
        finalize=_printable,
    )
    jinja.filters.update(FILTERS)
    return jinja


def render(name: str, **view: object) -> str:
    """Fill in the template at ``name``, relative to :func:`template_folder`."""
    return environment().get_template(name).render(**view)


@cache
def verbatim(name: str) -> str:
    """The text of a file that is the same for every API."""
    return (template_folder() / name).read_text(encoding="utf-8")


@cache
def verbatim_texts() -> frozenset[str]:
    """The Python files that are the same for every API; they are kept as black leaves them."""
    files = sorted(template_folder().rglob("*.py"))
    return frozenset(file.read_text(encoding="utf-8") for file in files)


def _printable(value: object) -> str:
    """Only text is printed: ``None`` or a number in a template is a mistake in its view."""
    if isinstance(value, str):
        return value
    raise RenderError(f"a template prints {value!r}, which is not text")

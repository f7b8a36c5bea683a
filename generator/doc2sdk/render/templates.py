"""Finds the templates and sets Jinja up so that document text cannot slip into code.

Document text is :class:`~doc2sdk.model.Text` or :class:`~doc2sdk.model.Json`; both refuse ``str()``,
so that only filters can print them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, cached_property
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

import doc2sdk
from doc2sdk.render.errors import RenderError


def template_folder() -> Path:
    """Return the templates a wheel ships inside the package; in a checkout, those at its top.

    Raises:
        RenderError: If neither is there: the installation is broken.
    """
    package = Path(doc2sdk.__file__).parent
    shipped, checkout = package / "templates", package.parents[1] / "templates"
    for folder in (shipped, checkout):
        if folder.is_dir():
            return folder
    raise RenderError(f"no templates at {shipped} or {checkout}")


class Templates:
    """The templates of a language. ``folder`` is below :func:`template_folder`, names are in it."""

    def __init__(self, folder: str, filters: Mapping[str, Callable[..., str]]) -> None:
        self._folder = folder
        self._filters = filters

    @property
    def folder(self) -> Path:
        return template_folder() / self._folder

    @cached_property
    def environment(self) -> Environment:
        """The Jinja environment; made once, because it keeps compiled templates."""
        jinja = Environment(
            loader=FileSystemLoader(self.folder, encoding="utf-8"),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,  # noqa: S701 - the files are not HTML; the filters escape
            auto_reload=False,
            finalize=_check_printed,
        )
        jinja.filters.update(self._filters)
        return jinja

    def render(self, name: str, **view: object) -> str:
        """Fill in a template."""
        return self.environment.get_template(name).render(**view)

    def verbatim(self, name: str) -> str:
        """Return the text of a file that is the same for every API."""
        return _text(self.folder / name)

    def verbatim_texts(self, suffix: str) -> frozenset[str]:
        """Return the texts of all files with a suffix that are the same for every API."""
        return frozenset(_text(file) for file in sorted(self.folder.rglob(f"*{suffix}")))


@cache
def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _check_printed(value: object) -> str:
    """Let only text be printed: ``None`` or a number in a template is a mistake in its view."""
    if isinstance(value, str):
        return value
    raise RenderError(f"a template prints {value!r}, which is not text")

"""The languages that SDKs are written in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from doc2sdk.model import Api
from doc2sdk.render.design.naming import Naming
from doc2sdk.render.design.sdk import SdkDesign
from doc2sdk.render.format_cache import FormatCache
from doc2sdk.render.python import render_design
from doc2sdk.render.python.black_format import black_fingerprint, format_python
from doc2sdk.render.python.names import PYTHON_NAMING
from doc2sdk.render.python.package_names import package_name
from doc2sdk.render.python.templates import TEMPLATES

Files = Mapping[str, str]
"""Texts by their paths in the generated folder, with ``/``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatter:
    """The formatter of a language.

    ``suffix`` ends the names of the files it formats. ``fingerprint`` says what decides how text is
    formatted (its version, its settings), ``format`` formats texts; both are given the whole tree,
    in which the settings are.
    """

    suffix: str
    fingerprint: Callable[[Files], str]
    format: Callable[[Files, Files], dict[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language.

    ``folder`` gives the name of an API's generated folder, ``naming`` the names that an SDK is designed
    with, ``render`` the files of a design.
    ``verbatim_texts`` are texts that are the same in every SDK, kept as the formatter leaves them;
    a language without a formatter writes text as it is rendered.
    """

    name: str
    folder: Callable[[Api], str]
    naming: Naming
    render: Callable[[SdkDesign], dict[str, str]]
    formatter: Formatter | None = None
    verbatim_texts: Callable[[], frozenset[str]] = frozenset


PYTHON = Language(
    name="python",
    folder=lambda api: package_name(api.id),
    naming=PYTHON_NAMING,
    render=render_design,
    formatter=Formatter(suffix=".py", fingerprint=black_fingerprint, format=format_python),
    verbatim_texts=lambda: TEMPLATES.verbatim_texts(".py"),
)
LANGUAGES: dict[str, Language] = {language.name: language for language in (PYTHON,)}
"""All languages, by name. A new one is a row here and a folder beside ``python``."""


def format_files(
    files: Files, language: Language, cache: FormatCache | None = None
) -> dict[str, str]:
    """Return the tree with its code formatted.

    The formatter is the slowest step by far, so it is asked only about texts that are neither
    verbatim nor known to the cache. Rendered text that it cannot read is a bug of a template and
    raises ValueError.
    """
    formatter = language.formatter
    if formatter is None:
        return dict(files)
    cache = cache or FormatCache()
    verbatim = language.verbatim_texts()
    code = {path: text for path, text in files.items() if path.endswith(formatter.suffix)}
    known = {p: text if text in verbatim else cache.find(p, text) for p, text in code.items()}
    new = {path: text for path, text in code.items() if known[path] is None}
    formatted = {path: text for path, text in known.items() if text is not None}
    formatted |= formatter.format(new, files)
    cache.replace_all({path: (code[path], formatted[path]) for path in code})
    return {path: formatted.get(path, text) for path, text in files.items()}

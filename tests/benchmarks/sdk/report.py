"""docs/sdk-figures.md: the figures as tables."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from benchmarks.sdk.clients import NAMES, OURS
from benchmarks.sdk.documents import LARGE, MEDIUM, PROJECT, SMALL
from benchmarks.sdk.hostile import Outcomes
from benchmarks.sdk.start import python_version

_TEXT = """# Figures of the generated SDK

Beside clients that other generators make of the OpenAPI export of the same documents, measured in one run
on one machine, the generators in turn. CPU times, medians of {repeat}. This file is written by

    PYTHONPATH=tests python -m benchmarks.sdk --write

([how](../tests/benchmarks/sdk/README.md)). Of the absolute times only the ratios say much elsewhere: Python
{python}, {cores} cores, {machine}.

{table}

"{operations} operations" is a reference in forty sections that the benchmark makes, "small" the one that is
tested against a mock server (`tests/generated/mock/reference.html`).

- **Findings**: `mypy --strict` + pyright in strict mode, over the package only. At 1,000 operations doc2sdk's SDK has
  none either, of ruff's rules too: `tests/generated/test_large.py`.
- **Import and client, beyond the HTTP library**: the package's import and a client, less the import of its HTTP
  library ({libraries}) and a client of that.
- **One call**: a PATCH with a path parameter and a JSON body, without and with a query parameter, whose answer
  becomes an object, against the same request by the bare HTTP library with `.json()`; the answer comes from the
  same process, so that nothing but the two is measured. The id in the path differs from call to call, or is the
  same each time. openapi-generator's library has no transport to replace.
- **Command**: the whole program, start and reading included, on output that is there already. doc2sdk reads the
  manual itself and notices that nothing changed; openapi-python-client runs without its formatters,
  datamodel-code-generator with its built-in one, openapi-generator without any. Rendering alone, before
  formatting: {rendering:.2f} s of the SDK, {exports:.2f} s of model and exports with their validation.
- **Hostile texts**: {hostile} texts, one at a time, in every place for text or names. Broken is a file that is no
  Python, code an identifier that came from a text; refused (nothing generated) stands in brackets.
"""


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What was measured, by document and generator."""

    operations: int
    repeat: int
    strict: dict[str, dict[str, tuple[int, int]]]
    start: dict[str, dict[str, dict[str, float]]]
    calls: dict[str, dict[str, float]]
    rendering: tuple[float, float]
    again: dict[str, float]
    hostile: dict[str, Outcomes]
    texts: int


def markdown(figures: Figures) -> str:
    """The page."""
    sdk, exports = figures.rendering
    return _TEXT.format(
        repeat=figures.repeat,
        python=python_version(),
        cores=os.cpu_count(),
        machine=f"{platform.system()} on {platform.machine()}",
        table=_table(figures),
        operations=f"{figures.operations:,}",
        libraries="httpx2, httpx, httpx2, urllib3",
        rendering=sdk,
        exports=exports,
        hostile=figures.texts,
    )


def _table(figures: Figures) -> str:
    large = f"{figures.operations:,} operations"
    strict, start = figures.strict, figures.start
    rows = [
        ("", lambda name: name),
        ("---", lambda name: "---"),
        ("findings, project's reference", lambda name: _findings(strict[PROJECT][name])),
        ("findings, small", lambda name: _findings(strict[SMALL][name])),
        ("findings, 100 operations", lambda name: _findings(strict[MEDIUM][name])),
        ("import, small", lambda name: f"{start[SMALL][name]['import']:.1f} ms"),
        (f"import, {large}", lambda name: f"{start[LARGE][name]['import']:.1f} ms"),
        (
            "import and client, beyond the HTTP library, small",
            lambda name: f"{start[SMALL][name]['beyond']:.0f} ms",
        ),
        (
            f"import and client, beyond the HTTP library, {large}",
            lambda name: f"{start[LARGE][name]['beyond']:.0f} ms",
        ),
        (
            f"import and client against the HTTP library, {large}",
            lambda name: _times(figures, name),
        ),
        *((title, partial(_call, ratios)) for title, ratios in figures.calls.items()),
        (f"command again, {large}", lambda name: f"{figures.again[name]:.2f} s"),
        ("hostile texts: broken + code", lambda name: _hostile(figures.hostile[name])),
    ]
    return "\n".join(_row(title, value) for title, value in rows)


def _row(title: str, value: Callable[[str], str]) -> str:
    cells = [
        f"**{value(name)}**" if name == OURS and title[:1].isalpha() else value(name)
        for name in NAMES
    ]
    return f"| {title} | {' | '.join(cells)} |"


def _findings(found: tuple[int, int]) -> str:
    return f"{found[0]} + {found[1]}"


def _times(figures: Figures, name: str) -> str:
    values = figures.start[LARGE][name]
    return f"{values['built'] / values['library']:.2f}"


def _call(ratios: dict[str, float], name: str) -> str:
    return f"{ratios[name]:.2f}" if name in ratios else ""


def _hostile(found: Outcomes) -> str:
    return f"{len(found.broken)} + {len(found.code)} ({len(found.refused)})"

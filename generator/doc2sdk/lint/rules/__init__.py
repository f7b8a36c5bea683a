"""The rules of the finished API, one a module.

A module is named like its rule and holds ``RULE``, which is what ``doc2sdk explain`` prints, and
``check``, which yields a diagnostic for each place where an API breaks it. A module put into this
folder is found; no list names it.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator

from doc2sdk.diagnostics import Diagnostic, Rule
from doc2sdk.model import Api

Check = Callable[[Api], Iterator[Diagnostic]]

_MODULES = [
    importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)
]

RULES: tuple[Rule, ...] = tuple(module.RULE for module in _MODULES)
CHECKS: tuple[Check, ...] = tuple(module.check for module in _MODULES)

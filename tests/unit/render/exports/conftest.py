"""What ``tests/support`` has; tests are no package, so its files are loaded by their paths."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SUPPORT = Path(__file__).parents[3] / "support"


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, SUPPORT / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def apis() -> ModuleType:
    return _load("model_apis")


@pytest.fixture(scope="session")
def model_values() -> ModuleType:
    return _load("model_values")

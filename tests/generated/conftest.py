"""SDKs rendered and formatted as a user gets them."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from support.hostile import HOSTILE, poisoned
from support.kinds_api import kinds_api
from support.model_apis import plain_api, variants_api
from support.passes import api_of
from support.programs import unavailable
from support.services_api import services_api
from support.written import write_sdk

from doc2sdk.diagnostics import Sink
from doc2sdk.inputs import Source
from doc2sdk.model import Api
from doc2sdk.pipeline import read_reference

CASES = Path(__file__).parents[1] / "cases"


def extracted_api() -> Api:
    """The API of a small reference that has a bit of everything."""
    path = Path(__file__).parent / "mock" / "reference.html"
    source = Source(path=path, name=path.name)
    return read_reference((source,), Sink(), lambda text: None).api


APIS: dict[str, Callable[[], Api]] = {
    "variants": variants_api,
    "plain": plain_api,
    "kinds": kinds_api,
    "extracted": extracted_api,
    "services": services_api,
    "codes": lambda: api_of(CASES / "codes-of-errors" / "document.md"),
    "codes-everywhere": lambda: api_of(CASES / "codes-in-every-answer" / "document.html"),
    "hostile": lambda: poisoned(kinds_api(), list(HOSTILE)),
}


@pytest.fixture(scope="session")
def pyright() -> tuple[str, ...]:
    """The command line of pyright, which fetches its program from npm at its first run."""
    asked = [sys.executable, "-m", "pyright", "--version"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = done.stderr.strip().splitlines()
        unavailable("pyright", f"it needs Node.js and, once, npm's registry: {said[-1:]}")
    return ("pyright", "--pythonpath", sys.executable)


@pytest.fixture(scope="session", params=APIS)
def sdk_folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of each SDK in turn."""
    return write_sdk(APIS[request.param](), tmp_path_factory.mktemp(request.param))


@pytest.fixture(scope="session")
def load_sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Api], ModuleType]]:
    """Renders an SDK and imports it in this process."""
    paths: list[str] = []
    loaded: dict[str, ModuleType] = {}

    def load(api: Api) -> ModuleType:
        if api.id not in loaded:
            source = str(write_sdk(api, tmp_path_factory.mktemp(api.id)) / "src")
            paths.append(source)
            sys.path.insert(0, source)
            loaded[api.id] = importlib.import_module(api.id.replace("-", "_"))
        return loaded[api.id]

    yield load
    for path in paths:
        sys.path.remove(path)


@pytest.fixture
def seed(load_sdk: Callable[[Api], ModuleType]) -> ModuleType:
    """The SDK of the reference with two operations on one path."""
    return load_sdk(variants_api())


@pytest.fixture
def kinds(load_sdk: Callable[[Api], ModuleType]) -> ModuleType:
    """The SDK that has an operation of every kind."""
    return load_sdk(kinds_api())


@pytest.fixture
def services(load_sdk: Callable[[Api], ModuleType]) -> ModuleType:
    """The SDK with keys, error bodies and files."""
    return load_sdk(services_api())

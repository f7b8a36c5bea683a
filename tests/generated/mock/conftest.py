"""SDKs and mock servers made from their exported descriptions."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from doc2sdk.diagnostics import Sink
from doc2sdk.inputs import Source
from doc2sdk.model import Api
from doc2sdk.pipeline import read_reference, render_tree

_HERE = Path(__file__).parent
sys.path.insert(0, str(_HERE / "kit"))

from prism_calls import Mocked  # noqa: E402
from prism_server import Prism, install  # noqa: E402

_INPUTS = Path(__file__).parents[3] / "input_docs" / "web-services-api-reference"
REFERENCES = {
    "seed": _INPUTS / "web-services-api-reference.pdf",
    "everything": _HERE / "reference.html",
}


@pytest.fixture(scope="session")
def generate(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[Api, Path]]:
    """Makes an SDK from a document as the command line does, under a name of its own."""

    def make(name: str) -> tuple[Api, Path]:
        source = Source(path=REFERENCES[name], name=REFERENCES[name].name)
        api = read_reference((source,), Sink(), lambda text: None, named=f"mocked-{name}").api
        folder = tmp_path_factory.mktemp(api.id)
        for name, content in render_tree(api, lambda text: None).items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        return api, folder

    return make


@pytest.fixture(scope="session", params=REFERENCES)
def mocked(
    request: pytest.FixtureRequest, generate: Callable[[str], tuple[Api, Path]]
) -> Iterator[Mocked]:
    """Each reference's SDK in turn, with its mock running."""
    install()
    api, folder = generate(request.param)
    sys.path.insert(0, str(folder / "src"))
    package = importlib.import_module(api.id.replace("-", "_"))
    with Prism(folder / "openapi.json") as server:
        yield Mocked(api=api, package=package, url=server.url)
    sys.path.remove(str(folder / "src"))

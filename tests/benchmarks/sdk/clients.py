"""What is compared: how each client is generated, imported, built and called."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from benchmarks.sdk.tools import Tools

URL = "http://server.example"


@dataclass(frozen=True, kw_only=True)
class Client:
    """A generator's client of one document.

    ``path`` goes on ``sys.path``; ``package`` is imported. The rest is source: ``build`` makes
    ``client``, ``library`` and ``library_client`` do the same with the bare HTTP library. ``checked``
    is what type checkers get, relative to ``path``.
    """

    name: str
    path: Path
    package: str
    build: str
    library: str
    library_client: str
    checked: tuple[str, ...]
    command: tuple[str, ...] = ()


OURS = "doc2sdk"
PYTHON_CLIENT = "openapi-python-client"
DATAMODEL = "datamodel-code-generator"
OPENAPI_GENERATOR = "openapi-generator"
NAMES = (OURS, PYTHON_CLIENT, DATAMODEL, OPENAPI_GENERATOR)


def our_client(folder: Path, class_name: str) -> Client:
    """The SDK in a folder that doc2sdk wrote."""
    package = next(path.name for path in (folder / "src").iterdir() if path.is_dir())
    return Client(
        name=OURS,
        path=folder / "src",
        package=package,
        build=f"client = {package}.{class_name}(base_url={URL!r}, auth=None)",
        library="httpx2",
        library_client="httpx2.Client()",
        checked=(package,),
    )


def others(tools: Tools, description: Path, folder: Path, *, generate: bool = True) -> list[Client]:
    """Clients of an OpenAPI description by the other generators, to be or freshly generated."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    clients = [
        _python_client(tools, description, folder / "python_client"),
        _datamodel(tools, description, folder / "datamodel"),
        _openapi_generator(tools, description, folder / "openapi_generator"),
    ]
    for client in clients:
        client.path.mkdir(parents=True, exist_ok=True)
        if generate:
            tools.run(*client.command)
    return clients


def _python_client(tools: Tools, description: Path, folder: Path) -> Client:
    # Without the formatters it runs by default: what is timed is rendering.
    settings = folder.with_suffix(".yaml")
    settings.write_text("post_hooks: []\npackage_name_override: stores_client\n")
    command = (tools.path("openapi-python-client"), "generate", "--overwrite", "--path")
    options = (description, "--output-path", folder, "--config", settings)
    return Client(
        name=PYTHON_CLIENT,
        path=folder,
        package="stores_client",
        build=f"client = stores_client.Client(base_url={URL!r}); client.get_httpx_client()",
        library="httpx",
        library_client="httpx.Client()",
        checked=("stores_client",),
        command=tuple(str(part) for part in (*command, *options)),
    )


def _datamodel(tools: Tools, description: Path, folder: Path) -> Client:
    command = (
        f"{tools.path('datamodel-codegen')} --input {description} --input-file-type openapi "
        f"--output {folder}/stores_models.py --output-model-type pydantic_v2.BaseModel "
        f"--generate-client httpx2 --client-output {folder}/stores_client "
        "--client-package stores_client --client-model-package stores_models "
        "--target-python-version 3.11 --use-serialization-alias --openapi-scopes schemas api "
        f"--formatters builtin --client-default-base-url {URL}"
    )
    return Client(
        name=DATAMODEL,
        path=folder,
        package="stores_client",
        build=f"client = stores_client.Client(base_url={URL!r})",
        library="httpx2",
        library_client="httpx2.Client()",
        checked=("stores_client", "stores_models.py"),
        command=tuple(command.split()),
    )


def _openapi_generator(tools: Tools, description: Path, folder: Path) -> Client:
    command = (
        f"{tools.path('openapi-generator-cli')} generate -g python -i {description} -o {folder} "
        "--additional-properties packageName=stores_client"
    )
    return Client(
        name=OPENAPI_GENERATOR,
        path=folder,
        package="stores_client",
        build=f"client = stores_client.ApiClient(stores_client.Configuration(host={URL!r}))",
        library="urllib3",
        library_client="urllib3.PoolManager()",
        checked=("stores_client",),
        command=tuple(command.split()),
    )

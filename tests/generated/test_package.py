"""What importing costs, and what a package holds."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from time import process_time

from support.apis import large_api
from support.model_apis import plain_api, variants_api

from doc2sdk.render.python import render_sdk

MAIN = "src/web_services_api"


def modules_after(folder: Path, code: str) -> set[str]:
    script = f"import sys; sys.path.insert(0, 'src')\n{code}\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def write(files: dict[str, str], folder: Path) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_importing_loads_nothing_before_it_is_used(tmp_path: Path) -> None:
    folder = write(render_sdk(variants_api()), tmp_path)
    bare = modules_after(folder, "import web_services_api")
    assert {m for m in bare if m.startswith("web_services_api")} == {"web_services_api"}
    assert not bare & {"httpx2", "json", "dataclasses", "typing"} - modules_after(folder, "")
    client = "from web_services_api import WebServicesApi as C; c = C(base_url='http://host')"
    made = modules_after(folder, client)
    assert not any(m.startswith("web_services_api.models.") for m in made)
    assert not any(m.startswith("web_services_api.resources.") for m in made)
    used = modules_after(folder, f"{client}; c.workbins")
    assert "web_services_api.models.workbins" in used
    assert "web_services_api.models.notifications" not in used
    assert "web_services_api.fixtures" not in used
    assert not any(m.startswith("web_services_api.notifications") for m in used)


def test_rendering_is_deterministic_and_fast() -> None:
    api = large_api(1000)
    first = render_sdk(api)
    started = process_time()
    assert render_sdk(api) == first
    # A second on the machine this was written on; the rest is for slower ones.
    assert process_time() - started < 3


def test_nothing_unused_is_made() -> None:
    with_messages, without = render_sdk(variants_api()), render_sdk(plain_api())
    assert f"{MAIN}/models/notifications.py" in with_messages
    assert "tests/test_notifications.py" in with_messages
    assert not [path for path in without if "notification" in path]
    assert "Notifications" not in without["README.md"]
    assert "otification" not in without["src/users/models/__init__.py"]


def test_fixtures_are_the_repaired_samples() -> None:
    files = render_sdk(variants_api())
    folder = f"{MAIN}/fixtures"
    assert json.loads(files[f"{folder}/agentgroup-request.json"]) == {
        "operationName": "Unsubscribe"
    }
    assert json.loads(files[f"{folder}/placegroup-notification.json"])["referenceId"] == 21
    table = files[f"{folder}/__init__.py"]
    assert '"agentgroup-response": Sample(' in table
    assert 'target="/api/v2/me/workbins/5d487e69-a393-4228-a06f-6a4015ab1b54?placeGroup' in table


def test_an_api_without_operations_gives_a_package() -> None:
    files = render_sdk(large_api(0, 0))
    assert "src/large_api/client.py" in files
    assert not [path for path in files if "/resources/" in path or path.startswith("tests/")]

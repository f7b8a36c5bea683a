"""The files around the package."""

from __future__ import annotations

import sys
from dataclasses import replace

from support.kinds_api import kinds_api
from support.model_apis import plain_api, variants_api
from support.services_api import services_api

from doc2sdk.render.python import render_sdk

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


def test_the_project_is_installable_and_needs_the_http_library_only() -> None:
    project = tomllib.loads(render_sdk(variants_api())["pyproject.toml"])["project"]
    assert project["name"] == "web-services-api"
    assert project["description"] == "Client for the Web Services API"
    assert project["dependencies"] == ["httpx2>=2.0"]
    assert project["optional-dependencies"]["websocket"] == ["websockets>=13.0"]


def test_websockets_are_an_extra_of_projects_with_notifications_only() -> None:
    project = tomllib.loads(render_sdk(plain_api())["pyproject.toml"])["project"]
    assert list(project["optional-dependencies"]) == ["test"]


def test_readme_calls_every_operation_as_documented() -> None:
    readme = render_sdk(variants_api())["README.md"]
    assert "WEB_SERVICES_API_BASE_URL` | where the service is; required" in readme
    for kind, workbin in (
        ("agent", "6c715fa9-de16-4d23-b07c-cbcb1caf3e07"),
        ("place", "5d487e69-a393-4228-a06f-6a4015ab1b54"),
    ):
        call = (
            f"result = client.workbins.unsubscribe_from_{kind}group_notifications(\n"
            f'    id="{workbin}",\n'
            f'    {kind}_group="My{kind.capitalize()}Group",\n'
            ")\n"
        )
        assert call in readme.partition("## Operations")[2]
    assert "print(result.status_code, result.reference_id)" in readme
    assert "- `WorkbinSubscriptionStateChangeMessage`" in readme


def test_a_reference_without_samples_has_tests_and_no_fake_server() -> None:
    plain = plain_api()
    bare = tuple(replace(operation, samples=()) for operation in plain.operations)
    files = render_sdk(replace(plain, operations=bare))
    assert not [path for path in files if "/testing/" in path or "/fixtures/" in path]
    assert "SAMPLES" not in files["tests/documented_server.py"]
    (tests,) = [files[path] for path in files if path.startswith("tests/test_")]
    assert tests.count("\ndef test_") == 2 * len(bare)
    assert "    server.check_sent(" in tests


def test_a_reference_without_operations_has_no_tests_and_no_settings_of_them() -> None:
    files = render_sdk(replace(plain_api(), operations=()))
    assert not [path for path in files if path.startswith("tests/") or "/testing/" in path]
    pyproject = files["pyproject.toml"]
    assert "tests" not in pyproject
    assert "pytest" not in pyproject
    assert tomllib.loads(pyproject)["tool"]["mypy"]["mypy_path"] == ["src"]
    assert (
        "tests" in tomllib.loads(render_sdk(plain_api())["pyproject.toml"])["tool"]["ruff"]["src"]
    )


def test_readme_tells_of_files_and_keys_where_there_are_some() -> None:
    with_them, without = (render_sdk(a)["README.md"] for a in (services_api(), variants_api()))
    for words in ("Files to send", "with_streaming_response", "idempotency key", "_API_KEY"):
        assert words in with_them
        assert words not in without
    assert 'auth=ApiKeyAuth("key", name="apiKey", location="query")' in with_them
    assert "`error.status_message`" in with_them
    assert "\n\n\n" not in with_them


def test_readme_says_only_what_is_there() -> None:
    readme = render_sdk(plain_api())["README.md"]
    assert "## Notifications" not in readme
    assert "Manages users. Line two." in readme
    assert 'base_url="https://api.example.com/v2"' in readme
    assert "by default the address in the reference" in readme


def test_every_method_is_listed_with_its_source() -> None:
    listed = render_sdk(kinds_api())["api.md"]
    assert listed.count("\nSource: reference.pdf, page 3") == 11
    entry = listed.partition("### `client.events.change_event`")[2].partition("###")[0]
    assert "`PUT /events/{id}`" in entry
    assert "    body_id: int | NotGiven = NOT_GIVEN,\n" in entry
    assert "- `timeout_`: Member of the body `timeout`." in entry


def test_every_method_and_field_cites_its_source() -> None:
    files = render_sdk(kinds_api())
    resource = files["src/kinds_of_things/resources/events.py"]
    assert resource.count("        Source: reference.pdf, page 3\n") == 2 * 4
    models = files["src/kinds_of_things/models/events.py"]
    # A class, its fields, and two aliases for documented values.
    assert models.count("Source: reference.pdf, page 3") == 1 + 14 + 2


def test_a_docstring_tells_everything_about_a_method() -> None:
    resource = render_sdk(variants_api())["src/web_services_api/resources/workbins.py"]
    docstring = resource.partition('        """Unsubscribes')[2].partition('"""')[0]
    assert docstring.splitlines() == [
        " from notifications for the specified AgentGroup workbin.",
        "",
        "        Sends ``POST /api/v2/me/workbins/{id}``. The body's ``operationName`` is always",
        '        ``"Unsubscribe"``.',
        "",
        "        Required features: ``api-multimedia``.",
        "",
        "        A notification answers later: :class:`WorkbinSubscriptionStateChangeMessage`; its",
        "        ``reference_id`` equals the result's ``reference_id``. The result's ``notification()`` waits",
        "        for it.",
        "",
        "        Args:",
        "            id: Path parameter ``id``.",
        "            agent_group: Query parameter ``agentGroup``.",
        "",
        "        Returns:",
        "            The response.",
        "",
        "        Example:",
        "            result = client.workbins.unsubscribe_from_agentgroup_notifications(",
        '                id="6c715fa9-de16-4d23-b07c-cbcb1caf3e07",',
        '                agent_group="MyAgentGroup",',
        "            )",
        "",
        "        Source: reference.pdf, page 3",
        "        ",
    ]

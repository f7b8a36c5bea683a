"""What a rendered SDK gives its user's own tests."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from support.model_apis import variants_api

from doc2sdk.render.languages import PYTHON, format_files
from doc2sdk.render.python import render_sdk


def kit(package: ModuleType) -> Any:
    return import_module(f"{package.__name__}.testing")


def models(package: ModuleType) -> Any:
    return import_module(f"{package.__name__}.models")


def test_every_operation_is_answered_with_its_sample(seed: ModuleType, kinds: ModuleType) -> None:
    with kit(seed).FakeServer() as server, server.client() as client:
        first = client.workbins.unsubscribe_from_agentgroup_notifications(id="1", agent_group="g")
        second = client.workbins.unsubscribe_from_placegroup_notifications(id="1", place_group="g")
    assert (first.reference_id, second.reference_id) == (80, 21)
    assert [request.target for request in server.requests] == [
        "/api/v2/me/workbins/1?agentGroup=g",
        "/api/v2/me/workbins/1?placeGroup=g",
    ]
    assert server.requests[0].body == {"operationName": "Unsubscribe"}
    with kit(kinds).FakeServer() as server, server.client() as client:
        assert [event.state for event in client.events.list_events()] == ["open"]
        assert client.events.get_event(id="1", part_id="2").kind == "event"
        assert client.events.change_event(id=1) is None
        assert client.operations.sign_in(user="u") == {"token": "t"}
        assert server.requests[-1].body == {"grant_type": "password", "user": "u"}
        with pytest.raises(kinds.InternalServerError):
            client.operations.count()


def test_other_answers(seed: ModuleType) -> None:
    with kit(seed).FakeServer() as server, server.client() as client:
        call = client.workbins.unsubscribe_from_agentgroup_notifications
        server.answer_next({"statusMessage": "gone"}, status=404)
        with pytest.raises(seed.NotFoundError) as caught:
            call(id="1", agent_group="g")
        assert caught.value.body == {"statusMessage": "gone"}
        assert call(id="1", agent_group="g").status_code == 0
        with pytest.raises(seed.NotFoundError) as caught:
            call(id="1", agent_group="g", extra_body={"operationName": "Other"})
        assert caught.value.body == "the reference has no such operation"


def test_models_are_built_from_samples(seed: ModuleType, kinds: ModuleType) -> None:
    build, message = kit(seed).build, models(seed).WorkbinSubscriptionStateChangeMessage
    assert build(models(seed).Result).to_dict() == {"statusCode": 0, "referenceId": 80}
    assert build(models(seed).NotifiedResult, reference_id=5).reference_id == 5
    changed = build(message, id="x")
    assert (changed.id, changed.extra_fields()) == ("x", {"stateResource": "Unsubscribed"})
    event = kit(kinds).build(models(kinds).Event)
    assert event.deviations() == ()
    shorter = kit(kinds).build(models(kinds).Event, value=kinds.NOT_GIVEN)
    assert event.to_dict().keys() - shorter.to_dict().keys() == {"value"}


def test_models_that_cannot_be_built(seed: ModuleType) -> None:
    build, result = kit(seed).build, models(seed).Result
    with pytest.raises(TypeError, match="Result has no field 'statusCode'"):
        build(result, statusCode=1)
    with pytest.raises(seed.DeviationError, match="statusCode: expected an integer"):
        build(result, status_code="0")
    with pytest.raises(seed.DeviationError, match="referenceId: expected a value"):
        build(result, reference_id=seed.NOT_GIVEN)
    with pytest.raises(LookupError, match="no sample of the reference shows a UnknownNotification"):
        build(models(seed).UnknownNotification)


USER_TEST = """
pytest_plugins = ["web_services_api.testing.pytest_plugin"]

def test_my_application(web_services_api_server, web_services_api_client):
    call = web_services_api_client.workbins.unsubscribe_from_agentgroup_notifications
    assert call(id="1", agent_group="g").reference_id == 80
    assert len(web_services_api_server.requests) == 1
"""


def test_the_fixtures_in_a_project_of_a_user(tmp_path: Path) -> None:
    for name, text in format_files(render_sdk(variants_api()), PYTHON).items():
        if name.startswith("src/"):
            path = tmp_path / name.removeprefix("src/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    (tmp_path / "test_mine.py").write_text(USER_TEST)
    command = [sys.executable, "-W", "error", "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "1 passed" in done.stdout, done.stdout + done.stderr

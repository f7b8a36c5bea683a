"""Notifications of a rendered SDK, with its own fake server: real HTTP, real long-polling."""

from __future__ import annotations

import asyncio
import pickle
import time
from queue import Queue
from threading import Thread
from types import ModuleType
from typing import Any

import pytest

CHANNEL = "/v2/me/workbins"


def part(package: ModuleType, name: str) -> Any:
    """A subpackage of the SDK, loaded as a user loads it."""
    return __import__(f"{package.__name__}.{name}", fromlist=["*"])


def unsubscribe(client: Any) -> Any:
    return client.workbins.unsubscribe_from_placegroup_notifications(id="1", place_group="g")


def test_a_result_waits_for_its_notification(seed: ModuleType) -> None:
    models = part(seed, "models")
    with (
        part(seed, "testing").FakeServer() as server,
        server.client() as client,
        client.notifications(server.notifications_url, channels=[CHANNEL]),
    ):
        for call in (client, client.with_options(timeout=5)):
            note = unsubscribe(call).notification(timeout=5)
            assert isinstance(note, models.WorkbinSubscriptionStateChangeMessage)
            assert note.reference_id == 21
        raw = client.workbins.with_raw_response.unsubscribe_from_placegroup_notifications(
            id="1", place_group="g"
        )
        assert raw.parse().notification(timeout=5) == note


def test_a_loop_over_a_stream_opens_and_closes_it(seed: ModuleType) -> None:
    with part(seed, "testing").FakeServer() as server, server.client() as client:
        stream = client.notifications(server.notifications_url, channels=["/v2/**"])
        Thread(target=publish_when_open, args=(server, stream)).start()
        messages = iter(stream)
        assert next(messages).to_dict() == {"news": 1}
        assert stream.connected
        assert unsubscribe(client).notification(timeout=5) == next(messages)
        messages.close()
        assert not stream.connected
        with pytest.raises(part(seed, "notifications").StreamClosedError):
            next(iter(stream))


def test_a_loop_over_an_open_stream_leaves_it_open(seed: ModuleType) -> None:
    with (
        part(seed, "testing").FakeServer() as server,
        server.client() as client,
        client.notifications(server.notifications_url, channels=[CHANNEL]) as stream,
    ):
        Thread(target=publish_when_open, args=(server, stream)).start()
        for message in stream:
            assert message.to_dict() == {"news": 1}
            break
        assert stream.connected


def test_an_asynchronous_loop_over_a_stream(seed: ModuleType) -> None:
    async def first() -> Any:
        with part(seed, "testing").FakeServer() as server:
            async with server.async_client() as client:
                stream = client.notifications(server.notifications_url, channels=[CHANNEL])
                Thread(target=publish_when_open, args=(server, stream)).start()
                messages = stream.__aiter__()
                async for message in messages:
                    await messages.aclose()
                    return message, stream.connected
                raise AssertionError("the stream ended without a message")

    message, connected = asyncio.run(asyncio.wait_for(first(), 10))
    assert message.to_dict() == {"news": 1}
    assert not connected


def publish_when_open(server: Any, stream: Any) -> None:
    while not stream.connected:
        time.sleep(0.01)
    time.sleep(0.05)  # a loop that is about to begin
    server.publish(CHANNEL, {"news": 1})


def test_an_asynchronous_result_waits_for_its_notification(seed: ModuleType) -> None:
    async def call() -> Any:
        with part(seed, "testing").FakeServer(channel=CHANNEL) as server:
            async with (
                server.async_client() as client,
                client.notifications("/any/path", channels=["/v2/**"]) as stream,
                stream.subscribe(CHANNEL) as subscription,
            ):
                result = await unsubscribe(client)
                found = [await result.notification(timeout=5)]
                server.publish(CHANNEL, {"news": 1})
                async for message in subscription:
                    found.append(message)
                    if len(found) == 3:
                        break
                return found

    async def bounded() -> Any:
        return await asyncio.wait_for(call(), 10)

    answered, first, second = asyncio.run(bounded())
    assert answered == first
    assert type(second) is part(seed, "models").UnknownNotification
    assert second.extra_fields() == {"news": 1}


def test_the_notification_may_come_before_the_answer_is_looked_at(seed: ModuleType) -> None:
    with (
        part(seed, "testing").FakeServer() as server,
        server.client() as client,
        client.notifications(server.notifications_url) as stream,
        stream.subscribe(CHANNEL) as subscription,
    ):
        early = {"messageType": "WorkbinSubscriptionStateChangeMessage", "referenceId": 7}
        server.publish(CHANNEL, early)
        assert next(subscription).reference_id == 7
        server.answer_next({"statusCode": 0, "referenceId": 7})
        assert unsubscribe(client).notification(timeout=0.1).to_dict() == early


def test_callbacks_get_typed_messages(seed: ModuleType) -> None:
    called: Queue[Any] = Queue()
    with (
        part(seed, "testing").FakeServer(channel="/v2/me/calls") as server,
        server.client() as client,
        client.notifications(server.notifications_url, channels=["/v2/**"]) as stream,
    ):
        stream.on("/v2/me/*", lambda channel, message: called.put((channel, message)))
        note = unsubscribe(client).notification(timeout=5)
        assert called.get(timeout=5) == ("/v2/me/calls", note)


def test_waiting_without_a_stream(seed: ModuleType) -> None:
    notifications = part(seed, "notifications")
    with part(seed, "testing").FakeServer() as server, server.client() as client:
        result = unsubscribe(client)
        with pytest.raises(notifications.StreamClosedError, match=r"open client\.notifications"):
            result.notification()
        with client.notifications(server.notifications_url, channels=[CHANNEL]):
            result = unsubscribe(client)
        with pytest.raises(notifications.StreamClosedError):
            result.notification()


def test_waiting_for_what_does_not_come(seed: ModuleType) -> None:
    notifications = part(seed, "notifications")
    with (
        part(seed, "testing").FakeServer() as server,
        server.client() as client,
        client.notifications(server.notifications_url, channels=[CHANNEL]),
    ):
        server.answer_next({"statusCode": 0, "referenceId": 999})
        with pytest.raises(
            notifications.NotificationTimeoutError, match=r"reference 999 in 0\.1 s"
        ):
            unsubscribe(client).notification(timeout=0.1)
        server.answer_next({"statusCode": 0})
        with pytest.raises(notifications.NotificationError, match="has no referenceId"):
            unsubscribe(client).notification(timeout=0.1)
        server.answer_next({"statusCode": 0, "referenceId": 999})
        server.publish(CHANNEL, {"referenceId": 999, "errorMessage": "no"})
        with pytest.raises(notifications.UnexpectedNotificationError) as caught:
            unsubscribe(client).notification(timeout=5)
    assert caught.value.notification.extra_fields()["errorMessage"] == "no"
    assert isinstance(caught.value, seed.WebServicesApiError)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_the_url_of_the_notifications(seed: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    with seed.WebServicesApi(base_url="http://host/base", auth=None) as client:
        with pytest.raises(seed.ConfigurationError, match="WEB_SERVICES_API_NOTIFICATIONS_URL"):
            client.notifications()
        with pytest.raises(seed.ConfigurationError, match="must be an HTTP URL or a path"):
            client.notifications("ftp://host/x")
    with part(seed, "testing").FakeServer() as server, server.client() as client:
        monkeypatch.setenv("WEB_SERVICES_API_NOTIFICATIONS_URL", "from/the/environment")
        with client.notifications(channels=[CHANNEL]) as stream:
            assert stream.connected


def test_results_compare_and_print_as_the_documented_model(seed: ModuleType) -> None:
    with part(seed, "testing").FakeServer() as server, server.client() as client:
        first, second = unsubscribe(client), unsubscribe(client)
    assert first == second
    assert repr(first) == "NotifiedResult(status_code=0, reference_id=21)"
    assert isinstance(first, part(seed, "models").Result)

"""Every documented notification becomes the model of its message."""

from __future__ import annotations

import asyncio

from web_services_api.fixtures import load
from web_services_api.models.notifications import (
    WorkbinSubscriptionStateChangeMessage,
    parse_notification,
)
from web_services_api.testing import FakeServer


def test_unsubscribe_from_agent_group_notifications_notification() -> None:
    message = parse_notification(
        load("unsubscribe-from-agent-group-notifications-notification"), strict=True
    )
    assert isinstance(message, WorkbinSubscriptionStateChangeMessage)
    assert message.agent_group == "MyAgentGroup"
    assert message.id == "6c715fa9-de16-4d23-b07c-cbcb1caf3e07"
    assert message.reference_id == 80
    assert message.state_resource == "Unsubscribed"
    assert message.to_dict() == load("unsubscribe-from-agent-group-notifications-notification")


def test_unsubscribe_from_place_group_notifications_notification() -> None:
    message = parse_notification(
        load("unsubscribe-from-place-group-notifications-notification"), strict=True
    )
    assert isinstance(message, WorkbinSubscriptionStateChangeMessage)
    assert message.id == "5d487e69-a393-4228-a06f-6a4015ab1b54"
    assert message.reference_id == 21
    assert message.state_resource == "Unsubscribed"
    assert message.to_dict() == load("unsubscribe-from-place-group-notifications-notification")


def test_waiting_for_the_notification_of_unsubscribe_from_agent_group_notifications() -> None:
    with (
        FakeServer() as server,
        server.client() as client,
        client.notifications(server.notifications_url, channels=["/**"]),
    ):
        result = client.workbins.unsubscribe_from_agent_group_notifications(
            id="6c715fa9-de16-4d23-b07c-cbcb1caf3e07",
            agent_group="MyAgentGroup",
        )
        message = result.notification(timeout=10)
    assert isinstance(message, WorkbinSubscriptionStateChangeMessage)


def test_async_waiting_for_the_notification_of_unsubscribe_from_agent_group_notifications() -> None:
    async def call() -> WorkbinSubscriptionStateChangeMessage:
        with FakeServer() as server:
            async with (
                server.async_client() as client,
                client.notifications(server.notifications_url, channels=["/**"]),
            ):
                result = await client.workbins.unsubscribe_from_agent_group_notifications(
                    id="6c715fa9-de16-4d23-b07c-cbcb1caf3e07",
                    agent_group="MyAgentGroup",
                )
                return await result.notification(timeout=10)

    assert isinstance(asyncio.run(call()), WorkbinSubscriptionStateChangeMessage)


def test_waiting_for_the_notification_of_unsubscribe_from_place_group_notifications() -> None:
    with (
        FakeServer() as server,
        server.client() as client,
        client.notifications(server.notifications_url, channels=["/**"]),
    ):
        result = client.workbins.unsubscribe_from_place_group_notifications(
            id="5d487e69-a393-4228-a06f-6a4015ab1b54",
            place_group="MyPlaceGroup",
        )
        message = result.notification(timeout=10)
    assert isinstance(message, WorkbinSubscriptionStateChangeMessage)


def test_async_waiting_for_the_notification_of_unsubscribe_from_place_group_notifications() -> None:
    async def call() -> WorkbinSubscriptionStateChangeMessage:
        with FakeServer() as server:
            async with (
                server.async_client() as client,
                client.notifications(server.notifications_url, channels=["/**"]),
            ):
                result = await client.workbins.unsubscribe_from_place_group_notifications(
                    id="5d487e69-a393-4228-a06f-6a4015ab1b54",
                    place_group="MyPlaceGroup",
                )
                return await result.notification(timeout=10)

    assert isinstance(asyncio.run(call()), WorkbinSubscriptionStateChangeMessage)

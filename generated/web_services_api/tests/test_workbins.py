"""Every operation of Workbins API, over real HTTP."""

from __future__ import annotations

import asyncio

from documented_server import DocumentedServer
from web_services_api.fixtures import load
from web_services_api.models.workbins import UnsubscribeFromGroupWorkbinNotificationsResponse


def test_unsubscribe_from_agent_group_notifications(server: DocumentedServer) -> None:
    server.answer("unsubscribe-from-agent-group-notifications-response", status=200)

    with server.client() as client:
        result = client.workbins.unsubscribe_from_agent_group_notifications(
            id="6c715fa9-de16-4d23-b07c-cbcb1caf3e07",
            agent_group="MyAgentGroup",
        )

    assert isinstance(result, UnsubscribeFromGroupWorkbinNotificationsResponse)
    assert result.status_code == 0
    assert result.reference_id == 80
    assert result.to_dict() == load("unsubscribe-from-agent-group-notifications-response")
    server.check_request("unsubscribe-from-agent-group-notifications-request")


def test_unsubscribe_from_place_group_notifications(server: DocumentedServer) -> None:
    server.answer("unsubscribe-from-place-group-notifications-response", status=200)

    with server.client() as client:
        result = client.workbins.unsubscribe_from_place_group_notifications(
            id="5d487e69-a393-4228-a06f-6a4015ab1b54",
            place_group="MyPlaceGroup",
        )

    assert isinstance(result, UnsubscribeFromGroupWorkbinNotificationsResponse)
    assert result.status_code == 0
    assert result.reference_id == 21
    assert result.to_dict() == load("unsubscribe-from-place-group-notifications-response")
    server.check_request("unsubscribe-from-place-group-notifications-request")


def test_async_unsubscribe_from_agent_group_notifications(server: DocumentedServer) -> None:
    server.answer("unsubscribe-from-agent-group-notifications-response", status=200)

    async def call() -> UnsubscribeFromGroupWorkbinNotificationsResponse:
        async with server.async_client() as client:
            return await client.workbins.unsubscribe_from_agent_group_notifications(
                id="6c715fa9-de16-4d23-b07c-cbcb1caf3e07",
                agent_group="MyAgentGroup",
            )

    result = asyncio.run(call())
    assert isinstance(result, UnsubscribeFromGroupWorkbinNotificationsResponse)
    assert result.status_code == 0
    assert result.reference_id == 80
    assert result.to_dict() == load("unsubscribe-from-agent-group-notifications-response")
    server.check_request("unsubscribe-from-agent-group-notifications-request")


def test_async_unsubscribe_from_place_group_notifications(server: DocumentedServer) -> None:
    server.answer("unsubscribe-from-place-group-notifications-response", status=200)

    async def call() -> UnsubscribeFromGroupWorkbinNotificationsResponse:
        async with server.async_client() as client:
            return await client.workbins.unsubscribe_from_place_group_notifications(
                id="5d487e69-a393-4228-a06f-6a4015ab1b54",
                place_group="MyPlaceGroup",
            )

    result = asyncio.run(call())
    assert isinstance(result, UnsubscribeFromGroupWorkbinNotificationsResponse)
    assert result.status_code == 0
    assert result.reference_id == 21
    assert result.to_dict() == load("unsubscribe-from-place-group-notifications-response")
    server.check_request("unsubscribe-from-place-group-notifications-request")

"""Workbins API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.async_resource import AsyncResource, async_raw
from .._core.async_transport import AsyncTransport
from .._core.options import CallOptions
from .._core.request import Call
from .._core.resource import Resource, raw
from .._core.transport import Transport
from ..models.workbins import (
    AsyncNotifiedUnsubscribeFromGroupWorkbinNotificationsResponse,
    NotifiedUnsubscribeFromGroupWorkbinNotificationsResponse,
)

if TYPE_CHECKING:
    from typing_extensions import Unpack


class WorkbinsResource(Resource):
    """Workbins API."""

    @property
    def with_raw_response(self) -> WorkbinsResourceWithRawResponse:
        """The same methods, returning :class:`RawResponse`: status, headers, body, ``parse()``."""
        return WorkbinsResourceWithRawResponse(self._transport)

    def unsubscribe_from_agent_group_notifications(
        self,
        *,
        id: str,
        agent_group: str,
        **options: Unpack[CallOptions],
    ) -> NotifiedUnsubscribeFromGroupWorkbinNotificationsResponse:
        """Unsubscribes from CometD notifications for the specified AgentGroup workbin.

        Sends ``POST /api/v2/me/workbins/{id}``. The body's ``operationName`` is always
        ``"Unsubscribe"``.

        Required features: ``api-multimedia``.

        A notification answers later: :class:`WorkbinSubscriptionStateChangeMessage`; its
        ``reference_id`` equals the result's ``reference_id``. The result's ``notification()`` waits
        for it.

        Args:
            id: Path parameter ``id``.
            agent_group: Query parameter ``agentGroup``.

        Returns:
            The response consists of an HTTP response and a CometD response. For details on the
            result, refer to the workbin resource.

        Example:
            result = client.workbins.unsubscribe_from_agent_group_notifications(
                id="6c715fa9-de16-4d23-b07c-cbcb1caf3e07",
                agent_group="MyAgentGroup",
            )

        Source: web-services-api-reference.pdf, page 3; web-services-api-reference.html, line 27
        """
        call = Call(
            method="POST",
            template="/api/v2/me/workbins/{id}",
            path={"id": id},
            query={"agentGroup": agent_group},
            json={"operationName": "Unsubscribe"},
        )
        return self._send(call, options, NotifiedUnsubscribeFromGroupWorkbinNotificationsResponse)

    def unsubscribe_from_place_group_notifications(
        self,
        *,
        id: str,
        place_group: str,
        **options: Unpack[CallOptions],
    ) -> NotifiedUnsubscribeFromGroupWorkbinNotificationsResponse:
        """Unsubscribes from CometD notifications for the specified PlaceGroup workbin.

        Sends ``POST /api/v2/me/workbins/{id}``. The body's ``operationName`` is always
        ``"Unsubscribe"``.

        Required features: ``api-multimedia``.

        A notification answers later: :class:`WorkbinSubscriptionStateChangeMessage`; its
        ``reference_id`` equals the result's ``reference_id``. The result's ``notification()`` waits
        for it.

        Args:
            id: Path parameter ``id``.
            place_group: Query parameter ``placeGroup``.

        Returns:
            The response consists of an HTTP response and a CometD response. For details on the
            result, refer to the workbin resource.

        Example:
            result = client.workbins.unsubscribe_from_place_group_notifications(
                id="5d487e69-a393-4228-a06f-6a4015ab1b54",
                place_group="MyPlaceGroup",
            )

        Source: web-services-api-reference.pdf, page 4; web-services-api-reference.html, line 56
        """
        call = Call(
            method="POST",
            template="/api/v2/me/workbins/{id}",
            path={"id": id},
            query={"placeGroup": place_group},
            json={"operationName": "Unsubscribe"},
        )
        return self._send(call, options, NotifiedUnsubscribeFromGroupWorkbinNotificationsResponse)


class WorkbinsResourceWithRawResponse:
    """The methods of :class:`WorkbinsResource`, returning raw responses."""

    def __init__(self, transport: Transport) -> None:
        resource = WorkbinsResource(transport, raw=True)
        self.unsubscribe_from_agent_group_notifications = raw(
            resource.unsubscribe_from_agent_group_notifications
        )
        self.unsubscribe_from_place_group_notifications = raw(
            resource.unsubscribe_from_place_group_notifications
        )


class AsyncWorkbinsResource(AsyncResource):
    """Workbins API."""

    @property
    def with_raw_response(self) -> AsyncWorkbinsResourceWithRawResponse:
        """The same methods, returning :class:`RawResponse`: status, headers, body, ``parse()``."""
        return AsyncWorkbinsResourceWithRawResponse(self._transport)

    async def unsubscribe_from_agent_group_notifications(
        self,
        *,
        id: str,
        agent_group: str,
        **options: Unpack[CallOptions],
    ) -> AsyncNotifiedUnsubscribeFromGroupWorkbinNotificationsResponse:
        """Unsubscribes from CometD notifications for the specified AgentGroup workbin.

        Sends ``POST /api/v2/me/workbins/{id}``. The body's ``operationName`` is always
        ``"Unsubscribe"``.

        Required features: ``api-multimedia``.

        A notification answers later: :class:`WorkbinSubscriptionStateChangeMessage`; its
        ``reference_id`` equals the result's ``reference_id``. The result's ``notification()`` waits
        for it.

        Args:
            id: Path parameter ``id``.
            agent_group: Query parameter ``agentGroup``.

        Returns:
            The response consists of an HTTP response and a CometD response. For details on the
            result, refer to the workbin resource.

        Example:
            result = await client.workbins.unsubscribe_from_agent_group_notifications(
                id="6c715fa9-de16-4d23-b07c-cbcb1caf3e07",
                agent_group="MyAgentGroup",
            )

        Source: web-services-api-reference.pdf, page 3; web-services-api-reference.html, line 27
        """
        call = Call(
            method="POST",
            template="/api/v2/me/workbins/{id}",
            path={"id": id},
            query={"agentGroup": agent_group},
            json={"operationName": "Unsubscribe"},
        )
        return await self._send(
            call, options, AsyncNotifiedUnsubscribeFromGroupWorkbinNotificationsResponse
        )

    async def unsubscribe_from_place_group_notifications(
        self,
        *,
        id: str,
        place_group: str,
        **options: Unpack[CallOptions],
    ) -> AsyncNotifiedUnsubscribeFromGroupWorkbinNotificationsResponse:
        """Unsubscribes from CometD notifications for the specified PlaceGroup workbin.

        Sends ``POST /api/v2/me/workbins/{id}``. The body's ``operationName`` is always
        ``"Unsubscribe"``.

        Required features: ``api-multimedia``.

        A notification answers later: :class:`WorkbinSubscriptionStateChangeMessage`; its
        ``reference_id`` equals the result's ``reference_id``. The result's ``notification()`` waits
        for it.

        Args:
            id: Path parameter ``id``.
            place_group: Query parameter ``placeGroup``.

        Returns:
            The response consists of an HTTP response and a CometD response. For details on the
            result, refer to the workbin resource.

        Example:
            result = await client.workbins.unsubscribe_from_place_group_notifications(
                id="5d487e69-a393-4228-a06f-6a4015ab1b54",
                place_group="MyPlaceGroup",
            )

        Source: web-services-api-reference.pdf, page 4; web-services-api-reference.html, line 56
        """
        call = Call(
            method="POST",
            template="/api/v2/me/workbins/{id}",
            path={"id": id},
            query={"placeGroup": place_group},
            json={"operationName": "Unsubscribe"},
        )
        return await self._send(
            call, options, AsyncNotifiedUnsubscribeFromGroupWorkbinNotificationsResponse
        )


class AsyncWorkbinsResourceWithRawResponse:
    """The methods of :class:`AsyncWorkbinsResource`, returning raw responses."""

    def __init__(self, transport: AsyncTransport) -> None:
        resource = AsyncWorkbinsResource(transport, raw=True)
        self.unsubscribe_from_agent_group_notifications = async_raw(
            resource.unsubscribe_from_agent_group_notifications
        )
        self.unsubscribe_from_place_group_notifications = async_raw(
            resource.unsubscribe_from_place_group_notifications
        )

"""The asynchronous client."""

from __future__ import annotations

import ssl
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING

import httpx2

from ._core.async_transport import AsyncHooks, AsyncTransport
from ._core.not_given import NOT_GIVEN, NotGiven
from ._core.options import DEFAULT_MAX_RETRIES, ClientOptions, TimeoutTypes
from ._core.settings import (
    check_http_client,
    resolve_auth,
    resolve_base_url,
    resolve_notifications_url,
    resolve_timeout,
)
from ._version import USER_AGENT

if TYPE_CHECKING:
    from typing_extensions import Self

    from .models.notifications import Notification
    from .notifications import AsyncNotificationStream, NotificationOptions, RequestHook
    from .resources.workbins import AsyncWorkbinsResource


class AsyncWebServicesApi:
    """The asynchronous client of the Web Services API.

    Args:
        base_url: Where the service is. Default: the environment variable
            ``WEB_SERVICES_API_BASE_URL``; one of the two is needed.
        auth: Default: ``WEB_SERVICES_API_USERNAME`` and ``WEB_SERVICES_API_PASSWORD`` (Basic), or
            ``WEB_SERVICES_API_TOKEN`` (bearer), if they are set. ``None`` sends no credentials.
        timeout: Seconds, or an ``httpx2.Timeout`` with a value for each phase.
        max_retries: How often to try again after a failed connection and after the statuses 408,
            409, 429 and 5xx.
        retry_unsafe: Also send requests again that may have taken effect already, such as POST.
            Without it they are repeated only if they never left.
        strict: Raise :class:`DeviationError` for a response that differs from the reference.
        proxy: The URL of a proxy.
        verify: False, or a TLS context, to change how certificates are checked.
        http_client: An ``httpx2.AsyncClient`` to use instead of an own one, for any other setting.
            It keeps its timeout, is not closed, and excludes ``proxy`` and ``verify``.
        on_request: Awaited with each request just before it is sent, those of retries included.
        on_response: The same with each response, whatever its status.

    Raises:
        ConfigurationError: If there is no base URL, or settings contradict each other.
    """

    def __init__(
        self,
        *,
        base_url: str | httpx2.URL | None = None,
        auth: httpx2.Auth | NotGiven | None = NOT_GIVEN,
        timeout: TimeoutTypes | NotGiven = NOT_GIVEN,
        max_retries: int = DEFAULT_MAX_RETRIES,
        retry_unsafe: bool = False,
        strict: bool = False,
        proxy: str | httpx2.Proxy | None = None,
        verify: bool | ssl.SSLContext = True,
        http_client: httpx2.AsyncClient | None = None,
        on_request: Callable[[httpx2.Request], Awaitable[None]] | None = None,
        on_response: Callable[[httpx2.Response], Awaitable[None]] | None = None,
    ) -> None:
        if http_client is not None:
            check_http_client(proxy, verify)
        options = ClientOptions(
            base_url=resolve_base_url(base_url),
            auth=resolve_auth(auth),
            timeout=resolve_timeout(timeout, own_client=http_client is None),
            max_retries=max_retries,
            retry_unsafe=retry_unsafe,
            strict=strict,
            user_agent=USER_AGENT,
        )
        http = http_client or httpx2.AsyncClient(proxy=proxy, verify=verify)
        hooks = AsyncHooks(on_request=on_request, on_response=on_response)
        self._transport = AsyncTransport(http, options, hooks=hooks, owns_http=http_client is None)

    @cached_property
    def workbins(self) -> AsyncWorkbinsResource:
        """Workbins API."""
        from .resources.workbins import AsyncWorkbinsResource

        return AsyncWorkbinsResource(self._transport)

    def notifications(
        self,
        url: str | None = None,
        *,
        channels: Sequence[str] = (),
        headers: Mapping[str, str] | None = None,
        hook: RequestHook | None = None,
        options: NotificationOptions | None = None,
    ) -> AsyncNotificationStream[Notification]:
        """A stream of notifications over this client's connections, with its credentials.

        Args:
            url: Where the notifications are, below the base URL unless it is absolute. Default: the
                environment variable ``WEB_SERVICES_API_NOTIFICATIONS_URL``.
            channels: Channels, or patterns such as ``/a/*`` and ``/a/**``, to subscribe to while
                the stream opens; results find their notifications there. The reference names none.
            headers: Sent with each request of the stream.
            hook: Sees each request and response of the stream, for headers that depend on earlier
                responses.
            options: All other settings: transports, timeouts, acknowledgement.

        Raises:
            ConfigurationError: If there is no URL, or it is not an HTTP URL.

        Example:
            async with client.notifications("/notifications") as stream:
                async for message in stream.subscribe("/some/channel"):
                    print(message.to_json())
        """
        from ._core.async_streams import AsyncClientStream

        return AsyncClientStream(
            self._transport,
            resolve_notifications_url(url, self.base_url),
            channels=channels,
            headers=headers,
            hook=hook,
            options=options,
        )

    @property
    def base_url(self) -> str:
        """The URL the paths of all operations are appended to."""
        return self._transport.options.base_url

    def with_options(
        self,
        *,
        timeout: TimeoutTypes | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        retry_unsafe: bool | NotGiven = NOT_GIVEN,
        strict: bool | NotGiven = NOT_GIVEN,
    ) -> Self:
        """A client with other options that shares this one's connections, cookies and credentials."""
        own = self._transport
        options = own.options.changed(
            timeout=timeout, max_retries=max_retries, retry_unsafe=retry_unsafe, strict=strict
        )
        client = object.__new__(type(self))
        client._transport = AsyncTransport(own.http, options, hooks=own.hooks, streams=own.streams)
        return client

    async def aclose(self) -> None:
        """Close the connections; those of a client given as ``http_client`` stay open."""
        await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

"""Everything about an SDK that is decided before a template runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from doc2sdk.model import Api, Method, Text
from doc2sdk.render.python import names
from doc2sdk.render.python.arguments import Argument
from doc2sdk.render.python.branding import client_name, package_name
from doc2sdk.render.python.codes import CodesView, codes_of
from doc2sdk.render.python.credentials import CredentialsView, credentials_of
from doc2sdk.render.python.envelope import EnvelopeMember, envelope_of
from doc2sdk.render.python.fixtures import FixtureView, fixtures_of
from doc2sdk.render.python.methods import MethodView, methods_of
from doc2sdk.render.python.modules import Group, groups, homes
from doc2sdk.render.python.notifications import NotificationsView, draft_notifications
from doc2sdk.render.python.results import UNDESCRIBED
from doc2sdk.render.python.schemas import Schemas
from doc2sdk.render.python.streams import StreamsView, streams_of
from doc2sdk.render.python.types import folded

ERRORS = (
    "APIConnectionError APIStatusError APITimeoutError AuthenticationError BadRequestError "
    "ConfigurationError ConflictError DeviationError InternalServerError NotFoundError "
    "PermissionDeniedError RateLimitError ResponseDecodingError UnprocessableEntityError"
).split()
"""The error classes that every SDK has beside its base class."""

PUBLIC_NAMES = frozenset(
    "ApiKeyAuth BasicAuth BearerAuth CodeError CsrfAuth Enum IntEnum Model NotGiven RawResponse".split()
    + ERRORS
)
"""Class names that every package has or may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceView:
    """A section: its class and attribute names and its methods."""

    group: Group
    class_name: str
    methods: tuple[MethodView, ...]

    @property
    def module(self) -> str:
        return self.group.module

    @property
    def import_order(self) -> tuple[str, str]:
        """Sorts the imports of sections as isort does."""
        return folded(self.module)

    @property
    def streamed(self) -> tuple[MethodView, ...]:
        """The methods whose bodies may be large: no JSON, or got without a description."""
        return tuple(method for method in self.methods if _may_be_large(method))


def _may_be_large(method: MethodView) -> bool:
    got = method.operation.method.value is Method.GET
    return method.result.is_text_or_bytes or (got and method.result == UNDESCRIBED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An SDK: its names, resources, models, notifications and fixtures."""

    api: Api
    package: str
    class_name: str
    resources: tuple[ResourceView, ...]
    schemas: Schemas
    notifications: NotificationsView | None
    streams: StreamsView | None
    fixtures: tuple[FixtureView, ...]
    base_url: Text | None
    credentials: CredentialsView | None
    envelope: tuple[EnvelopeMember, ...]
    codes: tuple[CodesView, ...]

    @property
    def coded(self) -> bool:
        """Whether some documented code of a body is a failure."""
        return any(view.failures for view in self.codes)

    @property
    def streaming(self) -> bool:
        return any(resource.streamed for resource in self.resources)

    @property
    def keyed(self) -> bool:
        """Whether some operation takes an idempotency key."""
        return any(argument.slot.idempotency_key for argument in self._asked())

    @property
    def uploads(self) -> bool:
        """Whether some operation takes a file or a body that may be one."""
        return any(a.slot.file or (a.slot.whole_body and not a.slot.json) for a in self._asked())

    def _asked(self) -> Iterator[Argument]:
        for resource in self.resources:
            for method in resource.methods:
                yield from method.arguments.asked

    @property
    def distribution(self) -> str:
        return self.package.replace("_", "-")

    @property
    def error_base(self) -> str:
        return f"{self.class_name}Error"

    @property
    def env_prefix(self) -> str:
        return self.package.upper()


def plan(api: Api) -> Plan:
    """Decide everything about the SDK of an API."""
    sections = groups(api)
    schemas = Schemas(api, homes(api, sections))
    resources = tuple(
        ResourceView(
            group=group,
            class_name=f"{names.pascal(group.module, 'Section')}Resource",
            methods=methods_of(group, schemas),
        )
        for group in sections
    )
    class_name = client_name(api.id)
    codes = codes_of(api, {*PUBLIC_NAMES, class_name, f"Async{class_name}", f"{class_name}Error"})
    return Plan(
        api=api,
        package=package_name(api.id),
        class_name=class_name,
        resources=resources,
        schemas=schemas,
        notifications=draft_notifications(api, schemas) if api.messages else None,
        streams=streams_of(api),
        fixtures=fixtures_of(api),
        base_url=_base_url(api),
        credentials=credentials_of(api),
        envelope=envelope_of(api, schemas, tuple(view.path for view in codes)),
        codes=codes,
    )


def _base_url(api: Api) -> Text | None:
    """The first server that is an absolute HTTP URL without variables."""
    urls = (server.value for server in api.servers)
    return next((url for url in urls if _is_absolute(url.raw)), None)


def _is_absolute(url: str) -> bool:
    if not url.isascii() or not url.isprintable() or any(c in url for c in " {}<>\"'\\"):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not parts.query

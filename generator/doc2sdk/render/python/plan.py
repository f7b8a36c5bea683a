"""A Python SDK as its templates need it: the design, and Python's names for it."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.model import Api, Text
from doc2sdk.render.design.credentials import CredentialsDesign
from doc2sdk.render.design.models import ModelDesign, Models
from doc2sdk.render.design.notifications import NotificationsDesign
from doc2sdk.render.design.sdk import SdkDesign, SectionMethods, design_sdk
from doc2sdk.render.design.sections import SectionDesign
from doc2sdk.render.design.streams import StreamsDesign
from doc2sdk.render.python import names
from doc2sdk.render.python.code_views import CodesView, code_views
from doc2sdk.render.python.error_bodies import ErrorMemberView, error_member_views
from doc2sdk.render.python.fixtures import FixtureView, fixture_view
from doc2sdk.render.python.literals import quoted, tuple_literal
from doc2sdk.render.python.method_views import MethodView, method_view
from doc2sdk.render.python.names import PYTHON_NAMING
from doc2sdk.render.python.package_names import client_name, package_name
from doc2sdk.render.python.types import name_key

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
    """A section: the name of its class, and its methods."""

    section: SectionDesign
    class_name: str
    methods: tuple[MethodView, ...]

    @property
    def module(self) -> str:
        return self.section.name

    @property
    def import_order(self) -> tuple[str, str]:
        """Sorts the imports of sections as isort does."""
        return name_key(self.module)

    @property
    def streamed(self) -> tuple[MethodView, ...]:
        """The methods whose bodies may be large."""
        return tuple(method for method in self.methods if method.design.may_be_large)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An SDK: its design, and the views that templates print."""

    design: SdkDesign
    package: str
    class_name: str
    resources: tuple[ResourceView, ...]
    fixtures: tuple[FixtureView, ...]
    error_members: tuple[ErrorMemberView, ...]
    codes: tuple[CodesView, ...]

    @property
    def api(self) -> Api:
        return self.design.api

    @property
    def models(self) -> Models:
        return self.design.models

    @property
    def has_parser(self) -> bool:
        """Whether there is a function that chooses the model of a notification."""
        has_discriminators = self.notifications is not None and bool(
            self.notifications.discriminators
        )
        return has_discriminators or self.streams is not None

    @property
    def notifications(self) -> NotificationsDesign | None:
        return self.design.notifications

    @property
    def streams(self) -> StreamsDesign | None:
        return self.design.streams

    @property
    def credentials(self) -> CredentialsDesign | None:
        return self.design.credentials

    @property
    def base_url(self) -> Text | None:
        return self.design.base_url

    @property
    def has_failing_codes(self) -> bool:
        """Whether some documented code of a body is a failure."""
        return any(view.failures for view in self.codes)

    @property
    def has_streaming(self) -> bool:
        return any(resource.streamed for resource in self.resources)

    @property
    def channels_literal(self) -> str:
        channels = self.streams.channels if self.streams is not None else ()
        return tuple_literal([quoted(channel.raw) for channel in channels])

    @property
    def references_literal(self) -> str:
        references = self.streams.references if self.streams is not None else ()
        return tuple_literal([quoted(path.raw) for path in references])

    @property
    def distribution(self) -> str:
        return self.package.replace("_", "-")

    @property
    def error_base(self) -> str:
        return f"{self.class_name}Error"

    @property
    def env_prefix(self) -> str:
        return self.package.upper()

    def model(self, name: str) -> ModelDesign:
        return self.models.by_name[name]


def plan_sdk(api: Api) -> Plan:
    """Decide everything about the Python SDK of an API."""
    return plan_design(design_sdk(api, PYTHON_NAMING))


def plan_design(design: SdkDesign) -> Plan:
    """Give a design its names in Python."""
    api = design.api
    class_name = client_name(api.id)
    taken = {*PUBLIC_NAMES, class_name, f"Async{class_name}", f"{class_name}Error"}
    return Plan(
        design=design,
        package=package_name(api.id),
        class_name=class_name,
        resources=tuple(_resource(section) for section in design.sections),
        fixtures=tuple(fixture_view(each) for each in design.sample_files),
        error_members=error_member_views(design.error_body, has_codes=bool(design.codes)),
        codes=code_views(design.codes, taken),
    )


def _resource(section: SectionMethods) -> ResourceView:
    return ResourceView(
        section=section.section,
        class_name=f"{names.pascal(section.name, 'Section')}Resource",
        methods=tuple(method_view(method) for method in section.methods),
    )

"""The design of an SDK: everything that is decided before a language is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from doc2sdk.model import Api, Text
from doc2sdk.render.design.arguments import Argument
from doc2sdk.render.design.body_codes import BodyCodes, design_codes
from doc2sdk.render.design.credentials import CredentialsDesign, design_credentials
from doc2sdk.render.design.error_body_members import ErrorBodyMember, design_error_body
from doc2sdk.render.design.homes import find_homes
from doc2sdk.render.design.methods import MethodDesign, design_methods
from doc2sdk.render.design.models import Models
from doc2sdk.render.design.naming import Naming
from doc2sdk.render.design.notifications import NotificationsDesign, design_notifications
from doc2sdk.render.design.sample_files import SampleFile, design_sample_files
from doc2sdk.render.design.sections import SectionDesign, design_sections
from doc2sdk.render.design.streams import StreamsDesign, design_streams


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionMethods:
    """A section with its methods."""

    section: SectionDesign
    methods: tuple[MethodDesign, ...]

    @property
    def name(self) -> str:
        return self.section.name


@dataclass(frozen=True, slots=True, kw_only=True)
class SdkDesign:
    """An SDK: its sections, models, notifications, samples, credentials and errors.

    ``base_url`` is None where the reference states no absolute URL.
    """

    api: Api
    sections: tuple[SectionMethods, ...]
    models: Models
    notifications: NotificationsDesign | None
    streams: StreamsDesign | None
    sample_files: tuple[SampleFile, ...]
    base_url: Text | None
    credentials: CredentialsDesign | None
    error_body: tuple[ErrorBodyMember, ...]
    codes: tuple[BodyCodes, ...]

    @property
    def methods(self) -> Iterator[MethodDesign]:
        for section in self.sections:
            yield from section.methods

    @property
    def has_idempotency_keys(self) -> bool:
        """Whether some operation takes an idempotency key."""
        return any(argument.slot.idempotency_key for argument in self._arguments())

    @property
    def has_uploads(self) -> bool:
        """Whether some operation takes a file or a body that may be one."""
        slots = [argument.slot for argument in self._arguments()]
        return any(slot.file or (slot.whole_body and not slot.json) for slot in slots)

    def _arguments(self) -> Iterator[Argument]:
        for method in self.methods:
            yield from method.arguments.asked


def design_sdk(api: Api, naming: Naming) -> SdkDesign:
    """Design the SDK of an API for a language that names things this way."""
    sections = design_sections(api, naming)
    models = Models(api, find_homes(api, sections), naming)
    with_methods = tuple(
        SectionMethods(section=section, methods=design_methods(section, models))
        for section in sections
    )
    codes = design_codes(api)
    return SdkDesign(
        api=api,
        sections=with_methods,
        models=models,
        notifications=design_notifications(api, models) if api.messages else None,
        streams=design_streams(api),
        sample_files=design_sample_files(api, naming),
        base_url=_base_url(api),
        credentials=design_credentials(api),
        error_body=design_error_body(api, models.schemas, tuple(each.path for each in codes)),
        codes=codes,
    )


def _base_url(api: Api) -> Text | None:
    """Return the first server that is an absolute HTTP URL without variables."""
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

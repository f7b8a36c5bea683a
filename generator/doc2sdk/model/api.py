"""The intermediate model: one API, in the vocabulary of OpenAPI 3.1 and AsyncAPI 3.0."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from doc2sdk.model.codes import CodeSet
from doc2sdk.model.place import Cited, Place
from doc2sdk.model.sample import Sample
from doc2sdk.model.schema import NamedSchema, Schema
from doc2sdk.model.text import Json, Text


class Method(str, Enum):
    """Request methods an OpenAPI 3.1 path item knows."""

    GET = "GET"
    PUT = "PUT"
    POST = "POST"
    DELETE = "DELETE"
    OPTIONS = "OPTIONS"
    HEAD = "HEAD"
    PATCH = "PATCH"
    TRACE = "TRACE"


class Location(str, Enum):
    """OpenAPI's ``in``."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter of an operation.

    ``name`` is the wire name and ``placeholder`` the name inside a URL template's braces where that
    differs (``?agentGroup={agentGroupName}``). A parameter whose schema has ``const`` is sent by
    the client and never asked of the caller.
    """

    name: Cited[Text]
    location: Location
    schema: Schema
    required: Cited[bool]
    description: Cited[Text] | None = None
    placeholder: Cited[Text] | None = None
    examples: tuple[Cited[Json], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestBody:
    """What an operation sends. Properties with a ``const`` are filled in by the client."""

    media_type: str
    schema: Schema
    required: Cited[bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A header of a response (OpenAPI: header object). ``name`` is as printed."""

    name: Cited[Text]
    schema: Schema
    required: Cited[bool]
    description: Cited[Text] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What an operation answers. ``status`` None stands for a status the document does not state.

    ``other`` then says that a success is documented beside it, whose body this is not (OpenAPI:
    ``default``).
    """

    status: Cited[int] | None
    description: Cited[Text] | None
    media_type: str | None
    schema: Schema | None
    headers: tuple[Header, ...] = ()
    other: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """A precondition the document names beside an operation: its label and its value."""

    label: Cited[Text]
    value: Cited[Text]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correlation:
    """AsyncAPI's correlation id: a response field and the message field that carries the same value."""

    response_field: Text
    message_field: Text
    source: Cited[Text]


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation of the API.

    ``id`` is made by lowering from the document's words: lower-case words joined by ``-``, ASCII,
    unique in its section. ``found_by`` cites the evidence that made this an operation; ``also``
    holds its places in other renditions of the same reference. ``messages`` names the notifications
    (entries of :attr:`Api.messages`) that answer it. ``deprecated`` is set where the document says
    whether the operation is deprecated.
    """

    id: str
    section: str
    title: Cited[Text]
    method: Cited[Method]
    path: Cited[Text]
    found_by: Cited[Text]
    description: Cited[Text] | None = None
    parameters: tuple[Parameter, ...] = ()
    body: RequestBody | None = None
    responses: tuple[Response, ...] = ()
    messages: tuple[str, ...] = ()
    correlation: Correlation | None = None
    requirements: tuple[Requirement, ...] = ()
    samples: tuple[Sample, ...] = ()
    deprecated: Cited[bool] | None = None
    also: tuple[Place, ...] = ()

    @property
    def is_deprecated(self) -> bool:
        return self.deprecated is not None and self.deprecated.value

    @property
    def identity(self) -> tuple[str, ...]:
        """Method, path, required query names, then the constants of query and body.

        Method and path alone do not identify an operation: one page may hold two that differ by a
        query parameter only.
        """
        query = [p for p in self.parameters if p.location is Location.QUERY and p.required.value]
        names = sorted(p.name.value.raw for p in query)
        fixed = [(p.name.value.raw, p.schema.const) for p in query]
        if self.body is not None:
            fixed += [(p.name.raw, p.schema.const) for p in self.body.schema.properties]
        constants = sorted(f"{name}={c.value.raw!r}" for name, c in fixed if c is not None)
        return (self.method.value.value, self.path.value.raw, *names, *constants)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A notification the server sends (AsyncAPI: message).

    ``name`` follows the rules of :attr:`NamedSchema.name`. ``discriminator`` is the field and the
    value by which a client tells this message from others; ``channel`` is None where the document
    names none. ``protocol`` is "CometD", "WebSocket", "SSE", or "webhook" for a request that the server
    makes. ``samples`` are those that the document shows apart from operations; others are samples of
    the operations that the message answers.
    """

    name: str
    section: str
    title: Cited[Text]
    schema: Schema
    description: Cited[Text] | None = None
    discriminator: tuple[Text, Cited[Json]] | None = None
    channel: Cited[Text] | None = None
    protocol: Cited[Text] | None = None
    samples: tuple[Sample, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A group of operations (OpenAPI: tag). ``id`` follows the rules of :attr:`Operation.id`."""

    id: str
    title: Cited[Text]
    description: Cited[Text] | None = None


class SecurityType(str, Enum):
    """OpenAPI's types of security schemes that documents tell apart in words."""

    API_KEY = "apiKey"
    HTTP = "http"
    OAUTH2 = "oauth2"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """A way to authenticate that the document names.

    ``id`` follows the rules of :attr:`Operation.id`. ``scheme`` is set for HTTP authentication ("basic",
    "bearer"), ``name`` and ``location`` for API keys.
    """

    id: str
    type: SecurityType
    source: Cited[Text]
    scheme: str | None = None
    name: Text | None = None
    location: Location | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InputDocument:
    """A document the API was read from. ``pages`` is None where the format has no pages."""

    name: str
    format: str
    sha256: str
    pages: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """Everything read from one reference, in the order the documents print it.

    ``id`` follows the rules of :attr:`Operation.id`.
    """

    id: str
    title: Cited[Text]
    documents: tuple[InputDocument, ...]
    version: Cited[Text] | None = None
    description: Cited[Text] | None = None
    servers: tuple[Cited[Text], ...] = ()
    security: tuple[SecurityScheme, ...] = ()
    sections: tuple[Section, ...] = ()
    operations: tuple[Operation, ...] = ()
    messages: tuple[Message, ...] = ()
    schemas: tuple[NamedSchema, ...] = ()
    codes: tuple[CodeSet, ...] = ()

"""Raw facts: what a reference says, word for word.

Nothing here is interpreted: a type is the text ``Int (opt.)``, a URL is the text of its cell, a
sample is the code as printed. What the words mean is for :mod:`doc2sdk.lower`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from doc2sdk.extract.ledger import Claim
from doc2sdk.model import Place
from doc2sdk.printed.roles import Column, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Words and where they stand."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A label and its value: a row of a label/value table, or a line ``label: value``."""

    label: Fact
    value: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class RawParameter:
    """One row about a parameter, by column. ``heading`` is what announces the table.

    ``depth`` counts the lists it stands in below the fields' own: 1 is a member of the row above it.
    ``status`` is that of the response a field of an answer is listed for, None where none is said.
    """

    cells: dict[Column, Fact]
    heading: Fact | None
    qualifier: str = ""
    depth: int = 0
    status: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawSample:
    """A code block under a heading that says whose sample it is.

    ``parts`` are consecutive code blocks of the same label: one message that was cut, or several.
    ``members`` is a string where the label announces parameters and not a message: the words that say where
    the members go ("query"), "" where it says no more.
    """

    role: Role
    heading: Fact
    parts: tuple[Fact, ...]
    intro: Fact | None = None
    language: str | None = None
    status: int | None = None
    members: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawStatus:
    """A status the document names for an operation; ``type`` is the word for its body's model."""

    code: int
    text: Fact
    description: Fact | None = None
    type: Fact | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawModel:
    """A chapter that describes a data type. ``name`` is its heading."""

    name: Fact
    fields: tuple[RawParameter, ...]
    enumerations: tuple[Labelled, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RawOperation:
    """What the document says of one operation.

    ``region`` numbers the part of the document that describes it, from 0. Operations of one region
    share its parameters and samples: "Cancels or restarts" over two request lines. ``found_by`` names
    the recogniser; ``enumerations`` pairs parameter names with single values. ``constants`` are members of the
    body, with the values that tell the operation from others of its URL.
    """

    region: int
    title: Fact
    url: Fact
    method: Fact | None
    found_by: str
    group: Fact | None = None
    description: Fact | None = None
    requirements: tuple[Labelled, ...] = ()
    parameters: tuple[RawParameter, ...] = ()
    enumerations: tuple[Labelled, ...] = ()
    samples: tuple[RawSample, ...] = ()
    statuses: tuple[RawStatus, ...] = ()
    response_fields: tuple[RawParameter, ...] = ()
    constants: tuple[Labelled, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RawMessage:
    """What the document says of one or several messages that the service sends by itself.

    ``protocol`` is "webhook", "WebSocket", "SSE", "CometD" or "", and ``said`` the title or sentence that
    says that the service sends them. Samples of several events may stand under one title.
    """

    title: Fact
    said: Fact
    protocol: str = ""
    group: Fact | None = None
    description: Fact | None = None
    samples: tuple[RawSample, ...] = ()
    fields: tuple[RawParameter, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RawCode:
    """A code that the bodies of answers hold; ``status`` is the HTTP status it comes with."""

    code: Fact
    name: Fact | None = None
    description: Fact | None = None
    status: Fact | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawCodes:
    """A table or list of such codes.

    ``role`` says whether it is called one of errors. The words that may name the field the codes
    stand in are those of the code column's ``header``, the ``heading`` above and the paragraph
    before.
    """

    role: Role
    heading: Fact | None
    rows: tuple[RawCode, ...]
    header: Fact | None = None
    intro: Fact | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawLink:
    """A phrase that sends the reader to another page ("refer to the workbin resource")."""

    text: Fact
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RawSecurity:
    """A way to authenticate: its kind as the vocabulary calls it, an API key's name and place."""

    kind: str
    name: str
    location: str
    source: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspect:
    """A sign of an operation from which no operation was made, or a part of one that was not understood.

    ``kind`` names the sign as a plural that a count can precede: ``headings with a path``. ``text``
    is the sign as printed: ``GET /v1/boats``.
    """

    kind: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class RawReference:
    """Everything one document says: plain data, without the document.

    ``blocks`` counts the document's outermost blocks. ``claims`` name the blocks that were
    understood, by their ids. ``unread`` are the tables, lists and samples right below an operation that
    were not, ``unread_messages`` the samples in chapters about messages that became none.
    """

    name: str
    format: str
    sha256: str
    pages: int | None
    blocks: int
    title: Fact | None
    operations: tuple[RawOperation, ...]
    models: tuple[RawModel, ...]
    codes: tuple[RawCodes, ...]
    links: tuple[RawLink, ...]
    servers: tuple[Fact, ...]
    security: tuple[RawSecurity, ...]
    messages: tuple[RawMessage, ...] = ()
    claims: tuple[Claim, ...] = field(default=(), compare=False)
    suspects: tuple[Suspect, ...] = ()
    unread: tuple[Suspect, ...] = ()
    unread_messages: tuple[Suspect, ...] = ()

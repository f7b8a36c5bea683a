"""The media type of a request body: what the document states, else what its samples look like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from doc2sdk.lower.bodies.content_types import HEADER, fixed_type
from doc2sdk.lower.rows.field_tree import ListedField
from doc2sdk.lower.samples.form_bodies import FORM, MULTIPART
from doc2sdk.model import Parameter, Sample, SampleRole
from doc2sdk.printed.roles import Column

JSON = "application/json"

_MEDIA_TYPE = re.compile(
    r"\b(?:application|audio|font|image|model|multipart|text|video)/[a-z0-9][\w.+-]*\w", re.I
)
_STATED = re.compile(
    rf"\b(?:content[- ]type|consumes)\b[\s:*`\"]+(?P<type>{_MEDIA_TYPE.pattern})", re.IGNORECASE
)
"""A line of prose that states the media type: "Content-Type: multipart/form-data"."""

_FORM_WORDS = frozenset({"form", "formdata"})
_WITH_MEMBERS = re.compile(rf".*[/+](?:json|xml)|{re.escape(FORM)}|{re.escape(MULTIPART)}")
"""Media types whose bodies have named members (RFC 6838, section 4.2.8, for the suffixes)."""


def body_media_type(
    fields: Sequence[ListedField],
    parameters: Iterable[Parameter],
    samples: Sequence[Sample],
    description: str = "",
) -> str:
    """Return the media type of a body, which has members if ``fields`` lists some.

    In order: a ``Content-Type`` header of one value, a media type in the heading of the fields or of a
    request sample, the header that request samples send, a description that says "Content-Type: ...", a
    field that is a file ("multipart/form-data"), a heading or location that says "form", the look of a
    sample. Where members are listed or shown, a media type of bodies
    without members says nothing: a sample in YAML shows the members in a notation of its own, and a
    header "application/vnd.store-patch" is sent beside the members that the reference lists.
    """
    requests = [sample for sample in samples if sample.role is SampleRole.REQUEST]
    stated = (
        fixed_type(parameters),
        *_in_headings(fields, requests),
        *_in_headers(requests),
        *(match["type"].lower() for match in _STATED.finditer(description)),
        *_by_fields(fields),
        *_by_look(requests),
    )
    has_members = bool(fields) or any(sample.value is not None for sample in requests)
    usable = (n for n in stated if n and (not has_members or _WITH_MEMBERS.fullmatch(n)))
    return next(usable, JSON)


def _in_headings(fields: Sequence[ListedField], requests: Sequence[Sample]) -> Iterator[str]:
    """Yield the media types in headings: "Request body (multipart/form-data)"."""
    headings = [item.row.heading.text for item in fields if item.row.heading is not None]
    headings += [sample.title.value.raw for sample in requests if sample.title is not None]
    for heading in headings:
        if (match := _MEDIA_TYPE.search(heading)) is not None:
            yield match.group().lower()


def _in_headers(requests: Sequence[Sample]) -> Iterator[str]:
    """Yield what samples send as ``Content-Type``, also those whose data is left out."""
    for sample in requests:
        headers = sample.request_line.headers if sample.request_line is not None else ()
        names = {name.raw.lower(): value.raw for name, value in headers}
        if HEADER in names:
            yield names[HEADER].partition(";")[0].strip().lower()


def _by_fields(fields: Sequence[ListedField]) -> Iterator[str]:
    if any(_is_form(item) for item in fields):
        yield MULTIPART if any(_is_file(item) for item in fields) else FORM
    elif any(_is_file(item) for item in fields):
        yield MULTIPART


def _is_form(item: ListedField) -> bool:
    cell = item.row.cells.get(Column.LOCATION)
    place = cell.text if cell is not None else item.name.location or ""
    words = {re.sub(r"[^a-z]", "", place.lower()), *item.row.qualifier.split()}
    return not _FORM_WORDS.isdisjoint(words)


def _is_file(item: ListedField) -> bool:
    """Return whether a field is a file: "file" and "binary" are types of the format binary."""
    schema = item.schema.items or item.schema
    return schema.format is not None and schema.format.value.raw == "binary"


def _by_look(requests: Sequence[Sample]) -> Iterator[str]:
    """Yield what sample bodies look like; one whose value is known shows it best."""
    shown = [sample for sample in requests if sample.body is not None]
    yield from (sample.media_type for sample in shown if sample.value is not None)
    yield from (sample.media_type for sample in shown)

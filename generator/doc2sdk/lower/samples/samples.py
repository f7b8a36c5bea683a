"""Raw samples to samples: taken apart, repaired, and every repair named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from doc2sdk.extract.raw import Fact, RawSample
from doc2sdk.lower import urls
from doc2sdk.lower.cite import stated_text
from doc2sdk.lower.samples import jsonish
from doc2sdk.lower.samples.form_bodies import FORM, FORMS, form_fields
from doc2sdk.lower.samples.http_message import PrintedMessage, split_message
from doc2sdk.model import (
    JoinKind,
    Json,
    JsonValue,
    Place,
    Repair,
    RequestLine,
    Sample,
    SampleRole,
    Text,
)
from doc2sdk.printed import vocabulary
from doc2sdk.printed.roles import Role

_FORM_LOOK = re.compile(r"[\w.%\[\]+-]+=[^&\s=]*(?:&[\w.%\[\]+-]+=[^&\s=]*)*")
"""A body that can only be a form: ``sku=A1&count=2``."""

ROLES = {
    Role.REQUEST: SampleRole.REQUEST,
    Role.RESPONSE: SampleRole.RESPONSE,
    Role.NOTIFICATION: SampleRole.NOTIFICATION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body's text, its value if it has one, and the repairs that gave it."""

    text: str
    value: Json | None
    repairs: tuple[Repair, ...]


def lower_samples(raw: RawSample, method: str, *, is_inbound: bool = False) -> Iterator[Sample]:
    """Yield the samples of one label. ``id`` is the role alone until the operation has an id.

    ``is_inbound`` says that a notification is a request that the service makes.
    """
    for part, cut in _whole_messages(raw):
        is_request = raw.role is Role.REQUEST or (raw.role is Role.NOTIFICATION and is_inbound)
        message = split_message(part.text, is_request=is_request)
        if raw.role is Role.REQUEST and _is_program(raw, message):
            continue
        body = _body(message.body, part.place)
        line, line_repairs = _request_line(message, method, part.place)
        yield Sample(
            id=raw.role.value,
            role=ROLES[raw.role],
            printed=stated_text(part),
            title=stated_text(raw.heading) if raw.heading.text else None,
            media_type=_media_type(message, body),
            status=message.status or raw.status,
            request_line=line,
            body=Text(body.text) if body.text else None,
            value=body.value,
            repairs=(*line_repairs, *cut, *body.repairs),
        )


def _is_program(raw: RawSample, message: PrintedMessage) -> bool:
    """Return whether the text is a command or program that sends the request, not a part of it."""
    if message.line is not None or message.body.lstrip().startswith(("{", "[", "<")):
        return False
    language = (raw.language or "").lower()
    is_other = language in vocabulary.PROGRAM_LANGUAGES and not message.headers
    return is_other or message.body.lstrip().startswith(vocabulary.COMMANDS)


def _whole_messages(raw: RawSample) -> Iterator[tuple[Fact, tuple[Repair, ...]]]:
    """Yield the label's code blocks; two parts of one message become one block."""
    parts = list(raw.parts)
    while parts:
        first = parts.pop(0)
        cut: list[Repair] = []
        while parts and (joined := _join(first.text, parts[0].text)) is not None:
            following = parts.pop(0)
            repair = Repair(
                rule="split-sample-join",
                place=following.place,
                before=Text(following.text),
                after=Text(joined),
            )
            cut.append(repair)
            first = replace(first, text=joined)
        yield first, tuple(cut)


def _join(first: str, second: str) -> str | None:
    """Return two blocks as one message, or None if they are two messages.

    A message cut between blocks is unfinished in the first. Converters that close what they cut
    leave a comma before the brace they added, and open a new brace in the second.
    """
    head, tail = first.rstrip(), second.lstrip()
    if _is_json(first) or not tail:
        return None
    straight = f"{head}\n{second}"
    if _is_json(straight):
        return straight
    if head.endswith("}") and head[:-1].rstrip().endswith(",") and tail.startswith("{"):
        spliced = head[:-1].rstrip() + "\n" + tail[1:].lstrip("\n")
        if _is_json(spliced):
            return spliced
    return None


def _is_json(text: str) -> bool:
    """Return whether the body of ``text`` is JSON without any repair."""
    body = split_message(text, is_request=True).body
    try:
        return body != "" and not jsonish.parse(body)[1]
    except jsonish.Unreadable:
        return False


def _body(text: str, place: Place) -> Body:
    stripped = text.strip()
    if not stripped:
        return Body(text="", value=None, repairs=())
    try:
        value, fixes = jsonish.parse(stripped)
    except jsonish.Unreadable:
        return _leading(text, place)
    if fixes and any(join.kind is JoinKind.CLIPPED for join in place.joins):
        # What a margin cut off is not known, and a repair would make it up.
        return Body(text=text, value=None, repairs=())
    repairs = tuple(
        Repair(rule=fix.rule, place=place, before=Text(fix.before), after=Text(fix.after))
        for fix in fixes
    )
    return Body(text=text, value=Json(value), repairs=repairs)


def _leading(text: str, place: Place) -> Body:
    """Read JSON before a blank line and other text, such as the same body in another format."""
    head, blank, rest = text.strip().partition("\n\n")
    if blank and head[:1] in ("{", "[") and _is_json(head):
        repair = Repair(rule="trailing-text", place=place, before=Text(rest), after=Text(""))
        return Body(text=head, value=Json(jsonish.parse(head)[0]), repairs=(repair,))
    return Body(text=text, value=None, repairs=())


def _request_line(
    message: PrintedMessage, method: str, place: Place
) -> tuple[RequestLine | None, tuple[Repair, ...]]:
    """Return the request line with what it lacks: the verb (from the operation), the leading slash."""
    if message.target is None or message.line is None:
        return None, ()
    repairs: list[Repair] = []
    printed = message.line
    if message.method is None:
        repaired = f"{method} {printed}"
        repairs.append(_repair("missing-method", place, printed, repaired))
        printed = repaired
    target = message.target
    if urls.parse(target).repaired:
        target = f"/{target}"
        repairs.append(_repair("missing-leading-slash", place, message.target, target))
    headers = tuple((Text(name), Text(value)) for name, value in message.headers)
    line = RequestLine(method=message.method or method, target=Text(target), headers=headers)
    return line, tuple(repairs)


def _repair(rule: str, place: Place, before: str, after: str) -> Repair:
    return Repair(rule=rule, place=place, before=Text(before), after=Text(after))


def _media_type(message: PrintedMessage, body: Body) -> str:
    """Return the stated media type, else that of what the body looks like."""
    for name, value in message.headers:
        if name.lower() == "content-type":
            return value.partition(";")[0].strip().lower()
    if body.value is not None or not body.text or body.text.lstrip()[:1] in ("{", "["):
        return "application/json"
    # Below a bare request line such text is the rest of its query, which the page broke.
    is_message = message.line is None or bool(message.headers)
    if is_message and _FORM_LOOK.fullmatch(body.text.strip()):
        return FORM
    return "application/xml" if body.text.lstrip().startswith("<") else "text/plain"


def json_object(sample: Sample) -> dict[str, JsonValue] | None:
    """Return the sample's body if it is a JSON object or a form, which is an object of strings."""
    if sample.body is not None and sample.media_type in FORMS:
        return dict(form_fields(sample.body.raw))
    if sample.value is None or not isinstance(sample.value.raw, dict):
        return None
    return sample.value.raw

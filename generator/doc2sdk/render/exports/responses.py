"""Responses by status."""

from __future__ import annotations

from http import HTTPStatus

from doc2sdk.model import Header, Response, SampleRole
from doc2sdk.render.exports.citation import SOURCE, JsonObject, source
from doc2sdk.render.exports.content import Documented, Payload, content, samples_of
from doc2sdk.render.exports.paths import PathGroup
from doc2sdk.render.exports.schemas import schema_object

# The key for a status the documents do not state. "2XX" would claim that the answer is a success,
# which they do not say either; "default" means any status not listed. Readers fall back to it where
# no success is listed: mock servers answer with it, client generators take its schema as the result.
UNSTATED = "default"


def responses(group: PathGroup) -> JsonObject:
    """Return response objects by status; those of variants with the same status become one.

    Where the documents say nothing of answers one says so: OpenAPI asks for "at least one response
    code", and mock servers have no answer without it.
    """
    stated: dict[str, list[tuple[Payload, Response]]] = {}
    for operation in group.operations:
        for response in operation.responses:
            payload = Payload(operation, response.media_type, response.schema)
            status = None if response.status is None else response.status.value
            stated.setdefault(_key(status), []).append((payload, response))
    shown: dict[str, list[Documented]] = {key: [] for key in stated}
    for operation, sample in samples_of(group, SampleRole.RESPONSE):
        key = _sample_key(sample.status, list(stated))
        shown.setdefault(key, []).append((operation, sample))
    shown = shown or {UNSTATED: []}
    return {key: _response(key, stated.get(key, []), samples) for key, samples in shown.items()}


def _key(status: int | None) -> str:
    """Return the key of a status: three digits, 1XX to 5XX."""
    return UNSTATED if status is None or not 100 <= status <= 599 else str(status)


def _sample_key(status: int | None, stated: list[str]) -> str:
    """Return the status of a sample; without one it shows the unstated response, or the success."""
    if status is not None or UNSTATED in stated:
        return _key(status)
    successes = [key for key in stated if key.startswith("2")]
    return next(iter(successes or stated), UNSTATED)


def _response(
    key: str, stated: list[tuple[Payload, Response]], samples: list[Documented]
) -> JsonObject:
    described = [r.description for _, r in stated if r.description is not None]
    texts = dict.fromkeys(cited.value.raw for cited in described)
    found: JsonObject = {"description": "\n\n".join(texts) or _stand_in(key)}
    if headers := _headers([response for _, response in stated]):
        found["headers"] = headers
    payloads = [pair[0] for pair in stated if pair[0].media_type or pair[0].schema]
    if media_types := content(payloads, samples):
        found["content"] = media_types
    cited = next((r.status or r.description for _, r in stated if r.status or r.description), None)
    return found if cited is None else {**found, SOURCE: source(cited)}


# OpenAPI 3.1, Response Object: a header called so "SHALL be ignored"; the media type says it.
_IGNORED = frozenset({"content-type"})


def _headers(stated: list[Response]) -> JsonObject:
    """Return header objects by name; required where all that answer with the status list it so."""
    by_name: dict[str, list[Header]] = {}
    for header in (header for response in stated for header in response.headers):
        by_name.setdefault(header.name.value.raw.lower(), []).append(header)
    return {
        headers[0].name.value.raw: _header(headers, len(headers) == len(stated))
        for name, headers in by_name.items()
        if name not in _IGNORED
    }


def _header(headers: list[Header], everywhere: bool) -> JsonObject:
    described = dict.fromkeys(h.description.value.raw for h in headers if h.description is not None)
    return {
        **({"description": "\n\n".join(described)} if described else {}),
        "required": everywhere and all(header.required.value for header in headers),
        "schema": schema_object(headers[0].schema),
        SOURCE: source(headers[0].name),
    }


def _stand_in(key: str) -> str:
    """Return the status's own name: OpenAPI requires a description, and this invents nothing."""
    try:
        return HTTPStatus(int(key)).phrase
    except ValueError:
        return "The documents state neither status nor description."

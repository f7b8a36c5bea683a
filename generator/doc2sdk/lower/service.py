"""Servers and security schemes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from doc2sdk.extract.raw import Fact, RawReference, RawSecurity
from doc2sdk.lower import urls
from doc2sdk.lower.cite import inferred, stated_text
from doc2sdk.lower.names import identifiers
from doc2sdk.model import Cited, Location, SecurityScheme, SecurityType, Text
from doc2sdk.printed import request_line
from doc2sdk.printed.curl import curl_request
from doc2sdk.printed.roles import Role

KINDS: dict[str, tuple[SecurityType, str | None]] = {
    "apiKey": (SecurityType.API_KEY, None),
    "basic": (SecurityType.HTTP, "basic"),
    "bearer": (SecurityType.HTTP, "bearer"),
    "oauth2": (SecurityType.OAUTH2, None),
}


def servers(references: Sequence[RawReference]) -> tuple[Cited[Text], ...]:
    """Return the origins of absolute operation URLs, else the base URLs that are stated or called.

    A stated base URL often ends in a prefix that absolute URLs repeat, so the two do not mix. What stands for a
    base URL (``{baseUrl}/users``) counts where no URL is known.
    """
    found: dict[str, Cited[Text]] = {}
    bases: dict[str, Cited[Text]] = {}
    for reference in references:
        for raw in reference.operations:
            server = urls.parse(raw.url.text).server
            if server is not None:
                known = found if "://" in server else bases
                known.setdefault(server, inferred(raw.url, Text(server), "in-request-url"))
    if not found:
        for fact in (fact for reference in references for fact in reference.servers):
            found.setdefault(fact.text.rstrip("/"), stated_text(fact))
    return tuple(found.values()) or _called(references) or tuple(bases.values())


def _called(references: Sequence[RawReference]) -> tuple[Cited[Text], ...]:
    """Return the base URL that most sample requests have before the path of their operation.

    ``curl https://api.example.com/v1/boats`` of the operation ``GET /boats`` gives
    "https://api.example.com/v1".
    """
    bases: dict[str, list[Fact]] = {}
    operations = (operation for reference in references for operation in reference.operations)
    for operation in operations:
        for part in (p for s in operation.samples if s.role is Role.REQUEST for p in s.parts):
            base = _base(part.text, operation.url.text)
            if base is not None:
                bases.setdefault(base, []).append(part)
    best = max(bases, key=lambda base: len(bases[base]), default=None)
    return () if best is None else (inferred(bases[best][0], Text(best), "in-request-sample"),)


def _base(sample: str, operation: str) -> str | None:
    request = curl_request(sample) or request_line.request_line(sample.split("\n")[0])
    if request is None or "://" not in request.target:
        return None
    path = request_line.path_of(request.target).strip("/")
    start = request_line.starts_below(operation, path)
    if start is None:
        return None
    origin = re.sub(r"(?<=[^/:])/(?!/).*", "", request.target)
    return f"{origin}/{path[:start]}".rstrip("/")


def security(references: Sequence[RawReference]) -> tuple[SecurityScheme, ...]:
    """Return every scheme once, in the order of the documents."""
    found: dict[str, SecurityScheme] = {}
    for reference in references:
        for raw in reference.security:
            scheme = _scheme(raw)
            found.setdefault(scheme.id, scheme)
    return tuple(found.values())


def _scheme(raw: RawSecurity) -> SecurityScheme:
    kind, scheme = KINDS[raw.kind]
    is_key = kind is SecurityType.API_KEY
    return SecurityScheme(
        id=identifiers.kebab(identifiers.words_of(raw.name if is_key else raw.kind))
        or raw.kind.lower(),
        type=kind,
        source=stated_text(raw.source),
        scheme=scheme,
        name=Text(raw.name) if is_key else None,
        location=Location(raw.location) if is_key else None,
    )

"""The error classes of documented statuses."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.model import Operation
from doc2sdk.render.python import prose

# The classes of templates/python/package/errors.py.jinja.
_CLASSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
}
_CLIENT, _SERVER = 400, 500


def documented_errors(operation: Operation) -> Iterator[tuple[str, str]]:
    """Yield classes of errors and what the reference says of them, in the order of statuses.

    Several statuses of one class are one entry. A status is named where the class does not imply it.
    """
    found: dict[str, dict[str, None]] = {}
    stated = [r for r in operation.responses if r.status is not None and r.status.value >= _CLIENT]
    for response in sorted(stated, key=lambda r: r.status.value if r.status else 0):
        status = response.status.value if response.status else 0
        about = prose.sentence(response.description.value) if response.description else ""
        known = _CLASSES.get(status)
        other = "InternalServerError" if status >= _SERVER else "APIStatusError"
        text = about if known and about else f"{status}: {about}" if about else f"{status}."
        found.setdefault(known or other, {}).setdefault(text)
    for name, texts in found.items():
        yield name, " ".join(texts)

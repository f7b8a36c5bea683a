"""Printed bodies of forms: their fields and the values shown."""

from __future__ import annotations

from email import message_from_string
from urllib.parse import parse_qsl

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"
FORMS = frozenset({FORM, MULTIPART})


def form_fields(body: str) -> dict[str, str]:
    """Return fields of ``a=1&b=2``, or of parts behind boundaries (RFC 7578), in the order printed.

    A part without a name is left out; of a file the content is the value.
    """
    text = body.strip()
    if not text.startswith("--"):
        return dict(parse_qsl(text, keep_blank_values=True))
    boundary = text.partition("\n")[0].strip().removeprefix("--")
    message = message_from_string(
        f'Content-Type: multipart/form-data; boundary="{boundary}"\n\n{text}'
    )
    fields = {}
    for part in message.walk():
        name = part.get_param("name", header="content-disposition")
        if isinstance(name, str):
            fields[name] = str(part.get_payload()).strip("\n")
    return fields

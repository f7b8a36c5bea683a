"""``x-doc2sdk-source``: where the documents say what an export repeats."""

from __future__ import annotations

from doc2sdk.model import Certainty, Cited, JsonValue

JsonObject = dict[str, JsonValue]

SOURCE = "x-doc2sdk-source"


def source(cited: Cited[object]) -> JsonObject:
    """Return document, page or line, and the words; certainty and rule only where it is not STATED.

    The box on the page is left to the model's own JSON form: it serves programs, not readers. So is
    a text of several lines, which is a whole sample: the place says enough.
    """
    place, text = cited.place, cited.text.raw
    found: dict[str, JsonValue] = {
        "document": place.document,
        "page": place.page,
        "line": place.line,
        "column": place.column,
        "text": None if "\n" in text else text or None,
    }
    if cited.certainty is not Certainty.STATED:
        found |= {"certainty": cited.certainty.value, "rule": cited.rule or None}
    return present(found)


def present(members: dict[str, JsonValue]) -> JsonObject:
    """Return the members that have a value; a JSON value that is null counts as none."""
    return {name: value for name, value in members.items() if value is not None}

"""The ``info`` object, which OpenAPI and AsyncAPI share."""

from __future__ import annotations

from doc2sdk.model import Api, InputDocument
from doc2sdk.model.codec import encode
from doc2sdk.model.shape import Record
from doc2sdk.model.text import JsonValue
from doc2sdk.render.exports.citation import JsonObject

UNSTATED_VERSION = "0.0.0"


def info(api: Api) -> JsonObject:
    """Return title, version, description and the documents. Both formats require a version."""
    documents: list[JsonValue] = [encode(Record(InputDocument), each) for each in api.documents]
    found: JsonObject = {"title": api.title.value.raw or api.id}
    if api.description is not None:
        found["description"] = api.description.value.raw
    found["version"] = UNSTATED_VERSION if api.version is None else api.version.value.raw
    if api.version is None:
        found["x-doc2sdk-version"] = "The documents state no version."
    return {**found, "x-doc2sdk-documents": documents}

"""The model in the formats of others: OpenAPI 3.1 and AsyncAPI 3.0."""

from doc2sdk.render.exports.asyncapi import asyncapi_json, to_asyncapi
from doc2sdk.render.exports.openapi import openapi_json, to_openapi
from doc2sdk.render.exports.validation import ExportError

__all__ = ["ExportError", "asyncapi_json", "openapi_json", "to_asyncapi", "to_openapi"]

"""OpenAPI 3.1.0.

What the format has no word for is in ``x-doc2sdk-`` members: sources, placeholders, requirements,
notifications, the variants of an operation, and which codes of bodies are failures.
"""

from __future__ import annotations

from doc2sdk.model import Api, Cited, Section, Text
from doc2sdk.model.codec import json_text
from doc2sdk.model.text import JsonValue
from doc2sdk.render.exports.citation import SOURCE, JsonObject, source
from doc2sdk.render.exports.codes import code_components
from doc2sdk.render.exports.info import info
from doc2sdk.render.exports.operations import path_items
from doc2sdk.render.exports.paths import path_groups, template_names
from doc2sdk.render.exports.schemas import components
from doc2sdk.render.exports.security import requirements, security_schemes
from doc2sdk.render.exports.webhooks import webhook_items

VERSION = "3.1.0"


def to_openapi(api: Api) -> JsonObject:
    """Return the OpenAPI document of an API, not validated."""
    document: JsonObject = {"openapi": VERSION, "info": info(api)}
    if api.servers:
        document["servers"] = [_server(server) for server in api.servers]
    if api.sections:
        document["tags"] = [_tag(section) for section in api.sections]
    document["paths"] = path_items(path_groups(api.operations))
    if webhooks := webhook_items(api):
        document["webhooks"] = webhooks
    shared: JsonObject = {}
    if api.schemas or api.codes:
        shared["schemas"] = {**components(api.schemas), **code_components(api.codes)}
    if schemes := security_schemes(api.security):
        shared["securitySchemes"] = schemes
        document["security"] = requirements(schemes)
    if shared:
        document["components"] = shared
    return document


def openapi_json(api: Api) -> str:
    """Return :func:`to_openapi` as JSON text."""
    return json_text(to_openapi(api))


def _server(url: Cited[Text]) -> JsonObject:
    """Return a server object. Names in braces must be variables, and these must have a default."""
    found: JsonObject = {"url": url.value.raw, SOURCE: source(url)}
    names = dict.fromkeys(template_names(url.value.raw))
    variables: dict[str, JsonValue] = {
        name: {"default": name, "description": "A placeholder: the documents state no value."}
        for name in names
    }
    return {**found, "variables": variables} if variables else found


def _tag(section: Section) -> JsonObject:
    """Return a tag named by the section's id, which is unique; renderers show ``x-displayName``."""
    found: JsonObject = {"name": section.id, "x-displayName": section.title.value.raw}
    if section.description is not None:
        found["description"] = section.description.value.raw
    return {**found, SOURCE: source(section.title)}

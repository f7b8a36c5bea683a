"""What tags of documentation sites mean. Data, and questions to it.

Operations, parameters and responses are known by their attributes, whatever the site calls the tag.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from doc2sdk.sources.blocks import ADMONITION_LABELS
from doc2sdk.sources.html.vocabulary import VERBS

METHOD = ("method", "verb", "httpmethod", "type")
TARGET = ("path", "url", "endpoint", "route", "uri", "href")
BASE = ("baseurl", "host", "server")
TITLE = ("summary", "title", "name", "label", "header", "heading", "tab", "caption")
STATUS = ("status", "httpcode", "code", "statuscode")

PLACES = {
    "path": "Path parameters",
    "query": "Query parameters",
    "header": "Request headers",
    "headers": "Request headers",
    "cookie": "Cookie parameters",
    "body": "Request body",
    "formdata": "Request body",
    "form": "Request body",
}
"""Where a parameter is, as attributes or names of tags say, and the heading it gets."""

RESPONSE_FIELDS = "Response fields"

_PLACE_WORD = re.compile(r"(path|query|header|cookie|body|form)", re.IGNORECASE)
_TARGET = re.compile(r"/|[a-z][a-z0-9+.-]*://|\{|[\w-]+(?:/[\w{}<>:.-]+)+", re.IGNORECASE)


def first(attributes: Mapping[str, str], names: tuple[str, ...]) -> str:
    """The first attribute of ``names`` that says something; "" for none."""
    return next((attributes[n].strip() for n in names if attributes.get(n, "").strip()), "")


def request(attributes: Mapping[str, str]) -> tuple[str, str] | None:
    """The verb and the target of a tag that documents an operation.

    ``<Endpoint method="get" path="/orders">`` is one, and so is ``<Api get="/orders">``.
    """
    verbs = (attributes.get(name, "").strip() for name in METHOD)
    verb = next((v for v in verbs if v.lower() in VERBS), "")
    target = first(attributes, TARGET)
    if verb and target and _TARGET.match(target):
        base = first(attributes, BASE)
        is_url = re.match(r"https?://[\w.-]+", base) is not None and "://" not in target
        return verb, base.rstrip("/") + "/" + target.lstrip("/") if is_url else target
    for name in VERBS:
        if _TARGET.match(attributes.get(name, "")):
            return name, attributes[name]
    return None


def parameter(name: str, attributes: Mapping[str, str]) -> tuple[str, str] | None:
    """The heading that a tag's parameter belongs under ("" if unknown) and the parameter's name.

    ``{% swagger-parameter in="query" name="limit" %}``, ``<ParamField query="limit">``,
    ``<ResponseField name="id">``.
    """
    plain = name.lower()
    if not re.search(r"param|field|property|attribute|argument|header$", plain):
        return None
    if "response" in plain:
        found = attributes.get("name", "")
        return (RESPONSE_FIELDS, found) if found else None
    for place, heading in PLACES.items():
        if place in attributes and attributes[place] != "true":
            return heading, attributes[place]
    if not attributes.get("name"):
        return None
    place = attributes.get("in", attributes.get("paramtype", attributes.get("location", "")))
    return PLACES.get(place.lower().replace("-", ""), ""), attributes["name"]


def place_of_group(name: str) -> str:
    """The heading for what a tag groups: ``api-method-query-parameters``; "" for other tags."""
    plain = name.lower()
    if plain.endswith(("parameters", "params", "headers")):
        match = _PLACE_WORD.search(plain)
        return PLACES[match[1].lower()] if match else ""
    return ""


def status(name: str, attributes: Mapping[str, str]) -> str | None:
    """The status of a response's tag, "" where it states none; None for other tags."""
    plain = name.lower().replace("-", "").replace("_", "")
    if not re.search(r"response(?:example)?$", plain):
        return None
    found = first(attributes, STATUS)
    return found if re.fullmatch(r"\d{3}|[1-5]xx|default", found, re.IGNORECASE) else ""


def is_request_sample(name: str) -> bool:
    return re.search(r"request-?(?:example|sample|body)$", name, re.IGNORECASE) is not None


def notice(name: str, attributes: Mapping[str, str]) -> str:
    """The word of a tag that is a notice: ``{% hint style="warning" %}``, ``<Tip>``; or ""."""
    words = [name.lower()]
    if words[0] in ("hint", "callout", "admonition", "alert", "aside"):
        words = [attributes.get("style", ""), attributes.get("type", ""), "note"]
    return next((word.lower() for word in words if word.lower() in ADMONITION_LABELS), "")


def is_required(attributes: Mapping[str, str]) -> str:
    """ "required", "optional" or "" as the attributes of a parameter say."""
    if "required" in attributes:
        return "required" if attributes["required"].lower() != "false" else "optional"
    return "optional" if attributes.get("optional", "false").lower() == "true" else ""


def printed(attributes: Mapping[str, str]) -> str:
    """The words of a tag's attributes that a site prints, whatever the tag is."""
    return first(attributes, TITLE)

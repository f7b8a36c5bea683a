"""The words references use. A new house style is a new row here, never a branch in code."""

from __future__ import annotations

from http import HTTPStatus
from typing import NamedTuple

from doc2sdk.printed.roles import Column, Role

METHODS = frozenset({"GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"})

BODYLESS = frozenset({"GET", "HEAD", "DELETE", "OPTIONS", "TRACE"})
"""Methods whose request content has no defined meaning (RFC 9110, section 9.3)."""

LABELS: dict[Role, frozenset[str]] = {
    Role.URL: frozenset(
        {
            "request url",
            "request uri",
            "request path",
            "request address",
            "resource url",
            "resource uri",
            "resource path",
            "endpoint",
            "endpoint url",
            "api endpoint",
            "http request",
            "service url",
            "syntax",
            "http syntax",
            "request syntax",
            "address",
            "path",
            "route",
            "uri",
            "url",
        }
    ),
    Role.METHOD: frozenset(
        {
            "http method",
            "http verb",
            "http operation",
            "http request method",
            "method",
            "request method",
            "verb",
        }
    ),
    Role.REQUIREMENT: frozenset(
        {
            "required feature",
            "required features",
            "required permission",
            "required permissions",
            "required privilege",
            "required privileges",
            "required role",
            "required roles",
            "required scope",
            "required scopes",
            "permissions",
            "privileges",
            "roles",
            "scopes",
        }
    ),
    Role.SUMMARY: frozenset({"description", "purpose", "summary"}),
}
"""Labels with one value: rows of a label/value table, lines ``label: value``."""

DECORATION = frozenset(
    "a accepted allowed an and any api array as available body business call code content data definition "
    "description descriptions detail details endpoint example examples expected following for format full "
    "curl client command http https if interface is json list method object of operation message payload raw sample samples "
    "schema sdk shell snippet snippets specific structure success successful supported table the this type typical usage used value values "
    "with xml".split()
)
"""Words a heading may add to its core word without changing what it announces."""

CORES: dict[str, Role] = {
    "request": Role.REQUEST,
    "requests": Role.REQUEST,
    "input": Role.REQUEST,
    "inputs": Role.REQUEST,
    "response": Role.RESPONSE,
    "responses": Role.RESPONSE,
    "reply": Role.RESPONSE,
    "result": Role.RESPONSE,
    "results": Role.RESPONSE,
    "return": Role.RESPONSE,
    "returns": Role.RESPONSE,
    "returned": Role.RESPONSE,
    "output": Role.RESPONSE,
    "outputs": Role.RESPONSE,
    "answer": Role.RESPONSE,
    "replies": Role.RESPONSE,
    "notification": Role.NOTIFICATION,
    "notifications": Role.NOTIFICATION,
    "event": Role.NOTIFICATION,
    "events": Role.NOTIFICATION,
    "parameter": Role.PARAMETERS,
    "parameters": Role.PARAMETERS,
    "params": Role.PARAMETERS,
    "argument": Role.PARAMETERS,
    "arguments": Role.PARAMETERS,
    "fields": Role.PARAMETERS,
    "attributes": Role.PARAMETERS,
    "properties": Role.PARAMETERS,
    "error": Role.ERRORS,
    "errors": Role.ERRORS,
    "status": Role.STATUS,
    "codes": Role.STATUS,
    "model": Role.MODEL,
    "models": Role.MODEL,
    "schemas": Role.MODEL,
    "definitions": Role.MODEL,
}
"""Core words of headings. Where a heading has several, :data:`PRECEDENCE` decides."""

PRECEDENCE = (
    Role.NOTIFICATION,
    Role.ERRORS,
    Role.STATUS,
    Role.RESPONSE,
    Role.PARAMETERS,
    Role.REQUEST,
    Role.MODEL,
)

SAMPLE_WORDS = frozenset({"example", "examples", "sample", "samples", "snippet", "snippets"})

PUSH_PROTOCOLS = {
    "cometd": "CometD",
    "bayeux": "CometD",
    "websocket": "WebSocket",
    "webhook": "webhook",
    "sse": "SSE",
}
"""A response over one of these is a notification, whatever the heading's core word."""

QUALIFIERS = frozenset(
    "body cookie cookies data form header headers json mandatory object optional path query request "
    "required response string uri url".split()
)
"""Words that say which parameters a heading means."""

HEADER_WORDS = frozenset({"header", "headers"})
"""Those that mean headers."""

BODY_QUALIFIERS = frozenset({"body", "data", "form", "json"})
"""Those of them that mean the request's body."""

GENERIC_TITLES = frozenset(
    {
        "",
        "api",
        "definition",
        "description",
        "details",
        "endpoint",
        "endpoints",
        "general",
        "http request",
        "method",
        "operation",
        "operations",
        "overview",
        "request",
        "request url",
        "resource",
        "summary",
        "syntax",
        "url",
        "usage",
    }
)
"""Headings that name no operation: the heading above does."""

COLUMNS: dict[Column, frozenset[str]] = {
    Column.NAME: frozenset(
        {
            "argument",
            "attribute",
            "element",
            "field",
            "field name",
            "header",
            "header name",
            "key",
            "name",
            "option",
            "param",
            "parameter",
            "parameter name",
            "parameters",
            "property",
            "path",
            "query parameter",
            "variable",
            "<parameter>=<value>",
        }
    ),
    Column.VALUE: frozenset({"value", "values"}),
    Column.TYPE: frozenset({"data type", "datatype", "format", "schema", "type"}),
    Column.REQUIRED: frozenset(
        {
            "is required",
            "mandatory",
            "mandatory/optional",
            "m/o",
            "necessity",
            "required",
            "required/optional",
            "usage",
        }
    ),
    Column.OPTIONAL: frozenset({"is optional", "optional"}),
    Column.LOCATION: frozenset(
        {"in", "located in", "location", "param type", "parameter in", "parameter type", "style"}
    ),
    Column.DEFAULT: frozenset({"default", "default value"}),
    Column.ALLOWED: frozenset(
        {"allowed values", "enum", "options", "possible values", "restrictions", "valid values"}
    ),
    Column.EXAMPLE: frozenset(
        {"example", "example value", "field value", "parameter value", "sample", "sample value"}
    ),
    Column.DESCRIPTION: frozenset(
        {
            "comment",
            "comments",
            "definition",
            "description",
            "details",
            "meaning",
            "notes",
            "remarks",
        }
    ),
}
"""Header cells of parameter tables."""

SECTION_PHRASES = (
    "is part of the {section} section of the {api}",
    "are part of the {section} section of the {api}",
    "is part of the {section}",
    "belongs to the {section}",
)
"""Sentences that say where an operation belongs; ``{...}`` captures a link's or a title's words."""

LINK_PHRASES = ("refer to the", "refer to", "see the", "see", "described in", "details in")
"""Words before a link that says where the rest of a fact is told."""

STATUS_COLUMNS = frozenset(
    {
        "code",
        "http code",
        "http status",
        "http status code",
        "response code",
        "status",
        "status code",
    }
)
"""Headers of a column of HTTP statuses."""

SCHEMA_COLUMNS = frozenset({"model", "response", "response model", "schema", "type"})
"""Headers of the column that names a response's model."""

STATUS_LABELS = frozenset(
    {
        "error response codes",
        "normal response codes",
        "response code",
        "response codes",
        "status code",
        "status codes",
        "success code",
    }
)
"""Labels of a line that lists HTTP statuses."""

SERVER_LABELS = frozenset(
    {
        "api base url",
        "api root",
        "base path",
        "base uri",
        "base url",
        "base urls",
        "host",
        "root url",
        "server",
        "server url",
        "servers",
    }
)
"""Labels of the URL that all paths are below."""

PREFIX_LABELS = frozenset(
    {
        "api prefix",
        "base",
        "base path",
        "base route",
        "common prefix",
        "mount path",
        "mount point",
        "mounted at",
        "path prefix",
        "prefix",
        "root path",
        "route prefix",
        "router prefix",
        "uri prefix",
        "url prefix",
    }
)
"""Labels of the path that the paths of a chapter are below."""

TITLE_NOISE = frozenset(
    "api apis docs documentation document home index manual reference the untitled".split()
)
"""Words that alone are no title of an API."""

INBOUND_TITLES = frozenset({"callback", "callbacks", "webhook", "webhooks"})
"""Headings over requests that the service sends and the client receives: no operations of a client."""

SECURITY_WORDS = frozenset(
    {"auth", "authentication", "authorization", "authorizations", "security"}
)
"""Words of the headings under which a document says how to authenticate."""

SECURITY_TITLES = frozenset(
    {
        "access key",
        "access keys",
        "access token",
        "access tokens",
        "api key",
        "api keys",
        "api token",
        "api tokens",
        "bearer token",
        "credentials",
    }
)
"""Other headings under which it does."""


class SecurityPhrase(NamedTuple):
    """A pattern in such a section, and the scheme it names. Groups give an API key's name and place."""

    pattern: str
    kind: str


SECURITY_PHRASES = (
    SecurityPhrase(
        r"parameter name:?\s*(?P<name>[\w-]+)\W+in:?\s*(?P<in>header|query|cookie)", "apiKey"
    ),
    SecurityPhrase(
        r"keyparamname:\s*(?P<name>[\w-]+).*keyin(?P<in>header|query):\s*true", "apiKey"
    ),
    SecurityPhrase(r"(?P<in>header|query|cookie) parameter name:?\s*(?P<name>[\w-]+)", "apiKey"),
    SecurityPhrase(r"(?P<name>x-[\w-]+)\W+(?:http |request )?(?P<in>header)", "apiKey"),
    SecurityPhrase(r"(?P<in>header)\W+(?:named |called |field )?(?P<name>x-[\w-]+)", "apiKey"),
    SecurityPhrase(
        r"\bbasic\s+(?:http\s+)?(?:access\s+)?auth|authorization:\s*basic\b|http basic\b", "basic"
    ),
    SecurityPhrase(
        r"authorization:\s*bearer\b|\bbearer\s+(?:token|auth)|\bbearer\b.*\bheader", "bearer"
    ),
    SecurityPhrase(r"\boauth\s*2", "oauth2"),
)
"""How documents name their ways to authenticate, matched without regard to case."""

CAPTIONS = frozenset(
    {
        "all of",
        "any of",
        "array",
        "array ()",
        "array (non-empty)",
        "one of",
        "additional properties",
    }
)
"""Lines that viewers print among the fields of a model and that are none."""

COMMON_WORDS = frozenset("all common every each general global shared standard universal".split())
"""Words of a heading over parameters that hold for many operations."""

COMMON_SCOPE = frozenset(
    "api calls endpoints for in methods of operations requests resources to".split()
)
"""Words that such a heading names the operations with."""

PROGRAM_LANGUAGES = frozenset(
    "bash c c# c++ cpp cs csharp dart go golang groovy java javascript js kotlin node nodejs objc "
    "objective-c perl php powershell py python python3 r rb ruby rust scala sh shell swift "
    "ts typescript zsh".split()
)
"""Languages of code that sends a request and is none."""

COMMANDS = ("$ ", "# curl", "curl ", "http ", "https ", "wget ", "xh ")
"""What shell commands begin with."""

NO_FIELD = frozenset(
    "- -- — – / n/a na nil none null nothing 无 空 暂无 없음 なし нет aucun keine ninguno".split()
)
"""What the name cell of a table without a field holds."""

UNNAMED = frozenset({"anonymous"})
"""What renderers print, in italics, for the name of a part that has none."""

REASONS = tuple(
    sorted({*(status.phrase.lower() for status in HTTPStatus), "error", "ok", "success"})
)
"""What stands behind a status: the phrases of RFC 9110, and words that pages put for them."""

LOCATION_WORDS = frozenset("path query header cookie body form formdata".split())
"""Words that alone in a cell say where a parameter goes."""

PLACES = frozenset("body cookie cookies header headers path query".split())
"""Words that as a heading of their own announce the parameters in that place."""

PLACE_LEADS = {
    **dict.fromkeys(
        ("pathvariable", "pathparam", "pathparameter", "urlparam", "urlparameter"), "path"
    ),
    **dict.fromkeys(
        ("requestparam", "queryparam", "queryparameter", "querystring", "queryvariable"), "query"
    ),
    **dict.fromkeys(("requestheader", "headerparam", "headerparameter", "httpheader"), "header"),
    **dict.fromkeys(("bodyparam", "bodyparameter", "bodyfield"), "body"),
    **dict.fromkeys(("formparam", "formparameter", "formfield", "formdata"), "form"),
}
"""What leads a field and says where it goes, letters alone: ``PathVariable - id``, as frameworks call it."""

MARKS = frozenset({"mandatory", "optional", "required"})
"""Words that stand alone beside a field and say whether it must be given."""

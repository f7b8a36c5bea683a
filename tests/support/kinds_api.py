"""An Api with one operation for each kind of parameter, body and result."""

from __future__ import annotations

from dataclasses import replace

from support.model_apis import (
    answer,
    api,
    cite,
    const,
    member,
    operation,
    parameter,
    sample,
    shape,
    text,
    typed,
)

from doc2sdk.model import (
    Api,
    Cited,
    Json,
    NamedSchema,
    Operation,
    RequestBody,
    RequestLine,
    Response,
    Sample,
    Schema,
    Section,
    Text,
)

FORM = "application/x-www-form-urlencoded"


def stated(name: str) -> Cited[Text]:
    """A format the document states."""
    return cite(Text(name), name)


def enum_of(*values: str) -> Schema:
    return typed("string", enum=tuple(cite(Json(value), value) for value in values))


def body(media_type: str, schema: Schema, *, required: bool = True) -> RequestBody:
    return RequestBody(media_type=media_type, schema=schema, required=cite(required))


def form_sample(name: str, target: str, text: str) -> Sample:
    line = RequestLine(method="POST", target=Text(target))
    made = sample(name, "request", None, request_line=line, media_type=FORM)
    return replace(made, value=None, body=Text(text))


def ok(media_type: str, schema: Schema | None = None) -> Response:
    return Response(status=cite(200), description=None, media_type=media_type, schema=schema)


EVENT = shape(
    member("id", typed("string", format=stated("uuid"))),
    member("at", typed("string", format=stated("date-time"))),
    member("date", typed("string", format=stated("date")), required=False),
    member("state", enum_of("open", "closed")),
    member("kind", const("event")),
    member("parent", Schema(ref="Event"), required=False),
    member("related", typed("array", items=Schema(ref="Event")), required=False),
    member("from_dict", typed("string"), required=False),
    member("self", typed("string"), required=False),
    member("None", typed("integer"), required=False),
    member("x-rate", typed("number"), required=False),
    member("str", typed("boolean"), required=False),
    member("labels", typed("object"), required=False),
    member("value", Schema(one_of=(typed("integer"), Schema(ref="Event"))), required=False),
)
EVENT_JSON = {
    "id": "6c715fa9-de16-4d23-b07c-cbcb1caf3e07",
    "at": "2016-06-10T19:42:00Z",
    "date": "2016-06-10",
    "state": "open",
    "kind": "event",
    "value": 3,
}


def _reading() -> tuple[Operation, ...]:
    filters = (
        parameter("state", "query", enum_of("open", "closed"), required=False),
        parameter("page size", "query", typed("integer"), required=False),
        parameter("tag", "query", typed("array", items=typed("string")), required=False),
        parameter("detailed", "query", typed("boolean"), required=False),
        parameter("since", "query", typed("string", format=stated("date-time")), required=False),
        parameter("X-Tenant", "header", typed("string"), required=False),
        parameter("theme", "cookie", typed("string"), required=False),
        parameter("v", "query", const("2")),
    )
    listed = sample(
        "list-events-request",
        "request",
        None,
        request_line=RequestLine(
            method="GET",
            target=Text("/api/events?v=2&state=open&page%20size=5&tag=a&tag=b&detailed=true&new=1"),
        ),
    )
    return (
        operation(
            "list-events",
            "List events",
            "GET",
            "/events",
            section="events",
            parameters=filters,
            responses=(answer(200, typed("array", items=Schema(ref="Event"))),),
            samples=(listed, sample("list-events-response", "response", [EVENT_JSON])),
        ),
        operation(
            "get-event",
            "Get event",
            "GET",
            "/events/{id}/parts/{partId}",
            section="events",
            responses=(answer(200, Schema(ref="Event")), answer(404, None)),
            samples=(
                sample("get-event-response", "response", EVENT_JSON),
                sample("get-event-missing", "response", {"message": "none"}, status=404),
            ),
        ),
        operation("ping", "Ping", "GET", "/ping", section="events"),
        operation("export", "Export", "GET", "/export", section="", responses=(ok("text/csv"),)),
        operation("icon", "Icon", "GET", "/icon", section="", responses=(ok("image/png"),)),
        operation(
            "count",
            "Count",
            "GET",
            "/count",
            section="",
            responses=(ok("application/json", Schema(one_of=(typed("integer"), typed("string")))),),
        ),
    )


def _writing() -> tuple[Operation, ...]:
    identifier = parameter("id", "path", typed("integer"))
    form = form_sample(
        "sign-in-request", "/sign-in", "grant_type=password\n&user=J%C3%BCrgen+M&scope=all"
    )
    changes = shape(
        member("id", typed("integer"), required=False),
        member("timeout", typed("integer"), required=False),
        member("parent", Schema(ref="Event"), required=False),
        member("note", typed("string", nullable=True), required=False),
    )
    return (
        operation(
            "change-event",
            "Change event",
            "PUT",
            "/events/{id}",
            section="events",
            parameters=(identifier,),
            body=body("application/vnd.api+json", changes, required=False),
            responses=(answer(204, None),),
        ),
        operation(
            "sign-in",
            "Sign in",
            "POST",
            "/sign-in",
            section="",
            body=body(
                FORM,
                shape(member("user", typed("string")), member("grant_type", const("password"))),
            ),
            responses=(answer(200, typed("object")),),
            samples=(form, sample("sign-in-response", "response", {"token": "t"}, status=200)),
        ),
        operation(
            "attach",
            "Attach",
            "POST",
            "/attach",
            section="",
            body=body(
                "multipart/form-data",
                shape(
                    member("file", typed("string", format=stated("binary"))),
                    member("title", typed("string")),
                ),
            ),
        ),
        operation(
            "replace-tags",
            "Replace tags",
            "PUT",
            "/tags",
            section="",
            body=body("application/json", typed("array", items=typed("string"))),
        ),
        operation(
            "note",
            "Note",
            "POST",
            "/note",
            section="",
            body=body("text/plain", typed("string")),
            responses=(ok("text/plain", typed("string")),),
        ),
    )


def kinds_api() -> Api:
    """Sections and operations without one, and a schema that refers to itself."""
    return api(
        "kinds-of-things",
        "Kinds of things",
        servers=(text("{server}/api"), text("https://api.example.com/base")),
        sections=(Section(id="events", title=text("Events"), description=text("All of them.")),),
        operations=(*_reading(), *_writing()),
        schemas=(NamedSchema(name="Event", schema=EVENT, source=text("Event")),),
    )

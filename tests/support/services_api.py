"""An Api with what surrounds resources: keys, error bodies, files sent and received."""

from __future__ import annotations

from support.kinds_api import body, ok, stated
from support.model_apis import (
    answer,
    api,
    cite,
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
    Location,
    Operation,
    RequestLine,
    Response,
    Schema,
    SecurityScheme,
    SecurityType,
    Text,
)

ERROR = shape(
    member("statusCode", typed("integer")),
    member("statusMessage", typed("string")),
    member("message", typed("string"), required=False),
    member("details", typed("array", items=typed("string")), required=False),
)
OTHER_ERROR = shape(member("statusMessage", typed("string")), member("seldom", typed("string")))
BINARY = typed("string", format=stated("binary"))


def _failures() -> tuple[Response, ...]:
    return (answer(400, ERROR), answer(404, ERROR), answer(500, OTHER_ERROR))


def services_api() -> Api:
    """Operations of one service, whose key goes into the query."""
    order = operation(
        "create-order",
        "Create order",
        "POST",
        "/orders",
        section="orders",
        parameters=(parameter("Idempotency-Key", "header", typed("string")),),
        body=body("application/json", shape(member("item", typed("string")))),
        responses=(
            answer(201, shape(member("id", typed("string")))),
            *_failures(),
        ),
        samples=(
            sample(
                "create-order-request",
                "request",
                {"item": "pencil"},
                request_line=RequestLine(method="POST", target=Text("/orders")),
            ),
        ),
    )
    files = {"section": "files"}
    download = operation(
        "download", "Download", "GET", "/files/{name}", responses=(ok("image/png"),), **files
    )
    replace = operation(
        "replace",
        "Replace",
        "PUT",
        "/files/{name}",
        parameters=(parameter("Content-Type", "header", typed("string")),),
        body=body("application/octet-stream", BINARY),
        responses=(answer(204, None),),
        **files,
    )
    attach = operation(
        "attach",
        "Attach",
        "POST",
        "/files",
        body=body(
            "multipart/form-data",
            shape(
                member("file", BINARY),
                member("more", typed("array", items=BINARY), required=False),
                member("about", typed("object"), required=False),
            ),
        ),
        responses=(answer(204, None),),
        **files,
    )
    return api(
        "order-service",
        "Order service",
        operations=(order, download, replace, attach, _listed()),
        security=(
            SecurityScheme(id="odd", type=SecurityType.HTTP, source=text("odd"), scheme="odd"),
            SecurityScheme(
                id="key",
                type=SecurityType.API_KEY,
                source=text("the key"),
                name=Text("apiKey"),
                location=Location.QUERY,
            ),
        ),
    )


def _listed() -> Operation:
    charset = Response(
        status=cite(200),
        description=None,
        media_type="application/json;charset=UTF-8",
        schema=typed("array", items=Schema()),
    )
    return operation("list", "List", "GET", "/orders", section="orders", responses=(charset,))

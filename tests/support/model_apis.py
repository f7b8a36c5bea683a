"""Two Apis built by hand: one with variants and notifications, one with everything else."""

from __future__ import annotations

from typing import TypeVar

from doc2sdk.model import (
    Api,
    Box,
    Certainty,
    Cited,
    Correlation,
    InputDocument,
    Join,
    JoinKind,
    Json,
    JsonValue,
    Location,
    Message,
    Method,
    NamedSchema,
    Operation,
    Parameter,
    Place,
    Property,
    Repair,
    RequestBody,
    RequestLine,
    Requirement,
    Response,
    Sample,
    SampleRole,
    Schema,
    SchemaType,
    Section,
    Text,
)

T = TypeVar("T")


def cite(value: T, printed: str = "", *, page: int = 3, rule: str = "") -> Cited[T]:
    """A fact of page 3; INFERRED where a rule is given."""
    place = Place(document="reference.pdf", page=page, box=Box(x0=72, top=90.5, x1=300, bottom=104))
    certainty = Certainty.INFERRED if rule else Certainty.STATED
    return Cited(value=value, place=place, text=Text(printed), certainty=certainty, rule=rule)


def text(words: str) -> Cited[Text]:
    return cite(Text(words), words)


def typed(name: str, **parts: object) -> Schema:
    return Schema(type=cite(SchemaType(name), name), **parts)  # type: ignore[arg-type]


def const(value: JsonValue) -> Schema:
    return typed("string", const=cite(Json(value), str(value)))


def member(name: str, schema: Schema, *, required: bool = True, about: str = "") -> Property:
    description = text(about) if about else None
    return Property(
        name=Text(name), schema=schema, required=cite(required), description=description
    )


def shape(*properties: Property) -> Schema:
    return typed("object", properties=properties)


def parameter(name: str, location: str, schema: Schema, **parts: object) -> Parameter:
    required = bool(parts.pop("required", True))
    return Parameter(
        name=cite(Text(name), name),
        location=Location(location),
        schema=schema,
        required=cite(required),
        **parts,  # type: ignore[arg-type]
    )


def answer(status: int | None, schema: Schema | None, about: str = "") -> Response:
    return Response(
        status=None if status is None else cite(status, str(status)),
        description=text(about) if about else None,
        media_type=None if schema is None else "application/json",
        schema=schema,
    )


def sample(name: str, role: str, value: JsonValue, **parts: object) -> Sample:
    return Sample(
        id=name,
        role=SampleRole(role),
        printed=cite(Text(f"{{ {name} as printed }}"), page=4),
        value=Json(value),
        **parts,  # type: ignore[arg-type]
    )


def operation(name: str, title: str, method: str, path: str, **parts: object) -> Operation:
    section = str(parts.pop("section", ""))
    return Operation(
        id=name,
        section=section,
        title=text(title),
        method=cite(Method(method), method),
        path=cite(Text(path), path),
        found_by=text("Request URL"),
        **parts,  # type: ignore[arg-type]
    )


def api(name: str, title: str, **parts: object) -> Api:
    document = InputDocument(name="reference.pdf", format="pdf", sha256="0" * 64, pages=5)
    return Api(id=name, title=text(title), documents=(document,), **parts)  # type: ignore[arg-type]


MESSAGE = "WorkbinSubscriptionStateChangeMessage"


def _unsubscribe(kind: str, workbin: str, reference: int) -> Operation:
    """One of two operations that share method and path and differ by a query parameter."""
    key, slug = f"{kind[0].lower()}{kind[1:]}", kind.lower()
    target = f"/api/v2/me/workbins/{workbin}?{key}=My{kind}"
    repair = Repair(
        rule="missing-slash", place=cite(None).place, before=Text("api/v2"), after=Text("/api/v2")
    )
    notification: JsonValue = {
        "id": workbin,
        "messageType": MESSAGE,
        "referenceId": reference,
        "stateResource": "Unsubscribed",
    }
    return operation(
        f"unsubscribe-from-{slug}-notifications",
        f"Unsubscribe from {kind} Notifications",
        "POST",
        "/api/v2/me/workbins/{id}",
        section="workbins",
        description=text(f"Unsubscribes from notifications for the specified {kind} workbin."),
        parameters=(
            parameter("id", "path", typed("string"), examples=(cite(Json(workbin), workbin),)),
            parameter(key, "query", typed("string"), placeholder=text(f"{key}Name")),
        ),
        body=RequestBody(
            media_type="application/json",
            schema=shape(member("operationName", const("Unsubscribe"))),
            required=cite(True),
        ),
        responses=(answer(None, Schema(ref="Result")),),
        messages=(MESSAGE,),
        correlation=Correlation(
            response_field=Text("referenceId"),
            message_field=Text("referenceId"),
            source=text("referenceId"),
        ),
        requirements=(Requirement(label=text("Required features"), value=text("api-multimedia")),),
        samples=(
            sample(
                f"{slug}-request",
                "request",
                {"operationName": "Unsubscribe"},
                title=text("HTTP Request"),
                request_line=RequestLine(method="POST", target=Text(target)),
                repairs=(repair,),
            ),
            sample(f"{slug}-response", "response", {"statusCode": 0, "referenceId": reference}),
            sample(f"{slug}-notification", "notification", notification),
        ),
    )


def variants_api() -> Api:
    """Two operations on one method and path, a response without a status, a notification."""
    message = Message(
        name=MESSAGE,
        section="workbins",
        title=text("CometD notification"),
        schema=shape(
            member("id", typed("string", format=cite(Text("uuid"), rule="format-of-samples"))),
            member("messageType", const(MESSAGE)),
            member("referenceId", typed("integer")),
        ),
        discriminator=(Text("messageType"), cite(Json(MESSAGE), MESSAGE)),
        protocol=text("CometD"),
    )
    result = shape(member("statusCode", typed("integer")), member("referenceId", typed("integer")))
    return api(
        "web-services-api",
        "Web Services API",
        sections=(Section(id="workbins", title=text("Workbins API")),),
        operations=(
            _unsubscribe("AgentGroup", "6c715fa9-de16-4d23-b07c-cbcb1caf3e07", 80),
            _unsubscribe("PlaceGroup", "5d487e69-a393-4228-a06f-6a4015ab1b54", 21),
        ),
        messages=(message,),
        schemas=(NamedSchema(name="Result", schema=result, source=text("HTTP response")),),
    )


def _user() -> Schema:
    """A nested object with an array, an enumeration, a nullable member and alternatives."""
    roles = typed("string", enum=tuple(cite(Json(role), role) for role in ("admin", "guest")))
    address = shape(member("city", typed("string", nullable=True)))
    contact = Schema(one_of=(typed("string"), Schema(ref="Phone")), nullable=True)
    limit = typed(
        "integer", minimum=cite(Json(1)), maximum=cite(Json(100)), default=cite(Json(20), "20")
    )
    return shape(
        member("name", typed("string"), about="The user's name, e.g. “Zoë”."),
        member("roles", typed("array", items=roles)),
        member("address", address, required=False),
        member("contact", contact, required=False),
        member("phone", Schema(ref="Phone"), required=False, about="Where to call."),
        member("limit", limit, required=False),
        member("extra", Schema(examples=(Json(None), Json([1, {"a": True}]))), required=False),
    )


def _list_users() -> Operation:
    joined = Place(
        document="reference.pdf",
        trail=(Text("Users"), Text("List users")),
        joins=(Join(kind=JoinKind.PAGE_BREAK, page=4), Join(kind=JoinKind.SOFT_WRAP)),
    )
    return operation(
        "list-users",
        "List users",
        "GET",
        "/users",
        parameters=(
            parameter(
                "role",
                "query",
                typed("array", items=typed("string")),
                required=False,
                description=text("Only users with one of these roles."),
                examples=(cite(Json(["admin"])), cite(Json(["admin", "guest"]))),
            ),
            parameter("X-Request-Id", "header", typed("string"), required=False),
            parameter("session", "cookie", typed("string")),
        ),
        responses=(
            answer(200, typed("array", items=Schema(ref="User")), "The users."),
            answer(404, shape(member("message", typed("string")))),
            answer(204, None),
        ),
        samples=(
            sample("list-users-response", "response", [{"name": "Zoë", "roles": []}], status=200),
            sample("list-users-missing", "response", {"message": "no such role"}, status=404),
        ),
        also=(joined,),
    )


def _upload_photo() -> Operation:
    printed = Sample(
        id="upload-photo-request",
        role=SampleRole.REQUEST,
        printed=cite(Text("<photo/>")),
        media_type="application/xml",
        body=Text("<photo/>"),
        request_line=RequestLine(
            method="PUT",
            target=Text("/users/7/photo"),
            headers=((Text("Content-Type"), Text("application/xml")),),
        ),
    )
    return operation(
        "upload-photo",
        "Upload a photo",
        "PUT",
        "/users/{userId}/photo",
        parameters=(parameter("userId", "path", typed("integer")),),
        body=RequestBody(
            media_type="application/xml", schema=typed("string"), required=cite(False)
        ),
        responses=(answer(201, None, "Stored."),),
        samples=(printed,),
    )


def plain_api() -> Api:
    """No sections, no notifications; every kind of schema and parameter, several statuses."""
    phone = typed("string", format=cite(Text("phone")))
    return api(
        "users",
        "Users",
        version=text("2.1"),
        description=text("Manages users.\nLine two."),
        servers=(text("https://api.example.com/v2"),),
        operations=(_list_users(), _upload_photo()),
        schemas=(
            NamedSchema(name="User", schema=_user(), source=text("User"), description=text("One.")),
            NamedSchema(name="Phone", schema=phone, source=text("Phone")),
        ),
    )

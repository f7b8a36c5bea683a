"""``Content-Type`` headers of requests: who sends them."""

from __future__ import annotations

import pytest
from support.kinds_api import body, enum_of
from support.model_apis import api, const, member, operation, parameter, shape, typed

from doc2sdk.model import RequestBody, Schema
from doc2sdk.render.python.method_views import MethodView
from doc2sdk.render.python.plan import plan_sdk

OBJECT = shape(member("id", typed("string")))
BYTES = body("application/octet-stream", Schema())
JSON = body("application/json", OBJECT)


def method_with(header: Schema, sent: RequestBody | None) -> MethodView:
    send = operation(
        "send",
        "Send",
        "POST",
        "/x",
        parameters=(parameter("content-type", "header", header),),
        body=sent,
    )
    (method,) = plan_sdk(api("an-api", "An API", operations=(send,))).resources[0].methods
    return method


@pytest.mark.parametrize(
    ("header", "sent", "arguments", "settings"),
    [
        # The runtime knows these.
        (typed("string"), JSON, ["id!"], {}),
        (const("application/json"), JSON, ["id!"], {}),
        (typed("string"), body("multipart/form-data", OBJECT), ["id!"], {}),
        (typed("string"), body("application/x-www-form-urlencoded", OBJECT), ["id!"], {}),
        # The reference fixes one.
        (const("application/x-own"), JSON, ["id!"], {"content_type": "application/x-own"}),
        (const("image/png"), BYTES, ["body!"], {"content": "body", "content_type": "image/png"}),
        # A body that is JSON by its header and sent as it comes.
        (
            const("application/json"),
            BYTES,
            ["body!"],
            {"content": "body", "content_type": "application/json"},
        ),
        # The caller may choose.
        (
            typed("string"),
            BYTES,
            ["body!", "content_type"],
            {"content": "body", "content_type": "application/octet-stream"},
        ),
        (enum_of("application/json", "application/x-own+json"), JSON, ["id!", "content_type"], {}),
        # Nobody knows what it is for.
        (typed("string"), None, ["content_type!"], {}),
    ],
)
def test_who_says_the_media_type(
    header: Schema, sent: RequestBody | None, arguments: list[str], settings: dict[str, str]
) -> None:
    method = method_with(header, sent)
    asked = method.arguments.asked
    assert [a.name + ("!" if a.slot.required else "") for a in asked] == arguments
    assert {name: value.strip('"') for name, value in method.settings} == {
        **settings,
        "accept": "*/*",
    }

"""More Apis built by hand: large ones."""

from __future__ import annotations

from dataclasses import replace

from support.kinds_api import kinds_api
from support.model_apis import (
    answer,
    api,
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
    NamedSchema,
    Operation,
    RequestBody,
    RequestLine,
    Schema,
    Section,
    Text,
)


def large_api(operations: int, sections: int = 40) -> Api:
    """Operations with path, query and body, a model and three samples each, spread over sections."""
    numbers = range(operations)
    return api(
        "large-api",
        "Large API",
        sections=tuple(
            Section(id=f"section-{n}", title=text(f"Section {n}")) for n in range(sections)
        ),
        operations=tuple(_operation(n, f"section-{n % sections}") for n in numbers),
        schemas=tuple(_schema(n) for n in numbers),
    )


def _operation(number: int, section: str) -> Operation:
    body = shape(
        member("displayName", typed("string"), about="The name to show."),
        member("maxItems", typed("integer"), required=False, about="How many there may be."),
    )
    request = {"displayName": "North", "maxItems": 5}
    target = f"/v1/things{number}/7/parts?expand=all"
    return operation(
        f"update-thing-{number}",
        f"Update thing {number}",
        "POST",
        f"/v1/things{number}/{{thingId}}/parts",
        section=section,
        description=text(f"Updates the parts of thing {number}. Returns the thing as it is then."),
        parameters=(
            parameter("thingId", "path", typed("integer"), description=text("The thing's id.")),
            parameter("expand", "query", typed("string"), required=False),
        ),
        body=RequestBody(media_type="application/json", schema=body, required=_true()),
        responses=(answer(200, Schema(ref=f"Thing{number}")),),
        samples=(
            sample(
                f"update-thing-{number}-request",
                "request",
                dict(request),
                request_line=RequestLine(method="POST", target=Text(target)),
            ),
            sample(f"update-thing-{number}-response", "response", {"id": 7, "parts": ["a"]}),
        ),
    )


def _true() -> Cited[bool]:
    return replace(member("x", typed("string")).required)


def _schema(number: int) -> NamedSchema:
    schema = shape(
        member("id", typed("integer")),
        member("parts", typed("array", items=typed("string"))),
        member("owner", shape(member("name", typed("string"))), required=False),
    )
    return NamedSchema(name=f"Thing{number}", schema=schema, source=text("Response"))


def varied_api(operations: int, sections: int = 40) -> Api:
    """Operations of all kinds over and over, each in a section, with samples and a path of its own."""
    kinds = kinds_api()
    varied = (
        _copy(kinds.operations[n % len(kinds.operations)], n, f"section-{n % sections}")
        for n in range(operations)
    )
    return replace(
        kinds,
        id="varied-api",
        sections=tuple(
            Section(id=f"section-{n}", title=text(f"Section {n}")) for n in range(sections)
        ),
        operations=tuple(varied),
    )


def _copy(kind: Operation, number: int, section: str) -> Operation:
    samples = tuple(replace(s, id=f"{s.id}-{number}") for s in kind.samples)
    path = replace(kind.path, value=Text(f"/v{number}{kind.path.value.raw}"))
    return replace(
        kind, id=f"{section}/{kind.id}-{number}", path=path, section=section, samples=samples
    )

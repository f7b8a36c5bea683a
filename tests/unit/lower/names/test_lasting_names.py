"""Names that last: what is added to a reference, or moved in it, renames nothing that was there."""

from __future__ import annotations

import pytest
from support.passes import api_of_html

from doc2sdk.model import Api, Operation

ORDER = '{"id": 7, "state": "open"}'
PAID = '{"id": 7, "paid": true}'


def page(*operations: str) -> str:
    return "<h1>Orders</h1>" + "".join(operations)


def shown(title: str, request: str, answer: str = ORDER) -> str:
    return f"<h2>{title}</h2><p><code>{request}</code></p><h3>Response</h3><pre>{answer}</pre>"


def key(operation: Operation) -> str:
    return " ".join(operation.identity)


def names(api: Api) -> dict[str, tuple[str, ...]]:
    """All names that an operation brings, by its identity."""
    return {
        key(o): (
            o.section,
            o.id,
            *(r.schema.ref or "" for r in o.responses if r.schema is not None),
            *(sample.id for sample in o.samples),
        )
        for o in api.operations
    }


GET = shown("Get order", "GET /orders/{id}")
PAY = shown("Pay order", "POST /orders/{id}/payment", PAID)
CANCEL = shown("Cancel order", "DELETE /orders/{id}", "{}")
LIST = shown("List orders", "GET /orders", f"[{ORDER}]")
OLD = (GET, PAY, CANCEL)

ADDED = {
    "another operation": shown("Refund order", "POST /orders/{id}/refund", '{"refund": 1}'),
    "a heading's twin": shown("Get order", "GET /shops/{shop}/orders/{id}"),
    "a twin of another method": shown("Get order", "POST /orders/{id}", PAID),
    "a twin with a query parameter": shown("Pay order", "POST /orders/{id}/payment?mode={mode}"),
    "an operation of equal shape": shown("Show invoice", "GET /a/{id}"),
    "the plural": LIST,
    "the plural, with the same verb": shown("Get orders", "GET /orders", f"[{ORDER}]"),
}


@pytest.mark.parametrize("added", ADDED.values(), ids=ADDED.keys())
@pytest.mark.parametrize("position", [0, 1, 3])
def test_what_is_added_renames_nothing(added: str, position: int) -> None:
    before = names(api_of_html(page(*OLD)))
    after = names(api_of_html(page(*OLD[:position], added, *OLD[position:])))
    assert len(after) == len(before) + 1
    assert {key: after[key] for key in before} == before


def test_another_section_renames_nothing() -> None:
    before = names(api_of_html(page(*OLD, LIST)))
    bills = "<h1>Bills</h1>" + shown("Get bill", "GET /bills/{id}") + shown("List bills", "GET /b")
    after = names(api_of_html(bills + page(*OLD, LIST)))
    assert {key: after[key] for key in before} == before


TWINS = (
    shown("Subscribe", "POST /orders/{id}/events"),
    shown("Subscribe", "DELETE /orders/{id}/events", "{}"),
    shown("Subscribe", "POST /orders/{id}/events?group={group}", PAID),
    shown("Subscribe", "POST /carts/{cart}/events", PAID),
)


@pytest.mark.parametrize("shift", [1, 2, 3])
def test_requests_that_change_places_keep_their_names(shift: int) -> None:
    expected = {
        "POST /orders/{id}/events": "subscribe-by-id",
        "DELETE /orders/{id}/events": "subscribe-by-delete",
        "POST /orders/{id}/events group": "subscribe-by-group",
        "POST /carts/{cart}/events": "subscribe",
    }
    before = names(api_of_html(page(*TWINS)))
    assert {key: name[1] for key, name in before.items()} == expected
    assert names(api_of_html(page(*TWINS[shift:], *TWINS[:shift]))) == before


def test_deprecated_in_a_heading_marks_and_renames_nothing() -> None:
    before = api_of_html(page(*OLD))
    after = api_of_html(page(GET.replace("order<", "order (Deprecated)<"), *OLD[1:]))
    assert names(after) == names(before)
    marks = [o.deprecated for o in after.operations]
    assert [mark.value if mark else None for mark in marks] == [True, None, None]
    assert marks[0] is not None
    assert marks[0].text.raw == "Get order (Deprecated)"
    assert all(o.deprecated is None for o in before.operations)


def test_equal_shapes_are_one_schema_under_the_names_of_all() -> None:
    api = api_of_html(page(GET, shown("Change order", "PATCH /orders/{id}")))
    schemas = {named.name: named.schema for named in api.schemas}
    assert schemas["ChangeOrderResponse"].ref == "GetOrderResponse"
    assert [p.name.raw for p in schemas["GetOrderResponse"].properties] == ["id", "state"]


def test_sections_do_not_share_what_they_return() -> None:
    bills = "<h1>Bills</h1>" + shown("Get bill", "GET /bills/{id}")
    schemas = api_of_html(page(GET) + bills).schemas
    assert [(named.name, named.schema.ref) for named in schemas] == [
        ("GetOrderResponse", None),
        ("GetBillResponse", None),
    ]


def test_a_title_without_latin_letters_gives_way_to_the_request() -> None:
    api = api_of_html(page(shown("注文の作成", "POST /orders"), shown("注文", "GET /orders/{id}")))
    assert [o.id for o in api.operations] == ["post-orders", "get-by-id"]


def test_failures_have_one_name() -> None:
    error = "<h3>Response 404</h3><pre>{}</pre>"
    some = error.format('{"reason": "gone"}')
    other = error.format('{"message": "no"}')
    api = api_of_html(page(GET + some, PAY + some, CANCEL + other))
    refs = [
        response.schema.ref
        for o in api.operations
        for response in o.responses
        if response.status is not None and response.status.value == 404 and response.schema
    ]
    assert refs == ["ErrorResponse", "ErrorResponse", "OrdersErrorResponse"]

"""A mock server that others made understands the exported description and the SDK's requests."""

from __future__ import annotations

import asyncio

from prism_calls import (
    DocumentedCall,
    Mocked,
    Outcome,
    documented_calls,
    make_async_calls,
    make_calls,
)


def test_every_documented_call_is_taken(mocked: Mocked) -> None:
    calls = list(documented_calls(mocked.api))
    assert len(calls) >= 2 * len(mocked.api.operations)
    with mocked.client() as client:
        outcomes = make_calls(mocked.package, client, calls)
    assert [outcome for outcome in outcomes if not outcome.fine] == []


def test_every_documented_call_is_taken_asynchronously(mocked: Mocked) -> None:
    calls = list(documented_calls(mocked.api))

    async def call() -> list[Outcome]:
        async with mocked.client("Async") as client:
            return await make_async_calls(mocked.package, client, calls)

    assert [outcome for outcome in asyncio.run(call()) if not outcome.fine] == []


UNDOCUMENTED = {
    "mocked-seed": """client.workbins.with_raw_response
        .unsubscribe_from_agent_group_notifications(
            id="7", agent_group="North", extra_body={"operationName": "Subscribe"}
        )""",
    "mocked-everything": 'client.berths.with_raw_response.list_(basin="north-2", limit=1000)',
}


def test_the_mock_objects_to_what_is_not_documented(mocked: Mocked) -> None:
    """Otherwise the tests above could not fail."""
    source = UNDOCUMENTED[mocked.api.id]
    with mocked.client() as client:
        (outcome,) = make_calls(
            mocked.package, client, [DocumentedCall(source=f"({source})", status=None)]
        )
    assert outcome.unexpected or outcome.request_violations

"""Calls of one URL that a member of the body tells apart."""

from __future__ import annotations

import json

from support.passes import api_of_html

from doc2sdk.model import Json


def page(
    *sections: tuple[str, dict[str, object]], first: str = "Send every call as POST /rpc."
) -> str:
    parts = (f"<h2>{title}</h2><pre>{json.dumps(body)}</pre>" for title, body in sections)
    return f"<h1>Boat daemon</h1><p>{first}</p>{''.join(parts)}"


def told(text: str) -> list[tuple[str, list[tuple[str, Json]]]]:
    """The path of each operation, with the members of its body that are always sent."""
    out = []
    for operation in api_of_html(text).operations:
        fields = operation.body.schema.properties if operation.body is not None else ()
        fixed = [(p.name.raw, p.schema.const.value) for p in fields if p.schema.const is not None]
        out.append((operation.path.value.raw, fixed))
    return out


def test_each_command_is_an_operation() -> None:
    text = page(
        ("boat.start", {"id": 1, "method": "boat.start", "params": {"boat": 4}}),
        ("boat.stop", {"id": 1, "method": "boat.stop", "params": {"boat": 4}}),
    )
    assert told(text) == [
        ("/rpc", [("method", Json("boat.start"))]),
        ("/rpc", [("method", Json("boat.stop"))]),
    ]


def test_the_command_is_what_the_titles_hold_whatever_it_is_called() -> None:
    text = page(
        ("1. Sell it (SELL_BOAT)", {"transType": "SELL_BOAT", "version": "1"}),
        ("2. Sink it (SINK_BOAT)", {"transType": "SINK_BOAT", "version": "1"}),
    )
    assert [fixed for _, fixed in told(text)] == [
        [("transType", Json("SELL_BOAT"))], [("transType", Json("SINK_BOAT"))]
    ]  # fmt: skip


def test_samples_of_one_call_are_no_commands() -> None:
    text = page(
        ("A fast boat", {"method": "card", "name": "Otter"}),
        ("A slow boat", {"method": "cash", "name": "Heron"}),
    )
    assert told(text) == [("/rpc", [])]


def test_a_reference_of_several_urls_has_no_commands() -> None:
    text = page(
        ("sell", {"method": "sell"}), ("sink", {"method": "sink"}), first="POST /rpc"
    ) + "<h2>More</h2><p>GET /boats/{id}</p>"  # fmt: skip
    assert all(not fixed for _, fixed in told(text))


def test_a_query_that_tells_the_calls_apart_needs_no_help() -> None:
    text = "<h1>Pond</h1>" + "".join(
        f"<h2>{name}</h2><p>POST /api.cgi?cmd={name}</p><pre>[{{&quot;cmd&quot;: &quot;{name}&quot;}}]</pre>"
        for name in ("GetTime", "SetTime")
    )
    queries = [[p.schema.const for p in o.parameters] for o in api_of_html(text).operations]
    assert [[const and const.value for const in some] for some in queries] == [
        [Json("GetTime")], [Json("SetTime")]
    ]  # fmt: skip

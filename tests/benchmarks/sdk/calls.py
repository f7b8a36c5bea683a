"""CPU time of one call against the bare HTTP library, with answers from the same process."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.sdk.clients import DATAMODEL, OURS, PYTHON_CLIENT, URL, Client
from benchmarks.sdk.tools import Tools

_CALLS = 300

# The call: a PATCH with a path parameter, a JSON body and, where ``{{query}}``, a query parameter; it is
# answered with an object that is decoded.
_SETUP = """
import asyncio, gc, json, sys, time
from uuid import uuid4
sys.path.insert(0, {path!r})
import {library} as http
ANSWER = json.dumps({{"id": str(uuid4()), "state": "announced", "berth": 17}}).encode()
HEADERS = {{"Content-Type": "application/json"}}
transport = http.MockTransport(lambda request: http.Response(200, content=ANSWER, headers=HEADERS))
bare = http.Client(transport=transport)
async_bare = http.AsyncClient(transport=transport)
{setup}

def call_bare(call_id):
    return bare.patch(f"{url}/calls/{{call_id}}", json={{"priority": 7}}{query}).json()["berth"]

async def async_call_bare(call_id):
    answer = await async_bare.patch(f"{url}/calls/{{call_id}}", json={{"priority": 7}}{query})
    return answer.json()["berth"]

def call(call_id):
    return {call}.berth

async def async_call(call_id):
    return (await {async_call}).berth
"""

# Rounds of calls with ids that differ from call to call, and with one id.
_MEASURE = """
def timed(function, ids):
    started = time.process_time()
    for call_id in ids:
        function(call_id)
    return time.process_time() - started

async def async_timed(function, ids):
    started = time.process_time()
    for call_id in ids:
        await function(call_id)
    return time.process_time() - started

def rounds():
    for _ in range({repeat}):
        gc.collect()
        yield "", [uuid4() for _ in range({calls})]
        gc.collect()
        yield ", the same path each time", [uuid4()] * {calls}

async def main():
    some = uuid4()
    assert call(some) == call_bare(some) == await async_call(some) == await async_call_bare(some) == 17
    ratios = {{}}
    for paths, ids in rounds():
        base = timed(call_bare, ids)
        ratios.setdefault(f", synchronous{{paths}}", []).append(timed(call, ids) / base)
    for paths, ids in rounds():
        base = await async_timed(async_call_bare, ids)
        ratio = await async_timed(async_call, ids) / base
        ratios.setdefault(f", asynchronous{{paths}}", []).append(ratio)
    print(json.dumps(ratios))

asyncio.run(main())
"""


@dataclass(frozen=True, kw_only=True)
class _Called:
    """Source that makes ``client`` and ``async_client``, and their calls."""

    setup: str
    call: str
    async_call: str
    query: str = ', notify="agents"'


# Clients that take a transport of their HTTP library.
_CALLED = {
    OURS: _Called(
        setup="""
import {package}
client = {package}.{class_name}(base_url="{url}", auth=None, http_client=bare)
async_client = {package}.Async{class_name}(base_url="{url}", auth=None, http_client=async_bare)
""",
        call="client.calls.change(call_id=call_id, priority=7{query})",
        async_call="async_client.calls.change(call_id=call_id, priority=7{query})",
    ),
    PYTHON_CLIENT: _Called(
        setup="""
import {package}
from {package}.api.calls import calls_change
from {package}.models import CallsChangeBody, CallsChangeNotify
client = {package}.Client(base_url="{url}", httpx_args={{"transport": transport}})
""",
        call="calls_change.sync(call_id, client=client, body=CallsChangeBody(priority=7){query})",
        async_call="calls_change.asyncio(call_id, client=client, body=CallsChangeBody(priority=7){query})",
        query=", notify=CallsChangeNotify.AGENTS",
    ),
    # It makes no call without the credentials that the description asks for.
    DATAMODEL: _Called(
        setup="""
import {package}, stores_models
client = {package}.Client(base_url="{url}", http_client=bare, x_harbour_key="k")
async_client = {package}.AsyncClient(base_url="{url}", http_client=async_bare, x_harbour_key="k")
Body = stores_models.CallsCallIdPatchRequest
""",
        call="client.calls.calls_change(callId=call_id, body=Body(priority=7){query})",
        async_call="async_client.calls.calls_change(callId=call_id, body=Body(priority=7){query})",
    ),
}


def call_ratios(
    tools: Tools, clients: Sequence[Client], class_name: str, folder: Path, repeat: int
) -> dict[str, dict[str, float]]:
    """Ratios by what was measured, as rows of a table are called, then by client.

    Clients without a transport to replace are left out.
    """
    found: dict[str, dict[str, float]] = {}
    for with_query in (False, True):
        kind = "one call with a query" if with_query else "one call"
        for client in clients:
            if client.name in _CALLED:
                script = folder / f"call_{client.name.replace('-', '_')}.py"
                script.write_text(_script(client, class_name, repeat, with_query=with_query))
                output = tools.run(tools.path("python"), script)
                for name, ratios in json.loads(output.splitlines()[-1]).items():
                    found.setdefault(f"{kind}{name}", {})[client.name] = median(ratios)
    return found


def _script(client: Client, class_name: str, repeat: int, *, with_query: bool) -> str:
    called = _CALLED[client.name]
    query = called.query if with_query else ""
    prepared = _SETUP.format(
        path=str(client.path),
        library=client.library,
        url=URL,
        setup=called.setup.format(package=client.package, class_name=class_name, url=URL),
        call=called.call.format(query=query),
        async_call=called.async_call.format(query=query),
        query=', params={"notify": "agents"}' if with_query else "",
    )
    return prepared + _MEASURE.format(calls=_CALLS, repeat=repeat)

"""CPU time of one call against the bare HTTP library, with answers from the same process."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.sdk.clients import DATAMODEL, OURS, PYTHON_CLIENT, URL, Client
from benchmarks.sdk.tools import Tools

_ID = "6c715fa9-de16-4d23-b07c-cbcb1caf3e07"

# The call: a PATCH with a path parameter, a JSON body and, where ``{query}``, a query parameter; it is
# answered with an object that is decoded.
_SETUP = f"""
import asyncio, gc, json, sys, time
from uuid import UUID
sys.path.insert(0, {{path!r}})
import {{library}} as http
ANSWER = json.dumps({{{{"id": "{_ID}", "state": "announced", "berth": 17}}}}).encode()
HEADERS = {{{{"Content-Type": "application/json"}}}}
transport = http.MockTransport(lambda request: http.Response(200, content=ANSWER, headers=HEADERS))
bare = http.Client(transport=transport)
async_bare = http.AsyncClient(transport=transport)
CALL_ID = UUID("{_ID}")
{{setup}}

def call_bare():
    return bare.patch("{URL}/calls/{_ID}", json={{{{"priority": 7}}}}{{query}}).json()["berth"]

async def async_call_bare():
    answer = await async_bare.patch("{URL}/calls/{_ID}", json={{{{"priority": 7}}}}{{query}})
    return answer.json()["berth"]

def call():
    return {{call}}.berth

async def async_call():
    return (await {{async_call}}).berth
"""

_MEASURE = """
def timed(function):
    started = time.process_time()
    for _ in range({calls}):
        function()
    return time.process_time() - started

async def async_timed(function):
    started = time.process_time()
    for _ in range({calls}):
        await function()
    return time.process_time() - started

assert call() == call_bare() == 17
sync, asynchronous = [], []
timed(call), timed(call_bare)
for _ in range({repeat}):
    gc.collect()
    base = timed(call_bare)
    sync.append(timed(call) / base)

async def main():
    assert await async_call() == await async_call_bare() == 17
    for _ in range({repeat}):
        gc.collect()
        base = await async_timed(async_call_bare)
        asynchronous.append(await async_timed(async_call) / base)

asyncio.run(main())
print(json.dumps([sync, asynchronous]))
"""


@dataclass(frozen=True, kw_only=True)
class _Called:
    """Source that makes ``client`` and ``async_client``, and their calls."""

    setup: str
    call: str
    async_call: str
    query: str = ', notify="agents"'


# Clients that take a transport of their HTTP library.
_CALLS = {
    OURS: _Called(
        setup="""
import {package}
client = {package}.{class_name}(base_url="{url}", auth=None, http_client=bare)
async_client = {package}.Async{class_name}(base_url="{url}", auth=None, http_client=async_bare)
""",
        call="client.calls.change(call_id=CALL_ID, priority=7{query})",
        async_call="async_client.calls.change(call_id=CALL_ID, priority=7{query})",
    ),
    PYTHON_CLIENT: _Called(
        setup="""
import {package}
from {package}.api.calls import calls_change
from {package}.models import CallsChangeBody, CallsChangeNotify
client = {package}.Client(base_url="{url}", httpx_args={{"transport": transport}})
""",
        call="calls_change.sync(CALL_ID, client=client, body=CallsChangeBody(priority=7){query})",
        async_call="calls_change.asyncio(CALL_ID, client=client, body=CallsChangeBody(priority=7){query})",
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
        call="client.calls.calls_change(callId=CALL_ID, body=Body(priority=7){query})",
        async_call="async_client.calls.calls_change(callId=CALL_ID, body=Body(priority=7){query})",
    ),
}


def call_ratios(
    tools: Tools, clients: Sequence[Client], class_name: str, folder: Path, repeat: int
) -> dict[str, list[float]]:
    """Ratios by client: synchronous and asynchronous, then both with a query parameter.

    Clients without a transport to replace are left out.
    """
    found: dict[str, list[float]] = {}
    for with_query in (False, True):
        for client in clients:
            if client.name in _CALLS:
                script = folder / f"call_{client.name.replace('-', '_')}.py"
                script.write_text(_script(client, class_name, repeat, with_query=with_query))
                output = tools.run(tools.path("python"), script)
                ratios = json.loads(output.splitlines()[-1])
                found.setdefault(client.name, []).extend(map(median, ratios))
    return found


def _script(client: Client, class_name: str, repeat: int, *, with_query: bool) -> str:
    called = _CALLS[client.name]
    query = called.query if with_query else ""
    prepared = _SETUP.format(
        path=str(client.path),
        library=client.library,
        setup=called.setup.format(package=client.package, class_name=class_name, url=URL),
        call=called.call.format(query=query),
        async_call=called.async_call.format(query=query),
        query=', params={"notify": "agents"}' if with_query else "",
    )
    return prepared + _MEASURE.format(calls=300, repeat=repeat)

"""How complete a reading is: what is counted, printed and compared with thresholds."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from support.passes import raw_html

from doc2sdk.completeness.measure import Completeness, Share, measure
from doc2sdk.completeness.report import (
    LIMITED,
    completeness_lines,
    suspect_diagnostics,
    threshold_diagnostics,
    unread_diagnostics,
    unread_message_diagnostics,
)
from doc2sdk.completeness.thresholds import Thresholds
from doc2sdk.diagnostics import Sink
from doc2sdk.extract.raw import Fact, Suspect
from doc2sdk.lower import lower
from doc2sdk.lower.cite import inferred, stated
from doc2sdk.model import Json, Place, Schema, SchemaType

FACT = Fact(text="colour", place=Place(document="boats.html", line=1))

PAGE = """<h1>Boats API</h1>
<h2>List boats</h2><p>GET /boats</p>
<h3>Query parameters</h3><table><tr><th>Name</th><th>Type</th></tr><tr><td>size</td><td>integer</td></tr>
<tr><td>colour</td><td></td></tr></table>
<h3>Response</h3><pre>{"boats": []}</pre>
<h2>Boat names</h2><table><tr><th>Request URL</th><td>/boats/names/{boat}</td></tr></table>
<h3>Responses</h3><table><tr><th>Code</th><th>Description</th></tr><tr><td>200</td><td>Fine.</td></tr>
<tr><td>204</td><td>None.</td></tr><tr><td>205</td><td>None.</td></tr><tr><td>304</td><td>None.</td></tr>
<tr><td>404</td><td>Gone.</td></tr></table>"""


def suspect(number: int, kind: str = "headings with a path") -> Suspect:
    place = Place(document="boats.html", line=number)
    return Suspect(kind=kind, text=f"/v1/boats/{number}", place=place)


def read(*suspects: Suspect) -> Completeness:
    reference = replace(raw_html(PAGE), suspects=suspects)
    return measure(lower([reference], Sink()), [reference], Share(part=9, whole=12))


def test_what_is_counted() -> None:
    assert completeness_lines("boats_api", read(suspect(1), suspect(2))) == (
        "boats_api: 2 of 4 places that look like an operation; methods 1 stated, 1 guessed",
        "  parameters with a type 1 of 3; responses with a schema 1 of 3; blocks understood 9 of 12",
    )


@pytest.mark.parametrize(
    ("schema", "is_typed"),
    [
        (Schema(type=stated(FACT, SchemaType.STRING)), True),
        (Schema(type=inferred(FACT, SchemaType.STRING, "path-parameter")), False),
        (Schema(enum=(stated(FACT, Json("red")),)), True),
        (Schema(const=stated(FACT, Json("red"))), True),
        (Schema(ref="Colour"), True),
        (Schema(), False),
    ],
)
def test_which_parameters_are_typed(schema: Schema, is_typed: bool) -> None:
    """A stated type and documented values say what is sent; an inferred type does not."""
    reference = raw_html(PAGE)
    api = lower([reference], Sink())
    first, *others = api.operations
    parameter = replace(first.parameters[0], schema=schema)
    changed = replace(api, operations=(replace(first, parameters=(parameter,)), *others))
    found = measure(changed, [reference], Share(part=0, whole=0)).typed_parameters
    # The path parameter of the other operation has no stated type.
    assert (found.part, found.whole) == (int(is_typed), 2)


def test_nothing_at_all_lacks_nothing() -> None:
    nothing = Share(part=0, whole=0)
    assert nothing.lacking == 0
    empty = replace(raw_html("<p>We like boats.</p>"), suspects=())
    found = measure(lower([empty], Sink()), [empty], nothing)
    assert completeness_lines("boats", found)[0] == (
        "boats: 0 of 0 places that look like an operation; methods 0"
    )
    assert list(threshold_diagnostics(found, Thresholds(), "boats.html")) == []


def test_suspects_are_told_by_kind_with_three_examples() -> None:
    found = [suspect(number) for number in range(1, 6)] + [suspect(7, "cells with a method")]
    first, second = suspect_diagnostics(tuple(found))
    assert first.headline == "no operation was made of 5 headings with a path"
    assert first.place == Place(document="boats.html", line=1)
    assert first.excerpt == "/v1/boats/1"
    assert first.notes == ("line 2: /v1/boats/2", "line 3: /v1/boats/3", "and 2 more")
    assert second.headline == "no operation was made of 1 of the cells with a method"
    assert second.notes == ()


def test_parts_that_were_not_understood_are_told_by_kind() -> None:
    found = [suspect(1, "tables"), suspect(2, "samples"), suspect(3, "samples")]
    tables, samples = unread_diagnostics(tuple(found))
    assert tables.headline == "1 table right below an operation was not understood"
    assert tables.place == Place(document="boats.html", line=1)
    assert samples.headline == "2 samples right below an operation were not understood"
    assert samples.notes == ("line 3: /v1/boats/3",)


@pytest.mark.parametrize(
    ("thresholds", "told"),
    [
        (Thresholds(), ["2 of 4 places that look like an operation gave none"]),
        (Thresholds(suspects=0.5), []),
        (Thresholds(suspects=1, guessed_methods=0.49), ["1 of 2 methods are guessed"]),
        (Thresholds(suspects=1, untyped_parameters=0.6), ["2 of 3 parameters have no type"]),
        (Thresholds(suspects=1, responses_without_schema=0), ["2 of 3 responses have no schema"]),
        (Thresholds(suspects=1, unknown_blocks=0.2), ["3 of 12 blocks were not understood"]),
        (Thresholds(suspects=1, unknown_blocks=0.25), []),
    ],
)
def test_a_share_above_its_threshold_is_an_error(thresholds: Thresholds, told: list[str]) -> None:
    found = list(threshold_diagnostics(read(suspect(1), suspect(2)), thresholds, "boats.html"))
    assert [diagnostic.headline for diagnostic in found] == told


def test_the_error_names_the_setting() -> None:
    (found,) = threshold_diagnostics(read(suspect(1), suspect(2)), Thresholds(), "boats.html")
    assert found.notes == ("that is 50%; 10% is the most that is accepted",)
    assert "`suspects` in [tool.doc2sdk.completeness]" in found.help


def test_a_document_with_suspects_is_not_asked_whether_it_is_a_reference() -> None:
    empty = raw_html("<p>We like boats.</p>")
    for suspects, asks in (((), True), ((suspect(1),), False)):
        sink = Sink()
        lower([replace(empty, suspects=suspects)], sink)
        (found,) = sink
        assert found.rule.id == "O101"
        assert found.help.startswith("is this an API reference?") == asks
        assert ("1 place with signs of an operation" in found.notes) != asks


def test_every_threshold_limits_a_share() -> None:
    assert [name for name, *_ in LIMITED] == [item.name for item in fields(Thresholds)]


def test_messages_are_counted_and_unread_ones_told() -> None:
    page = (
        "<h1>Boats</h1><h2>WebSocket</h2><h3>Subscribe</h3><pre>{'op': 'subscribe'}</pre>"
        "<h3>Boat sold</h3><p>Sent over the WebSocket.</p><pre>{'event': 'sold'}</pre>"
    )
    reference = raw_html(page)
    read = measure(lower([reference], Sink()), [reference], Share(part=1, whole=1))
    assert completeness_lines("boats", read)[0] == (
        "boats: 0 of 0 places that look like an operation; methods 0; 1 message of the service"
    )
    (told,) = unread_message_diagnostics(reference.unread_messages)
    assert told.rule.id == "N205"
    assert told.headline == "1 sample in a chapter about messages became none"
    assert told.excerpt == "{'op': 'subscribe'}"
